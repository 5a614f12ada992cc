import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleInto, emptyFolder, files, root, runProgram } from './nvsc.js';

const TIME = 60_000;
const home = emptyFolder();
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const packed = join(home, 'installed/node_modules/nvsc');

beforeAll(async () => {
    // the package as `npm pack` makes it, with a bundle from the source as it is now
    cpSync(join(root, 'packages/cli'), join(home, 'package'), { recursive: true, filter: path => !/[/\\](?:dist|node_modules|src|test)$/.test(path) });
    mkdirSync(join(home, 'package/dist'), { recursive: true });
    renameSync(await bundleInto(home), join(home, 'package/dist/nvsc.js'));
    expect(await runProgram(npm, ['pack', '--pack-destination', home], { cwd: join(home, 'package') })).toMatchObject({ code: 0 });
    const [tarball = ''] = readdirSync(home).filter(name => name.endsWith('.tgz'));
    mkdirSync(join(home, 'installed'));
    const installed = await runProgram(npm, ['install', '--offline', '--no-audit', '--no-fund', join(home, tarball)], { cwd: join(home, 'installed') });
    expect(installed, installed.stderr).toMatchObject({ code: 0 });
}, TIME);
afterAll(() => { rmSync(home, { recursive: true, force: true }); });

describe('nvsc installed from its package in an empty folder', () => {
    it('brings nothing else with it', () => {
        expect(readdirSync(join(home, 'installed/node_modules')).filter(name => !name.startsWith('.'))).toEqual(['nvsc']);
        const manifest = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8')) as Record<string, unknown>;
        expect([manifest['dependencies'], manifest['scripts']]).toEqual([undefined, undefined]);
    });

    it('has what a user needs and no source', () => {
        for (const file of ['README.md', 'LICENSE', 'bin/nvsc.js', 'dist/nvsc.js']) expect(existsSync(join(packed, file)), file).toBe(true);
        expect(readdirSync(packed).filter(name => ['src', 'test', 'node_modules'].includes(name))).toEqual([]);
        expect(readdirSync(join(packed, 'dist'))).toEqual(['nvsc.js']);
    });

    it('checks and reports', async () => {
        const cwd = join(home, 'installed');
        files(cwd, { 'model/a.nvs': 'namespace a\n\norganisation nctv "Coordinator"\n' });
        const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
        const check = await runProgram(npx, ['--no-install', 'nvsc', 'check', 'model'], { cwd });
        expect(check, check.stderr).toMatchObject({ code: 0, stdout: 'No problems found in 1 file.\n' });
        const report = await runProgram(npx, ['--no-install', 'nvsc', 'report', 'model', '--format', 'json'], { cwd });
        expect(JSON.parse(report.stdout)).toMatchObject({ project: 'model' });
    }, TIME);
});
