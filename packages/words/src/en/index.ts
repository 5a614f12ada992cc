import { editor } from './editor.js';
import { network } from './network.js';
import { system } from './system.js';
import { text } from './text.js';
import { values } from './values.js';

/** All that is said, in English: the definition of what there is to say. */
export const english = { editor, network, system, text, values };
