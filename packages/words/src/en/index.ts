import { characters } from './characters.js';
import { cli } from './cli.js';
import { editor } from './editor.js';
import { forms } from './forms.js';
import { habits } from './habits.js';
import { help } from './help.js';
import { impact } from './impact.js';
import { lists } from './lists.js';
import { measures } from './measures.js';
import { methods } from './methods.js';
import { names } from './names.js';
import { network } from './network.js';
import { project } from './project.js';
import { properties } from './properties.js';
import { server } from './server.js';
import { syntax } from './syntax.js';
import { system } from './system.js';
import { text } from './text.js';
import { threats } from './threats.js';
import { tokens } from './tokens.js';
import { values } from './values.js';
import { wants } from './wants.js';

/** All that is said, in English: the definition of what there is to say. */
export const english = {
    characters,
    cli,
    editor,
    forms,
    habits,
    help,
    impact,
    lists,
    measures,
    methods,
    names,
    network,
    project,
    properties,
    server,
    syntax,
    system,
    text,
    threats,
    tokens,
    values,
    wants
};
