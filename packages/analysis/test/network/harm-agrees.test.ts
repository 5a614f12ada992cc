import { analyse, type HarmStructure, type NetworkResult } from '@nvs/analysis';
import type { RiskModel } from '@nvs/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AT, base, estimate } from '../builder.js';
import { anyOf, dependency, event, lasting, network, node, yearly } from '../network-builder.js';

/** Five years, in hours. */
const H = 43_800;
const PROCESSES = 3;

interface Cause {
    readonly on: number;
    readonly hours: number;
    readonly often: { readonly rate: number } | { readonly once: number; readonly chance: number | undefined };
}
interface Dep {
    readonly of: number;
    readonly on: readonly number[];
}

/** Processes that harm a criterion of their own, and all of them one together, as soon as they are down; without buffers. */
function modelOf(causes: readonly Cause[], deps: readonly Dep[]): RiskModel {
    const name = (i: number): string => `n${i}`;
    const harm = (target: string) => ({ target, harms: [{ class: 'C', after: 0 }] });
    const assets = causes.flatMap(({ on, hours, often }, i) =>
        'rate' in often ? [{ asset: node(`f${i}`, { kind: 'asset', failure: yearly(often.rate), restore: lasting(hours) }), on }] : []
    );
    const made = network(
        [
            ...Array.from({ length: PROCESSES }, (_, i) => node(name(i), { sectors: ['s'], serves: [harm(`i.own${i}`), harm('i.all')] })),
            ...assets.map(each => each.asset)
        ],
        [
            ...deps.map(({ of, on }, i) =>
                dependency(name(of), on.length === 1 ? name(on[0] ?? 0) : anyOf(...on.map(name)), { ...base(`d${i}`), buffer: lasting(0) })
            ),
            ...assets.map(({ asset, on }, i) => dependency(name(on), asset.id, { ...base(`df${i}`), buffer: lasting(0) }))
        ],
        {
            threats: causes.flatMap(({ on, hours, often }, i) =>
                'once' in often
                    ? [
                          {
                              ...event(`t${i}`, {
                                  disrupts: [
                                      {
                                          node: name(on),
                                          duration: lasting(hours),
                                          at: AT,
                                          ...(often.chance === undefined ? {} : { chance: often.chance })
                                      }
                                  ]
                              }),
                              likelihood: estimate(`${often.once * 100}%`)
                          }
                      ]
                    : []
            ),
            sectors: [{ ...base('s'), kind: 'sector', partOf: [] }],
            assessments: [{ ...base('a'), kind: 'assessment', judged: 'with_measures', horizon: H }]
        }
    );
    const [first] = made.criteria;
    return first
        ? {
              ...made,
              criteria: ['all', ...Array.from({ length: PROCESSES }, (_, i) => `own${i}`)].map(id => ({
                  ...first,
                  ...base(`i.${id}`),
                  interest: 'i'
              }))
          }
        : made;
}

const harmOf = ({ harms }: NetworkResult, target: string): HarmStructure['chance'] => {
    const found = harms.find(each => each.target === target)?.chance;
    expect(found).toBeDefined();
    return found ?? { low: 1, high: 0, atBest: { low: 1, high: 0 }, conditions: ['durations_as_stated'] };
};
const SLACK = 1e-9;

const process = fc.nat(PROCESSES - 1);
const causes = fc.array(
    fc.record({
        on: process,
        hours: fc.integer({ min: 1, max: 400 }),
        often: fc.oneof(
            fc.record({ rate: fc.constantFrom(0.02, 0.1, 0.5) }),
            fc.record({ once: fc.constantFrom(0.05, 0.2, 0.5), chance: fc.constantFrom(undefined, 0.5) })
        )
    }),
    { minLength: 1, maxLength: 4 }
);
const deps = fc
    .array(fc.record({ of: process, on: fc.uniqueArray(process, { minLength: 1, maxLength: 2 }) }), { maxLength: 3 })
    .map(all => all.filter(({ of, on }) => !on.includes(of)));

describe('harm at once and at least one outage are one question', () => {
    test('by hand: one process that fails, is struck, or both', () => {
        // 1 - exp(-0.1·5); 20%; and both: 1 - 0.8·exp(-0.5).
        for (const [all, chance] of [
            [[{ on: 0, hours: 10, often: { rate: 0.1 } }], -Math.expm1(-0.5)],
            [[{ on: 0, hours: 10, often: { once: 0.2, chance: undefined } }], 0.2],
            [
                [
                    { on: 0, hours: 10, often: { rate: 0.1 } },
                    { on: 0, hours: 10, often: { once: 0.2, chance: undefined } }
                ],
                1 - 0.8 * Math.exp(-0.5)
            ]
        ] as const) {
            const result = analyse(modelOf(all, []), { trials: 20 }).network;
            expect(result.nodes.find(each => each.id === 'n0')?.outage?.atLeastOne.best).toBeCloseTo(chance, 9);
            expect(harmOf(result, 'i.own0')).toMatchObject({ atBest: { low: expect.closeTo(chance, 9), high: expect.closeTo(chance, 9) } });
        }
    });

    test('the limits of harm hold at least one outage, and trials agree with it; what several harm is not less likely than what one does', () => {
        fc.assert(
            fc.property(causes, deps, (all, needs) => {
                const result = analyse(modelOf(all, needs), { trials: 400 }).network;
                const whole = harmOf(result, 'i.all');
                const [sector] = result.sectors;
                for (let i = 0; i < PROCESSES; i++) {
                    const chance = harmOf(result, `i.own${i}`);
                    const found = result.nodes.find(each => each.id === `n${i}`);
                    const atLeastOne = found?.outage?.atLeastOne;
                    expect(atLeastOne && atLeastOne.best - chance.atBest.low).toBeGreaterThanOrEqual(-SLACK);
                    // Of two limits from above, either may be the closer one.
                    expect(
                        atLeastOne && (atLeastOne.status === 'bounds' ? atLeastOne.low : atLeastOne.best) - chance.atBest.high
                    ).toBeLessThanOrEqual(SLACK);
                    const { estimate: drawn } = chance;
                    if (drawn && atLeastOne) {
                        // Five standard deviations, and as much as the approximation may be off.
                        const slack =
                            5 * Math.sqrt(Math.max(0.01, drawn.value * (1 - drawn.value)) / drawn.trials) +
                            (atLeastOne.status === 'exact' ? 0 : 0.03);
                        // In a ring that does not say what it passes on, best is the upper one of two readings.
                        expect(drawn.value - atLeastOne.best).toBeLessThanOrEqual(slack);
                        expect(atLeastOne.status === 'bounds' ? 0 : atLeastOne.best - drawn.value).toBeLessThanOrEqual(slack);
                    }
                    expect(whole.low - chance.low).toBeGreaterThanOrEqual(-SLACK);
                    expect(whole.high - chance.high).toBeGreaterThanOrEqual(-SLACK);
                    expect(whole.atBest.low - chance.atBest.low).toBeGreaterThanOrEqual(-SLACK);
                    expect(whole.atBest.high - chance.atBest.high).toBeGreaterThanOrEqual(-SLACK);
                    expect(sector && found && sector.loss.best - found.loss.best).toBeGreaterThanOrEqual(-SLACK);
                    expect(sector?.outage && atLeastOne && sector.outage.atLeastOne.best - atLeastOne.best).toBeGreaterThanOrEqual(-SLACK);
                }
            }),
            { numRuns: 40 }
        );
    });
});
