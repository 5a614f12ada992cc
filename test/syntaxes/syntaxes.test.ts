import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createRegistry } from 'vscode-tmgrammar-test/dist/common/index.js';
import { parseGrammarTestCase, runGrammarTestCase } from 'vscode-tmgrammar-test/dist/unit/index.js';
import { keywords } from '../../scripts/generate/keywords.js';
import textmate from '../../scripts/generate/textmate.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const grammar = fileURLToPath(new URL('../../syntaxes/nvs.tmLanguage.json', import.meta.url));
const registry = createRegistry([{ path: grammar, scopeName: 'source.nvs' }]);

/** What differs from what a test in the format of vscode-tmgrammar-test says. */
async function differences(text: string): Promise<string[]> {
    const failures = await runGrammarTestCase(registry, parseGrammarTestCase(text));
    return failures.map(
        ({ line, start, end, missing, unexpected, actual }) =>
            `line ${line + 1}, ${start}-${end}: missing ${missing.join(' ')}, unexpected ${unexpected.join(' ')}, actual ${actual.join(' ')}`
    );
}

const test = (lines: string): string => `// SYNTAX TEST "source.nvs"\n${lines}\n`;

describe('highlighting by the TextMate grammar', () => {
    it('is generated from the grammar of the language', () => {
        expect(textmate().map(({ content }) => content)).toEqual([readFileSync(grammar, 'utf8')]);
    });

    it.each(readdirSync(here).filter(name => name.endsWith('.test.nvs')))('%s', async name => {
        expect(await differences(readFileSync(here + name, 'utf8'))).toEqual([]);
    });

    const words = keywords();
    const named = words.elements.filter(word => !['namespace', 'use', 'expect', 'judgement'].includes(word));

    it.each(named)('%s starts an element in column 1, and nowhere else', async word => {
        const mark = '^'.repeat(word.length);
        const name = `my_${word}`;
        expect(
            await differences(
                test(
                    [
                        `${word} ${name} "Title"`,
                        `// <${'-'.repeat(word.length)} storage.type.element.nvs`,
                        `   ${word}`,
                        `// ${mark} - storage.type.element.nvs`,
                        `     x${word} "a"`,
                        `//    ${mark} - storage.type.element.nvs`
                    ].join('\n')
                )
            )
        ).toEqual([]);
    });

    it.each(words.elements)('an element can be called %s', async word => {
        expect(
            await differences(
                test(`process ${word} "Title"\n//      ${'^'.repeat(word.length)} entity.name.type.nvs - storage.type.element.nvs`)
            )
        ).toEqual([]);
    });

    it.each(words.keys)('%s is a property in front of a colon', async word => {
        const mark = '^'.repeat(word.length);
        expect(
            await differences(
                test(
                    [
                        `    ${word}: a.${word}.b`,
                        `//  ${mark} support.type.property-name.nvs`,
                        `//  ${' '.repeat(word.length)}  ^^${mark}^^ variable.other.nvs - support.type.property-name.nvs`
                    ].join('\n')
                )
            )
        ).toEqual([]);
    });

    it.each([...new Set([...words.provenance, ...words.connectives, ...words.expression])])(
        '%s between values is a keyword',
        async word => {
            const line = (await registry.loadGrammar('source.nvs'))?.tokenizeLine(`  x ${word} y`, null);
            const token = line?.tokens.find(({ startIndex }) => startIndex === 4);
            expect(token?.endIndex).toBe(4 + word.length);
            expect(token?.scopes.at(-1)).toMatch(/^keyword\.(?:other|operator\.wordlike|control)\./);
        }
    );
});
