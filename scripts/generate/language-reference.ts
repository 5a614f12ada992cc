import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { blocks } from './reference/blocks.js';
import { fill } from './reference/markers.js';
import { pages } from './reference/pages.js';

const FOLDER = 'docs/language';

/** The pages of the language reference: prose as it stands there, with the tables between its markers written anew. */
export default function languageReference(): { path: string; content: string }[] {
    const folder = fileURLToPath(new URL(`../../${FOLDER}/`, import.meta.url));
    const names = readdirSync(folder)
        .filter(name => name.endsWith('.md'))
        .sort();
    const missing = pages().filter(page => !names.includes(page));
    if (missing.length > 0) {
        throw new Error(`The language reference in ${FOLDER} lacks these pages: ${missing.join(', ')}.`);
    }
    const written = blocks();
    return names.map(name => {
        const text = readFileSync(folder + name, 'utf8').replaceAll('\r\n', '\n');
        return { path: `${FOLDER}/${name}`, content: fill(name, text, written) };
    });
}
