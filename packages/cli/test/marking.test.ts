import { compile } from '@nvs/project/node';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runWith } from './fake.js';

const model = (marking: string, secret: string): string => `namespace town
assessment "Town" { date: 2026-01-01  horizon: 1 year ${marking} }
process water "Water" { restore: 6 h }
asset well "Well" { failure: 10% per year  restore: 5 h }
asset spring "Hidden spring" { failure: 20% per year  restore: 5 h  ${secret} }
dependency water_sources "Needs" of water on any of (well, spring)
`;
let home = '';
beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'nvsc-'));
});
afterAll(() => {
    rmSync(home, { recursive: true });
});

const ask = (marking: string, ...args: string[]) => askOf(model(marking, 'marking: secret'), ...args);

async function askOf(text: string, ...args: string[]) {
    writeFileSync(join(home, 'town.nvs'), text);
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
    it('writes a fault tree of what is left: an event that is withheld has no chance, and the tree says its marking', async () => {
        const { code, stdout } = await ask('', 'export', 'open-psa', home, '--marking', 'public');
        expect(code).toBe(0);
        expect(stdout).toContain('<label>Marking: public, with what is marked higher taken out.</label>');
        expect(stdout).toMatch(/<label>failure:town.well<\/label>\s*<float value="0.1"\/>/);
        expect(stdout).toMatch(/<label>failure:withheld 1<\/label>\s*<\/define-basic-event>/);
        expect(stdout).not.toMatch(/spring/i);
        expect((await ask('', 'export', 'open-psa', home)).stdout).toMatch(
            /<label>Marking: secret, the highest in the model.<\/label>[^]*failure:town.spring/
        );
    });
    it.each([
        'markng: secret',
        'marking secret',
        'marking: ',
        'marking: public, secret',
        'marking: public  marking: secret',
        'marking: "secret"',
        'Marking: secret',
        'marking = secret',
        'rubricering: geheim',
        'marking: top secret',
        'country: "X  marking: secret',
        'marking: Secret'
    ])('takes out what has a marking that cannot be read: %s', async slip => {
        const { code, stdout, stderr } = await askOf(model('marking: public', slip), 'cutsets', home, 'water');
        expect(code).toBe(slip === 'marking: Secret' ? 0 : 1);
        expect(stdout).toContain('own failure of withheld 1');
        expect(`${stdout}${stderr}`).not.toMatch(/spring/i);
    });
    it('takes out what has its marking outside of its braces', async () => {
        const { stdout } = await askOf(model('marking: public', '}  marking: secret {'), 'cutsets', home, 'water');
        expect(stdout).not.toMatch(/Hidden|own failure of spring/i);
    });
    it.each([['report'], ['cutsets', 'water'], ['explain', 'water'], ['whatif', '--down', 'water']])(
        '%s: a level that there is not gives the levels',
        async (command, ...rest) => {
            const { code, stdout, stderr } = await ask('', command, home, ...rest, '--marking', 'hush');
            expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
            expect(stderr).toMatch(
                /"hush" is no level.*public = .*, internal = .*, restricted = .*, confidential = .*, secret = .*, top_secret = /
            );
        }
    );
    it('export open-psa: a level that there is not gives the levels', async () => {
        expect(await ask('', 'export', 'open-psa', home, '--marking', 'hush')).toMatchObject({
            code: 2,
            stdout: '',
            stderr: expect.stringMatching(/"hush" is no level.*public = /)
        });
    });
    it('takes a level however it is spelt', async () => {
        for (const level of ['Stg. GEHEIM', 'stg_geheim', 'NATO SECRET']) {
            expect((await ask('', 'cutsets', home, 'water', '--marking', level)).stdout).toContain('spring');
        }
    });
});
