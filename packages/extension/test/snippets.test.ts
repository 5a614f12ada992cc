import { readFileSync } from 'node:fs';
import { AstUtils, EmptyFileSystem, URI } from 'langium';
import { createNvsServices } from '@nvs/language';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { ELEMENT_WORDS } from '../../language/src/grammar/tokens.js';

const snippets = z
    .record(z.string(), z.object({ prefix: z.string(), description: z.string().min(10), body: z.array(z.string()) }))
    .parse(JSON.parse(readFileSync(new URL('../snippets/nvs.json', import.meta.url), 'utf8')));
const { shared } = createNvsServices(EmptyFileSystem);

/** What stands there when every tab stop keeps its proposal. */
function proposal(body: readonly string[]): string {
    return body
        .join('\n')
        .replaceAll('$CURRENT_YEAR', '2026')
        .replaceAll('$CURRENT_MONTH', '03')
        .replaceAll('$CURRENT_DATE', '01')
        .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
        .replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, '$1')
        .replace(/\\([}$\\])/g, '$1')
        .replace(/\$\d+/g, '');
}

describe('snippets', () => {
    it('there is one for every element of the language', () => {
        const prefixes = new Set(Object.values(snippets).map(({ prefix }) => prefix));
        expect([...ELEMENT_WORDS].filter(word => !prefixes.has(word))).toEqual([]);
    });

    it('Dutch words for elements are offered in Dutch, and insert the word of the language', () => {
        const dutch = z
            .record(z.string(), z.object({ prefix: z.union([z.string(), z.array(z.string())]), body: z.array(z.string()) }))
            .parse(JSON.parse(readFileSync(new URL('../snippets/nvs.nl.json', import.meta.url), 'utf8')));
        for (const [title, word, own] of [
            ['Dreiging', 'threat', 'dreiging'],
            ['Maatregel', 'measure', 'maatregel']
        ] as const) {
            expect(dutch[title]?.prefix).toEqual([word, own]);
            expect(dutch[title]?.body[0]).toMatch(new RegExp(`^${word} `));
        }
    });

    it.each(Object.entries(snippets))('%s: what it proposes can be read', (_name, { body }) => {
        const text = proposal(body);
        const { parseResult } = shared.workspace.LangiumDocumentFactory.fromString(text, URI.parse('memory:/snippet.nvs'));
        expect(
            [...parseResult.lexerErrors, ...parseResult.parserErrors].map(({ message }) => message),
            text
        ).toEqual([]);
        expect(text).not.toContain('$');
        expect(
            AstUtils.streamAst(parseResult.value)
                .map(({ $type }) => $type)
                .filter($type => $type.startsWith('Unknown'))
                .toArray()
        ).toEqual([]);
    });

    it.each(Object.entries(snippets))('%s: tab stops count up from 1', (_name, { body }) => {
        const stops = [...body.join('\n').matchAll(/\$\{?(\d+)/g)].map(([, stop]) => Number(stop)).filter(stop => stop > 0);
        expect([...new Set(stops)]).toEqual(Array.from({ length: Math.max(...stops) }, (_, index) => index + 1));
    });
});
