import type { Source } from './corpus.js';
import type { Random } from '../random.js';

/** Numbers at the edges, and as people and spreadsheets write them. */
const NUMBERS = [
    '0',
    '-1',
    '1',
    '2',
    '100',
    '0.5',
    '1e-300',
    '5e-324',
    '1e308',
    '1.7976931348623157e308',
    '9e999',
    '9007199254740993',
    '1_000',
    '1.000',
    '1,5',
    '1.000,50',
    '1 000',
    "1'000",
    '0.1',
    '0.30000000000000004',
    '1/0',
    '1/3',
    '00012',
    '1e',
    '1.',
    '.5',
    '100%',
    '0%',
    '101%',
    '-5%',
    '1e-320%',
    '33.333333333333333333%',
    'X',
    '½',
    '٣',
    '１２'
];
const UNITS = [
    '%',
    ' h',
    ' days',
    ' weeks',
    ' months',
    ' years',
    ' per year',
    ' per 1.000 years',
    ' per 0 years',
    ' EUR',
    ' EUR per year',
    ' persons',
    ' km2',
    ' class',
    ' classes',
    ' min',
    ' s',
    '°',
    ' per h'
];
/** Words that mean something to JavaScript, to the language, or in Dutch. */
const WORDS = [
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    'prototype',
    'null',
    'undefined',
    'NaN',
    'Infinity',
    'true',
    'X',
    'withheld',
    'all',
    'any',
    'not',
    'in',
    'of',
    'as',
    'for',
    'with',
    'per',
    'because',
    'when',
    'then',
    'and',
    'or',
    'source',
    'value',
    'threat',
    'dreiging',
    'kans',
    'hoog',
    'ja',
    'C',
    'E',
    'A',
    'L3',
    'nvs',
    'nvs.other',
    'EU',
    'NL',
    'other',
    'empty',
    'judged',
    'confidence low'
];
const PIECES = [
    '{',
    '}',
    '(',
    ')',
    '[',
    ']',
    '"',
    '"""',
    "'",
    ':',
    ',',
    ';',
    '.',
    '..',
    '...',
    '=',
    '==',
    '!=',
    '+=',
    '-=',
    '*=',
    '<',
    '<=',
    '>',
    '+',
    '-',
    '*',
    '/',
    '%',
    '&',
    '|',
    '#',
    '@',
    '\\',
    '//',
    '/*',
    '*/',
    '/**',
    '\n',
    '\r',
    '\r\n',
    '\n\n',
    '\t',
    ' ',
    '\u00a0',
    '\u200b',
    '\u200d',
    '\u2028',
    '\u202e',
    '\ufeff',
    '\u0000',
    '\u001b[31m',
    '\ud800',
    '😀',
    'é',
    'e\u0301',
    'क',
    '“',
    '”',
    '–',
    '€',
    '\ufffd',
    '<<<<<<< ours\n',
    '=======\n',
    '>>>>>>> theirs\n',
    '{d.title}',
    '{',
    'in B .. D',
    ' in 1 .. 5',
    'any of (',
    'all of (',
    '2 of (',
    ' because ""',
    ' source ',
    '${x}',
    '<b>',
    '[a](javascript:x)'
];

type Mutation = (text: string, random: Random, sources: readonly Source[]) => string;

const NUMBER = /\d[\d_]*(?:\.\d+)?(?:e[+-]?\d+)?/g;
const WORD = /[A-Za-z_][\w-]*/g;
const TOKEN = /"[^"\n]*"|[A-Za-z_][\w.-]*|\d[\w.]*%?|\.\.|[-+*=<>!]=|\S/g;

function replaced(text: string, pattern: RegExp, random: Random, by: (found: string) => string): string {
    const found = [...text.matchAll(pattern)];
    if (found.length === 0) {
        return text;
    }
    const match = random.pick(found);
    return text.slice(0, match.index) + by(match[0]) + text.slice(match.index + match[0].length);
}

function lineChanged(text: string, random: Random, change: (lines: string[], at: number) => void): string {
    const lines = text.split('\n');
    change(lines, random.below(lines.length));
    return lines.join('\n');
}

const MUTATIONS: readonly Mutation[] = [
    (text, random) => replaced(text, NUMBER, random, () => random.pick(NUMBERS)),
    (text, random) => replaced(text, NUMBER, random, number => number + random.pick(UNITS)),
    (text, random) => replaced(text, /(?<=\d) ?(?:%|[a-z]+\b(?: per [a-z]+)?)/g, random, () => random.pick(UNITS)),
    (text, random) => replaced(text, WORD, random, () => random.pick(WORDS)),
    // one word of the text for another: a name of the wrong kind, a property in the wrong element
    (text, random) => {
        const words = text.match(WORD) ?? ['x'];
        return replaced(text, WORD, random, () => random.pick(words));
    },
    // a name renamed everywhere
    (text, random) => {
        const name = random.pick(text.match(WORD) ?? ['x']),
            other = random.pick(WORDS);
        return text.replace(WORD, word => (word === name ? other : word));
    },
    (text, random) => replaced(text, TOKEN, random, () => ''),
    (text, random) => replaced(text, TOKEN, random, token => `${token} ${token}`),
    (text, random) => {
        const tokens = text.match(TOKEN) ?? ['x'];
        return replaced(text, TOKEN, random, () => random.pick(tokens));
    },
    (text, random) => {
        const at = random.below(text.length + 1);
        return text.slice(0, at) + random.pick(PIECES) + text.slice(at);
    },
    (text, random) => {
        const at = random.below(text.length + 1);
        return text.slice(0, at) + text.slice(at + 1 + random.below(12));
    },
    (text, random) => {
        const at = random.below(text.length + 1),
            code = random.chance(0.7) ? 32 + random.below(96) : random.below(0x10ffff);
        return text.slice(0, at) + String.fromCodePoint(code) + text.slice(at + 1);
    },
    (text, random) => text.slice(0, random.below(text.length + 1)),
    (text, random) =>
        lineChanged(text, random, (lines, at) => {
            lines.splice(at, 1);
        }),
    (text, random) =>
        lineChanged(text, random, (lines, at) => {
            lines.splice(at, 0, lines[at] ?? '');
        }),
    (text, random) =>
        lineChanged(text, random, (lines, at) => {
            lines.splice(random.below(lines.length), 0, ...lines.splice(at, 1));
        }),
    (text, random) =>
        lineChanged(text, random, (lines, at) => {
            lines[at] = (lines[at] ?? '').trimStart();
        }),
    (text, random, sources) =>
        lineChanged(text, random, (lines, at) => {
            lines.splice(at, 0, random.pick(random.pick(random.pick(sources).elements).split('\n')));
        }),
    (text, random, sources) => `${text}\n${random.pick(random.pick(sources).elements)}`
];

const METHODS = ['anv2022', 'anv2022', 'anv2019', 'anv2014', 'regional_nl', 'uk', 'ch'];
/** Elements one after the other, as much as people see at once. */
const MOST_ELEMENTS = 8;

/**
 * A text that somebody could have on the way to a model: elements of one file of the repository, or of several, with up to six mistakes.
 * The same random numbers give the same text.
 */
export function mutated(sources: readonly Source[], random: Random): string {
    const source = random.pick(sources);
    const first = random.below(source.elements.length);
    const elements = source.elements.slice(first, first + 1 + random.below(MOST_ELEMENTS));
    if (random.chance(0.2)) {
        elements.push(random.pick(random.pick(sources).elements));
    }
    const method = random.pick(METHODS),
        ownUse = /^use .*$/m.test(source.head);
    if (!elements.some(element => element.startsWith('assessment')) && random.chance(0.7)) {
        elements.unshift(`assessment "A" { method: ${ownUse ? 'anv2022' : method}  date: 2026-06-07  horizon: 5 years }`);
    }
    // what the library has under its own name would be there twice
    const head = [
        ...source.head.split('\n').filter(line => !/^namespace nvs\b/.test(line)),
        ...(ownUse || random.chance(0.1) ? [] : [`use nvs.${method}`])
    ];
    let text = `${head.some(line => line.startsWith('namespace')) ? '' : 'namespace t\n'}${head.join('\n')}\n${elements.join('\n\n')}\n`;
    for (let left = random.below(7); left > 0; left--) {
        text = random.pick(MUTATIONS)(text, random, sources);
    }
    return text;
}
