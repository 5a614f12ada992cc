import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse, Results, type RankKey } from '../src/index.js';
import { rankEntries } from '../src/scoring/rank.js';
import { anyModel, CLASSES, CRITERIA, how, INTERESTS, score, written } from './arbitrary.js';
import { model, threat } from './builder.js';

const RUNS = { numRuns: 150 };
const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
const VALUES = [0, 1 / 81, 1 / 27, 1 / 9, 1 / 3, 1];

/** The overall figure of one threat with a row for every criterion. */
function overall(scores: [number, number, number][], method: Parameters<typeof model>[0]['method']) {
    const impact = Object.fromEntries(CRITERIA.map((id, i) => [id, written(scores[i] ?? [0, 0, 0])]));
    return analyse(model({ interests: INTERESTS, ...(method ? { method } : {}), threats: [threat('t', { impact })] })).risks[0]?.current
        .impact.overall;
}
const four = fc.array(score, { minLength: 4, maxLength: 4 });

describe('for every model', () => {
    it('results are as their schema says', () => {
        fc.assert(
            fc.property(anyModel, each => {
                expect(Results.safeParse(analyse(each)).error).toBeUndefined();
            }),
            RUNS
        );
    });

    it('low ≤ best ≤ high, in every state, of every figure', () => {
        const inOrder = (low: number | undefined, best: number | undefined, high: number | undefined): void => {
            const values = [low, best, high].filter(each => each !== undefined);
            expect([...values].sort((a, b) => a - b)).toEqual(values);
        };
        fc.assert(
            fc.property(anyModel, each => {
                for (const risk of analyse(each).risks) {
                    for (const state of [risk.inherent, risk.current, risk.residual, risk.what_if]) {
                        inOrder(state?.likelihood.low?.value, state?.likelihood.best?.value, state?.likelihood.high?.value);
                        inOrder(state?.rankKey?.low, state?.rankKey?.best, state?.rankKey?.high);
                        for (const { low, best, high } of state?.impact.criteria ?? []) {
                            inOrder(low?.position, best?.position, high?.position);
                        }
                        for (const { low, best, high } of [
                            ...(state?.impact.interests ?? []),
                            ...(state?.impact.overall ? [state.impact.overall] : [])
                        ]) {
                            inOrder(low?.value, best?.value, high?.value);
                            inOrder(low?.index, best?.index, high?.index);
                        }
                    }
                    inOrder(risk.independent?.low, risk.independent?.best, risk.independent?.high);
                }
            }),
            RUNS
        );
    });

    it('the order of elements, rows and effects changes nothing', () => {
        fc.assert(
            fc.property(anyModel, each => {
                const turned = {
                    ...each,
                    threats: each.threats.map(one => ({ ...one, impact: [...one.impact].reverse() })).reverse(),
                    measures: [...each.measures].reverse(),
                    campaigns: each.campaigns.map(one => ({ ...one, threats: [...one.threats].reverse() })).reverse(),
                    judgements: [...each.judgements].reverse(),
                    criteria: [...each.criteria].reverse(),
                    interests: [...each.interests].reverse(),
                    scales: [...each.scales].reverse()
                };
                expect(JSON.stringify(analyse(turned))).toBe(JSON.stringify(analyse(each)));
            }),
            RUNS
        );
    });

    it('the model is not changed', () => {
        fc.assert(
            fc.property(anyModel, each => {
                const before = JSON.stringify(each);
                analyse(each);
                expect(JSON.stringify(each)).toBe(before);
            }),
            { numRuns: 30 }
        );
    });
});

describe('overall impact, whatever the method', () => {
    it('never goes down when one row goes up', () => {
        fc.assert(
            fc.property(four, how, fc.nat(3), fc.integer({ min: 1, max: 5 }), (scores, method, row, by) => {
                const raised = scores.map((each, i) =>
                    i === row ? (each.map(n => Math.min(5, n + by)) as [number, number, number]) : each
                );
                const before = overall(scores, method);
                const after = overall(raised, method);
                for (const corner of ['low', 'best', 'high'] as const) {
                    const [a, b] = [before?.[corner]?.value, after?.[corner]?.value];
                    if (a !== undefined && b !== undefined) {
                        expect(b).toBeGreaterThanOrEqual(a - 1e-9);
                    }
                }
            }),
            RUNS
        );
    });

    it('lies between the lowest and the highest row', () => {
        fc.assert(
            fc.property(four, how, (scores, method) => {
                const best = overall(scores, method)?.best?.value;
                const values = scores.map(([, each]) => VALUES[each] ?? NaN);
                if (best !== undefined) {
                    expect(best).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
                    expect(best).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
                }
            }),
            RUNS
        );
    });

    it('equals a plain calculation', () => {
        fc.assert(
            fc.property(four, scores => {
                const v = scores.map(([, each]) => VALUES[each] ?? NaN);
                const [a = NaN, b = NaN, c = NaN, d = NaN] = v;
                const by = (method: Parameters<typeof overall>[1]): number => overall(scores, method)?.best?.value ?? NaN;
                expect(near(by({ overall: 'weighted_sum' }), (a + b + c + d) / 4)).toBe(true);
                expect(near(by({ overall: 'interest_max' }), Math.max((a + b) / 2, (c + d) / 2))).toBe(true);
                expect(near(by({ overall: 'interest_mean', interestValue: 'max' }), (Math.max(a, b) + Math.max(c, d)) / 2)).toBe(true);
                expect(near(by({ overall: 'max' }), Math.max(a, b, c, d))).toBe(true);
            }),
            RUNS
        );
    });

    it('of a row that is not judged spans whatever it may be judged as', () => {
        fc.assert(
            fc.property(four, how, fc.nat(3), fc.nat(5), (scores, method, row, later) => {
                const impact = Object.fromEntries(CRITERIA.flatMap((id, i) => (i === row ? [] : [[id, written(scores[i] ?? [0, 0, 0])]])));
                const open = analyse(model({ interests: INTERESTS, method, threats: [threat('t', { impact })] })).risks[0]?.current.impact
                    .overall;
                const judged = analyse(
                    model({
                        interests: INTERESTS,
                        method,
                        threats: [threat('t', { impact: { ...impact, [CRITERIA[row] ?? '']: CLASSES[later] ?? 'X' } })]
                    })
                ).risks[0]?.current.impact.overall;
                if (open?.low?.value !== undefined && open.high?.value !== undefined && judged?.best?.value !== undefined) {
                    expect(open.status).toBe('incomplete');
                    expect(open.best).toBeUndefined();
                    expect(judged.best.value).toBeGreaterThanOrEqual(open.low.value - 1e-9);
                    expect(judged.best.value).toBeLessThanOrEqual(open.high.value + 1e-9);
                }
            }),
            RUNS
        );
    });
});

describe('ranks', () => {
    const key = (low: number, best: number | undefined, high: number): RankKey => ({
        low,
        best,
        high,
        incomplete: best === undefined,
        formula: 'rank.product',
        inputs: [],
        restsOn: []
    });

    it('equal counting by hand', () => {
        const one = fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9), fc.boolean()).map(([a, b, c, complete]) => {
            const [low = 0, best = 0, high = 0] = [a, b, c].sort((x, y) => x - y);
            return key(low, complete ? best : undefined, high);
        });
        fc.assert(
            fc.property(fc.array(one, { maxLength: 8 }), keys => {
                const keyed = keys.map((each, i) => ({ id: `t${i}`, key: each }));
                for (const entry of rankEntries(keyed)) {
                    const own = keyed.find(each => each.id === entry.id)?.key ?? key(0, 0, 0);
                    const others = keyed.filter(each => each.id !== entry.id).map(each => each.key);
                    const complete = others.flatMap(each => each.best ?? []),
                        { best } = own;
                    const first = 1 + others.filter(each => (each.best ?? each.low) > (best ?? own.high)).length,
                        last = 1 + others.filter(each => (each.best ?? each.high) > (best ?? own.low)).length;
                    expect(entry.rank).toBe(first === last ? first : undefined);
                    expect(entry.between).toEqual(first === last ? undefined : { first, last });
                    expect(entry.amongComplete).toEqual(
                        first === last || best === undefined
                            ? undefined
                            : { rank: 1 + complete.filter(each => each > best).length, of: complete.length + 1 }
                    );
                    expect(entry.highestRank).toBe(1 + others.filter(each => each.low > own.high).length);
                    expect(entry.lowestRank).toBe(1 + others.filter(each => each.high > own.low).length);
                }
            }),
            { numRuns: 300 }
        );
    });
});
