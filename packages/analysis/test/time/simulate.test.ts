import type { EdgeKind } from '@nvs/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeNetwork, toHours, toMs, type DependencySpec, type Need } from '../../src/time/network.js';
import { readings } from '../../src/time/rings.js';
import { simulate } from '../../src/time/simulate.js';
import { play, type World } from './oracle.js';

const HOURS = 60;

function run({ restarts, dependencies, causes, hours }: World) {
    const network = timeNetwork(
        restarts.map((restart, index) => ({ name: `n${index}`, restart })),
        dependencies
    );
    const result = simulate(
        network,
        causes.map(each => ({ ...each, from: toMs(each.from), to: each.to === Infinity ? Infinity : toMs(each.to) })),
        { until: toMs(hours), moments: 3000 }
    );
    return {
        outages: result.outages.map(each => ({ node: each.node, from: toHours(each.from), to: toHours(each.to) })),
        saved: result.saved.map(each => ({ dependency: each.dependency, from: toHours(each.from), to: toHours(each.to) })),
        locked: result.locked,
        complete: result.complete
    };
}

const sorted = <T extends { from: number; to: number }>(items: T[], key: (item: T) => number): T[] =>
    [...items].sort((a, b) => a.from - b.from || key(a) - key(b) || a.to - b.to);

function agrees(world: World): void {
    const expected = play(world);
    const actual = run(world);
    expect(sorted(actual.outages, each => each.node)).toEqual(sorted(expected.outages, each => each.node));
    expect(sorted(actual.saved, each => each.dependency)).toEqual(sorted(expected.saved, each => each.dependency));
    expect(actual.locked).toEqual(expected.locked);
    expect(actual.complete).toBe(true);
}

const need = (nodes: number, edges: readonly (EdgeKind | undefined)[]): fc.Arbitrary<Need> => {
    const node = fc.nat(nodes - 1);
    const edge = fc.constantFrom(...edges);
    const leaf: fc.Arbitrary<Need> = fc.tuple(node, edge).map(([each, one]) => ({ type: 'node', node: each, edge: one }));
    const timed: fc.Arbitrary<Need> = fc
        .tuple(node, edge, fc.integer({ min: 1, max: 6 }))
        .map(([each, one, endurance]) => ({ type: 'node', node: each, endurance, edge: one }));
    const supply: fc.Arbitrary<Need> = fc
        .tuple(
            node,
            fc.array(fc.tuple(node, fc.integer({ min: 1, max: 4 })), { minLength: 1, maxLength: 3 }),
            fc.integer({ min: 1, max: 10 }),
            edge
        )
        .map(([each, sources, tenth, one]) => {
            const total = sources.reduce((sum, [, weight]) => sum + weight, 0);
            return {
                type: 'supply',
                node: each,
                edge: one,
                need: tenth / 10,
                sources: sources.map(([source, weight]) => ({ node: source, share: weight / total }))
            };
        });
    const gate = (inner: fc.Arbitrary<Need>): fc.Arbitrary<Need> =>
        fc
            .tuple(fc.array(fc.oneof({ weight: 3, arbitrary: inner }, timed), { minLength: 1, maxLength: 3 }), fc.nat(2))
            .map(([items, how]) => {
                // What is there without a limit of time suffices while all is well.
                const lasting = items.filter(each => each.type === 'atleast' || each.endurance === undefined).length;
                return lasting === 0
                    ? items[0]!
                    : { type: 'atleast', need: Math.min(lasting, how + 1), items: items.map(each => ({ need: each, weight: 1 })) };
            });
    return fc.oneof({ weight: 4, arbitrary: leaf }, supply, gate(leaf), gate(fc.oneof(leaf, gate(leaf))));
};

const worldOf = (...edges: readonly (EdgeKind | undefined)[]): fc.Arbitrary<World> =>
    fc.integer({ min: 2, max: 6 }).chain(nodes =>
        fc.record({
            restarts: fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 4 })), { minLength: nodes, maxLength: nodes }),
            dependencies: fc.array(
                fc.record({
                    id: fc.constant('d'),
                    of: fc.nat(nodes - 1),
                    on: need(nodes, edges),
                    buffer: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 6 })),
                    refill: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 8 })),
                    substitution: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined, freq: 1 }),
                    lock: fc.constantFrom(false, false, false, true),
                    fatal: fc.constantFrom(true, true, true, false)
                }),
                { maxLength: 9 }
            ),
            causes: fc.array(
                fc
                    .record({
                        node: fc.nat(nodes - 1),
                        from: fc.nat(20),
                        length: fc.integer({ min: 1, max: 10 }),
                        share: fc.constantFrom(1, 1, 1, 0.5, 0.3)
                    })
                    .map(({ node, from, length, share }) => ({ node, from, to: from + length, share })),
                { minLength: 1, maxLength: 5 }
            ),
            hours: fc.constant(HOURS)
        })
    );
const world = worldOf(undefined);

const on = (node: number): Need => ({ type: 'node', node });
const dep = (of: number, needed: Need, more: Partial<DependencySpec> = {}): DependencySpec => ({ id: `d${of}`, of, on: needed, ...more });
const cause = (node: number, from: number, to: number, share = 1) => ({ node, from, to, share });
const outages = (world: Omit<World, 'hours'>) => run({ ...world, hours: 1000 }).outages.map(each => [each.node, each.from, each.to]);

describe('the simulation of outages', () => {
    it('agrees with the rules played hour by hour, on random networks with loops, buffers, substitution and shares', () => {
        fc.assert(fc.property(world, agrees), { numRuns: 1000, seed: 20201126 });
    });

    it('agrees with them in rings of feeds, mixed with services', () => {
        let rings = 0;
        fc.assert(
            fc.property(worldOf('feed', 'feed', 'service'), each => {
                const network = timeNetwork(
                    each.restarts.map((restart, index) => ({ name: `n${index}`, restart })),
                    each.dependencies
                );
                fc.pre(readings(network).rings.every(ring => ring.kind !== 'no_source'));
                rings += network.rings.length > 0 ? 1 : 0;
                agrees(each);
            }),
            { numRuns: 400, seed: 20201126 }
        );
        expect(rings).toBeGreaterThan(40);
    });

    it('comes to rest once the causes have gone, whatever the loops, buffers and refills', () => {
        fc.assert(
            fc.property(world, ({ restarts, dependencies, causes }) => {
                const network = timeNetwork(
                    restarts.map((restart, index) => ({ name: `n${index}`, restart })),
                    dependencies
                );
                const {
                    settled,
                    complete,
                    outages: all,
                    locked
                } = simulate(
                    network,
                    causes.map(each => ({ ...each, from: toMs(each.from), to: toMs(each.to) })),
                    { until: toMs(100_000), moments: 30_000 }
                );
                expect([settled, complete]).toEqual([true, true]);
                expect(
                    all
                        .filter(each => each.to === Infinity)
                        .map(each => each.node)
                        .sort()
                ).toEqual(locked);
            }),
            { numRuns: 1000, seed: 20201126 }
        );
    });

    it('stops at its limit of moments, and says so', () => {
        const network = timeNetwork([{ name: 'a', restart: 0 }], []);
        const causes = Array.from({ length: 10 }, (_, i) => cause(0, toMs(2 * i), toMs(2 * i + 1)));
        expect(simulate(network, causes, { until: toMs(100), moments: 5 })).toMatchObject({ complete: false, settled: false });
        expect(simulate(network, causes, { until: toMs(100), moments: 20 })).toMatchObject({
            complete: true,
            settled: true,
            outages: { length: 10 }
        });
        // What had not ended when the run stopped, or at its end, is not back within it.
        expect(simulate(network, causes, { until: toMs(100), moments: 5 }).outages.at(-1)?.to).toBe(Infinity);
    });

    it('lets a loop go with the last cause that held it, whoever of it went down first', () => {
        const gas: Need = {
            type: 'supply',
            node: 2,
            need: 0.4,
            sources: [
                { node: 3, share: 1 / 3 },
                { node: 1, share: 2 / 3 }
            ]
        };
        agrees({
            restarts: [0, 0, 0, 1],
            dependencies: [dep(3, on(0)), dep(2, on(0)), dep(0, gas)],
            causes: [cause(2, 1, 2), cause(1, 0, 1)],
            hours: HOURS
        });
    });

    it('passes a loss on when it lasts longer than the buffer, and not when it lasts as long', () => {
        const world = { restarts: [0, 0], dependencies: [dep(1, on(0), { buffer: 8 })] };
        expect(outages({ ...world, causes: [cause(0, 0, 8)] })).toEqual([[0, 0, 8]]);
        expect(outages({ ...world, causes: [cause(0, 0, 9)] })).toEqual([
            [0, 0, 9],
            [1, 8, 9]
        ]);
    });

    it('unites overlapping causes, and a restart begins when the last has gone', () => {
        expect(outages({ restarts: [3], dependencies: [], causes: [cause(0, 0, 5), cause(0, 4, 10), cause(0, 12, 13)] })).toEqual([
            [0, 0, 16]
        ]);
    });

    it('lets an alternative with an endurance help for so long', () => {
        const either: Need = {
            type: 'atleast',
            need: 1,
            items: [
                { need: on(0), weight: 1 },
                { need: { type: 'node', node: 1, endurance: 72 }, weight: 1 }
            ]
        };
        const world = { restarts: [0, 0, 0], dependencies: [dep(2, either, { buffer: 8 })] };
        expect(outages({ ...world, causes: [cause(0, 0, 80)] })).toEqual([[0, 0, 80]]);
        expect(outages({ ...world, causes: [cause(0, 0, 90)] })).toEqual([
            [0, 0, 90],
            [2, 80, 90]
        ]);
    });

    it('lets what stands in for one of several help for so long: 2 of (a, b, diesel for 72 h)', () => {
        const two: Need = {
            type: 'atleast',
            need: 2,
            items: [
                { need: on(0), weight: 1 },
                { need: on(1), weight: 1 },
                { need: { type: 'node', node: 2, endurance: 72 }, weight: 1 }
            ]
        };
        const world = { restarts: [0, 0, 0, 0], dependencies: [dep(3, two)] };
        // Without a there are b and the diesel, for 72 h and no longer.
        expect(outages({ ...world, causes: [cause(0, 0, 72)] })).toEqual([[0, 0, 72]]);
        expect(outages({ ...world, causes: [cause(0, 0, 73)] })).toEqual([
            [0, 0, 73],
            [3, 72, 73]
        ]);
        // It is called upon when a goes, not at the beginning.
        expect(outages({ ...world, causes: [cause(0, 100, 180)] })).toEqual([
            [0, 100, 180],
            [3, 172, 180]
        ]);
        // One of two alone is one too few, at once; so is the one that is left when the diesel is gone as well.
        expect(outages({ ...world, causes: [cause(0, 0, 10), cause(1, 0, 10)] })).toEqual([
            [0, 0, 10],
            [1, 0, 10],
            [3, 0, 10]
        ]);
        expect(outages({ ...world, causes: [cause(0, 0, 10), cause(2, 4, 6)] })).toEqual([
            [0, 0, 10],
            [2, 4, 6],
            [3, 4, 6]
        ]);
    });

    it('brings something else in after the time of substitution', () => {
        expect(
            outages({ restarts: [0, 2], dependencies: [dep(1, on(0), { buffer: 10, substitution: 30 })], causes: [cause(0, 0, 100)] })
        ).toEqual([
            [0, 0, 100],
            [1, 10, 32]
        ]);
    });

    it('loses what does not arrive: 80% suffices', () => {
        const gas: Need = {
            type: 'supply',
            node: 0,
            need: 0.8,
            sources: [
                { node: 1, share: 0.7 },
                { node: 2, share: 0.3 }
            ]
        };
        const world = { restarts: [0, 0, 0, 0], dependencies: [dep(3, gas)] };
        // 40% of a supplier with 30% is 12%; half of one with 70% is 35%.
        expect(outages({ ...world, causes: [cause(2, 0, 10, 0.4)] })).toEqual([]);
        expect(outages({ ...world, causes: [cause(1, 0, 10, 0.5)] })).toEqual([[3, 0, 10]]);
    });

    it('restarts a loop together once nothing from outside holds it down', () => {
        const loop = [dep(0, on(1)), dep(1, on(0), { buffer: 1 })];
        // Nothing is down longer than the strike of a cause when nobody takes time to restart.
        expect(outages({ restarts: [0, 0], dependencies: loop, causes: [cause(0, 0, 5)] })).toEqual([
            [0, 0, 5],
            [1, 1, 5]
        ]);
        // Both are back when the slower one is.
        expect(outages({ restarts: [2, 6], dependencies: loop, causes: [cause(0, 0, 5)] })).toEqual([
            [0, 0, 11],
            [1, 1, 11]
        ]);
    });

    it('reports a loop that needs itself to start as locked', () => {
        const world = {
            restarts: [1, 1, 0],
            dependencies: [dep(0, on(1), { lock: true }), dep(1, on(0)), dep(2, on(1))],
            causes: [cause(0, 0, 5)],
            hours: 1000
        };
        expect(run(world).outages.map(each => [each.node, each.from, each.to])).toEqual([
            [0, 0, Infinity],
            [1, 0, Infinity],
            [2, 0, Infinity]
        ]);
        expect(run(world).locked).toEqual([0, 1, 2]);
    });

    it('uses up a buffer that takes time to refill', () => {
        const world = { restarts: [0, 0], causes: [cause(0, 0, 6), cause(0, 8, 14)] };
        expect(outages({ ...world, dependencies: [dep(1, on(0), { buffer: 8 })] })).toEqual([
            [0, 0, 6],
            [0, 8, 14]
        ]);
        expect(outages({ ...world, dependencies: [dep(1, on(0), { buffer: 8, refill: 24 })] })).toEqual([
            [0, 0, 6],
            [0, 8, 14],
            [1, 10, 14]
        ]);
    });

    it('goes on over a cause without end, and stops there', () => {
        expect(outages({ restarts: [0, 0], dependencies: [dep(1, on(0), { buffer: 8 })], causes: [cause(0, 3, Infinity)] })).toEqual([
            [0, 3, Infinity],
            [1, 11, Infinity]
        ]);
    });
});
