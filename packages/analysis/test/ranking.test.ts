import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOURS, type Method, type Threat } from '@nvs/model';
import { analyse } from '../src/index.js';
import { rankEntries } from '../src/scoring/rank.js';
import { base, model, threat } from './builder.js';
import { wordsThroughout } from '@nvs/words';

function ranked(threats: Record<string, [likelihood: string | undefined, impact: string | undefined]>, rank: Method['rank']) {
    const [ranking] = analyse(
        model({
            interests: { 'i.one': 1 },
            method: { rank },
            threats: Object.entries(threats).map(([id, [likelihood, impact]]) =>
                threat(id, {
                    ...(likelihood === undefined ? {} : { likelihood }),
                    impact: impact === undefined ? {} : { 'i.one.c1': impact }
                })
            )
        })
    ).rankings;
    return { ...ranking, entries: ranking?.entries.map(each => [each.id, each.rank, each.highestRank, each.lowestRank]) };
}

describe('the ranking', () => {
    // D counts as √(0.05·0.5) = 0.158 and v(C) = 1/9; C as 0.0158 and v(D) = 1/3; so a: 0.0176, b: 0.00527, c: 0.0158
    const three: Parameters<typeof ranked>[0] = { a: ['D', 'C'], b: ['C', 'D'], c: ['C', 'E'] };

    it.each<[Method['rank'], string[], (number | undefined)[]]>([
        ['product', ['a', 'c', 'b'], [1, 2, 3]],
        ['impact', ['c', 'b', 'a'], [1, 2, 3]],
        ['likelihood', ['a', 'c', 'b'], [1, 2, 2]]
    ])('by %s', (rank, order, places) => {
        const { entries, formula } = ranked(three, rank);
        expect(entries?.map(each => each[0])).toEqual(order);
        expect(entries?.map(each => each[1])).toEqual(places);
        expect(formula).toBe(`rank.${rank}`);
    });

    it('is not made where the method has none', () => {
        expect(ranked(three, 'none').entries).toBeUndefined();
    });

    it('gives the places that ranges allow', () => {
        // By class B to D for a, C for b and c, E for d: above a's B may be b, c and d; above b's C may be a and d, never its equal c.
        const { entries } = ranked({ a: ['C', 'C in B .. D'], b: ['C', 'C'], c: ['C', 'C'], d: ['C', 'E'] }, 'product');
        expect(entries).toEqual([
            ['d', 1, 1, 1],
            ['b', 2, 2, 3],
            ['c', 2, 2, 3],
            ['a', 2, 2, 4]
        ]);
    });

    it('gives no rank to an incomplete risk, nor to those whose place depends on it, but the places they may take', () => {
        // a may be anything up to E: equal to c at most, above or below b
        const { entries } = ranked({ a: ['C', undefined], b: ['C', 'C'], c: ['C', 'E'] }, 'product');
        expect(entries).toEqual([
            ['c', 1, 1, 1],
            ['b', undefined, 2, 3],
            ['a', undefined, 1, 3]
        ]);
    });

    it('is by limits where they settle it', () => {
        // a has one row of two at E: from a half to 1. b has 1/9 in both; above it whatever the other row of a is
        const [ranking] = analyse(
            model({
                interests: { 'i.one': 2 },
                method: { rank: 'impact' },
                threats: [threat('a', { impact: { 'i.one.c1': 'E' } }), threat('b', { impact: { 'i.one.c1': 'C', 'i.one.c2': 'C' } })]
            })
        ).rankings;
        expect(ranking?.entries.map(each => [each.id, each.rank, each.highestRank, each.lowestRank, each.incomplete])).toEqual([
            ['a', 1, 1, 1, true],
            ['b', 2, 2, 2, false]
        ]);
    });

    it('is what every completion of the unknown gives, and stated wherever they all agree', () => {
        const risk = fc.tuple(fc.nat(6), fc.nat(6), fc.nat(6), fc.boolean()).map(([a, b, c, complete]) => {
            const [low = 0, best = 0, high = 0] = [a, b, c].sort((x, y) => x - y);
            return { low, best: complete ? best : undefined, high };
        });
        fc.assert(
            fc.property(fc.array(risk, { minLength: 1, maxLength: 4 }), risks => {
                const entries = rankEntries(
                    risks.map((each, at) => ({
                        id: `r${at}`,
                        key: { ...each, incomplete: each.best === undefined, formula: 'rank.impact', inputs: [], restsOn: [] }
                    }))
                );
                // halves stand for what lies between two whole numbers
                const values = risks.map(({ low, best, high }) =>
                    best === undefined ? Array.from({ length: (high - low) * 2 + 1 }, (_, step) => low + step / 2) : [best]
                );
                const completions = values.reduce<number[][]>(
                    (all, own) => all.flatMap(before => own.map(value => [...before, value])),
                    [[]]
                );
                risks.forEach((_, at) => {
                    const places = new Set(completions.map(numbers => 1 + numbers.filter(each => each > (numbers[at] ?? 0)).length));
                    const entry = entries.find(({ id }) => id === `r${at}`);
                    expect(entry?.rank).toBe(places.size === 1 ? [...places][0] : undefined);
                    for (const place of places) {
                        expect(place).toBeGreaterThanOrEqual(entry?.highestRank ?? Infinity);
                        expect(place).toBeLessThanOrEqual(entry?.lowestRank ?? 0);
                    }
                });
            }),
            { numRuns: 300 }
        );
    });

    it.each(['impact', 'likelihood'] as const)('by %s: what shares a place stands in the order of the other', by => {
        const other = (one: string, two: string): [string, string] => (by === 'impact' ? [two, one] : [one, two]);
        const { entries } = ranked({ a: other('C', 'B'), b: other('C', 'D'), c: other('D', 'A'), d: other('C', 'C') }, by);
        expect(entries?.map(each => each.slice(0, 2))).toEqual([
            ['c', 1],
            ['b', 2],
            ['d', 2],
            ['a', 2]
        ]);
    });

    it('says why a risk cannot be ranked', () => {
        const { unranked } = ranked({ a: [undefined, 'C'], b: ['withheld', 'C'], c: ['X', 'C'] }, 'product');
        expect(wordsThroughout(unranked, 'en')).toEqual([
            { id: 'a', reason: 'its likelihood is not judged' },
            { id: 'b', reason: 'its likelihood is withheld' },
            { id: 'c', reason: 'its likelihood cannot be read on the scale' }
        ]);
    });
});

describe('the ranking by chance and impact is of the horizon of the assessment', () => {
    /** Order and keys, on a scale of five years; two is stated over two years, once over ten. */
    function keysIn(years: number | undefined): [string, number][] {
        const of = (id: string, likelihood: string, impact: string, hours?: number): Threat => ({
            ...threat(id, { likelihood, impact: { 'i.one.c1': impact } }),
            ...(hours === undefined ? {} : { horizon: hours })
        });
        const given = model({
            interests: { 'i.one': 1 },
            assessments:
                years === undefined ? [] : [{ ...base('a'), kind: 'assessment', judged: 'with_measures', horizon: years * HOURS.year }],
            threats: [of('five', '20%', 'E'), of('two', '10%', 'E', 2 * HOURS.year), of('sure', '90%', 'D')]
        });
        const { rankings, risks } = analyse(given);
        const keys = new Map(risks.map(each => [each.id, each.current.rankKey?.best ?? 0]));
        return (rankings[0]?.entries ?? []).map(each => [each.id, keys.get(each.id) ?? 0]);
    }
    const near = (value: number): unknown => expect.closeTo(value, 9);

    it('of the scale where the assessment has none: 10 % in two years is 1 - 0.9^2.5 = 23.2 % in five, above 20 %', () => {
        expect(keysIn(undefined)).toEqual([
            // v(D) is a third
            ['sure', near(0.9 / 3)],
            ['two', near(1 - 0.9 ** 2.5)],
            ['five', near(0.2)]
        ]);
        expect(keysIn(5)).toEqual(keysIn(undefined));
    });

    it('of ten years: 1 - 0.9^5 = 41.0 %, 1 - 0.8^2 = 36 % and 1 - 0.1^2 = 99 % of a third, which falls behind', () => {
        expect(keysIn(10)).toEqual([
            ['two', near(1 - 0.9 ** 5)],
            ['five', near(0.36)],
            ['sure', near(0.99 / 3)]
        ]);
    });

    it('is drawn over it too', () => {
        const given = model({
            interests: { 'i.one': 1 },
            assessments: [{ ...base('a'), kind: 'assessment', judged: 'with_measures', horizon: 10 * HOURS.year }],
            threats: [threat('t', { likelihood: '20%', impact: { 'i.one.c1': 'E' } })]
        });
        const [drawn] = analyse(given, { trials: 100 }).sampling.risks.risks;
        expect(drawn?.likelihood?.mean).toBeCloseTo(0.2, 9);
        expect(drawn?.rankKey.mean).toBeCloseTo(0.36, 9);
    });
});
