import { compile } from '@nvs/project/node';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runWith } from '../../packages/cli/test/fake.js';

/** Findings in what is public, about what is public, about what is secret, and in what is secret. @param mistakes in what is secret */
const town = (name: string, title: string, mistakes: string, file: string): Readonly<Record<string, string>> => ({
    'town.nvs': `namespace town
assessment "Town" { date: 2026-01-01  horizon: 1 year }
process water "Water, also from ${title}" { restore: 6 h }
asset well "Well" { failure: 10% per year  restore: 5 h }
asset pump "Pump" { restore: 5 h  owner: nobody }

asset ${name} "${title}" { failure: 20% per year  restore: 5 h  marking: secret ${mistakes} }
dependency water_sources "Needs" of water on any of (well, ${name})
dependency water_pump "Needs" of water on all of (pump, ${name}, well 20%)
measure shield "Shield" { effect failure of ${name} *= 0.5  status: planned  goal: ${name} }
`,
    'rules.nvs': `namespace rules
use town
rule owned "Owned" for process p when p.owner is empty then warning "{p.title} has no owner"
expect "Repaired in time" town.water.restore < 3 h
expect "Not there" town.${name}.restore < 3 h
`,
    [file]: `namespace hidden
asset ${name}_two "${title} too" { marking: top_secret  owner: ${name}_nobody }
`
});

const VARIANTS = [
    town('spring', 'Hidden spring', '', 'a_hidden.nvs'),
    town('zq1', 'Zq well', '', 'z_hidden.nvs'),
    town('zq2', 'Zq reservoir (large)', '/* zq\n\n*/', 'b_zq.nvs'),
    town('zq3', 'Zq tunnel', '/* zq */ owner: zq_nobody  onwer: zq', 'b_zq.nvs')
];

let home = '';
beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'nvsc-'));
});
afterAll(() => {
    rmSync(home, { recursive: true });
});

async function checked(texts: Readonly<Record<string, string>>, format: string, rulesOnly = false) {
    const folder = mkdtempSync(join(home, 'x'));
    for (const [file, text] of Object.entries(texts)) {
        writeFileSync(
            join(folder, file),
            rulesOnly ? text.replace(/owner: (?:nobody|\S+_nobody)/g, '').replace(/^.*well 20%.*\n/gm, '') : text
        );
    }
    writeFileSync(join(folder, 'nvs.json'), '{ "name": "town" }');
    const { projects, problems } = await compile([folder], { cwd: folder, level: () => 'public' });
    const { code, stdout, stderr } = await runWith(
        ['check', folder, '--marking', 'public', '--format', format],
        { projects, problems },
        { cwd: folder }
    );
    rmSync(folder, { recursive: true });
    return { code, stdout, stderr };
}

describe('what nvsc check finds at a level', () => {
    it.each([
        ['text', false],
        ['json', false],
        ['sarif', false],
        ['junit', false],
        ['github', false],
        ['text', true],
        ['json', true],
        ['junit', true]
    ] as const)('as %s is the same whatever is marked higher (only rules: %s)', { timeout: 120_000 }, async (format, rulesOnly) => {
        const [expected, ...others] = await Promise.all(VARIANTS.map(texts => checked(texts, format, rulesOnly)));
        for (const other of others) {
            expect(other).toEqual(expected);
        }
        expect(JSON.stringify(expected)).not.toMatch(/spring|zq|hidden|withheld_/i);
        // what is wrong with what is public is told
        expect(expected?.code).toBe(1);
        expect(expected?.stdout).toMatch(rulesOnly ? /Repaired in time/ : /nobody/);
        if (rulesOnly) {
            expect(expected?.stdout).toMatch(/has no owner/);
        }
    });
    it('of a model with nothing marked higher is what is found in the whole', async () => {
        const folder = mkdtempSync(join(home, 'x'));
        writeFileSync(join(folder, 'town.nvs'), (VARIANTS[0]?.['town.nvs'] ?? '').replace('marking: secret', 'marking: public'));
        const whole = await compile([folder], { cwd: folder }),
            left = await compile([folder], { cwd: folder, level: () => 'public' });
        expect(left.projects[0]?.diagnostics).toEqual(whole.projects[0]?.diagnostics);
        expect(whole.projects[0]?.diagnostics.length).toBeGreaterThan(1);
    });
});
