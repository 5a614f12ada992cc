import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { ParseResult } from 'langium';
import { EmptyFileSystem } from 'langium';
import { describe, expect, it } from 'vitest';
import { createNvsServices } from '../../src/module.js';
import { reparse } from '../../src/workspace/reparse.js';
import { shape } from './shape.js';

// The oracle is a parse of the whole text: tree, places, comments and errors must be the same after any edits.

const { Nvs } = createNvsServices(EmptyFileSystem);
const parser = Nvs.parser.LangiumParser;
const parse = (text: string): ParseResult => parser.parse(text);

const EXAMPLES = new URL('../../../../examples/national/', import.meta.url);
const FILES = readdirSync(EXAMPLES)
    .filter(file => file.endsWith('.nvs'))
    .map(file => readFileSync(new URL(file, EXAMPLES), 'utf8'))
    .filter(text => text.length < 12_000);
const SNIPPETS = [
    '\r',
    '\nasset\n',
    '\nactort ',
    '-',
    '.',
    ' by ',
    '',
    'a',
    ' ',
    '\n',
    '\n\n',
    '}',
    '{',
    '"',
    '"""',
    '// ',
    '/* ',
    '*/',
    '/** x */',
    'C',
    ' in ',
    '..',
    ':',
    ',',
    '5 h',
    '\nthreat t "T" { }\n',
    'impact {',
    ' because "x"',
    '\nactor',
    '\n  owner: x',
    'use a',
    '(',
    '€',
    '5'
];

describe('an edit is parsed by its element', () => {
    it('and gives what a parse of the whole text gives', () => {
        let used = 0,
            all = 0;
        const place = fc.record({ at: fc.nat(9_999).map(part => part / 10_000), remove: fc.nat(6), insert: fc.constantFrom(...SNIPPETS) });
        fc.assert(
            fc.property(fc.constantFrom(...FILES), fc.array(place, { minLength: 1, maxLength: 4 }), (start, edits) => {
                let text = start;
                let result = parse(text);
                for (const { at, remove, insert } of edits) {
                    const from = Math.floor(at * text.length);
                    text = text.slice(0, from) + insert + text.slice(from + remove);
                    const again = reparse(result, text, parser);
                    all++;
                    if (again) {
                        used++;
                        expect(shape(again)).toEqual(shape(parse(text)));
                    }
                    result = again ?? parse(text);
                }
            }),
            { numRuns: 100, seed: 20_261_126 }
        );
        // Many of these edits break strings or braces, or stand between elements, where only the whole text can tell.
        expect(used / all).toBeGreaterThan(0.2);
    });

    it('while a value is typed', () => {
        const text = FILES.find(file => file.includes('restore: ')) ?? '';
        let result = parse(text);
        const at = text.indexOf('restore: ') + 'restore: '.length;
        const end = text.indexOf('\n', at);
        for (const typed of ['', '4', '48', '48 ', '48 h', '48 h in', '48 h in 1', '48 h in 1 ..', '48 h in 1 .. 3 days']) {
            const edited = text.slice(0, at) + typed + text.slice(end);
            const again = reparse(result, edited, parser);
            expect(again, typed).toBeDefined();
            if (!again) {
                return;
            }
            expect(shape(again)).toEqual(shape(parse(edited)));
            result = again;
        }
    });
});

describe('an error at the start of the next element belongs to the one before', () => {
    const steps = (start: string, ...texts: string[]): void => {
        let result = parse(start);
        for (const text of texts) {
            result = reparse(result, text, parser) ?? parse(text);
            expect(shape(result), text).toEqual(shape(parse(text)));
        }
    };

    it.each([
        'asset',
        'process p "P" {',
        'judgement of',
        'dependency d of p on',
        'expect',
        'rule r for',
        'source: x',
        'criterion c of',
        'campaign c by',
        'measure m "M" { effect }'
    ])('%s', broken => {
        steps(
            `use x\n${broken}\nactor a "A" { }\ntheme t "T"\n`,
            `use x\n${broken}\nactor a "Ab" { }\ntheme t "T"\n`,
            `use x\n${broken}\nactor a "Ab" { kind: state }\ntheme t "T"\n`,
            `use x\n${broken} y\nactor a "Ab" { kind: state }\ntheme t "T"\n`,
            `use x\n${broken} \nactor a "Ab" { kind: state }\ntheme t "T"\n`
        );
    });

    it('and what joins or leaves an element with its first word', () => {
        steps(
            'use x\nresource=\nasset a "A"\nactor b\n',
            'use x\nresource=\nas\nactor a "A"\nactor b\n',
            'use x\nresource=\nasset\nactor a "A"\nactor b\n'
        );
        steps('use x\nactor a { } actor b { }\n', 'use x\nactor a { } of actor b { }\n', 'use x\nactor a { of actor b { }\n');
    });
});

it('moves lines by every way to end them', () => {
    const start = 'use x\nactor a "A" { }\ntheme t "T"\n';
    for (const end of ['\n', '\r', '\r\n', '\r\r']) {
        const text = start.replace('{ }', `{${end}}`),
            again = reparse(parse(start), text, parser);
        expect(again && shape(again)).toEqual(shape(parse(text)));
    }
});
