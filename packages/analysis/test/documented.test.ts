import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { FORMULAS, GAP_KINDS, NETWORK_FORMULAS } from '../src/index.js';

const folder = fileURLToPath(new URL('../../../docs/methods/', import.meta.url));
const pages = readdirSync(folder)
    .filter(name => name.endsWith('.md'))
    .map(name => readFileSync(folder + name, 'utf8').replaceAll('\r\n', '\n'));

describe('the methods in the documentation', () => {
    it('have a heading for every formula that a figure can name, and for no other', () => {
        const headings = pages.flatMap(page => [...page.matchAll(/^### `(.*)`$/gm)].map(match => match[1]));
        expect(headings.sort()).toEqual([...FORMULAS, ...NETWORK_FORMULAS].sort());
    });

    it('list every kind of gap, and no other', () => {
        const listed = pages.flatMap(page => [...page.matchAll(/^\| `([a-z_]+)` \|/gm)].map(match => match[1]));
        expect(listed.sort()).toEqual([...GAP_KINDS].sort());
    });

    it('say something under each heading', () => {
        const empty = pages
            .flatMap(page => page.split(/^### /m).slice(1))
            .filter(section => section.split('\n').slice(1).join('').replace(/^#.*/m, '').trim().length < 20);
        expect(empty).toEqual([]);
    });
});
