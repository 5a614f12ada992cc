import { cli } from './cli.js';
import { editor } from './editor.js';
import { help } from './help.js';
import { network } from './network.js';
import { server } from './server.js';
import { system } from './system.js';
import { text } from './text.js';
import { values } from './values.js';

/** All that is said, in English: the definition of what there is to say. */
export const english = { cli, editor, help, network, server, system, text, values };
