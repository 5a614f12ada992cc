import { Lexer } from 'chevrotain';
import type { TokenType } from 'chevrotain';
import { describe, expect, test } from 'vitest';

import { QUALIFIED } from '../../src/grammar/before-colon.js';
import { NvsTokenBuilder } from '../../src/grammar/tokens.js';
import { NvsGrammar } from '../../src/generated/grammar.js';
import { ELEMENTS } from '../../src/properties/registry.js';
import { Nvs } from './parsing.js';

const types = Nvs.parser.Lexer.definition as Record<string, TokenType>;

/** The tokens of a text as `type image`. Tokens without text, such as the start of an element, are in angle brackets. */
function tokens(text: string): string[] {
    return Nvs.parser.Lexer.tokenize(text).tokens.map(({ image, tokenType }) =>
        image === '' ? `<${tokenType.name}>` : `${tokenType.name} ${image}`
    );
}

describe('speed', () => {
    test('each token is found by its first character: the lexer can be optimized', () => {
        const built = new NvsTokenBuilder().buildTokens(NvsGrammar()) as TokenType[];
        // With this flag chevrotain refuses any token for which it has no first character, such as one with the flag /u.
        expect(() => new Lexer(built, { ensureOptimizations: true, positionTracking: 'full' })).not.toThrow();
        expect(Object.values(types).filter(({ PATTERN }) => PATTERN instanceof RegExp && PATTERN.flags.includes('u'))).toEqual([]);
    });
});

describe('what is longer than there is room for', () => {
    const long = 12_000_000;

    test.each([
        ['a name', `process ${'a'.repeat(long)} "A"`],
        ['a name of parts', `use ${'a.'.repeat(long / 2)}b`],
        ['escapes in a text', `process p "${'\\n'.repeat(long / 2)}"`]
    ])('is told where it stands: %s', (_, line) => {
        const { tokens: none, errors } = Nvs.parser.Lexer.tokenize(`use x\n${line}\ntheme t "T"\n`);
        expect(none.map(({ image }) => image).filter(image => image !== '')).toEqual([]);
        expect(errors).toMatchObject([{ line: 2, column: 1, offset: 6, message: 'tokens.tooLong' }]);
    });

    test('a text and a comment have room', () => {
        expect(tokens(`theme t "${'x'.repeat(long)}" // ${'y'.repeat(long)}`).map(token => token.slice(0, 12))).toEqual([
            '<START>',
            'theme theme',
            'ID t',
            'STRING "xxxx'
        ]);
    });
});

describe('in front of the colon of a value that holds for something', () => {
    test('each property that takes such names is known', () => {
        const keys = ELEMENTS.flatMap(({ properties }) => properties.filter(each => each.qualifiers !== undefined).map(({ key }) => key));
        expect([...new Set(keys)].filter(key => !QUALIFIED.has(key))).toEqual([]);
        expect(keys.length).toBeGreaterThan(5);
    });

    test.each([
        ['likelihood in source: E', 'source source'],
        ['supply for by: NO 100%', 'by by'],
        ['likelihood of intentional in judged: E', 'judged judged'],
        ['likelihood: C in\n  source: letter', 'SOURCE_KEY source'],
        ['likelihood: C in source: letter', 'SOURCE_KEY source'],
        ['likelihood in\n  by: aurelia', 'BY_KEY by'],
        ['buffer: 3 days  by: aurelia', 'BY_KEY by']
    ])('%s', (property, token) => {
        expect(tokens(`threat t "T" { ${property} }`).filter(each => each === token)).toEqual([token]);
    });
});

describe('words', () => {
    test.each([
        ['inflow', ['<START>', 'ID inflow']],
        ['threat', ['<START>', 'threat threat']],
        ['x a.b.threat', ['<START>', 'ID x', 'QID a.b.threat']],
        ['coördinatie', ['<START>', 'ID coördinatie']],
        ['x 8 h', ['<START>', 'ID x', 'NUMBER 8', 'UNIT h']],
        ['x 8\n h', ['<START>', 'ID x', 'NUMBER 8', 'ID h']],
        ['x 2 in', ['<START>', 'ID x', 'NUMBER 2', 'in in']],
        ['x 20 next:', ['<START>', 'ID x', 'NUMBER 20', 'ID next', ': :']],
        ['x 20 a.b', ['<START>', 'ID x', 'NUMBER 20', 'QID a.b']],
        ['x 1 per 30 years', ['<START>', 'ID x', 'NUMBER 1', 'per per', 'NUMBER 30', 'UNIT years']],
        ['x 5 year', ['<START>', 'ID x', 'NUMBER 5', 'UNIT year']],
        ['x 5 year:', ['<START>', 'ID x', 'NUMBER 5', 'year year', ': :']],
        ['x 24 h .. 3 days', ['<START>', 'ID x', 'NUMBER 24', 'UNIT h', '.. ..', 'NUMBER 3', 'UNIT days']],
        ['x C..D', ['<START>', 'ID x', 'ID C', '.. ..', 'ID D']],
        ['x 45%', ['<START>', 'ID x', 'PERCENT 45%']],
        ['x 9e9 EUR', ['<START>', 'ID x', 'NUMBER 9e9', 'UNIT EUR']],
        ['x in: y', ['<START>', 'ID x', 'IN_KEY in', ': :', 'ID y']],
        ['x in y', ['<START>', 'ID x', 'in in', 'ID y']],
        ['x by: y', ['<START>', 'ID x', 'BY_KEY by', ': :', 'ID y']],
        ['x also y also: z also :', ['<START>', 'ID x', 'ID also', 'ID y', 'also also', ': :', 'ID z', 'also also', ': :']],
        ['x source y at "z" at x', ['<START>', 'ID x', 'source source', 'ID y', 'AT_PLACE at', 'STRING "z"', 'at at', 'ID x']],
        ['x question y about z', ['<START>', 'ID x', 'ID question', 'ID y', 'ID about', 'ID z']],
        [
            'question about about z { about question q due }\nquestion',
            [
                '<START>',
                'question question',
                'about about',
                'about about',
                'ID z',
                '{ {',
                'ID about',
                'ID question',
                'ID q',
                'ID due',
                '} }',
                '<START>',
                'question question'
            ]
        ],
        ['x {\nquestion 2\n}', ['<START>', 'ID x', '{ {', 'ID question', 'NUMBER 2', '} }']],
        ['x source: y', ['<START>', 'ID x', 'SOURCE_KEY source', ': :', 'ID y']]
    ])('%j', (text, expected) => {
        expect(tokens(text)).toEqual(expected);
    });
});

describe('braces', () => {
    test('an element word in column 1 closes what is open, and says so', () => {
        const { tokens: found, errors } = Nvs.parser.Lexer.tokenize('threat a "A" {\n  impact {\n    x: C\nthreat b "B"');
        expect(found.map(({ tokenType }) => tokenType.name).join(' ')).toBe(
            'START threat ID STRING { impact { ID : ID } } START threat ID STRING'
        );
        expect(errors).toHaveLength(2);
        for (const error of errors) {
            expect(error).toMatchObject({ said: { code: 'tokens.braceOpen', params: { next: 'threat' } } });
        }
    });

    test('an element word further in does not', () => {
        expect(Nvs.parser.Lexer.tokenize('threat a "A" {\n  source: letter\n}').errors).toEqual([]);
    });

    test('a brace that closes nothing is told and left out', () => {
        const { tokens: found, errors } = Nvs.parser.Lexer.tokenize('threat a "A" { } }');
        expect(found.at(-1)?.image).toBe('}');
        expect(found).toHaveLength(6);
        expect(errors).toHaveLength(1);
    });
});
