import { GateGraph } from '../../src/network/formula/formula.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { solveTogether, type Answer } from '../../src/network/forest/solve.js';
import { bruteChance, bruteCutSets, formulas, holds, write, type Plain } from './oracle.js';

const EVENTS = 6;
const CHANCES = [0.1, 0.5, 0.9, 0.01, 0.3, 0.7];
const EFFORT = { nodes: 1e6, steps: 1e7 };
const SETS = { mostOrder: EVENTS, mostSets: 1e4 };
const several = fc.array(formulas(EVENTS, false), { minLength: 1, maxLength: 5 });

/** Functions that stand on each other: each may use those before it. */
const nested: fc.Arbitrary<Plain[]> = fc
    .array(fc.tuple(formulas(EVENTS, false), fc.nat(4), fc.constantFrom('and' as const, 'or' as const)), { minLength: 2, maxLength: 5 })
    .map(all =>
        all.reduce<Plain[]>((done, [plain, which, type]) => {
            const before = done[which % Math.max(1, done.length)];
            return [...done, before ? { type, args: [plain, before] } : plain];
        }, [])
    );

function answers(all: readonly Plain[], effort = EFFORT): Answer[] {
    const graph = new GateGraph();
    return [
        ...solveTogether(
            graph,
            all.map(each => write(graph, each)),
            {
                chances: [event => CHANCES[event] ?? 0, event => (CHANCES[event] ?? 0) / 2],
                influences: [0, 1],
                sets: SETS,
                effort
            }
        ).answers
    ];
}

const listed = (answer: Answer): string[] =>
    (answer.sets?.byOrder ?? [])
        .flat()
        .map(set => [...set].sort((a, b) => a - b).join(' '))
        .sort();

describe.each([
    ['unrelated', several],
    ['standing on each other', nested]
])('many functions at once, %s', (_, plains) => {
    test('chances are those of enumeration, whatever else is asked', () => {
        fc.assert(
            fc.property(plains, all => {
                answers(all).forEach(({ limits }, i) => {
                    const expected = bruteChance(events => holds(all[i] as Plain, events), CHANCES);
                    const halved = bruteChance(
                        events => holds(all[i] as Plain, events),
                        CHANCES.map(p => p / 2)
                    );
                    expect(limits.map(each => each.low)).toEqual(limits.map(each => each.high));
                    expect(limits[0]?.low).toBeCloseTo(expected, 10);
                    expect(limits[1]?.low).toBeCloseTo(halved, 10);
                });
            }),
            { numRuns: 300 }
        );
    });

    test('what a variable does is what enumeration with and without it gives', () => {
        fc.assert(
            fc.property(plains, all => {
                answers(all).forEach(({ influences }, i) => {
                    for (let event = 0; event < EVENTS; event++) {
                        const given = (p: number): number =>
                            bruteChance(
                                events => holds(all[i] as Plain, events),
                                CHANCES.map((each, at) => (at === event ? p : each))
                            );
                        const place = influences?.variables.indexOf(event) ?? -1;
                        expect(influences?.slopes[0]?.[place] ?? 0).toBeCloseTo(given(1) - given(0), 10);
                        if (place >= 0) {
                            expect(influences?.without[0]?.[place]).toBeCloseTo(given(0), 10);
                        }
                    }
                    expect(new Set(influences?.variables).size).toBe(influences?.variables.length);
                });
            }),
            { numRuns: 300 }
        );
    });

    test('cut sets are those of enumeration, counted and listed', () => {
        fc.assert(
            fc.property(plains, all => {
                answers(all).forEach((answer, i) => {
                    const expected = bruteCutSets(events => holds(all[i] as Plain, events), EVENTS);
                    expect(answer.sets?.count).toBe(BigInt(expected.length));
                    expect(listed(answer)).toEqual(expected.map(set => set.join(' ')).sort());
                });
            }),
            { numRuns: 300 }
        );
    });

    test('together as alone', () => {
        fc.assert(
            fc.property(plains, all => {
                answers(all).forEach((answer, i) => {
                    const [alone] = answers([all[i] as Plain]);
                    expect(answer.limits[0]?.low).toBeCloseTo(alone?.limits[0]?.low ?? -1, 12);
                    expect(answer.sets?.count).toBe(alone?.sets?.count);
                    expect(listed(answer)).toEqual(alone && listed(alone));
                });
            }),
            { numRuns: 200 }
        );
    });

    test('without effort there are limits, and they are limits', () => {
        let wide = 0;
        fc.assert(
            fc.property(plains, all => {
                answers(all, { nodes: 100, steps: 0 }).forEach(({ limits: [limit] }, i) => {
                    const expected = bruteChance(events => holds(all[i] as Plain, events), CHANCES);
                    expect(limit?.low).toBeLessThanOrEqual(expected + 1e-12);
                    expect(limit?.high).toBeGreaterThanOrEqual(expected - 1e-12);
                    wide += limit && limit.low < limit.high ? 1 : 0;
                });
            }),
            { numRuns: 300 }
        );
        expect(wide).toBeGreaterThan(20);
    });
});
