import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bundleInto, emptyFolder, files, root, runProgram } from './nvsc.js';

const home = emptyFolder();
let bundle = '';
vi.setConfig({ testTimeout: 180_000, hookTimeout: 60_000 });
beforeAll(async () => {
    bundle = await bundleInto(home);
    // power back after 6 h; the towers last 8 h, the pumps of the second model 2 h
    const model = (buffer: string) =>
        `namespace a\n\nprocess power "Power" { restore: 6 h  restart: 0 h }\nprocess water "Water" { restart: 0 h }\n` +
        `dependency pumps "Pumps" of water on power { buffer: ${buffer} }\n`;
    files(home, { 'towers/a.nvs': model('8 h'), 'pumps/a.nvs': model('2 h'), 'bad/a.nvs': model('2 persons') });
});
afterAll(() => {
    rmSync(home, { recursive: true, force: true });
});

const nvsc = (args: string[], cwd = home) => runProgram(process.execPath, [bundle, ...args], { cwd });

describe('nvsc whatif', () => {
    it('answers on the output', async () => {
        const saved = await nvsc(['whatif', 'towers', '--down', 'power']);
        expect([saved.code, saved.stderr]).toEqual([0, '']);
        expect(saved.stdout).toMatch(/^ {2}0 h +6 h +6 h +water +its buffer lasted +pumps, towers\/a\.nvs:5$/m);
        const lost = await nvsc(['whatif', 'pumps', '--down', 'power']);
        expect(lost.stdout).toMatch(/^ {2}2 h +6 h +4 h +water +no power +2 h +pumps, pumps\/a\.nvs:5$/m);
        expect(lost.stdout).not.toContain('saved');
    });

    it('says what stands in the way', async () => {
        expect(await nvsc(['whatif', 'towers', '--down', 'powr'])).toEqual({
            code: 2,
            stdout: '',
            stderr: 'There is no "powr" in the model. Did you mean power?\n'
        });
        expect(await nvsc(['whatif', 'towers'])).toEqual({
            code: 2,
            stdout: '',
            stderr: 'Required option "--down <names>" not specified. Help: nvsc whatif --help\n'
        });
        expect((await nvsc(['whatif', 'bad', '--down', 'power'])).code).toBe(1);
    });
});

describe('nvsc cutsets', () => {
    it('answers on the output', async () => {
        const { code, stdout, stderr } = await nvsc(['cutsets', 'towers', 'water']);
        expect([code, stderr]).toEqual([0, '']);
        expect(stdout).toContain('Single points of failure: each brings it down alone\n  power\n');
        expect(JSON.parse((await nvsc(['cutsets', 'towers', 'a.water', '--format', 'json'])).stdout)).toMatchObject({
            id: 'a.water',
            singlePoints: ['a.power']
        });
        expect((await nvsc(['cutsets', 'towers', 'watr'])).stderr).toBe('There is no "watr" in the model. Did you mean water?\n');
    });
});

describe('nvsc explain', () => {
    it('explains a risk of the national example, twice with the same bytes, with nothing of the machine in it', async () => {
        for (const format of ['text', 'json']) {
            const ask = () => nvsc(['explain', 'examples/national', 'blackout', '--format', format], root);
            const [first, second] = [await ask(), await ask()];
            expect([first.code, first.stderr]).toEqual([0, '']);
            expect(second.stdout).toBe(first.stdout);
            expect(first.stdout).toContain('examples/national/accidents.nvs');
            expect(first.stdout).not.toContain(root);
        }
    });

    it('takes the folder one is in, and says what is missing', async () => {
        expect((await nvsc(['explain', 'blackout'], `${root}/examples/national`)).stdout).toMatch(
            /^Marking: restricted, the highest in the model\.\n\n.* \(national\.accidents\.blackout\), a threat, accidents\.nvs:\d+\n/
        );
        expect(await nvsc(['explain', 'towers', 'pumps'])).toEqual({
            code: 2,
            stdout: '',
            stderr:
                'a.pumps is of the kind dependency. This takes threats, campaigns, processes, assets, resources, suppliers, ' +
                'sectors, interests, criteria, stress tests, measures, countries, actors, objectives, capabilities and organisations.\n'
        });
        expect((await nvsc(['explain'])).stderr).toBe('Missing required argument "paths-and-name". Help: nvsc explain --help\n');
    });
});
