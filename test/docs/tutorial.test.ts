import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { analyse } from '@nvs/analysis';
import type { CompiledProject } from '@nvs/language';
import { compile } from '@nvs/language/node';
import { textDiagnostics } from '@nvs/report';
import { applyStep, blocksOf, type Step } from './tutorial.js';

const TEXT = readFileSync(fileURLToPath(new URL('../../docs/tutorial.md', import.meta.url)), 'utf8');
const steps = blocksOf(TEXT);

let folder = '';
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'nvs-tutorial-')); });
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

/** The project as the reader has it after the steps, compiled. */
async function after(taken: readonly Step[]): Promise<CompiledProject> {
    const files = taken.reduce<ReadonlyMap<string, string>>(applyStep, new Map());
    for (const [name, text] of files) writeFileSync(join(folder, name), text);
    const { projects, problems } = await compile([folder]);
    expect(problems).toEqual([]);
    const project = projects[0];
    if (!project) throw new Error('The tutorial has no project.');
    return project;
}

const right = steps.filter(step => step.mistake === undefined);

test('the tutorial has code for every file it speaks of', () => {
    expect([...new Set(steps.map(step => step.file))].sort())
        .toEqual(['attacks.nvs', 'measures.nvs', 'network.nvs', 'nvs.json', 'people.nvs', 'tests.nvs', 'winter.nvs']);
});

test('a later version of an element takes the place of the earlier one', () => {
    const files = right.reduce<ReadonlyMap<string, string>>(applyStep, new Map());
    const heads = (file: string): string[] => [...(files.get(file) ?? '').matchAll(/^(?!\/)\S+ \S+/gm)].map(([head]) => head);
    expect(heads('winter.nvs')).toEqual(['namespace winter', 'use nvs.anv2022', 'assessment "A', 'hazard ice_storm', 'source weather_study']);
    expect(heads('attacks.nvs')).toEqual(['namespace winter.attacks', 'use winter.network', 'use nvs.anv2022', 'use winter.people',
        'threat grid_sabotage', 'threat gas_cutoff', 'campaign pressure']);
    expect(files.get('attacks.nvs')).toContain('disrupts:   power for 48 h');
});

describe.each(steps.map((step, index) => ({ step, index, name: `${index + 1}: ${step.file}` })))('step $name', ({ step, index }) => {
    const before = steps.slice(0, index).filter(each => each.mistake === undefined);

    test(step.mistake === undefined ? 'has no mistake' : `is told as ${step.mistake}`, async () => {
        if (!step.file.endsWith('.nvs')) return expect(() => { JSON.parse(step.text); }).not.toThrow();
        const project = await after([...before, step]);
        if (step.mistake === undefined) return expect(textDiagnostics([project])).toContain('No problems found');
        expect(project.diagnostics.map(found => found.code)).toEqual([step.mistake]);
        return expect(textDiagnostics([project]).trim()).toBe(step.told);
    });
});

describe('what the tutorial says of the report', () => {
    test('the mean of social stability is the one that the text calculates', async () => {
        const { risks } = analyse((await after(right)).model);
        const social = risks.find(risk => risk.id === 'winter.attacks.grid_sabotage')?.current.impact?.interests
            .find(interest => interest.interest === 'nvs.anv2022.social');
        // D in C .. E, B, C in B .. D with A = 1/81, B = 1/27, C = 1/9, D = 1/3, E = 1
        expect(social?.best?.value).toBeCloseTo((1 / 3 + 1 / 27 + 1 / 9) / 3, 8);
        expect(social?.low?.value).toBeCloseTo((1 / 9 + 1 / 27 + 1 / 27) / 3, 8);
        expect(social?.high?.value).toBeCloseTo((1 + 1 / 27 + 1 / 3) / 3, 8);
        for (const figure of ['0.1605', '0.0617', '0.4568']) expect(TEXT).toContain(figure);
    });

    test('the overall impact is incomplete, with six criteria judged', async () => {
        const { risks } = analyse((await after(right)).model);
        const impact = risks.find(risk => risk.id === 'winter.attacks.grid_sabotage')?.current.impact;
        expect(impact?.overall?.status).toBe('incomplete');
        expect(impact?.notJudged).toHaveLength(18 - 6);
    });
});
