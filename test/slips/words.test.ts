import { readdirSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { Lexer } from 'chevrotain';
import { describe, expect, test } from 'vitest';
import { Nvs, check } from '../checks/project.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What analysts never say: words of the machine, of its language and of the parser; names of tokens, which no model has. */
const MACHINE =
    /\b(undefined|NaN|Infinity|null|function|prototype|TypeError|RangeError|stack|token|Expecting|lookahead|EOF)\b|\[object|=>|native code|\u0001/;
const TOKENS = Object.entries(Nvs.parser.Lexer.definition).flatMap(([name, type]) =>
    typeof type === 'object' && 'PATTERN' in type && type.PATTERN === Lexer.NA && /^[A-Z]{3,}(_[A-Z]+)*$/.test(name) ? [name] : []
);
const TOKEN_NAMES = new RegExp(
    `\\b(${[...TOKENS, 'LONG_TEXT', 'ML_COMMENT', 'SL_COMMENT', 'UnknownElement', 'UnknownProperty', 'EstimateProperty', 'ImpactRow'].join('|')})\\b`
);

/** The message without what it quotes of the text. */
async function machineWords(text: string): Promise<string[]> {
    const found = await check({ 'a.nvs': text });
    return found.flatMap(({ code, message, related }) =>
        [message, ...related.map(other => other.message)]
            .filter(said => [MACHINE, TOKEN_NAMES].some(words => words.test(said) && !text.includes(words.exec(said)?.[0] ?? '')))
            .map(said => `${code}: ${said}`)
    );
}

/** Every text that the tests of checks have, the examples, and the mistakes beside this file. */
function texts(folder: string, ends: string): string[] {
    return readdirSync(ROOT + folder, { recursive: true, encoding: 'utf8' })
        .filter(name => name.endsWith(ends))
        .map(name => `${folder}/${name}`)
        .filter(path => statSync(ROOT + path).isFile())
        .sort()
        .map(path => readFileSync(ROOT + path, 'utf8'));
}
const CASES = texts('test/checks', '.nvs'),
    EXAMPLES = texts('examples', '.nvs').map(text => text.slice(0, 4000));
const SLIPS = texts('test/slips', '.txt').flatMap(text => text.split(/^--- .*\n/m));

describe('no message speaks of the machine', () => {
    test('names of tokens are known', () => {
        expect(TOKENS).toEqual(expect.arrayContaining(['NAME', 'REF', 'START']));
    });

    test('in the cases of the checks', async () => {
        for (const text of CASES) {
            expect(await machineWords(text)).toEqual([]);
        }
    }, 120_000);

    test('in mistakes of a first day, several in one file', async () => {
        for (let at = 0; at < SLIPS.length; at += 20) {
            expect(await machineWords(SLIPS.slice(at, at + 20).join('\n'))).toEqual([]);
        }
    }, 120_000);

    const word = fc.constantFrom(
        '{',
        '}',
        '(',
        ')',
        ':',
        ',',
        '..',
        '=',
        '-',
        '"',
        '1.000',
        '0,5',
        '€ 5',
        '5%',
        'in',
        'of',
        'by',
        'for',
        'per',
        'all',
        'any',
        'not',
        'then',
        'when',
        'C',
        'X',
        'x.y.z',
        'constructor',
        '__proto__',
        '\nthreat ',
        '\nrule ',
        ' '
    );
    test('in examples and mistakes with words put in, taken out and exchanged', async () => {
        await fc.assert(
            fc.asyncProperty(
                fc.constantFrom(...EXAMPLES, ...SLIPS, ...CASES),
                fc.array(fc.tuple(fc.nat(4000), fc.nat(8), word), { minLength: 1, maxLength: 4 }),
                async (text, edits) => {
                    let changed = text;
                    for (const [at, length, inserted] of edits) {
                        changed =
                            changed.slice(0, at % (changed.length + 1)) + inserted + changed.slice((at % (changed.length + 1)) + length);
                    }
                    expect(await machineWords(changed)).toEqual([]);
                }
            ),
            { numRuns: 150, seed: 5, interruptAfterTimeLimit: 15_000, markInterruptAsFailure: false }
        );
    }, 60_000);
});
