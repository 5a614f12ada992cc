import { analyse, study } from '@nvs/analysis';
import type { Campaign, RiskModel, Threat } from '@nvs/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AT, base, campaign, estimate } from '../builder.js';
import { event, network, node } from '../network-builder.js';

const HORIZON = 5 * 8760;
const assessment = {
    ...base('x'),
    kind: 'assessment' as const,
    horizon: HORIZON,
    judged: 'with_measures' as const
};
type Chances = Record<string, number>;

/** Each threat takes down a node of its own, so that the chance of loss of that node is the chance of the threat. */
function model(chances: Chances, triggers: Record<string, Chances>, campaigns: Campaign[] = []): RiskModel {
    const threats = Object.entries(chances).map(
        ([id, p]): Threat =>
            event(id, {
                likelihood: estimate(`${p * 100}% per 5 year`),
                disrupts: [{ node: `n_${id}`, at: AT }],
                triggers: Object.entries(triggers[id] ?? {}).map(([threat, chance]) => ({ threat, ...(chance < 1 ? { chance } : {}) }))
            })
    );
    return network([...Object.keys(chances).map(id => node(`n_${id}`)), node('both')], [], {
        threats,
        campaigns,
        assessments: [assessment]
    });
}
const lossOf = (of: RiskModel): Chances =>
    Object.fromEntries(analyse(of, { trials: 5 }).network.nodes.map(each => [each.id, each.loss.best]));
const eventsOf = (of: RiskModel): Map<string, number> =>
    new Map([...study(of).structure('current').events].map(([key, each]) => [key, each.chance?.best ?? 0]));

describe('by hand', () => {
    it('what is typed is the total: the independent part is 1-(1-p_b)/(1-p_a·c)', () => {
        const events = eventsOf(model({ a: 0.3, b: 0.2 }, { a: { b: 0.5 } }));
        // 1 - 0.8/0.85
        expect(events.get('threat:b')).toBeCloseTo(1 - 0.8 / 0.85, 12);
        expect(events.get('trigger:a:b')).toBe(0.5);
        const loss = lossOf(model({ a: 0.3, b: 0.2 }, { a: { b: 0.5 } }));
        expect(loss['n_b']).toBeCloseTo(0.2, 9);
        expect(loss['n_a']).toBeCloseTo(0.3, 9);
    });

    it('without a chance it is certain, and nothing is left where the trigger is all of it', () => {
        expect(eventsOf(model({ a: 0.3, b: 0.3 }, { a: { b: 1 } })).get('threat:b')).toBeCloseTo(0, 12);
    });

    it('both in a campaign: the joint part counts once', () => {
        // Outside the campaign a happens with 1 - 0.7/0.9; b is not brought about with (1 - 0.1)(1 - that · 0.5).
        const own = 1 - 0.7 / 0.9;
        const events = eventsOf(model({ a: 0.3, b: 0.25 }, { a: { b: 0.5 } }, [campaign('c', ['a', 'b'], '10% per 5 year')]));
        expect(events.get('threat:a')).toBeCloseTo(own, 12);
        expect(events.get('threat:b')).toBeCloseTo(1 - 0.75 / (0.9 * (1 - 0.5 * own)), 12);
    });

    it('frequencies are thinned: λ_b less λ_a·c', () => {
        const of = model({ a: 0.3, b: 0.2 }, { a: { b: 0.25 } });
        const again = {
            ...of,
            threats: of.threats.map(each => ({ ...each, likelihood: estimate(each.id === 'a' ? '2 per year' : '0.8 per year') }))
        };
        expect((study(again).structure('current').events.get('threat:b')?.rate?.best ?? 0) * 8760).toBeCloseTo(0.3, 9);
    });

    it('what goes in circles, which is an error, neither hangs nor counts', () => {
        const of = model({ a: 0.3, b: 0.2 }, { a: { b: 0.5 }, b: { a: 0.5 } });
        expect(eventsOf(of).get('threat:b')).toBeCloseTo(0.2, 12);
    });

    it('a stress test says what can be set off, and does not play it', () => {
        const of = model({ a: 0.3, b: 0.2, d: 0.2 }, { a: { b: 0.5 }, b: { d: 0.1 } });
        const [test] = analyse({
            ...of,
            stressTests: [{ ...base('s'), kind: 'stress_test', events: [{ time: 0, target: 'a', down: false, at: AT }] }]
        }).stressTests;
        expect(test?.downtime.map(each => each.id)).toEqual(['n_a']);
        expect(test?.mayTrigger).toEqual([
            { by: 'a', threat: 'b', stated: 0.5, after: 0 },
            { by: 'b', threat: 'd', stated: 0.1, after: 0 }
        ]);
    });
});

describe('random threats that set off each other', () => {
    const NAMES = ['a', 'b', 'c', 'd'];
    const chance = fc.integer({ min: 1, max: 60 }).map(each => each / 100);
    const worlds = fc.record({
        own: fc.array(chance, { minLength: 4, maxLength: 4 }),
        triggers: fc.array(fc.option(fc.oneof(chance, fc.constant(1)), { freq: 2, nil: 0 }), { minLength: 6, maxLength: 6 }),
        joint: fc.option(fc.record({ of: fc.subarray(NAMES, { minLength: 2, maxLength: 3 }), p: chance }), { nil: undefined })
    });
    const PAIRS = [
        [0, 1],
        [0, 2],
        [0, 3],
        [1, 2],
        [1, 3],
        [2, 3]
    ] as const;

    /** All outcomes of what is independent, each with its chance: which threats happen in it. */
    function outcomes({ own, triggers, joint }: { own: number[]; triggers: number[]; joint?: { of: string[]; p: number } | undefined }) {
        const drawn = [...own, ...triggers, joint?.p ?? 0];
        const found: { chance: number; happens: boolean[] }[] = [];
        for (let bits = 0; bits < 1 << drawn.length; bits++) {
            const isOn = drawn.map((_, at) => (bits & (1 << at)) !== 0);
            const p = drawn.reduce((all, each, at) => all * (isOn[at] ? each : 1 - each), 1);
            if (p === 0) {
                continue;
            }
            const happens = NAMES.map((name, at) => isOn[at] === true || (isOn.at(-1) === true && joint?.of.includes(name) === true));
            PAIRS.forEach(([by, to], at) => {
                happens[to] ||= happens[by] === true && isOn[4 + at] === true;
            });
            found.push({ chance: p, happens });
        }
        return found;
    }

    it('from totals to parts and back: all chances, and those of two together, are those of all outcomes', () => {
        fc.assert(
            fc.property(worlds, world => {
                const all = outcomes(world);
                const chanceThat = (is: (happens: readonly boolean[]) => boolean): number =>
                    all.reduce((sum, each) => sum + (is(each.happens) ? each.chance : 0), 0);
                const total = Object.fromEntries(NAMES.map((name, at) => [name, chanceThat(happens => happens[at] === true)]));
                const triggers: Record<string, Chances> = {};
                PAIRS.forEach(([by, to], at) => {
                    const c = world.triggers[at] ?? 0;
                    if (c > 0) {
                        (triggers[NAMES[by] ?? ''] ??= {})[NAMES[to] ?? ''] = c;
                    }
                });
                const of = model(total, triggers, world.joint ? [campaign('k', world.joint.of, `${world.joint.p * 100}% per 5 year`)] : []);
                // The parts that are left are those that the totals were made of.
                const events = eventsOf(of);
                NAMES.forEach((name, at) => expect(events.get(`threat:${name}`), name).toBeCloseTo(world.own[at] ?? 0, 8));
                // Two of them together, which totals alone do not give.
                const joined = {
                    ...of,
                    dependencies: [
                        {
                            ...base('x.d'),
                            kind: 'dependency' as const,
                            of: 'both',
                            on: { type: 'any' as const, items: ['n_a', 'n_d'].map(id => ({ type: 'node' as const, node: id, at: AT })) },
                            startRequired: false,
                            supply: []
                        }
                    ]
                };
                const loss = lossOf(joined);
                NAMES.forEach(name => expect(loss[`n_${name}`], name).toBeCloseTo(total[name] ?? 0, 8));
                expect(loss['both']).toBeCloseTo(
                    chanceThat(happens => happens[0] === true && happens[3] === true),
                    8
                );
            }),
            { numRuns: Number(process.env['NVS_RUNS'] ?? 40) }
        );
    });
});
