import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { URI } from 'langium';
import { fileSystem } from '../../packages/language/src/node/file-system.js';
import { compile } from '@nvs/project/node';
import { inWords } from '@nvs/words';

const folders: string[] = [];
afterEach(() => {
    for (const folder of folders.splice(0)) {
        rmSync(folder, { recursive: true, force: true });
    }
});

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
    return Object.fromEntries(
        projects.map(({ name, diagnostics }) => [
            name,
            diagnostics.map(({ code, location }) => `${code} ${location.file}:${location.line}`)
        ])
    );
}

const ENERGY = 'namespace energy\n\norganisation operator "Operator"\n';
const WINTER = 'namespace winter\nuse energy\n\nprocess power "Power" { operator: operator }\n';

describe('projects', () => {
    it('cannot switch off what leaves something out of the model: errors of the text stay errors, whatever nvs.json says', async () => {
        const text =
            'process power "Electricity" { failure: 120% per year  restore: 24 h }\ndependency d "D" of power on gass { buffer: 0 h }\n';
        const severity = { 'value/limit': 'warning', reference: 'off', 'reference/unknown': 'off', 'expect/fails': 'warning' };
        const {
            projects: [project]
        } = await compile([workspace({ 'nvs.json': JSON.stringify({ name: 'p', severity }), 'p.nvs': text })]);
        expect(project?.hasErrors).toBe(true);
        expect(project?.diagnostics.map(({ code, severity: found, message }) => [code, found, /stays an error/.test(message)])).toEqual([
            ['config/project', 'error', true],
            ['config/project', 'error', true],
            ['value/limit', 'error', false],
            ['reference/unknown', 'error', false]
        ]);
    });

    it('see each other’s names where nvs.json says so, also when only one is compiled', async () => {
        const folder = workspace({
            'energy/nvs.json': '{}',
            'energy/e.nvs': ENERGY,
            'winter/nvs.json': '{ "projects": ["../energy"] }',
            'winter/w.nvs': WINTER
        });
        expect(await findings(folder, '.')).toEqual({ energy: [], winter: [] });
        expect(await findings(folder, 'winter')).toEqual({ winter: [] });
        const {
            projects: [winter]
        } = await compile([join(folder, 'winter')]);
        expect(winter?.model.organisations.map(({ id, at }) => [id, at.file])).toEqual([['energy.operator', '../energy/e.nvs']]);
    });

    it('are read in UTF-8 and UTF-16, with and without the mark of it', async () => {
        const utf16 = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le');
        const folder = workspace({
            'nvs.json': '\uFEFF{ "name": "marked" }',
            'w.nvs': `\uFEFF${WINTER}`,
            'little.nvs': utf16(ENERGY),
            'big.nvs': utf16('namespace big\n').swap16()
        });
        expect(await findings(folder, '.')).toEqual({ marked: [] });
    });

    it('a file that cannot be read is told, and taken for empty', async () => {
        const folder = workspace({ 'nvs.json': '{}', 'e.nvs': ENERGY });
        symlinkSync('loop.nvs', join(folder, 'loop.nvs'));
        const told: string[] = [];
        const provider = fileSystem((path, reason) => {
            told.push(`${basename(path)} ${reason ? inWords(reason, 'en') : 'read'}`);
        }).fileSystemProvider();
        expect(await provider.readFile(URI.file(join(folder, 'loop.nvs')))).toBe('');
        expect(provider.readFileSync(URI.file(join(folder, 'nvs.json', 'nvs.json')))).toBe('{}');
        expect(await provider.readDirectory(URI.file(join(folder, 'e.nvs')))).toEqual([]);
        const noFolder = 'a part of its path is a file, not a folder';
        expect(told).toEqual(['loop.nvs its links run in a circle', `nvs.json ${noFolder}`, `e.nvs ${noFolder}`]);
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
        const folder = workspace({
            'nvs.json': '{ "name": "all" }',
            'deep/er/e.nvs': ENERGY,
            'w.nvs': WINTER,
            'own/nvs.json': '{ "name": "own" }',
            'own/e.nvs': ENERGY
        });
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
            't.nvs':
                'namespace t\n\nthreat x "X" { nature: intentional  likelihood: C  impact { "2.1": C  physical.injuries: B } }\nthreat y "Y" { nature: natural  likelihood: C }\n'
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
        const { projects, problems } = await compile([folder], { cwd: folder });
        expect(projects.flatMap(({ files }) => files)).toEqual(['e.nvs']);
        // A model that is read in part says so, and how the rest gets in.
        const way = 'Put what it leads to into the project, or name its folder under "projects" in nvs.json.';
        expect(problems.map(problem => inWords(problem, 'en'))).toEqual([
            `"link.nvs" cannot be read: it is a link out of the project, to ${join(outside, 'secret.nvs')}. ${way}`,
            `"linked" cannot be read: it is a link out of the project, to ${outside}. ${way}`
        ]);
    });

    it('read a file once, by its real path, whatever links lead to it', async () => {
        const folder = workspace({ 'nvs.json': '{}', 'deep/e.nvs': ENERGY, '.kept/w.nvs': WINTER });
        symlinkSync('deep/e.nvs', join(folder, 'again.nvs'));
        symlinkSync('deep', join(folder, 'deeper'));
        symlinkSync('..', join(folder, 'deep', 'up'));
        symlinkSync('.kept', join(folder, 'kept'));
        const { projects, problems } = await compile([join(folder, 'deeper', 'e.nvs')]);
        expect(problems).toEqual([]);
        expect(projects.flatMap(({ files }) => files)).toEqual(['.kept/w.nvs', 'deep/e.nvs']);
        expect(projects.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code))).toEqual([]);
    });

    it('names a folder by any path: its names are seen, by its real one', async () => {
        const folder = workspace({
            'energy/nvs.json': '{}',
            'energy/e.nvs': ENERGY,
            'winter/nvs.json': '{ "projects": ["../power"] }',
            'winter/w.nvs': WINTER
        });
        symlinkSync('energy', join(folder, 'power'));
        const { projects } = await compile([join(folder, 'winter')]);
        expect(projects.flatMap(({ diagnostics }) => diagnostics.map(({ message }) => message))).toEqual([]);
    });

    it.each([
        ['../gone', 'There is no folder ../gone'],
        ['../energy/e.nvs', '../energy/e.nvs is no folder'],
        ['../empty', 'There are no .nvs files in ../empty']
    ])('are told when nvs.json names what is none: %s', async (named, message) => {
        const settings = `{ "name": "winter",\n  "projects": ["../energy",\n    ${JSON.stringify(named)}] }`;
        const folder = workspace({
            'energy/nvs.json': '{}',
            'energy/e.nvs': ENERGY,
            'empty/readme.md': '',
            'winter/nvs.json': settings,
            'winter/w.nvs': WINTER
        });
        const { projects } = await compile([join(folder, 'winter')]);
        const found = projects.flatMap(({ diagnostics }) => diagnostics);
        expect(found).toMatchObject([
            { code: 'config/project', severity: 'error', location: { file: 'nvs.json', line: 3, column: 5, endColumn: 7 + named.length } }
        ]);
        expect(found[0]?.message).toContain(message);
    });

    it('are not waited for for ever: pipes and devices are no model, and told', async () => {
        const folder = workspace({ 'e.nvs': ENERGY });
        execFileSync('mkfifo', [join(folder, 'nvs.json'), join(folder, 'pipe.nvs')]);
        symlinkSync('/dev/zero', join(folder, 'zero.nvs'));
        symlinkSync('/dev/zero', join(folder, 'other'));
        symlinkSync('gone.nvs', join(folder, 'lost.nvs'));
        const { projects, problems } = await compile([folder], { cwd: folder });
        expect(problems.map(problem => inWords(problem, 'en'))).toEqual([
            '"lost.nvs" cannot be read: it is a link to nothing.',
            '"nvs.json" cannot be read: it is no regular file but a pipe or a device.',
            '"pipe.nvs" cannot be read: it is no regular file but a pipe or a device.',
            '"zero.nvs" cannot be read: it is a link to a pipe or a device.'
        ]);
        expect(projects.flatMap(({ files }) => files)).toEqual(['e.nvs']);
    }, 20_000);

    it('have no room for what nobody wrote', async () => {
        const folder = workspace({ 'e.nvs': ENERGY, 'nvs.json': '{}' });
        truncateSync(join(folder, 'nvs.json'), 2 << 20);
        writeFileSync(join(folder, 'huge.nvs'), '');
        truncateSync(join(folder, 'huge.nvs'), (64 << 20) + 1);
        const { problems } = await compile([folder], { cwd: folder });
        expect(problems.map(problem => inWords(problem, 'en'))).toEqual([
            '"huge.nvs" cannot be read: it is larger than 64 MB.',
            '"nvs.json" cannot be read: it is larger than 1 MB.'
        ]);
    });
});
