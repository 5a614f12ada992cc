import { finish, type FaultTree, study } from '@nvs/analysis';
import type { Dependency, Requirement, RiskModel } from '@nvs/model';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { GateKind, sampleGates } from '../../src/sampling/kernel.js';

import { AT, campaign, estimate, threat } from '../builder.js';
import { allOf, anyOf, countOf, dependency, leaf, network, node, part, supply } from '../network-builder.js';
import { networkOf } from '../network-of.js';

const NODES = ['a', 'b', 'c', 'd', 'e'];
const KINDS = { and: GateKind.And, or: GateKind.Or, atleast: GateKind.AtLeast };

/** How often each top comes true in so many trials. */
function sample({ tops, gates, events }: FaultTree, trials: number, seed: number): Map<string, number> {
    const leaves = [...events.map(each => each.chance), 0, 1];
    const eventAt = new Map(events.map(({ key }, i) => [key, i]));
    // Each gate stands after what uses it: turned round, after what it uses.
    const order = [...gates].reverse();
    const gateAt = new Map(order.map(({ number }, i) => [number, leaves.length + i]));
    const at = (arg: FaultTree['tops'][number]['is']): number =>
        'gate' in arg
            ? (gateAt.get(arg.gate) ?? -1)
            : 'event' in arg
              ? (eventAt.get(arg.event) ?? -1)
              : events.length + (arg.constant ? 1 : 0);
    const argStart = [0];
    order.forEach(({ args }) => argStart.push((argStart.at(-1) ?? 0) + args.length));
    const counts = finish(
        sampleGates(
            {
                events: leaves.length,
                kind: Uint8Array.from(order, each => KINDS[each.type]),
                count: Int32Array.from(order, each => each.min),
                argStart: Int32Array.from(argStart),
                args: Int32Array.from(order.flatMap(each => each.args.map(at)))
            },
            Float64Array.from(leaves),
            [...events.map(each => each.key), 'never', 'always'],
            tops.map(each => at(each.is)),
            trials,
            seed
        )
    );
    return new Map(tops.map(({ id }, i) => [id, counts[i] ?? 0]));
}

const some = fc.constantFrom(...NODES);
const requirement: fc.Arbitrary<Requirement> = fc.oneof(
    some.map(id => leaf(id)),
    fc.subarray(NODES, { minLength: 2 }).map(ids => anyOf(...ids)),
    fc.subarray(NODES, { minLength: 2 }).map(ids => allOf(...ids)),
    fc.subarray(NODES, { minLength: 3 }).map(ids => countOf(2, ...ids)),
    fc.constant(leaf('gas'))
);
/** Loops, k of n, a supply, strengths, threats that hit several nodes, a campaign. */
const models: fc.Arbitrary<RiskModel> = fc
    .record({
        failing: fc.array(fc.constantFrom('1% per year', '10% per year', '30% per year'), { minLength: 5, maxLength: 5 }),
        needs: fc.array(fc.tuple(some, requirement, fc.boolean()), { minLength: 3, maxLength: 8 }),
        hits: fc.array(fc.tuple(fc.constantFrom('t0', 't1'), some), { minLength: 2, maxLength: 4 })
    })
    .map(({ failing, needs, hits }) =>
        network(
            [
                ...NODES.map((id, i) => node(id, { failure: estimate(failing[i] ?? '') })),
                node('gas', { kind: 'resource', supply: supply({ a: 0.5, b: 0.3, other: 0.2 }) })
            ],
            needs.map(
                ([of, on, weak], i): Dependency =>
                    dependency(of, on, { id: `d${i}`, edge: 'service', needs: part(0.6), ...(weak ? { strength: part(0.7) } : {}) })
            ),
            {
                threats: ['t0', 't1'].map((id, i) => ({
                    ...threat(id, { likelihood: i === 0 ? '20%' : '30%' }),
                    disrupts: hits.filter(each => each[0] === id).map(each => ({ node: each[1], at: AT }))
                })),
                campaigns: [campaign('both', ['t0', 't1'], '5%')]
            }
        )
    );

const TRIALS = 100_000;
const drawn = fc.sample(models, { seed: 20201126, numRuns: 60 });

/** How many standard deviations each count is from the exact chance, over all nodes of all networks. */
function deviations(change: (tree: FaultTree) => FaultTree): number[] {
    return drawn.flatMap((model, i) => {
        const exact = new Map(networkOf(model, { of: NODES, mostInterventions: 0 }).nodes.map(each => [each.id, each.loss]));
        return [...sample(change(study(model).faultTree(NODES)), TRIALS, i + 1)].flatMap(([id, count]) => {
            const loss = exact.get(id);
            expect(loss?.status).toBe('exact');
            const p = loss?.best ?? 0;
            return p > 0 && p < 1 ? [(count - TRIALS * p) / Math.sqrt(TRIALS * p * (1 - p))] : [];
        });
    });
}

const parts = (all: readonly number[], limit: number): number => all.filter(each => Math.abs(each) > limit).length / all.length;

describe('sampling of random networks beside their decision diagrams', () => {
    let found: number[] = [];
    beforeAll(() => {
        found = deviations(tree => tree);
    }, 60_000);

    it('is within 3σ of the exact chances as often as chance has it', () => {
        expect(found.length).toBe(300);
        // Of 300 figures 0.8 lie beyond 3σ by chance, and none beyond 5σ.
        expect(parts(found, 3)).toBeLessThanOrEqual(0.015);
        expect(parts(found, 5)).toBe(0);
    });

    it('varies as chance does: no less either', () => {
        // The mean of 300 squares is 1, give or take 0.08; figures of one network hang together, so take more.
        const spread = found.reduce((sum, each) => sum + each * each, 0) / found.length;
        expect(spread).toBeGreaterThan(0.7);
        expect(spread).toBeLessThan(1.4);
        expect(parts(found, 1)).toBeGreaterThan(0.2);
    });

    it('would not pass with chances that are two percent off', () => {
        const off = deviations(tree => ({ ...tree, events: tree.events.map(each => ({ ...each, chance: (each.chance ?? 0) * 0.98 })) }));
        expect(parts(off, 3)).toBeGreaterThan(0.5);
    });

    it('would not pass with one gate read wrongly', () => {
        const off = deviations(tree => ({
            ...tree,
            gates: tree.gates.map((each, i) =>
                i === 0 && each.type !== 'atleast' ? { ...each, type: each.type === 'and' ? ('or' as const) : ('and' as const) } : each
            )
        }));
        expect(parts(off, 5)).toBeGreaterThan(0.05);
    });

    it('gives the same counts for the same seed', () => {
        const [model] = drawn;
        const tree = study(model!).faultTree(NODES);
        expect([...sample(tree, 5000, 3)]).toEqual([...sample(tree, 5000, 3)]);
        expect([...sample(tree, 5000, 3)]).not.toEqual([...sample(tree, 5000, 4)]);
    });
});
