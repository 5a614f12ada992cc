import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { analyse, type Results } from '@nvs/analysis';
import type { CompiledProject } from '@nvs/project';
import { compile } from '@nvs/project/node';
import { root } from '../cli/nvsc.js';
import { inEveryFormat } from '../every-format.js';
import { exampleReport } from '../example-report.js';

const projects = new Map<string, { project: CompiledProject; results: Results }>();
beforeAll(async () => {
    const compiled = await compile([join(root, 'examples/register')]);
    expect(compiled.problems).toEqual([]);
    for (const project of compiled.projects) {
        projects.set(project.name, { project, results: analyse(project.model) });
    }
}, 60_000);

function of(name: string): { project: CompiledProject; results: Results } {
    const found = projects.get(name);
    if (!found) {
        throw new Error(`There is no project ${name}`);
    }
    return found;
}

test.each(['register-local', 'register-national'])('%s has nothing wrong, and not one X', name => {
    const { project } = of(name);
    expect(project.diagnostics).toEqual([]);
    expect(JSON.stringify(project.model.threats)).not.toContain('not_applicable');
});

test.each([
    ['register/local', 'en', 'A nuclear accident abroad releases radiation'],
    ['register/national', 'nl', 'Wat het register voor zich houdt']
] as const)('%s is written in each format, in %s', async (name, language, title) => {
    const written = inEveryFormat(await exampleReport(name, language));
    // Graphs have the network alone, and there is none here.
    expect(written.filter(text => text.includes(title)).length).toBeGreaterThanOrEqual(5);
});

// From https://www.cpprepared.org.uk/who-we-are/top-risks-for-cambridgeshire-and-peterborough: impact and likelihood of each risk, in its order.
const PUBLISHED: readonly (readonly [name: string, impact: number, likelihood: number])[] = [
    ['grid_failure', 5, 3],
    ['influenza', 5, 3],
    ['radiation_abroad', 4, 4],
    ['rota_cuts', 4, 3],
    ['financial_crisis', 3, 5],
    ['volcano', 3, 4],
    ['disorder', 3, 4],
    ['fuel_shortage', 3, 4],
    ['space_weather', 3, 3],
    ['river_flood', 3, 3],
    ['resistance', 3, 3],
    ['new_disease', 3, 3],
    ['drought', 3, 3],
    ['telecom_loss', 3, 3],
    ['water_loss', 3, 2],
    ['air_crash', 3, 1],
    ['fire_strike', 2, 5],
    ['transport_strike', 2, 5],
    ['prison_strike', 2, 4],
    ['biological_release', 2, 4],
    ['care_provider', 2, 4],
    ['bank_failure', 2, 3],
    ['railway_accident', 2, 3],
    ['animal_disease', 2, 3],
    ['surface_flood', 2, 3],
    ['poor_air', 2, 3],
    ['storms', 2, 3]
];

describe('the local register', () => {
    test('ranks as published: the same risks at the same places, those of one impact and one likelihood in any order', () => {
        const entries = of('register-local').results.rankings[0]?.entries ?? [];
        const scores = new Map(PUBLISHED.map(([name, ...score]) => [`register.${name}`, score]));
        expect(entries.map(each => each.id).toSorted()).toEqual([...scores.keys()].toSorted());
        expect(entries.map(each => scores.get(each.id))).toEqual(PUBLISHED.map(([, ...score]) => score));
        // Equal impacts share the place of the first of them.
        const places = PUBLISHED.map(([, impact]) => 1 + PUBLISHED.findIndex(each => each[1] === impact));
        expect(entries.map(each => each.rank)).toEqual(places);
    });

    test('is as published throughout: no interest is judged', () => {
        for (const { current } of of('register-local').results.risks) {
            expect(current.impact.overall).toMatchObject({ certainty: 'as_published' });
            expect(current.impact.interests.filter(each => each.best !== undefined)).toEqual([]);
        }
    });
});

describe('the national register', () => {
    const risk = (name: string): Results['risks'][number]['current'] => {
        const found = of('register-national').results.risks.find(each => each.id === `register.${name}`);
        if (!found) {
            throw new Error(`There is no risk ${name}`);
        }
        return found.current;
    };
    const [entries, unranked] = [
        (): string[] => (of('register-national').results.rankings[0]?.entries ?? []).map(each => each.id),
        (): string[] => (of('register-national').results.rankings[0]?.unranked ?? []).map(each => each.id)
    ];

    test('a band has limits and no best estimate', () => {
        const { likelihood, rankKey } = risk('pandemic');
        expect(likelihood).toMatchObject({ low: { value: 0.05 }, high: { value: 0.25 } });
        expect(likelihood.best).toBeUndefined();
        // A catastrophe counts 1: the chance itself.
        expect(rankKey).toMatchObject({ low: 0.05, high: 0.25 });
    });

    test('what is judged over two years is ranked over five', () => {
        // Class 4 is 5% to 25% in two years.
        const inFive = (chance: number): number => 1 - (1 - chance) ** (5 / 2);
        const best = Math.sqrt(0.05 * 0.25);
        expect(risk('nuclear_hack').likelihood.best?.value).toBeCloseTo(inFive(best), 9);
        expect(risk('large_cbrn').likelihood.low?.value).toBeCloseTo(inFive(0.01), 9);
        expect(risk('large_cbrn').likelihood.high?.value).toBeCloseTo(inFive(0.05), 9);
        // Impact 3 counts 1/25, impact 4 counts 1/5.
        expect(risk('nuclear_hack').rankKey?.best).toBeCloseTo(inFive(best) / 25, 9);
        expect(risk('gas_attack').rankKey?.best).toBeCloseTo(inFive(best) / 5, 9);
    });

    test('conventional attacks stand above cyberattacks, each at the mean of its group; what is withheld or has no likelihood has no place', () => {
        const places = entries();
        const last = Math.max(...places.flatMap((id, at) => (id.endsWith('_attack') ? [at] : [])));
        const first = Math.min(...places.flatMap((id, at) => (id.endsWith('_hack') ? [at] : [])));
        expect(last).toBeLessThan(first);
        expect(unranked().toSorted()).toEqual(
            ['coastal_flood', 'drought', 'earthquake', 'fire', 'kept_back', 'river_flood', 'small_cbrn', 'wildfire'].map(
                name => `register.${name}`
            )
        );
    });
});
