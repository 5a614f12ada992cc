import { compile } from '@nvs/language/node';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runWith } from './fake.js';

const model = (marking: string): string => `namespace town
assessment "Town" { date: 2026-01-01  horizon: 1 year ${marking} }
process water "Water" { restore: 6 h }
asset well "Well" { failure: 10% per year  restore: 5 h }
asset spring "Hidden spring" { failure: 20% per year  restore: 5 h  marking: secret }
dependency water_sources "Needs" of water on any of (well, spring)
`;
let home = '';
beforeAll(() => { home = mkdtempSync(join(tmpdir(), 'nvsc-')); });
afterAll(() => { rmSync(home, { recursive: true }); });

async function ask(marking: string, ...args: string[]) {
    writeFileSync(join(home, 'town.nvs'), model(marking));
    const { projects, problems } = await compile([home], { cwd: home, judge: false });
    return runWith(args, { projects, problems }, { cwd: home });
}

describe('--marking', () => {
    it('takes out what is marked higher: what needs it is between never and always without it', async () => {
        const { code, stdout } = await ask('', 'cutsets', home, 'water', '--marking', 'public');
        expect(code).toBe(0);
        expect(stdout).toContain('Marking: public, with what is marked higher taken out.');
        // 1 · 10% if the spring is always down, 0 · 10% if it never is
        expect(stdout).toContain('Lost in 1 year: at least 0%, at most 10%');
        expect(stdout).toContain('own failure of well + own failure of withheld 1');
        expect(stdout).not.toMatch(/spring/i);
    });
    it('is that of the assessment unless it is asked for', async () => {
        const { stdout } = await ask('marking: public', 'whatif', home, '--down', 'well', '--for', '2 h', '--format', 'json');
        expect(JSON.parse(stdout)).toMatchObject({ marking: { level: 'public', reduced: true } });
        expect((await ask('marking: public', 'explain', home, 'spring')).stderr).toContain('There is no "spring" in the model.');
    });
    it('takes nothing out without both, and says what the highest marking is', async () => {
        // 10% · 20%
        const { stdout } = await ask('', 'cutsets', home, 'water');
        expect(stdout).toContain('Marking: secret, the highest in the model.');
        expect(stdout).toContain('spring');
    });
    it.each([['report'], ['cutsets', 'water'], ['explain', 'water'], ['whatif', '--down', 'water']])('%s: a level that there is not gives the levels', async (command, ...rest) => {
        const { code, stdout, stderr } = await ask('', command, home, ...rest, '--marking', 'hush');
        expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
        expect(stderr).toMatch(/"hush" is no level.*public = .*, internal = .*, restricted = .*, confidential = .*, secret = .*, top_secret = /);
    });
    it('takes a level however it is spelt', async () => {
        for (const level of ['Stg. GEHEIM', 'stg_geheim', 'NATO SECRET']) expect((await ask('', 'cutsets', home, 'water', '--marking', level)).stdout).toContain('spring');
    });
});
