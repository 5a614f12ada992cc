import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openTexts } from '@nvs/language';
import type { Diagnostic } from '@nvs/model';
import { mend, type Mended } from '@nvs/project';

// A case is a text and what is made of it without asking: `NAME.before.nvs` and `NAME.after.nvs`.

const FOLDER = fileURLToPath(new URL('mend/', import.meta.url));
const CASES = readdirSync(FOLDER)
    .filter(name => name.endsWith('.before.nvs'))
    .map(name => name.slice(0, -'.before.nvs'.length));
const read = (name: string): string => readFileSync(`${FOLDER}${name}`, 'utf8');

/** One text, mended, and how often it was read for that. */
async function mended(text: string): Promise<Mended & { readonly text: string; readonly readings: number }> {
    let readings = 0;
    const made = await mend(async instead => {
        readings++;
        const checked = await openTexts({ 'a.nvs': instead.get('file:///project/a.nvs') ?? text });
        return { projects: [{ text: checked, folder: '/project' }], folders: [], problems: [] };
    });
    return { ...made, text: made.files[0]?.after ?? text, readings };
}

const errorsOf = async (text: string): Promise<Diagnostic[]> =>
    (await openTexts({ 'a.nvs': text })).diagnostics.filter(({ severity }) => severity === 'error');

describe.each(CASES)('%s', name => {
    const before = read(`${name}.before.nvs`),
        after = read(`${name}.after.nvs`);

    it('becomes what it should be', async () => {
        expect((await mended(before)).text).toBe(after);
    });

    it('is mended once for all, and has fewer errors', async () => {
        expect((await mended(after)).fixes).toBe(0);
        expect((await errorsOf(after)).length).toBeLessThan((await errorsOf(before)).length);
    });

    it('keeps the ends of its lines', async () => {
        expect((await mended(before.replaceAll('\n', '\r\n'))).text).toBe(after.replaceAll('\n', '\r\n'));
    });
});

it('what would make another error is left, and told by its line', async () => {
    const { refused, fixes } = await mended(read('refused.before.nvs'));
    expect(refused).toEqual([{ folder: '/project', file: 'a.nvs', line: 3, code: 'value/decimal' }]);
    expect(fixes).toBe(2);
});

it('many of them take few readings', async () => {
    const text = Array.from({ length: 200 }, (_, at) => `process p${at} "P" { restore: 0,5 h }\n`).join('');
    const { fixes, readings } = await mended(text);
    expect([fixes, readings]).toEqual([200, 2]);
});
