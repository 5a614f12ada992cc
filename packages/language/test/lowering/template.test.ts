import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTemplate } from '../../src/lowering/index.js';

describe('messages of rules', () => {
    it.each([
        ['', []],
        ['plain', [{ type: 'text', text: 'plain', offset: 0, length: 5 }]],
        ['{d}', [{ type: 'hole', path: 'd', offset: 1, length: 1 }]],
        [
            'a { d.title } b',
            [
                { type: 'text', text: 'a ', offset: 0, length: 2 },
                { type: 'hole', path: 'd.title', offset: 4, length: 7 },
                { type: 'text', text: ' b', offset: 13, length: 2 }
            ]
        ],
        [
            '{a}{b.c}',
            [
                { type: 'hole', path: 'a', offset: 1, length: 1 },
                { type: 'hole', path: 'b.c', offset: 4, length: 3 }
            ]
        ],
        ['{{x}} }', [{ type: 'text', text: '{x} }', offset: 0, length: 7 }]],
        ['{}', [{ type: 'broken', reason: 'empty', text: '{}', offset: 0, length: 2 }]],
        [
            '{ d title }!',
            [
                { type: 'broken', reason: 'name', text: '{ d title }', offset: 0, length: 11 },
                { type: 'text', text: '!', offset: 11, length: 1 }
            ]
        ],
        ['{d..x}', [{ type: 'broken', reason: 'name', text: '{d..x}', offset: 0, length: 6 }]],
        [
            'x {d',
            [
                { type: 'text', text: 'x ', offset: 0, length: 2 },
                { type: 'broken', reason: 'open', text: '{d', offset: 2, length: 2 }
            ]
        ],
        [
            '{a {b}',
            [
                { type: 'broken', reason: 'open', text: '{a ', offset: 0, length: 3 },
                { type: 'hole', path: 'b', offset: 4, length: 1 }
            ]
        ],
        [
            '{ m.reduces( t.risk ).best }',
            [
                {
                    type: 'hole',
                    path: 'm.reduces',
                    offset: 2,
                    length: 9,
                    called: { argument: { path: 't.risk', offset: 13, length: 6 }, then: ['best'] }
                }
            ]
        ],
        ['{f()}', [{ type: 'broken', reason: 'name', text: '{f()}', offset: 0, length: 5 }]],
        ['{coördinatie.naam}', [{ type: 'hole', path: 'coördinatie.naam', offset: 1, length: 16 }]]
    ])('%s', (template, parts) => {
        expect(parseTemplate(template)).toEqual(parts);
    });

    it('loses nothing of any text: the parts stand where they say, in order, and cover all but the braces of holes', () => {
        fc.assert(
            fc.property(fc.string({ unit: fc.constantFrom('{', '}', 'a', '.', ' ', 'é') }), template => {
                let end = 0;
                for (const part of parseTemplate(template)) {
                    const between = template.slice(end, part.offset);
                    expect(between).toMatch(/^\}?\{?$|^\}?\{? *$|^ *\}\{? *$/);
                    if (part.type === 'hole') {
                        expect(template.slice(part.offset, part.offset + part.length)).toBe(part.path);
                    }
                    if (part.type === 'broken') {
                        expect(template.slice(part.offset, part.offset + part.length)).toBe(part.text);
                    }
                    if (part.type === 'text') {
                        expect(
                            template
                                .slice(part.offset, part.offset + part.length)
                                .replaceAll('{{', '{')
                                .replaceAll('}}', '}')
                        ).toBe(part.text);
                    }
                    end = part.offset + part.length;
                }
                expect(template.slice(end)).toMatch(/^ *\}?$/);
            })
        );
    });
});
