import type { AstNode, CstNode } from 'langium';
import { isCompositeCstNode, isLeafCstNode } from 'langium';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindByWord } from '@nvs/model';
import type { Entry } from '../../src/generated/ast.js';
import { isElement } from '../../src/generated/ast.js';
import { ELEMENT_WORDS } from '../../src/grammar/tokens.js';
import { ELEMENTS } from '../../src/properties/registry.js';
import { parse } from './parsing.js';

// One broken element costs nobody else anything: whatever happens to the text of one, the elements around it stay, each with what
// stands in its own text and with nothing else.

const HEADS: Readonly<Record<string, string>> = {
    namespace: 'namespace x',
    use: 'use x',
    assessment: 'assessment "X"',
    judgement: 'judgement of x by y',
    expect: 'expect "X" x > 1',
    rule: 'rule x for process p when p is judged then info "X"',
    criterion: 'criterion x "X" of y',
    dependency: 'dependency x "X" of y on all of (z, v)',
    campaign: 'campaign x "X" by y'
};

/** Every kind of element: its head alone, and with all its properties. */
const KINDS: readonly string[] = [...ELEMENT_WORDS].sort().flatMap(word => {
    const head = HEADS[word] ?? `${word} x "X"`;
    const kind = kindByWord(word),
        properties = ELEMENTS.find(element => element.kind === kind)?.properties ?? [];
    return properties.length > 0 ? [head, `${head} {\n  ${properties.map(({ example }) => example).join('\n  ')}\n}`] : [head];
});

const AROUND = [
    'source s\n',
    'source s "S" { url: "u" }\n',
    'process p "P" {\n  restore: 1 h\n  source: s\n}\n',
    'theme t "T"\n',
    'organisation o "O" { country: NL }\n',
    'asset a\n'
] as const;

/** What a slip of a hand puts into a text. */
const SLIPS = [
    '',
    '{',
    '}',
    '(',
    ')',
    ':',
    ',',
    '..',
    '-',
    '.',
    '=',
    'in',
    'of',
    'by',
    'all',
    'source',
    'source:',
    'x',
    'x:',
    '5',
    '5 h',
    '40%',
    '"x"',
    'impact {',
    'class',
    '\n',
    '\nsource: x',
    '\nx',
    '\n}',
    '\n{'
];

type Slip = { readonly at: number; readonly remove: number; readonly put: string };

const isWordAt = (text: string, offset: number): boolean => /[\p{L}\p{N}_]/u.test(text.charAt(offset));

/** Takes out some of the words and signs of a text, and puts others there. Its first word stays: without it, an element is none. */
function slipped(text: string, { at, remove, put }: Slip): string {
    const pieces = text.match(/"[^"]*"|[\p{L}\p{N}_.]+|\s+|[^\s\p{L}\p{N}_]/gu) ?? [];
    const from = 1 + Math.floor(at * pieces.length);
    const before = pieces.slice(0, from).join(''),
        after = pieces.slice(from + remove).join('');
    const gap = isWordAt(before, before.length - 1) && isWordAt(put || after, 0) ? ' ' : '';
    return before + gap + put + (put !== '' && isWordAt(put, put.length - 1) && isWordAt(after, 0) ? ' ' : '') + after;
}

/** An element as text and tree see it, without its place in the file. */
function content(node: AstNode): unknown {
    return [node.$type, node.$cstNode && words(node.$cstNode)];
}

function words(node: CstNode): unknown {
    return isLeafCstNode(node)
        ? node.text
        : isCompositeCstNode(node)
          ? [node.astNode.$type, ...node.content.filter(child => !child.hidden).map(words)]
          : [];
}

function entries(text: string): Entry[] {
    return parse(text).parseResult.value.entries;
}

function check(before: string, broken: string, after: string): void {
    const text = `namespace n\n${before}${broken}\n${after}`;
    const found = entries(text),
        from = 'namespace n\n'.length + before.length,
        to = from + broken.length + 1;
    const own = (start: number, end: number): unknown[] =>
        found.filter(({ $cstNode: tree }) => tree && tree.offset >= start && tree.offset < end).map(content);
    expect(own(0, from), text).toEqual(entries(`namespace n\n${before}`).map(content));
    expect(own(to, text.length), text).toEqual(entries(after).map(content));
    for (const entry of found) {
        if (entry.$cstNode && entry.$cstNode.offset < to) {
            expect(entry.$cstNode.end <= (entry.$cstNode.offset < from ? from : to), text).toBe(true);
        }
    }
}

const slip = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), remove: fc.nat(4), put: fc.constantFrom(...SLIPS) });
const around = fc.constantFrom(...AROUND);

/** A text or comment that is never closed goes on where it will, and a head may come about that was none. */
const closesWhatItOpens = (text: string): boolean => text.split('"').length % 2 === 1 && !/\/[/*]/.test(text);

describe('a mistake in one element costs no other', () => {
    it('whatever the element and the mistake', () => {
        fc.assert(
            fc.property(
                around,
                fc.constantFrom(...KINDS),
                fc.array(slip, { minLength: 1, maxLength: 3 }),
                around,
                (before, element, slips, after) => {
                    const broken = slips.reduce(slipped, element);
                    if (closesWhatItOpens(broken)) {
                        check(before, broken, after);
                    }
                }
            ),
            { numRuns: 600, seed: 20_261_126 }
        );
    }, 60_000);

    it.each([...ELEMENT_WORDS].sort())('not when a colon stands behind %s', word => {
        for (const broken of [
            `${word}:`,
            `${word}: letter "Letter"`,
            `${word}: letter "Letter" {\n  url: "u"\n}`,
            `theme a "A"\n${word}: letter "Letter"`,
            `theme a "A" { }\n}\n${word}: letter`
        ]) {
            check('source s\n', broken, 'process q "Q" { restore: 1 h }\n');
        }
    });
});

describe('what stands in the braces of one thing is of no other', () => {
    /** The names of elements, each with the keys of its properties. */
    const properties = (text: string): [string, string[]][] =>
        entries(text)
            .filter(isElement)
            .map(node => [
                'name' in node && node.name !== undefined ? node.name : node.$type,
                'properties' in node ? node.properties.map(property => ('key' in property ? property.key : property.$type)) : []
            ]);

    const NAMED = [...ELEMENT_WORDS].sort().filter(word => HEADS[word] === undefined);

    it.each(NAMED)('%s behind a brace of its own', word => {
        for (const head of [`${word} b "B" {`, `${word} b {`]) {
            for (const gap of [' ', '\n', '\n  ']) {
                const [[a], ...others] = [properties(`organisation a "A"\n{${gap}${head} country: NL } }\nprocess p "P" { restore: 1 h }`)];
                expect(a).toEqual(['a', []]);
                expect(others.flat()).toEqual([]);
            }
        }
    });

    it.each(NAMED)('%s in the middle of another element', word => {
        expect(
            properties(`process a "A" {\n  restore: 1 h\n  ${word} b "B" {\n    country: NL\n  }\n}\nprocess p "P" { restart: 1 h }`)
        ).toEqual([
            ['a', ['restore']],
            ['b', ['country']],
            ['p', ['restart']]
        ]);
    });

    it.each(['whatever b "B" {', 'b "B" {', 'x: "B" {', '5 {', '{', '( {', 'class {', 'restore: {', 'impact of {', 'all {'])(
        'nor when it is nothing: %s',
        broken => {
            const [a] = properties(`process a "A" {\n  restore: 1 h\n  ${broken} country: NL { owner: x } }\n  users: 5\n}`);
            expect(a?.[1]).not.toContain('country');
            expect(a?.[1]).not.toContain('owner');
            expect(a?.[1]).toContain('restore');
        }
    );

    it.each([
        'likelihood: C source letter\n  "1.1": C',
        'likelihood: C\n    source theme',
        'title: source "T"',
        'supply: process 40%, theme 60%',
        'serves: process { C after 1 h }',
        'impact { source.x: C }',
        'thresholds in scope: C from 1'
    ])('and a word that is not a head stays what it is: %s', text => {
        expect(entries(`process a "A" {\n  ${text}\n}\n`)).toHaveLength(1);
    });
});

describe('a condition of which nothing can be read costs its own element only', () => {
    const BROKEN = [
        '= d.of is not empty',
        '= d is x',
        ') is x',
        ', x is not y then',
        '* 1 is x',
        '.. is x',
        ': x is y',
        '= is x',
        '{ is x'
    ];
    it.each(BROKEN)('%s', broken => {
        for (const head of [
            `rule c "T" for dependency d when ${broken} then verdict yes`,
            `rule c for p d when count x in all p where ${broken} then info "x"`,
            `expect "x" ${broken}`,
            `expect "x" (${broken}) and 1 > 2`,
            `expect "x" 1 > 2 and ${broken}`
        ]) {
            check('theme t "T"\n', head, 'process p "P" { restore: 1 h }\n');
        }
    });
});

describe('a file with very many mistakes', () => {
    it.each([
        ['broken heads', 'process a-b "T" { restore: 24 h }\n'],
        ['a comment that is never closed', '/* word and more words\n'],
        ['properties that nobody knows', 'process p { x y z }\n']
    ])('is read to its end: %s', (_, line) => {
        const { parserErrors, value } = parse(`${line.repeat(6000)}\nprocess last "Last" { restore: 1 h }\n`).parseResult;
        expect(parserErrors.length).toBeGreaterThan(0);
        expect(value.entries.at(-1)).toMatchObject({ name: 'last' });
    });
});
