import { analyse, Results, type HarmStructure } from '@nvs/analysis';
import type { Node, RiskModel } from '@nvs/model';
import { describe, expect, test } from 'vitest';
import { AT, base, campaign, estimate } from '../builder.js';
import { anyOf, dependency, event, lasting, leaf, network, node, part } from '../network-builder.js';

/** Five years, the horizon of the scale of likelihoods and of the network. */
const H = 43_800;
const DAY = 24;

/** A process whose outage reaches D after so many hours, and C after a quarter of that. */
const harmed = (id: string, after: number, more: Partial<Node> = {}): Node =>
    node(id, {
        serves: [
            {
                target: 'i.c1',
                harms: [
                    { class: 'C', after: after / 4 },
                    { class: 'D', after }
                ]
            }
        ],
        ...more
    });
const striking = (id: string, likelihood: string | undefined, target: string, hours: number | undefined, chance?: number) => ({
    ...event(id, {
        disrupts: [
            {
                node: target,
                at: AT,
                ...(hours === undefined ? {} : { duration: lasting(hours) }),
                ...(chance === undefined ? {} : { chance })
            }
        ]
    }),
    ...(likelihood === undefined ? {} : { likelihood: estimate(likelihood) })
});

function harmsOf(model: RiskModel): HarmStructure[] {
    const results = analyse(model, { trials: 60 });
    expect(Results.safeParse(results).error?.issues).toBeUndefined();
    return results.network.harms;
}
const harmOf = (model: RiskModel, name = 'D', target = 'i.c1'): HarmStructure['chance'] | undefined =>
    harmsOf(model).find(each => each.class === name && each.target === target)?.chance;
/** Chance 1 - exp(-x). */
const atLeastOne = (expected: number): number => -Math.expm1(-expected);

describe('harm by duration, from below by causes that are played alone', () => {
    test.each([
        // lasts two days: a class after 72 h is never reached, one after 18 h is, each time that begins 18 h before the end
        { failure: '100% per year', low: { C: 1, D: 0 } },
        { failure: '50% per year in 10% per year .. 100% per year', low: { C: atLeastOne(-Math.log1p(-0.1) * 5 * (1 - 18 / H)), D: 0 } }
    ])('a failure that is certain within its period ($failure) has chances between 0 and 1', ({ failure, low }) => {
        const models = [
            network([harmed('power', 72, { failure: estimate(failure), restore: lasting(48) })], []),
            // beside another that calls upon a chance of its own
            network(
                [
                    harmed('power', 72, { failure: estimate(failure), restore: lasting(48) }),
                    harmed('water', 72, { failure: estimate('100% per year'), restore: lasting(48), failsToStart: estimate('10%') })
                ],
                []
            )
        ];
        const [alone] = models;
        for (const model of models) {
            for (const { chance } of harmsOf(model)) {
                for (const each of [chance.low, chance.high, chance.atBest.low, chance.atBest.high, chance.estimate?.value ?? 0]) {
                    expect(each).toBeGreaterThanOrEqual(0);
                    expect(each).toBeLessThanOrEqual(1);
                }
            }
        }
        expect(alone && harmOf(alone, 'C')?.low).toBeCloseTo(low.C, 9);
        expect(alone && harmOf(alone, 'D')?.low).toBeCloseTo(low.D, 9);
    });

    test('outages that never last long enough reach nothing, whatever the structure says', () => {
        const model = network([harmed('power', 72, { failure: estimate('1% per year'), restore: lasting(1) })], [], {
            threats: [striking('storm', '10%', 'power', 2)]
        });
        const chance = harmOf(model);
        expect(chance).toMatchObject({
            low: 0,
            atBest: { low: 0 },
            conditions: ['durations_as_stated', 'all_up_at_beginning', 'limits', 'single_causes']
        });
        expect(chance?.best).toBeUndefined();
        // If every event lasted: 1 - 0.99⁵ · 0.9.
        expect(chance?.high).toBeCloseTo(1 - 0.99 ** 5 * 0.9, 9);
        // No trial reaches it: below three in so many.
        const { estimate: drawn } = chance ?? {};
        expect(drawn).toMatchObject({ value: 0, low: 0, reached: 0 });
        expect(drawn?.high).toBeCloseTo(3 / (drawn?.trials ?? 1), 9);
    });

    test('a cause that lasts long enough counts as far as it begins early enough', () => {
        // The example of the page on methods: what happens once begins at any moment alike, and 72 h before the end at the latest.
        const once = network([harmed('power', 72, { failure: estimate('0.01 per year'), restore: lasting(1) })], [], {
            threats: [striking('storm', '10%', 'power', 96)]
        });
        expect(harmOf(once)?.atBest.low).toBeCloseTo(0.1 * (1 - 72 / H), 9);
        expect(harmOf(once)?.high).toBeCloseTo(1 - 0.9 * Math.exp(-0.05), 9);
        // C is reached after 18 h: sooner, so a little likelier.
        expect(harmOf(once, 'C')?.atBest.low).toBeCloseTo(0.1 * (1 - 18 / H), 9);
        // What fails again and again: λ = 0.1 a year over what is left of five years.
        const again = network([harmed('power', 48, { failure: estimate('0.1 per year'), restore: lasting(120) })], []);
        expect(harmOf(again)?.atBest.low).toBeCloseTo(atLeastOne((0.1 * (H - 48)) / 8760), 9);
        // Lasting just as long reaches it; a moment less does not.
        expect(harmOf(network([harmed('power', 96)], [], { threats: [striking('storm', '10%', 'power', 96)] }))?.atBest.low).toBeCloseTo(
            0.1 * (1 - 96 / H),
            9
        );
        expect(harmOf(network([harmed('power', 96.01)], [], { threats: [striking('storm', '10%', 'power', 96)] }))?.atBest.low).toBe(0);
    });

    test('what is longer than the horizon is never reached', () => {
        expect(harmOf(network([harmed('power', H + 1)], [], { threats: [striking('storm', '10%', 'power', 20 * 8760)] }))?.atBest.low).toBe(
            0
        );
    });

    test('causes are independent', () => {
        const model = network([harmed('power', 72)], [], {
            threats: [striking('a', '10%', 'power', 96), striking('b', '20%', 'power', 100), striking('short', '30%', 'power', 12)]
        });
        const left = 1 - 72 / H;
        expect(harmOf(model)?.atBest.low).toBeCloseTo(1 - (1 - 0.1 * left) * (1 - 0.2 * left), 9);
    });

    test('buffers between count, and the time that they take', () => {
        // The grid is out for 60 h; the bank goes down after 24 h and stays so for 36: enough for C (after 18), not for D (after 72).
        const model = network([node('grid'), harmed('bank', 72)], [dependency('bank', 'grid', { buffer: lasting(24) })], {
            threats: [striking('storm', '10%', 'grid', 60)]
        });
        expect(harmOf(model)?.atBest.low).toBe(0);
        expect(harmOf(model, 'C')?.atBest.low).toBeCloseTo(0.1 * (1 - (24 + 18) / H), 9);
    });

    test('chances that a cause meets: each outcome with its chance', () => {
        const nodes = [node('grid'), harmed('bank', 8)];
        const model = (chance: number | undefined, strength: number) =>
            network(nodes, [dependency('bank', 'grid', { strength: part(strength) })], {
                threats: [striking('storm', '10%', 'grid', 48, chance)]
            });
        expect(harmOf(model(undefined, 0.4))?.atBest.low).toBeCloseTo(0.1 * 0.4 * (1 - 8 / H), 9);
        expect(harmOf(model(0.5, 0.4))?.atBest.low).toBeCloseTo(0.1 * 0.5 * 0.4 * (1 - 8 / H), 9);
        // Of what can happen again each occurrence draws anew, a rate of 0.2 · 0.4 a year; less those that begin within 48 h of another, before or after, of which one is expected in five years.
        const again = network(
            [node('grid', { failure: estimate('0.2 per year'), restore: lasting(48) }), harmed('bank', 8)],
            [dependency('bank', 'grid', { strength: part(0.4) })]
        );
        expect(harmOf(again)?.atBest.low).toBeCloseTo(atLeastOne((0.2 * 0.4 * (H - 8)) / 8760) - ((0.4 * (H - 8)) / H) * (96 / H), 9);
    });

    test('the upper limit counts a chance as certain only where it is met more than once', () => {
        // The storm meets the strength once; that the bank fails again and again by itself changes nothing of that: 1 - (1 - 0.1·0.4)·exp(-0.01·5).
        const own = { failure: estimate('0.01 per year'), restore: lasting(1) };
        const threats = [striking('storm', '10%', 'grid', 48)];
        const met = (more: Partial<Node>) =>
            network([node('grid', more), harmed('bank', 8, own)], [dependency('bank', 'grid', { strength: part(0.4) })], { threats });
        expect(harmOf(met({}))?.atBest.high).toBeCloseTo(1 - 0.96 * Math.exp(-0.05), 9);
        // A grid that fails again and again meets it each time: 1 - 0.9·exp(-0.02·5)·exp(-0.01·5).
        expect(harmOf(met({ failure: estimate('0.02 per year'), restore: lasting(1) }))?.atBest.high).toBeCloseTo(
            1 - 0.9 * Math.exp(-0.15),
            9
        );
    });

    test('a back-up that fails to start does so at the call', () => {
        const model = network(
            [node('grid'), node('diesel', { kind: 'asset', failsToStart: part(0.1) }), harmed('bank', 8)],
            [dependency('bank', anyOf('grid', 'diesel'))],
            { threats: [striking('storm', '10%', 'grid', 48)] }
        );
        expect(harmOf(model)?.atBest.low).toBeCloseTo(0.1 * 0.1 * (1 - 8 / H), 9);
        // Nothing calls upon this one: it does not run from the beginning, with that chance, and nothing mends it.
        const alone = network(
            [node('diesel', { kind: 'asset', failsToStart: part(0.1) }), harmed('bank', 8)],
            [dependency('bank', 'diesel')]
        );
        expect(harmOf(alone)?.atBest.low).toBeCloseTo(0.1, 9);
        expect(harmOf(alone)?.best).toBeCloseTo(0.1, 9);
    });

    test('an alternative with endurance helps while it lasts', () => {
        const model = network(
            [node('grid'), node('diesel', { kind: 'asset' }), harmed('bank', 8)],
            [dependency('bank', anyOf('grid', leaf('diesel', 24)))],
            { threats: [striking('storm', '10%', 'grid', 48), striking('gale', '20%', 'grid', 24)] }
        );
        expect(harmOf(model)?.atBest.low).toBeCloseTo(0.1 * (1 - (24 + 8) / H), 9);
    });

    test('a substitution counts as there already; the same without that caution is nearly a limit', () => {
        const model = network([node('grid'), harmed('bank', 8)], [dependency('bank', 'grid', { substitution: lasting(36) })], {
            threats: [striking('storm', '10%', 'grid', 48)]
        });
        expect(harmOf(model)).toMatchObject({ low: 0, atBest: { low: 0 } });
        expect(harmOf(model)?.nearly).toBeCloseTo(0.1 * (1 - 8 / H), 9);
        expect(harmOf(network([harmed('bank', 8)], []))?.nearly).toBeUndefined();
    });

    test('the low takes everything at its low, the high the structure at its high', () => {
        const model = network([node('grid'), harmed('bank', 24)], [dependency('bank', 'grid', { buffer: lasting(8, 4, 16) })], {
            threats: [
                { ...striking('storm', '10% in 5% .. 20%', 'grid', 0), disrupts: [{ node: 'grid', duration: lasting(48, 40, 96), at: AT }] }
            ]
        });
        const chance = harmOf(model);
        expect(chance?.atBest.low).toBeCloseTo(0.1 * (1 - 32 / H), 9);
        expect(chance?.low).toBeCloseTo(0.05 * (1 - 40 / H), 9);
        expect(chance?.high).toBeCloseTo(0.2, 9);
        // A little less and the shortest outage with the longest buffer does not reach it.
        const short = {
            ...model,
            threats: model.threats.map(each => ({ ...each, disrupts: [{ node: 'grid', duration: lasting(48, 39, 96), at: AT }] }))
        };
        expect(harmOf(short)?.low).toBe(0);
    });

    test('a cause without a duration counts above, not below, and is counted', () => {
        const model = network([harmed('power', 72)], [], {
            threats: [striking('storm', '10%', 'power', undefined), striking('gale', '20%', 'power', 100)]
        });
        const [, harm] = harmsOf(model).filter(each => each.target === 'i.c1');
        expect(harm?.chance.atBest.low).toBeCloseTo(0.2 * (1 - 72 / H), 9);
        expect(harm?.chance.high).toBeCloseTo(1 - 0.9 * 0.8, 9);
        expect(harm?.notCounted).toMatchObject({ withoutDuration: 1, notJudged: 0, withoutFailure: 1 });
    });

    test('a campaign is a cause of its own, its threats count outside it', () => {
        // Each threat takes one of two grids; only together do they reach the bank.
        const model = network([node('a'), node('b'), harmed('bank', 8)], [dependency('bank', anyOf('a', 'b'))], {
            threats: [striking('ta', '10%', 'a', 48), striking('tb', '10%', 'b', 48)],
            campaigns: [campaign('both', ['ta', 'tb'], '4%')]
        });
        expect(harmOf(model)?.atBest.low).toBeCloseTo(0.04 * (1 - 8 / H), 9);
    });

    test('many chances: those that matter are played, and the limit stays one', () => {
        const many = Array.from({ length: 12 }, (_, i) => node(`n${i}`));
        const threat = event('storm', {
            disrupts: [
                { node: 'grid', chance: 0.5, duration: lasting(48), at: AT },
                ...many.map(({ id }) => ({ node: id, chance: 0.5, duration: lasting(48), at: AT }))
            ]
        });
        const model = network([node('grid'), harmed('bank', 8), ...many], [dependency('bank', 'grid')], {
            threats: [{ ...threat, likelihood: estimate('10%') }]
        });
        // Twelve of the thirteen change nothing.
        expect(harmOf(model)?.atBest.low).toBeCloseTo(0.05 * (1 - 8 / H), 9);
    });
});

describe('figures of harm do not contradict each other', () => {
    const model = network(
        [
            harmed('bank', 24),
            harmed('rail', 48),
            node('port', {
                serves: [
                    { target: 'i.c1', harms: [{ class: 'B', after: 4 }] },
                    { target: 'i.c2', harms: [{ class: 'D', after: DAY }] }
                ]
            }),
            node('grid', { failure: estimate('0.5 per year'), restore: lasting(30) }),
            node('spare', { failure: estimate('0.3 per year'), restore: lasting(100) })
        ],
        [
            dependency('bank', anyOf('grid', 'spare')),
            dependency('rail', 'grid', { buffer: lasting(12), strength: part(0.7) }),
            dependency('port', 'spare', { substitution: lasting(60) })
        ],
        {
            threats: [striking('storm', '20% in 5% .. 40%', 'grid', 80), striking('quake', '10%', 'spare', 200, 0.6)],
            assessments: [{ ...base('a'), kind: 'assessment', judged: 'with_measures', horizon: H }]
        }
    );

    test('a worse class is not likelier, an interest not less likely than its criterion; the estimate lies between the limits', () => {
        const harms = harmsOf({
            ...model,
            interests: [...model.interests],
            criteria: [...model.criteria, { ...model.criteria[0]!, ...base('i.c2'), interest: 'i' }]
        });
        const atMost = (a: HarmStructure['chance'] | undefined, b: HarmStructure['chance'] | undefined): void => {
            for (const of of [
                (x: HarmStructure['chance']) => x.low,
                (x: HarmStructure['chance']) => x.high,
                (x: HarmStructure['chance']) => x.atBest.low,
                (x: HarmStructure['chance']) => x.atBest.high,
                (x: HarmStructure['chance']) => x.estimate?.value ?? x.best ?? -1
            ]) {
                expect(a && b && of(a) <= of(b) + 1e-12).toBe(true);
            }
        };
        const find = (target: string, name: string) => harms.find(each => each.target === target && each.class === name)?.chance;
        atMost(find('i.c1', 'D'), find('i.c1', 'C'));
        atMost(find('i.c1', 'C'), find('i.c1', 'B'));
        atMost(find('i.c1', 'D'), find('i', 'D'));
        atMost(find('i.c2', 'D'), find('i', 'D'));
        for (const { chance } of harms) {
            const all = [chance.low, chance.atBest.low, chance.estimate?.value ?? chance.atBest.low, chance.atBest.high, chance.high];
            expect(all).toEqual([...all].sort((a, b) => a - b));
            expect(chance.nearly ?? chance.atBest.low).toBeGreaterThanOrEqual(chance.atBest.low);
        }
    });
});
