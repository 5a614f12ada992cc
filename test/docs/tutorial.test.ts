import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { analyse, study } from '@nvs/analysis';
import type { CompiledProject } from '@nvs/project';
import { compile } from '@nvs/project/node';
import { textDiagnostics } from '@nvs/report';
import { answersOf, applyStep, blocksOf, notShown, wordsOf, type Step } from './tutorial.js';
import { bundleInto, emptyFolder, root, runProgram } from '../cli/nvsc.js';

const TEXT = readFileSync(fileURLToPath(new URL('../../docs/tutorial.md', import.meta.url)), 'utf8');
const steps = blocksOf(TEXT);

const folder = emptyFolder();
const home = emptyFolder();
let bundle = '';
beforeAll(async () => {
    bundle = await bundleInto(home);
});
afterAll(() => {
    [folder, home].forEach(each => {
        rmSync(each, { recursive: true, force: true });
    });
});

/** What a command prints on the output. */
async function printed(command: string, cwd: string): Promise<string> {
    const [program, ...args] = wordsOf(command);
    expect(program).toBe('nvsc');
    const { stdout, stderr } = await runProgram(process.execPath, [bundle, ...args], { cwd });
    expect(stderr).toBe('');
    return stdout;
}

/** The project as the reader has it after the steps, compiled. */
async function after(taken: readonly Step[]): Promise<CompiledProject> {
    const files = taken.reduce<ReadonlyMap<string, string>>(applyStep, new Map());
    for (const [name, text] of files) {
        writeFileSync(join(folder, name), text);
    }
    const { projects, problems } = await compile([folder]);
    expect(problems).toEqual([]);
    const project = projects[0];
    if (!project) {
        throw new Error('The tutorial has no project.');
    }
    return project;
}

const right = steps.filter(step => step.mistake === undefined);

test('the tutorial has code for every file it speaks of', () => {
    expect([...new Set(steps.map(step => step.file))].sort()).toEqual([
        'attacks.nvs',
        'measures.nvs',
        'network.nvs',
        'nvs.json',
        'people.nvs',
        'published.nvs',
        'tests.nvs',
        'winter.nvs'
    ]);
});

test('a later version of an element takes the place of the earlier one', () => {
    const files = right.reduce<ReadonlyMap<string, string>>(applyStep, new Map());
    const heads = (file: string): string[] => [...(files.get(file) ?? '').matchAll(/^(?!\/)\S+ \S+/gm)].map(([head]) => head);
    expect(heads('winter.nvs')).toEqual([
        'namespace winter',
        'use nvs.anv2022',
        'assessment "A',
        'hazard ice_storm',
        'source weather_study'
    ]);
    expect(heads('attacks.nvs')).toEqual([
        'namespace winter.attacks',
        'use winter.network',
        'use nvs.anv2022',
        'use winter.people',
        'threat grid_sabotage',
        'threat gas_cutoff',
        'campaign pressure'
    ]);
    expect(files.get('attacks.nvs')).toContain('disrupts:   power for 48 h');
});

describe.each(steps.map((step, index) => ({ step, index, name: `${index + 1}: ${step.file}` })))('step $name', ({ step, index }) => {
    const before = steps.slice(0, index).filter(each => each.mistake === undefined);

    test(step.mistake === undefined ? 'has no mistake' : `is told as ${step.mistake}`, async () => {
        if (!step.file.endsWith('.nvs')) {
            return expect(() => {
                JSON.parse(step.text);
            }).not.toThrow();
        }
        const project = await after([...before, step]);
        if (step.mistake !== undefined) {
            expect(project.diagnostics.map(found => found.code)).toEqual([step.mistake]);
        }
        if (step.told === undefined && step.mistake === undefined) {
            return expect(textDiagnostics([project])).toContain('No problems found');
        }
        // A mistake that is made to be talked about need not be told.
        return step.told === undefined || expect((await printed('nvsc check', folder)).trim()).toBe(step.told);
    });
});

describe('commands print what the tutorial shows of their output', () => {
    beforeAll(async () => {
        await after(right);
    });

    test.each(answersOf(TEXT).map(answer => ({ answer, name: `${answer.place}: ${answer.command}` })))(
        '$name',
        async ({ answer: { place, command, lines } }) => {
            expect(notShown(lines, await printed(command, place === 'winter' ? folder : `${root}/examples/${place}`))).toBe(undefined);
        }
    );

    test('a line that is not printed, or not there, is found', () => {
        const output = 'One\n  a    1\n  b    2\n\nTwo\n  c    3\n';
        expect(notShown(['One', '  a  1', '…', '  c …'], output)).toBe(undefined);
        expect(notShown(['One', '  b  2', '…'], output)).toBe('b 2');
        expect(notShown(['One', '…', '  c  4'], output)).toBe('c 4');
        expect(notShown(['One', '  a  1'], output)).toBe('b 2');
        expect(notShown(['…', '  c  3', '  a  1'], output)).toBe('a 1');
    });
});

test('what it quotes of the national example stands there', () => {
    const quotes = [...TEXT.matchAll(/^```nvs quoted=(\S+)\n([\s\S]*?)^```$/gm)];
    expect(quotes.length).toBeGreaterThanOrEqual(8);
    for (const [, file = '', text = ''] of quotes) {
        const there = readFileSync(join(root, 'examples/national', file), 'utf8');
        // Several statements may stand together here that have others between them there.
        for (const statement of text.split(/^(?=expect )/m)) {
            expect(there).toContain(statement.trim());
        }
    }
});

describe('what the tutorial says of loss and outage', () => {
    test('hospitals are lost with 20%, go down at least once with 20%, and are out for five and a half days a year', async () => {
        const { model } = await after(right);
        const chance = new Map(
            study(model)
                .risks()
                .map(each => [each.id, each.current.likelihood.best?.value ?? 0])
        );
        const of = (id: string): number => chance.get(`winter.attacks.${id}`) ?? 0;
        const pressure = of('pressure');
        // What is left of each threat outside the campaign that it is part of; own failures over five years.
        const beside = (threat: string): number => 1 - (1 - of(threat)) / (1 - pressure);
        const own = (perYear: number): number => 1 - (1 - perYear) ** 5;
        // Each of these takes hospitals down; a failure of the telephone does once in five times.
        const causes: readonly [chance: number, days: number, fatal?: number][] = [
            [pressure, 182.5],
            [beside('gas_cutoff'), 182.5],
            [beside('grid_sabotage'), 2],
            [own(0.002), 1],
            [own(0.002), 0.5],
            [own(0.02), 0.25, 0.2]
        ];
        const none = (part: (chance: number, days: number) => number): number =>
            causes.reduce((all, [p, days, fatal = 1]) => all * (1 - fatal * part(p, days)), 1);
        // Once at any moment of five years, it is there for (τ/h)(1 - τ/2h) of them; a failure with the rate λ for λτ/(1+λτ).
        const q = (p: number, days: number): number => {
            const part = days / (5 * 365);
            return p * part * (1 - part / 2);
        };
        const figures = study(model).figures();
        const hospitals = (figure: 'loss' | 'outage' | 'unavailability'): number =>
            figures.structure('winter.network.hospitals', figure)?.best ?? 0;
        expect(hospitals('loss')).toBeCloseTo(1 - none(p => p), 8);
        expect(hospitals('unavailability')).toBeCloseTo(1 - none(q), 6);
        expect(hospitals('loss')).toBeCloseTo(0.2, 2);
        // All are enough by themselves; the failures of the telephone are drawn one by one.
        expect(hospitals('outage')).toBeCloseTo(1 - none(p => p), 2);
        expect(hospitals('outage')).toBeGreaterThan(hospitals('loss'));
        expect(hospitals('unavailability') * 365).toBeCloseTo(5.5, 1);
        expect(figures.downtime('winter.network.hospitals', 'winter.tests.two_days')).toEqual({ low: 0, best: 0, high: 0 });
    });

    test('60 days without gas, less three days and a quarter of an hour', async () => {
        expect(
            study((await after(right)).model)
                .figures()
                .downtime('winter.network.hospitals', 'winter.tests.squeeze')?.best
        ).toBeCloseTo((60 - 3) * 24 - 0.25, 9);
    });
});

describe('what the tutorial says of the report', () => {
    test('the mean of social stability is the one that the text calculates', async () => {
        const { risks } = analyse((await after(right)).model);
        const social = risks
            .find(risk => risk.id === 'winter.attacks.grid_sabotage')
            ?.current.impact?.interests.find(interest => interest.interest === 'nvs.anv2022.social');
        // D in C .. E, B, C in B .. D with A = 1/81, B = 1/27, C = 1/9, D = 1/3, E = 1
        expect(social?.best?.value).toBeCloseTo((1 / 3 + 1 / 27 + 1 / 9) / 3, 8);
        expect(social?.low?.value).toBeCloseTo((1 / 9 + 1 / 27 + 1 / 27) / 3, 8);
        expect(social?.high?.value).toBeCloseTo((1 + 1 / 27 + 1 / 3) / 3, 8);
        for (const figure of ['0.1605', '0.0617', '0.4568']) {
            expect(TEXT).toContain(figure);
        }
    });

    test('the overall impact is incomplete, with six criteria judged', async () => {
        const { risks } = analyse((await after(right)).model);
        const impact = risks.find(risk => risk.id === 'winter.attacks.grid_sabotage')?.current.impact;
        expect(impact?.overall?.status).toBe('incomplete');
        expect(impact?.notJudged).toHaveLength(18 - 6);
    });
});
