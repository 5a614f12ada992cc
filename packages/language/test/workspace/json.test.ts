import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inWords } from '@nvs/words';
import { parseConfig } from '../../src/workspace/config.js';
import { readJson } from '../../src/workspace/json.js';

const at = ({ line, column }: { line: number; column: number }): string => `${line}:${column}`;

describe('the places of keys and entries in an nvs.json', () => {
    it.each<[string, string, string[]]>([
        ['a key that is also a value', '{ "name": "method",\n  "method": 3 }', ['2:3 "method" in nvs.json must be a text in quotes.']],
        [
            'a key inside another',
            '{ "severity": { "name": "off",\n "gap": 1 },\n "name": [] }',
            ['2:2 The severity of "gap"', '3:2 "name" in nvs.json must be']
        ],
        ['a key given twice', '{ "name": 1,\r\n  "name": "x" }', ['2:3 "name" stands here a second time, and only the last one counts']],
        ['an unknown key inside a text', '{ "name": "\\"metod\\"", "metod": "x" }', ['1:24 nvs.json knows no "metod"']],
        ['an escaped key', '{ "n\\u0061me": 1 }', ['1:3 "name" in nvs.json must be']],
        [
            'keys of objects in JavaScript',
            '{ "__proto__": 1, "constructor": 2, "severity": { "__proto__": "of", "toString": "off" } }',
            ['1:3 nvs.json knows no "__proto__"', '1:19 nvs.json knows no "constructor"', '1:51 The severity of "__proto__"']
        ],
        ['a name without letters', '{ "name": " ",\n "language": "nl" }', ['1:3 "name" in nvs.json must be a text that can be seen']],
        ['a name with what cannot be seen', '{ "name": "a\\u0000b" }', ['1:3 "name" in nvs.json must be a text that can be seen']],
        ['half a character in a name', '{ "name": "\\ud800" }', ['1:3 "name" in nvs.json must be a text that can be seen']],
        ['a language by its name', '{\n "language": "Dutch" }', ['2:2 "language" in nvs.json must be a code of ISO 639']],
        ['a language and a country', '{ "language": "nl-NL" }', ['1:3 "language" in nvs.json must be a code of ISO 639']],
        [
            'a folder that is a number',
            '{ "projects": ["../a",\n  3] }',
            ['2:3 "projects" in nvs.json names each folder by a text in quotes']
        ],
        ['a folder without a name', '{ "projects": [""] }', ['1:16 "projects" in nvs.json names each folder by a text in quotes']],
        [
            'an unfinished merge',
            '{\n<<<<<<< HEAD\n "name": "a"\n=======\n "name": "b"\n>>>>>>> x\n}',
            ['2:1 nvs.json is not valid JSON, an unfinished merge stands in it']
        ],
        ['what is left of a merge', '{ "name": "a"\n=======\n}', ['2:1 nvs.json is not valid JSON, an unfinished merge stands in it']],
        ['a list', '[]', ['1:1 nvs.json must hold an object']],
        ['a comma too many', '{ "name": "x",\n}', ['2:1 nvs.json is not valid JSON, here a key in quotes belongs']],
        ['a comment', '{ // x\n}', ['1:3 nvs.json is not valid JSON, JSON has no comments']],
        ['nothing', '', ['1:1 nvs.json is not valid JSON, here a value belongs']],
        ['brackets without end', '['.repeat(200_000), ['1:1 nvs.json is not valid JSON, lists and objects lie in each other too deeply']]
    ])('%s', (_what, text, expected) => {
        const found = parseConfig(text, path => path).problems.map(({ message, place }) => `${at(place)} ${inWords(message, 'en')}`);
        expect(found).toHaveLength(expected.length);
        found.forEach((said, position) => {
            expect(said).toContain(expected[position]);
        });
    });

    it('read what JSON is, and nothing else', () => {
        fc.assert(
            fc.property(
                fc.oneof(
                    fc.json(),
                    fc.json().map(text => text.replace(/[{}[\],:"]/, '')),
                    fc.string()
                ),
                text => {
                    const { value, problems } = readJson(text);
                    let expected: unknown,
                        right = true;
                    try {
                        expected = JSON.parse(text);
                    } catch {
                        right = false;
                    }
                    if (right) {
                        expect(JSON.stringify(value)).toBe(JSON.stringify(expected));
                    } else {
                        expect(problems).not.toEqual([]);
                    }
                }
            ),
            { numRuns: 500, seed: 7 }
        );
    });
});
