import type { Catalogue, Translation } from '../catalogue.js';
import { cli } from './cli.js';
import { editor } from './editor.js';
import { help } from './help.js';
import { network } from './network.js';
import { server } from './server.js';
import { system } from './system.js';
import { text } from './text.js';
import { values } from './values.js';

/** All that is said, in Dutch. */
export const dutch: { readonly [A in keyof Catalogue]: Translation<Catalogue[A]> } = {
    cli,
    editor,
    help,
    network,
    server,
    system,
    text,
    values
};
