import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stringify } from 'csv-stringify/sync';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bundleInto, emptyFolder, files, runProgram } from '../cli/nvsc.js';
import { LAYOUTS, publishedRanks, REGISTER } from './register.js';

// A register of 64 rows in two layouts is saved as a workbook by LibreOffice, imported by the packed program, and ranks as published.

const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0;
if (!hasLibreOffice) {
    console.warn('LibreOffice is not installed: no workbook of another program was imported (Debian package libreoffice-calc-nogui).');
}

const BOOKS = { en: 'county-english', nl: 'county-dutch' } as const;
const home = emptyFolder();
let bundle = '';
vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });
beforeAll(async () => {
    bundle = await bundleInto(home);
});
afterAll(() => {
    rmSync(home, { recursive: true, force: true });
});

const nvsc = (...args: string[]) => runProgram(process.execPath, [bundle, ...args], { cwd: home });

function savedByLibreOffice(name: string, rows: readonly (readonly string[])[]): void {
    files(home, { [`${name}.csv`]: stringify(rows.map(each => [...each])) });
    mkdirSync(join(home, 'books'), { recursive: true });
    const { status } = spawnSync('soffice', [
        `-env:UserInstallation=${pathToFileURL(join(home, 'profile')).href}`,
        '--headless',
        '--convert-to',
        'xlsx',
        '--outdir',
        join(home, 'books'),
        join(home, `${name}.csv`)
    ]);
    expect(status).toBe(0);
}

/** The middle of each class of likelihood, as a chance: geometric, from the bands in the page of the method. */
const CHANCES = [Math.sqrt(0.0004 * 0.002), Math.sqrt(0.002 * 0.01), Math.sqrt(0.01 * 0.05), Math.sqrt(0.05 * 0.25), Math.sqrt(0.25 * 1)];
/** What the classes of the register of the library count for: 1 for the lowest, five times as much for each next one, in chance and in impact. */
const counted = publishedRanks(({ likelihood, impact }) => (CHANCES[likelihood - 1] ?? 0) * 5 ** (impact - 1));
describe.runIf(hasLibreOffice).each(['en', 'nl'] as const)('a register laid out in %s', language => {
    it('is imported in one command, checks, and ranks as published', async () => {
        savedByLibreOffice(BOOKS[language], LAYOUTS[language]);
        const made = await nvsc(
            'import',
            'table',
            `books/${BOOKS[language]}.xlsx`,
            '--method',
            'uk',
            '--out',
            `model-${language}`,
            '--lang',
            language
        );
        expect(made.code).toBe(0);
        expect(made.stderr).toContain('64');
        const report = await nvsc('report', `model-${language}`, '--format', 'json', '--trials', '1');
        const { results, model } = JSON.parse(report.stdout) as {
            model: { threats: { id: string; title: string }[] };
            results: { rankings: { state: string; entries: { id: string; rank: number }[] }[] };
        };
        const titles = new Map(model.threats.map(each => [each.id, each.title]));
        const ranking = results.rankings.find(each => each.state === 'current');
        expect(new Map(ranking?.entries.map(each => [titles.get(each.id), each.rank]))).toEqual(counted);
        const text = readFileSync(join(home, `model-${language}`, `${BOOKS[language].replace('-', '_')}.nvs`), 'utf8');
        expect(REGISTER.filter(each => !new RegExp(`code: +"${each.code}"`).test(text))).toEqual([]);
        expect(text).toContain(language === 'nl' ? 'at "county-dutch, rij 2"' : 'at "county-english, row 3"');
    });
});

describe('nvsc import table', () => {
    it('writes nothing where a model is, reads what lies in a project by its method, and refuses what it cannot read', async () => {
        files(home, {
            'county/nvs.json': '{ "name": "county", "method": "nvs.uk" }',
            'county/people.nvs': 'namespace county\norganisation fire "Fire service"\n',
            'own.csv': 'Risk,Likelihood,Impact,Owner\nFlood,3,4,Fire service\n',
            'map.json': '{ "colums": {} }'
        });
        const first = await nvsc('import', 'table', 'own.csv', '--out', 'county');
        expect(first.code).toBe(0);
        expect(readFileSync(join(home, 'county/own.nvs'), 'utf8')).toContain('owner:      county.fire');
        expect((await nvsc('check', 'county')).code).toBe(0);
        const again = await nvsc('import', 'table', 'own.csv', '--out', 'county');
        expect([again.code, again.stdout]).toEqual([2, '']);
        expect(again.stderr).toContain('--force');
        const mistaken = await nvsc('import', 'table', 'own.csv', '--map', 'map.json');
        expect(mistaken.code).toBe(2);
        expect(mistaken.stderr).toContain('map.json is no map');
        const missing = await nvsc('import', 'table', 'none.csv');
        expect([missing.code, missing.stderr]).toEqual([2, '"none.csv" cannot be read: it does not exist.\n']);
    });
});
