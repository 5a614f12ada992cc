import fc from 'fast-check';
import type { RiskModel } from '@nvs/model';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analyse.js';
import { lookup } from '../../src/lookup.js';
import { finish } from '../../src/sampling/run.js';
import { sampleRisks } from '../../src/sampling/risks.js';
import { kendall } from '../../src/sampling/sensitivity.js';
import { anyModel } from '../arbitrary.js';
import { model, threat } from '../builder.js';
import { inWords } from '@nvs/words';

const sample = (given: RiskModel, trials = 20_000, seed = 1) => finish(sampleRisks(lookup(given), analyse(given).risks, { trials, seed }));

/** Chances of positions for `best in low .. high`: triangular over [low - ½, high + ½]. */
function positions(low: number, best: number, high: number): Map<number, number> {
    const [from, to] = [low - 0.5, high + 0.5];
    const f = (x: number): number =>
        x <= from
            ? 0
            : x >= to
              ? 1
              : x < best
                ? (x - from) ** 2 / ((to - from) * (best - from))
                : 1 - (to - x) ** 2 / ((to - from) * (to - best));
    return new Map(Array.from({ length: high - low + 1 }, (_, i) => [low + i, f(low + i + 0.5) - f(low + i - 0.5)]));
}
const value = (position: number): number => (position < 0 ? 0 : 3 ** (position - 4));

describe('risks under their ranges', () => {
    const two = model({
        interests: { i: 2 },
        method: { rank: 'impact' },
        threats: [
            threat('a', { likelihood: 'C', impact: { 'i.c1': 'C in A .. E', 'i.c2': 'B' } }),
            threat('b', { likelihood: 'D in B .. E', impact: { 'i.c1': 'C in B .. D', 'i.c2': 'B in X .. B' } })
        ]
    });

    it('agree with exact chances within 3σ: the mean impact, and the chance that one ranks above the other', () => {
        const trials = 200_000;
        const found = sample(two, trials);
        const distribution = (one: Map<number, number>, other: Map<number, number>): { impact: number; chance: number }[] =>
            [...one].flatMap(([p, x]) => [...other].map(([q, y]) => ({ impact: (value(p) + value(q)) / 2, chance: x * y })));
        const a = distribution(positions(0, 2, 4), new Map([[1, 1]]));
        const b = distribution(positions(1, 2, 3), positions(-1, 1, 1));
        for (const [id, all] of [
            ['a', a],
            ['b', b]
        ] as const) {
            const mean = all.reduce((sum, each) => sum + each.impact * each.chance, 0);
            const variance = all.reduce((sum, each) => sum + (each.impact - mean) ** 2 * each.chance, 0);
            expect(Math.abs((found.risks.find(each => each.id === id)?.impact?.mean ?? 0) - mean)).toBeLessThan(
                3 * Math.sqrt(variance / trials)
            );
        }
        const above = a.reduce(
            (sum, x) =>
                sum +
                b.reduce(
                    (inner, y) => inner + x.chance * y.chance * (Math.abs(x.impact - y.impact) < 1e-12 ? 0.5 : x.impact > y.impact ? 1 : 0),
                    0
                ),
            0
        );
        const pair = found.stability[0];
        const chance = pair?.above === 'a' ? above : 1 - above;
        expect(Math.abs((pair?.chance ?? 0) - chance)).toBeLessThan(3 * Math.sqrt(0.25 / trials));
    });

    it('draw a class evenly over the logarithm of its band: C is 0.5% to 5%', () => {
        const found = sample({ ...two, methods: two.methods.map(each => ({ ...each, rank: 'likelihood' as const })) }, 100_000).risks.find(
            each => each.id === 'a'
        )?.likelihood;
        expect(Math.log10(found?.p50 ?? 0)).toBeCloseTo(Math.log10(Math.sqrt(0.005 * 0.05)), 1);
        expect(Math.log10((found?.p95 ?? 0) / 0.005)).toBeCloseTo(0.95, 1);
        expect((found?.p5 ?? 0) >= 0.005 && (found?.p95 ?? 0) <= 0.05).toBe(true);
    });

    it('swing one input at a time, the widest first', () => {
        const [first] = sample(two, 1000).risks;
        // A to E in one of two criteria, the other at B: (1/81 + 1/27)/2 to (1 + 1/27)/2.
        expect(first?.tornado).toHaveLength(1);
        expect(first?.tornado[0]?.low).toBeCloseTo((1 / 81 + 1 / 27) / 2, 9);
        expect(first?.tornado[0]?.high).toBeCloseTo((1 + 1 / 27) / 2, 9);
    });

    it('are the best estimates where there are no ranges, and stay within the limits, whatever the method', () => {
        fc.assert(
            fc.property(anyModel, given => {
                const risks = new Map(analyse(given).risks.map(each => [`${each.id} ${each.scope ?? ''}`, each]));
                for (const each of sample(given, 200).risks) {
                    const key = risks.get(`${each.id} ${each.scope ?? ''}`)?.current.rankKey;
                    const impact = risks.get(`${each.id} ${each.scope ?? ''}`)?.current.impact.overall;
                    expect(key).toBeDefined();
                    expect(
                        each.impact === undefined ||
                            (each.impact.p5 >= (impact?.low?.value ?? 0) * (1 - 1e-9) &&
                                each.impact.p95 <= (impact?.high?.value ?? 0) * (1 + 1e-9))
                    ).toBe(true);
                    if (impact?.low?.value === impact?.high?.value && each.impact) {
                        expect(each.impact.p50).toBeCloseTo(impact?.best?.value ?? 0, 9);
                    }
                }
            }),
            { numRuns: 200, seed: 1 }
        );
    });

    it('are the same for the same seed whatever the order of elements; others for another', () => {
        const turned = { ...two, threats: [...two.threats].reverse() };
        expect(JSON.stringify(sample(turned, 500))).toBe(JSON.stringify(sample(two, 500)));
        expect(sample(two, 500, 2).risks).not.toEqual(sample(two, 500, 1).risks);
    });

    it('keep their draws when another risk comes in', () => {
        const more = { ...two, threats: [...two.threats, threat('c', { likelihood: 'B', impact: { 'i.c1': 'A', 'i.c2': 'A' } })] };
        expect(sample(more, 500).risks.find(each => each.id === 'b')?.rankKey).toEqual(
            sample(two, 500).risks.find(each => each.id === 'b')?.rankKey
        );
    });

    it('say why one is not sampled', () => {
        const given = model({
            interests: { i: 2 },
            threats: [
                threat('open', { likelihood: 'C', impact: { 'i.c1': 'C' } }),
                threat('silent', { impact: { 'i.c1': 'C', 'i.c2': 'A' } })
            ]
        });
        expect(sample(given, 10).notSampled.map(each => [each.id, inWords(each.reason, 'en')])).toEqual([
            ['open', 'its overall impact is not known'],
            ['silent', 'its likelihood has no number']
        ]);
    });
});

describe('sensitivity to the method', () => {
    it("measures agreement by Kendall's τ-b", () => {
        expect(kendall([1, 2, 3, 4], [10, 20, 30, 40])).toBe(1);
        expect(kendall([1, 2, 3, 4], [4, 3, 2, 1])).toBe(-1);
        // One of six pairs turned: (5 - 1)/6.
        expect(kendall([1, 2, 3, 4], [1, 2, 4, 3])).toBeCloseTo(4 / 6, 12);
        // A tie on one side: 5 concordant, √(6 × 5).
        expect(kendall([1, 2, 3, 4], [1, 2, 3, 3])).toBeCloseTo(5 / Math.sqrt(30), 12);
    });

    it('shows where another aggregation turns the order round', () => {
        // Mean over criteria: wide (B, B, B) 3/27 against narrow (C, X, X) 1/9/… : 1/27 each = (3/27)/3 > (1/9)/3 is equal; with D for narrow it is first by far.
        const given = model({
            interests: { i: 3 },
            method: { rank: 'impact' },
            threats: [
                threat('narrow', { impact: { 'i.c1': 'D', 'i.c2': 'X', 'i.c3': 'X' } }),
                threat('wide', { impact: { 'i.c1': 'C', 'i.c2': 'C', 'i.c3': 'C' } }),
                threat('wider', { impact: { 'i.c1': 'C', 'i.c2': 'C', 'i.c3': 'D' } })
            ]
        });
        const found = sample(given, 10).sensitivity;
        // Overall: narrow 1/9, wide 1/9 (a tie), wider 5/27. By the worst criterion: narrow = wider = 1/3 > wide.
        expect(found.find(each => inWords(each.variant, 'en') === 'overall: max')).toMatchObject({
            first: 'narrow',
            mover: 'narrow',
            moved: 1
        });
        expect(found.find(each => inWords(each.variant, 'en') === 'equal weights')).toMatchObject({ kendall: 1, moved: 0 });
        // Without the third criterion wider is as wide: 1/9 each, narrow (1/3)/2 = 1/6.
        expect(found.find(each => inWords(each.variant, 'en') === 'without i.c3')).toMatchObject({ first: 'narrow' });
    });
});
