import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { URI } from 'langium';
import { fileSystem } from '../../packages/language/src/node/file-system.js';
import { compile } from '../../packages/language/src/node/compile.js';

const folders: string[] = [];
afterEach(() => { for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true }); });

/** A folder with these files. */
function workspace(files: Readonly<Record<string, string | Buffer>>): string {
    const folder = mkdtempSync(join(tmpdir(), 'nvs-projects-'));
    folders.push(folder);
    for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), text);
    }
    return folder;
}

/** Projects with the codes and places of what was found in them. */
async function findings(folder: string, ...paths: string[]): Promise<Record<string, string[]>> {
    const { projects, problems } = await compile(paths.map(path => join(folder, path)));
    expect(problems).toEqual([]);
    return Object.fromEntries(projects.map(({ name, diagnostics }) => [name, diagnostics.map(({ code, location }) => `${code} ${location.file}:${location.line}`)]));
}

const ENERGY = 'namespace energy\n\norganisation operator "Operator"\n';
const WINTER = 'namespace winter\nuse energy\n\nprocess power "Power" { operator: operator }\n';

describe('projects', () => {
    it('see each other’s names where nvs.json says so, also when only one is compiled', async () => {
        const folder = workspace({ 'energy/nvs.json': '{}', 'energy/e.nvs': ENERGY, 'winter/nvs.json': '{ "projects": ["../energy"] }', 'winter/w.nvs': WINTER });
        expect(await findings(folder, '.')).toEqual({ energy: [], winter: [] });
        expect(await findings(folder, 'winter')).toEqual({ winter: [] });
        const { projects: [winter] } = await compile([join(folder, 'winter')]);
        expect(winter?.model.organisations.map(({ id, at }) => [id, at.file])).toEqual([['energy.operator', '../energy/e.nvs']]);
    });

    it('are read in UTF-8 and UTF-16, with and without the mark of it', async () => {
        const utf16 = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le');
        const folder = workspace({ 'nvs.json': '\uFEFF{ "name": "marked" }', 'w.nvs': `\uFEFF${WINTER}`, 'little.nvs': utf16(ENERGY), 'big.nvs': utf16('namespace big\n').swap16() });
        expect(await findings(folder, '.')).toEqual({ marked: [] });
    });

    it('a file that cannot be read is told, and taken for empty', async () => {
        const folder = workspace({ 'nvs.json': '{}', 'e.nvs': ENERGY });
        symlinkSync('loop.nvs', join(folder, 'loop.nvs'));
        const told: string[] = [];
        const provider = fileSystem((path, reason) => { told.push(`${basename(path)} ${reason}`); }).fileSystemProvider();
        expect(await provider.readFile(URI.file(join(folder, 'loop.nvs')))).toBe('');
        expect(provider.readFileSync(URI.file(join(folder, 'nvs.json', 'nvs.json')))).toBe('{}');
        expect(await provider.readDirectory(URI.file(join(folder, 'e.nvs')))).toEqual([]);
        expect(told).toEqual([expect.stringMatching(/^loop\.nvs ELOOP/), expect.stringMatching(/^nvs\.json ENOTDIR/), expect.stringMatching(/^e\.nvs ENOTDIR/)]);
    });

    it('see nothing of each other otherwise', async () => {
        const folder = workspace({ 'energy/nvs.json': '{}', 'energy/e.nvs': ENERGY, 'winter/nvs.json': '{}', 'winter/w.nvs': WINTER });
        expect(await findings(folder, '.')).toEqual({ energy: [], winter: ['reference/unknown w.nvs:4'] });
    });

    it('can use the same names', async () => {
        const folder = workspace({ 'a/nvs.json': '{}', 'a/m.nvs': ENERGY, 'b/nvs.json': '{}', 'b/m.nvs': ENERGY });
        expect(await findings(folder, '.')).toEqual({ a: [], b: [] });
    });

    it('take in all folders below them but those with a project of their own', async () => {
        const folder = workspace({ 'nvs.json': '{ "name": "all" }', 'deep/er/e.nvs': ENERGY, 'w.nvs': WINTER, 'own/nvs.json': '{ "name": "own" }', 'own/e.nvs': ENERGY });
        expect(await findings(folder, '.')).toEqual({ all: [], own: [] });
        expect(await findings(folder, 'deep/er/e.nvs')).toEqual({ all: [], own: [] });
    });

    it('are the folder that is named where there is no nvs.json', async () => {
        const folder = workspace({ 'e.nvs': ENERGY, 'w.nvs': WINTER });
        expect(Object.values(await findings(folder, '.'))).toEqual([[]]);
    });

    it('take their method, severities and name from nvs.json', async () => {
        const folder = workspace({
            'nvs.json': '{ "name": "mine", "method": "nvs.anv2022", "severity": { "threat/no-actor": "error", "threat": "off" } }',
            't.nvs': 'namespace t\n\nthreat x "X" { nature: intentional  likelihood: C  impact { "2.1": C  physical.injuries: B } }\nthreat y "Y" { nature: natural  likelihood: C }\n'
        });
        expect(await findings(folder, '.')).toEqual({ mine: ['threat/no-actor t.nvs:3'] });
    });

    it('survive an nvs.json that is broken, and say so', async () => {
        const folder = workspace({ 'nvs.json': '{ "name": ', 'e.nvs': ENERGY });
        const [found] = Object.values(await findings(folder, '.'));
        expect(found?.map(finding => finding.split(' ')[0])).toEqual(['config/project']);
    });

    it('do not follow links out of their folder', async () => {
        const outside = workspace({ 'secret.nvs': 'namespace secret\n\norganisation hidden "Hidden"\n' });
        const folder = workspace({ 'e.nvs': ENERGY });
        symlinkSync(join(outside, 'secret.nvs'), join(folder, 'link.nvs'));
        symlinkSync(outside, join(folder, 'linked'));
        const { projects } = await compile([folder]);
        expect(projects.flatMap(({ files }) => files)).toEqual(['e.nvs']);
    });
});
