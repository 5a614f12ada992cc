import { build } from 'esbuild';
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundles } from '../../scripts/bundles.js';
import { bundleInto, emptyFolder, files, root, runProgram } from './nvsc.js';

const TIME = 180_000;
const home = emptyFolder();
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const packed = join(home, 'installed/node_modules/nvsc');

beforeAll(async () => {
    // the package as `npm pack` makes it, with a bundle from the source as it is now
    cpSync(join(root, 'packages/cli'), join(home, 'package'), {
        recursive: true,
        filter: path => !/[/\\](?:dist|node_modules|src|test)$/.test(path)
    });
    // as building puts it there
    copyFileSync(join(root, 'LICENSE'), join(home, 'package/LICENSE'));
    const shipped = bundles(false).filter(({ outdir }) => outdir === 'packages/cli/dist');
    await Promise.all(shipped.map(bundle => build({ ...bundle, outdir: join(home, 'package/dist') })));
    await bundleInto(home);
    expect(await runProgram(npm, ['pack', '--pack-destination', home], { cwd: join(home, 'package') })).toMatchObject({ code: 0 });
    const [tarball = ''] = readdirSync(home).filter(name => name.endsWith('.tgz'));
    mkdirSync(join(home, 'installed'));
    const installed = await runProgram(npm, ['install', '--offline', '--no-audit', '--no-fund', join(home, tarball)], {
        cwd: join(home, 'installed')
    });
    expect(installed, installed.stderr).toMatchObject({ code: 0 });
}, TIME);
afterAll(() => {
    rmSync(home, { recursive: true, force: true });
});

describe('nvsc installed from its package in an empty folder', () => {
    it('brings nothing else with it', () => {
        expect(readdirSync(join(home, 'installed/node_modules')).filter(name => !name.startsWith('.'))).toEqual(['nvsc']);
        const manifest = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8')) as Record<string, unknown>;
        expect([manifest['dependencies'], manifest['scripts']]).toEqual([undefined, undefined]);
    });

    it('has what a user needs and no source', () => {
        for (const file of ['README.md', 'LICENSE', 'bin/nvsc.js', 'dist/nvsc.js']) {
            expect(existsSync(join(packed, file)), file).toBe(true);
        }
        expect(readdirSync(packed).filter(name => ['src', 'test', 'node_modules'].includes(name))).toEqual([]);
        expect(readdirSync(join(packed, 'dist')).filter(name => !/^[\w-]+\.js$/.test(name))).toEqual(['analysis-worker.cjs']);
    });

    const cwd = join(home, 'installed');
    /** As a user types it. */
    const nvsc = (...args: string[]) =>
        runProgram(process.platform === 'win32' ? 'npx.cmd' : 'npx', ['--no-install', 'nvsc', ...args], { cwd });

    it(
        'checks and reports',
        async () => {
            files(cwd, { 'model/a.nvs': 'namespace a\n\norganisation nctv "Coordinator"\n' });
            const check = await nvsc('check', 'model');
            expect(check, check.stderr).toMatchObject({ code: 0, stdout: 'No problems found in 1 file.\n' });
            expect(JSON.parse((await nvsc('report', 'model', '--format', 'json')).stdout)).toMatchObject({ project: 'model' });
        },
        TIME
    );

    it(
        'reports the same bytes on threads of their own as on one, with the seed and trials asked for',
        async () => {
            const example = join(root, 'examples/national');
            const sampling = ['--trials', '50', '--seed', '7'];
            const installed = await nvsc('report', example, ...sampling);
            expect(installed, installed.stderr).toMatchObject({ code: 0 });
            // the bundle alone has no worker beside it
            const alone = await runProgram(process.execPath, [join(home, 'nvsc.mjs'), 'report', example, ...sampling], { cwd });
            expect(alone.stdout === installed.stdout).toBe(true);
            const { results } = JSON.parse(installed.stdout);
            expect([results.sampling.risks.seed, results.sampling.risks.trials, results.sampling.stressTests[0].trials]).toEqual([
                7, 50, 50
            ]);
            const other = await nvsc('report', example, '--trials', '50', '--seed', '8');
            expect(JSON.parse(other.stdout).results.sampling.risks.risks).not.toEqual(results.sampling.risks.risks);
        },
        TIME
    );

    it(
        'answers questions',
        async () => {
            files(cwd, {
                'net/a.nvs':
                    'namespace a\n\nprocess power "Power" { restore: 6 h  restart: 0 h  failure: 10% per year }\nprocess water "Water" { restart: 0 h }\n' +
                    'dependency pumps "Pumps" of water on power { buffer: 2 h }\n'
            });
            expect((await nvsc('whatif', 'net', '--down', 'power', '--for', '48 h')).stdout).toMatch(
                /^ {2}2 h +2 days +1 day 22 h +water +no power +2 h +pumps, net\/a\.nvs:5$/m
            );
            expect((await nvsc('explain', 'net', 'water')).stdout).toContain(
                'Single points of failure: each brings it down alone\n  power  process  net/a.nvs:3\n'
            );
            expect((await nvsc('cutsets', 'net', 'water', '--kind', 'events')).stdout).toContain(
                'Sets of all events: 1 minimal\n  1  own failure of power\n'
            );
        },
        TIME
    );

    it(
        'reads and writes fault trees',
        async () => {
            files(cwd, {
                'tree.xml':
                    '<opsa-mef><define-fault-tree name="t"><define-gate name="top"><and><basic-event name="a"/><basic-event name="b"/></and></define-gate></define-fault-tree>' +
                    '<model-data><define-basic-event name="a"><float value="0.5"/></define-basic-event><define-basic-event name="b"><float value="0.25"/></define-basic-event></model-data></opsa-mef>'
            });
            const line = { code: 0, stdout: '{"top":"top","probability":0.125,"minimalCutSets":"1"}\n' };
            expect(await nvsc('import', 'open-psa', 'tree.xml', '--analyse')).toMatchObject(line);
            expect(await nvsc('import', 'open-psa', 'tree.xml', '--out', 'tree/t.nvs')).toMatchObject({ code: 0, stdout: '' });
            expect((await nvsc('check', 'tree')).code).toBe(0);
            expect((await nvsc('export', 'open-psa', 'tree', '--out', 'again.xml')).code).toBe(0);
            expect(await nvsc('import', 'open-psa', 'again.xml', '--analyse')).toMatchObject({
                ...line,
                stdout: '{"top":"t_top","probability":0.125,"minimalCutSets":"1"}\n'
            });
        },
        TIME
    );
});
