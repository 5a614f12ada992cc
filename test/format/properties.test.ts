import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFormatter } from '../../packages/language/src/index.js';
import { compileTexts } from '../compile-texts.js';
import { changes, disarranged } from './disarrange.js';
import { gapsOf, said, textsOf } from './texts.js';

const format = createFormatter();

/** Everything in the repository that parses: examples, library, and the models of the tests. */
const texts = textsOf(
    'examples/**/*.nvs',
    'packages/language/src/library/*.nvs',
    'test/**/*.nvs',
    'packages/language/test/**/*.nvs'
).filter(({ text }) => 'text' in format(text));
/** Long tables say the same on every line, and take their time. */
const short = texts.filter(({ text }) => text.length < 20_000);

function formatted(text: string): string {
    const result = format(text);
    if ('errors' in result) {
        throw new Error(
            `${result.errors[0]?.line}: ${result.errors[0]?.message} ${text
                .split('\n')
                .slice((result.errors[0]?.line ?? 1) - 2, result.errors[0]?.line)
                .join('\n')}`
        );
    }
    return result.text;
}

test('there is enough to try', () => {
    expect(texts.length).toBeGreaterThan(60);
});

describe.each(texts)('$path', ({ text }) => {
    test('says the same in its layout, and keeps it', () => {
        const result = formatted(text);
        expect(said(result)).toEqual(said(text));
        expect(formatted(result)).toBe(result);
    });
});

describe('whatever blanks, line ends and comments stand in a text', () => {
    const cases = fc.tuple(fc.constantFrom(...short), changes).map(([{ text }, list]) => disarranged(text, list));

    test('it still says the same', () => {
        fc.assert(
            fc.property(cases, text => {
                expect(said(formatted(text))).toEqual(said(text));
            }),
            { numRuns: 150, seed: 20_261_101 }
        );
    });

    test('its layout stays as it is', () => {
        fc.assert(
            fc.property(cases, text => {
                const result = formatted(text);
                expect(formatted(result)).toBe(result);
            }),
            { numRuns: 150, seed: 20_261_101 }
        );
    });

    test('lines end without blanks, blank lines stand alone, and only elements, comments and braces start at the margin', () => {
        fc.assert(
            fc.property(cases, text => {
                const result = formatted(text);
                const lines = result.split('\n');
                expect(lines.at(-1)).toBe('');
                const inText = linesOfTexts(result);
                lines.forEach((line, index) => {
                    if (inText.has(index)) {
                        return;
                    }
                    expect(line, result).not.toMatch(line.includes('//') || line.includes('/*') ? /[ \t]$/ : /\t|[ \t]$/);
                    expect(line === '' && lines[index + 1] === '' && index + 2 < lines.length, result).toBe(false);
                });
                for (const gap of gapsOf(result)) {
                    const before = result.slice(gap.start, gap.end);
                    if (gap.element) {
                        expect(before === '' || before.endsWith('\n'), result.slice(gap.start - 40, gap.end + 40)).toBe(true);
                    } else if (before.endsWith('\n')) {
                        expect(result.slice(gap.end, gap.end + 2), result).toMatch(/^(\}|\/\/|\/\*)/);
                    }
                }
            }),
            { numRuns: 80, seed: 20_261_101 }
        );
    });

    /** Lines that a text in `"""` or a comment goes over. */
    function linesOfTexts(text: string): Set<number> {
        const lines = new Set<number>();
        for (const match of text.matchAll(/"""[^]*?"""|\/\*[^]*?\*\/|\/\/.*|"(?:\\.|[^"\\\n])*"/g)) {
            const first = text.slice(0, match.index).split('\n').length - 1;
            const count = match[0].split('\n').length;
            for (let line = 0; count > 1 && line < count; line++) {
                lines.add(first + line);
            }
        }
        return lines;
    }
});

describe('the risk model', () => {
    const national = textsOf('examples/national/*.nvs');
    const compiled = async (change: (text: string) => string): Promise<unknown> => {
        const { model, diagnostics } = await compileTexts(
            Object.fromEntries(national.map(({ path, text }) => [path.replace(/^.*\//, ''), change(text)]))
        );
        return { model: withoutPlaces(model), diagnostics: diagnostics.map(({ code, message }) => `${code} ${message}`).sort() };
    };

    test('of the national example stays the same, but for where things stand and the blanks in expressions', async () => {
        for (const list of fc.sample(changes, { numRuns: 2, seed: 7 })) {
            const expected = await compiled(text => disarranged(text, list));
            expect(await compiled(text => formatted(disarranged(text, list)))).toEqual(expected);
        }
    });

    function withoutPlaces(value: unknown): unknown {
        if (Array.isArray(value)) {
            return value.map(withoutPlaces);
        }
        if (typeof value !== 'object' || value === null) {
            return value;
        }
        if ('endColumn' in value) {
            return 'a place';
        }
        return Object.fromEntries(
            Object.entries(value).map(([key, each]) => [
                key,
                key === 'text' && typeof each === 'string' ? each.replace(/\s+/g, '') : withoutPlaces(each)
            ])
        );
    }
});

describe('any text at all is laid out or refused', () => {
    const parts = fc.constantFrom(
        'theme',
        'threat',
        'impact',
        'effect',
        'class',
        'a',
        'b.c',
        '"T"',
        '"""x\ny"""',
        '{',
        '}',
        '(',
        ')',
        ':',
        ',',
        '..',
        '=',
        '+=',
        '-',
        '/',
        '1',
        '5%',
        '3 days',
        '\n',
        '\n\n',
        '\r\n',
        '\r',
        ' ',
        '\t',
        '//c\n',
        '/*c*/',
        '/**d\n*/',
        '"',
        '"""',
        '/*',
        '\\',
        '\u0000',
        '\uFEFF',
        '\u2028',
        '😀',
        'for',
        'when',
        'of',
        'because',
        'in',
        'X'
    );
    const check = (text: string): void => {
        const result = format(text);
        if ('errors' in result) {
            expect(result.errors.length).toBeGreaterThan(0);
            for (const { message } of result.errors) {
                expect(message).not.toMatch(/mistake of its own|inside one another/);
            }
        } else {
            expect(said(result.text)).toEqual(said(text));
            expect(formatted(result.text)).toBe(result.text);
        }
    };

    test('made of parts of the language', () => {
        fc.assert(
            fc.property(fc.array(parts, { maxLength: 40 }), list => {
                check(list.join(''));
            }),
            { numRuns: 400, seed: 20_261_101 }
        );
        fc.assert(
            fc.property(fc.array(parts, { maxLength: 12 }), list => {
                check(`threat a "A" { ${list.join(' ')} }`);
            }),
            { numRuns: 400, seed: 20_261_101 }
        );
    });

    test('made of any characters', () => {
        fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), check), { numRuns: 200, seed: 20_261_101 });
    });

    test('cut out of a model, or with something else put in', () => {
        fc.assert(
            fc.property(
                fc.constantFrom(...short),
                fc.nat(),
                fc.nat(30),
                fc.array(parts, { maxLength: 3 }),
                ({ text }, at, length, list) => {
                    const start = at % text.length;
                    check(text.slice(0, start) + list.join(' ') + text.slice(start + length));
                }
            ),
            { numRuns: 150, seed: 20_261_101 }
        );
    });

    test.each([
        ['brackets', `expect "x" ${'('.repeat(20_000)}a${')'.repeat(20_000)}`],
        ['open brackets', `dependency a "A" of b on ${'any of ('.repeat(5_000)}`],
        ['signs', `expect "x" ${'not '.repeat(20_000)}a`]
    ])('too many %s to read, and the next text is none the worse for it', (_, text) => {
        expect(format(text)).toEqual({
            errors: [{ line: 1, column: expect.any(Number), message: expect.stringMatching(/inside one another|levels deep/) }]
        });
        expect(format('namespace   a')).toEqual({ text: 'namespace a\n' });
    });

    test('many elements, and long lists', () => {
        const many = 'theme x "y" { tags: z }\n'.repeat(10_000);
        expect(format(many)).toEqual({ text: many });
        const list = formatted(`theme x "y" { tags: ${'z, '.repeat(20_000)}z }`);
        expect(list.split('\n').every(line => line.length <= 120)).toBe(true);
    });
});
