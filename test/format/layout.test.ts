import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { createFormatter } from '../../packages/language/src/index.js';
import { textsOf } from './texts.js';

const CASES = fileURLToPath(new URL('cases/', import.meta.url));
const format = createFormatter();
const read = (name: string): string => readFileSync(`${CASES}${name}`, 'utf8');
const names = readdirSync(CASES)
    .filter(name => name.endsWith('.before.nvs'))
    .map(name => name.slice(0, -'.before.nvs'.length))
    .sort();

test('every case has both sides', () => {
    expect(names.length).toBeGreaterThan(10);
    expect(readdirSync(CASES).sort()).toEqual(names.flatMap(name => [`${name}.after.nvs`, `${name}.before.nvs`]));
});

describe.each(names)('%s', name => {
    test('gets its layout', () => {
        expect(format(read(`${name}.before.nvs`))).toEqual({ text: read(`${name}.after.nvs`) });
    });

    test('keeps it', () => {
        expect(format(read(`${name}.after.nvs`))).toEqual({ text: read(`${name}.after.nvs`) });
    });
});

describe('what is shown to others is laid out', () => {
    test.each(textsOf('examples/**/*.nvs', 'packages/language/src/library/*.nvs'))('$path', ({ text }) => {
        expect(format(text)).toEqual({ text });
    });
});

test('the page on formatting shows what it says', () => {
    const blocks = textsOf('docs/formatting.md').flatMap(({ text }) =>
        [...text.matchAll(/```nvs fragment\n([^]*?)```/g)].map(([, block = '']) => block)
    );
    expect(blocks.length).toBeGreaterThan(1);
    for (const block of blocks) {
        expect(format(block)).toEqual({ text: block });
    }
});

describe('line ends and encoding', () => {
    const before = read('spaces.before.nvs'),
        after = read('spaces.after.nvs');

    test('of Windows stay', () => {
        expect(format(before.replaceAll('\n', '\r\n'))).toEqual({ text: after.replaceAll('\n', '\r\n') });
    });

    test('are those of the first line where they differ', () => {
        expect(format(`namespace a\r\n\r\ntheme b "B" {\n}\n// c\r`)).toEqual({ text: 'namespace a\r\n\r\ntheme b "B" {}\r\n// c\r\n' });
        expect(format(`namespace a\ntheme b "B"\r\n`)).toEqual({ text: 'namespace a\ntheme b "B"\n' });
    });

    test('are added at the end of the file, and blank lines there are taken away', () => {
        expect(format('namespace a')).toEqual({ text: 'namespace a\n' });
        expect(format('\n\n  \nnamespace a\n\n\n  ')).toEqual({ text: 'namespace a\n' });
    });

    test('a byte order mark stays', () => {
        expect(format(`\uFEFF${before}`)).toEqual({ text: `\uFEFF${after}` });
    });

    test.each([
        ['', ''],
        ['  \n\n', ''],
        ['\uFEFF \n', '\uFEFF'],
        ['// only a note  ', '// only a note\n']
    ])('a text without elements: %j', (text, formatted) => {
        expect(format(text)).toEqual({ text: formatted });
    });
});

describe('a text with syntax errors is left alone, and what is wrong is told', () => {
    test.each([
        ['theme a "A" {\n  part_of:\n}\n', 2],
        ['theme a "A" {\n\ntheme b "B"\n', 1],
        ['theme a "A" }\n', 1],
        ['theme a "A"\nthreat b "B" {\n  likelihood: C in D\n}\n', 3]
    ])('%j', (text, line) => {
        const result = format(text);
        expect(result).toEqual({
            errors: [{ line: expect.any(Number), column: expect.any(Number), message: expect.stringMatching(/\w.*[.:]/) }]
        });
        expect('errors' in result && result.errors[0]?.line).toBe(line);
    });
});
