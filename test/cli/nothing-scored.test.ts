import { compileTexts } from '@nvs/project';
import { nothingScored } from '@nvs/project/node/checking';
import { describe, expect, it } from 'vitest';
import { runWith } from '../../packages/cli/test/fake.js';

const METHOD = 'use nvs.anv2022\nassessment "A" { method: anv2022 }\n';
const FLOOD = (impact: string): string => `threat flood "Flood" { nature: natural  likelihood: C  ${impact} }\n`;

describe('that nothing is ranked', () => {
    it.each([
        ['no method', 'without a method', FLOOD('disrupts: power') + 'process power "Electricity"\n'],
        ['not judged', 'where no impact is judged', METHOD + FLOOD('disrupts: power') + 'process power "Electricity"\n'],
        [undefined, 'not where one is judged', METHOD + FLOOD('impact { social.daily_life: C  all others: X }')],
        [undefined, 'not where there are no threats', METHOD + 'process power "Electricity"\n'],
        [undefined, 'not where errors are to be mended first', METHOD + FLOOD('impact { social.daily_life: Q }')]
    ])('is told as %s: %s', async (why, _when, text) => {
        expect(nothingScored(await compileTexts({ 'a.nvs': text }))).toBe(why);
    });

    it('stands behind the findings, on a line of its own', async () => {
        const project = await compileTexts({ 'a.nvs': METHOD + FLOOD('disrupts: power') + 'process power "Electricity"\n' });
        const { stdout, stderr } = await runWith(['check', '.'], { projects: [project] }, {}, { nothingScored });
        expect(stdout).toMatch(/\.\n$/);
        expect(stderr).toBe(
            'No threat has an overall impact yet, so nothing is ranked: nvsc gaps lists the criteria that are not judged.\n'
        );
    });
});
