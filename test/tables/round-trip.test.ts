import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bundleInto, emptyFolder, root, runProgram } from '../cli/nvsc.js';

// The register of a country is exported, saved by LibreOffice with some cells changed, and comes back: exactly those change the texts.

const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;
if (!hasLibreOffice) {
    console.warn('LibreOffice is not installed: no register came back through another program (Debian package libreoffice-calc-nogui).');
}

const home = emptyFolder();
const model = join(home, 'national');
let bundle = '';
vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });
beforeAll(async () => {
    bundle = await bundleInto(home);
    cpSync(join(root, 'examples/national'), model, { recursive: true });
    // one file as Windows writes it
    const file = join(model, 'accidents.nvs');
    writeFileSync(file, `\uFEFF${readFileSync(file, 'utf8').replaceAll('\n', '\r\n')}`);
});
afterAll(() => {
    rmSync(home, { recursive: true, force: true });
});

const nvsc = (...args: string[]) => runProgram(process.execPath, [bundle, ...args], { cwd: home });

/** Opens a file in LibreOffice and saves it as something else, into a folder. */
function saved(file: string, as: string, folder: string, reading: readonly string[] = []): void {
    mkdirSync(join(home, folder), { recursive: true });
    const { status } = spawnSync('soffice', [
        `-env:UserInstallation=${pathToFileURL(join(home, 'profile')).href}`,
        '--headless',
        ...reading,
        '--convert-to',
        as,
        '--outdir',
        join(home, folder),
        join(home, file)
    ]);
    expect(status).toBe(0);
}

/** Puts other text into the cells of a row on the last sheet. */
function changeCells(file: string, id: string, cells: Readonly<Record<string, string>>): void {
    const text = readFileSync(file, 'utf8');
    const sheet = text.lastIndexOf('<table:table ');
    const at = text.indexOf(`<text:p>${id}</text:p>`, sheet);
    const [from, to] = [text.lastIndexOf('<table:table-row', at), text.indexOf('</table:table-row>', at)];
    let row = text.slice(from, to);
    for (const [before, after] of Object.entries(cells)) {
        expect(row.split(`<text:p>${before}</text:p>`)).toHaveLength(2);
        row = row.replace(`<text:p>${before}</text:p>`, `<text:p>${after}</text:p>`);
    }
    writeFileSync(file, text.slice(0, from) + row + text.slice(to));
}

const textsOf = (): Record<string, string> =>
    Object.fromEntries(readdirSync(model).map(file => [file, readFileSync(join(model, file), 'utf8')]));

describe.runIf(hasLibreOffice)('through LibreOffice', () => {
    it('a register in CSV that was saved with a comma before decimals has no changes', async () => {
        expect((await nvsc('report', 'national', '--format', 'csv', '--out', 'register.csv')).code).toBe(0);
        saved('register.csv', 'csv:Text - txt - csv (StarCalc):59,34,76,1,,1043', 'dutch', [
            '--infilter=Text - txt - csv (StarCalc):44,34,76'
        ]);
        expect(readFileSync(join(home, 'dutch/register.csv'), 'utf8')).toContain('id;kind;');
        const changes = await nvsc('import', 'changes', 'dutch/register.csv', 'national');
        expect([changes.code, changes.stdout]).toEqual([0, '']);
    });

    it('what was changed in a workbook changes in the texts, and no other byte of them', async () => {
        expect((await nvsc('report', 'national', '--format', 'xlsx', '--out', 'register.xlsx')).code).toBe(0);
        saved('register.xlsx', 'fods', 'opened');
        const opened = join(home, 'opened/register.fods');
        changeCells(opened, 'national.accidents.cloud_failure', {
            'A world-wide cloud company fails': 'A cloud company fails',
            'D.low in C .. D.high': 'C .. D',
            '900e6 EUR in 200e6 .. 4e9': '950e6 EUR',
            'Ministry of the Interior and Kingdom Relations': 'Ministry of Defence'
        });
        changeCells(opened, 'national.campaigns.winter_pressure', { 'B.high in B .. C': 'C' });
        saved('opened/register.fods', 'xlsx', 'back');

        const before = textsOf();
        const shown = await nvsc('import', 'changes', 'back/register.xlsx', 'national');
        expect([shown.code, shown.stdout.trimEnd().split('\n').length]).toEqual([0, 5]);
        expect(textsOf()).toEqual(before);

        const applied = await nvsc('import', 'changes', 'back/register.xlsx', 'national', '--apply');
        expect([applied.code, applied.stderr]).toEqual([0, expect.stringContaining('5 changes applied in 2 files')]);
        expect(textsOf()).toEqual({
            ...before,
            'accidents.nvs': before['accidents.nvs']
                ?.replace('"A world-wide cloud company fails"', '"A cloud company fails"')
                .replace('D.low in C .. D.high\r\n              because "Parts', 'C .. D\r\n              because "Parts')
                .replace('900e6 EUR in 200e6 .. 4e9', '950e6 EUR')
                .replace(/(Clouduitval"[^}]*?owner: +)bzk/, '$1def'),
            'campaigns.nvs': before['campaigns.nvs']?.replace('likelihood: B.high in B .. C\n', 'likelihood: C\n')
        });
        const again = await nvsc('import', 'changes', 'back/register.xlsx', 'national');
        expect([again.code, again.stdout]).toEqual([0, '']);
    });
});
