import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Estimate, Threat } from '@nvs/model';
import { beforeAll, describe, expect, test } from 'vitest';
import { analyse, type RiskResult } from '@nvs/analysis';
import { root } from '../cli/nvsc.js';
import { compileTexts } from '../compile-texts.js';

const FOLDER = join(root, 'examples/strategy');
const texts = Object.fromEntries(
    readdirSync(FOLDER)
        .filter(name => name.endsWith('.nvs'))
        .sort()
        .map(name => [name, readFileSync(join(FOLDER, name), 'utf8')])
);

interface Titled {
    readonly id: string;
    readonly titles?: Readonly<Record<string, string>>;
}

let compiled: Awaited<ReturnType<typeof compileTexts>>;
/** The elements of the strategy itself, without those of the library. */
let own: Titled[];
beforeAll(async () => {
    compiled = await compileTexts(texts, JSON.parse(readFileSync(join(FOLDER, 'nvs.json'), 'utf8')) as Parameters<typeof compileTexts>[1]);
    const all: unknown[] = Object.values(compiled.model).flat();
    own = all.filter(isOwn);
}, 60_000);

test('is a strategy of more than 120 elements without an error', () => {
    expect(compiled.diagnostics.filter(each => each.severity === 'error').map(each => each.message)).toEqual([]);
    expect(own.length).toBeGreaterThanOrEqual(120);
});

test('finds fault only with threats whose harm the strategy does not judge, and with measures that end or have no effect', () => {
    expect([...new Set(compiled.diagnostics.map(each => each.code))].sort()).toEqual([
        'measure/ends-within',
        'measure/no-effect',
        'threat/harmless'
    ]);
});

test('has a Dutch title for each element', () => {
    expect(own.filter(each => each.titles?.['nl'] === undefined).map(each => each.id)).toEqual([]);
});

test('has no row for what nobody judged, and says of each value on which page it stands and how the words there are read', () => {
    expect(compiled.model.threats.length).toBeGreaterThan(30);
    for (const threat of compiled.model.threats) {
        for (const value of judged(threat)) {
            expect(value.best?.type, threat.id).not.toBe('not_applicable');
            expect(value.provenance?.because, threat.id).toBeTypeOf('string');
            expect(value.provenance?.cited?.[0], threat.id).toMatchObject({
                source: 'strategy.nss',
                place: expect.stringMatching(/^p\. \d/) as string
            });
        }
    }
});

describe('the ranking', () => {
    const ranked = (): Map<string, RiskResult['current']> =>
        new Map(analyse(compiled.model).risks.map(each => [each.id.replace('strategy.', ''), each.current]));
    // Classes of likelihood in five years, by their counted number where one is open (0.005 to 0.05 C, 0.05 to 0.5 D, 0.5 to 1 E); the impact of C and D.
    const D = Math.sqrt(0.05 * 0.5),
        E = Math.sqrt(0.5 * 1);

    test('is by limits alone: the strategy has bands, and no best estimate of any risk', () => {
        const [ranking] = analyse(compiled.model).rankings;
        expect(ranking?.entries.length).toBeGreaterThanOrEqual(10);
        expect(ranking?.entries.filter(each => each.rank !== undefined)).toEqual([]);
        const risks = ranked();
        // Predominant risks are serious or very serious: 1/9 to 1/3. Likely is class D, relatively likely D to E.
        expect(risks.get('flu_pandemic')?.rankKey).toMatchObject({ low: close(D / 9), high: close(D / 3) });
        expect(risks.get('state_sabotage')?.rankKey).toMatchObject({ low: close(D / 9), high: close(E / 3) });
    });

    test('has first what the strategy calls the greatest cyber threats and the likely diseases: none is surely above them, and these are surely above what is not likely', () => {
        const entries = new Map((analyse(compiled.model).rankings[0]?.entries ?? []).map(each => [each.id.replace('strategy.', ''), each]));
        const last = (name: string): number => entries.get(name)?.lowestRank ?? NaN;
        for (const name of ['state_sabotage', 'state_espionage', 'flu_pandemic', 'animal_disease']) {
            expect(entries.get(name)?.highestRank, name).toBe(1);
            for (const unlikely of ['gas_earthquake', 'solar_storm', 'nuclear_accident']) {
                expect(entries.get(unlikely)?.highestRank, unlikely).toBe(5);
                expect(last(name)).toBeLessThan(last(unlikely));
            }
        }
    });

    test('an interest that is judged as a whole is nearest to the classes that were stated', () => {
        const social = ranked()
            .get('group_tensions')
            ?.impact.interests.find(each => each.interest === 'nvs.anv2019.social');
        // Classes are a factor 3 apart: what is nearest to C (1/9) or D (1/3) lies within a factor √3 of it.
        expect(social).toMatchObject({ low: { value: close(1 / 9 / Math.sqrt(3)) }, high: { value: close(Math.sqrt(3) / 3) } });
        expect(social?.best).toBeUndefined();
    });
});

test('each threat has an approach, stepped up or kept up, and that is the target of the strategy', () => {
    expect(compiled.model.threats.filter(each => each.approach === undefined).map(each => each.id)).toEqual([]);
    const [objective] = analyse(compiled.model).objectives ?? [];
    expect(objective?.targets.map(each => each.result)).toEqual(['reached']);
    // Eleven lines (p. 26-35), each with the measures that it consists of.
    const lines = compiled.model.measures.filter(each => each.partOf?.includes('strategy.resilience'));
    expect(lines).toHaveLength(11);
    for (const line of lines) {
        expect(compiled.model.measures.filter(each => each.partOf?.includes(line.id)).length, line.id).toBeGreaterThan(0);
    }
});

const close = (value: number): number => expect.closeTo(value, 9) as number;

const isOwn = (each: unknown): each is Titled =>
    typeof each === 'object' && each !== null && 'id' in each && String(each.id).startsWith('strategy.');

/** All that is judged of a threat. */
const judged = ({ likelihood, impact, interestImpact = [], publishedImpact = [] }: Threat): Estimate[] => [
    ...(likelihood ? [likelihood] : []),
    ...[...impact, ...interestImpact, ...publishedImpact].map(each => each.value)
];
