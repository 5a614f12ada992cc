import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeNetwork, toHours, toMs, type DependencySpec, type Need } from '../../src/time/network.js';
import { readings } from '../../src/time/rings.js';
import { simulate } from '../../src/time/simulate.js';

const feed = (node: number, endurance?: number): Need => ({ type: 'node', node, endurance, edge: 'feed' });
const service = (node: number): Need => ({ type: 'node', node, edge: 'service' });
const any = (...items: Need[]): Need => ({ type: 'atleast', need: 1, items: items.map(need => ({ need, weight: 1 })) });
const dep = (of: number, on: Need, more: Partial<DependencySpec> = {}): DependencySpec => ({ id: `d${of}`, of, on, ...more });
const cause = (node: number, from: number, to: number) => ({ node, from: toMs(from), to: to === Infinity ? Infinity : toMs(to), share: 1 });
const play = (nodes: number, dependencies: DependencySpec[], causes: ReturnType<typeof cause>[], restarts: number[] = []) =>
    simulate(
        timeNetwork(
            Array.from({ length: nodes }, (_, i) => ({ name: `n${i}`, restart: restarts[i] ?? 0 })),
            dependencies
        ),
        causes,
        { until: toMs(1000) }
    );
const outages = (...args: Parameters<typeof play>) => play(...args).outages.map(each => [each.node, toHours(each.from), toHours(each.to)]);

// 0 is the source; 1 and 2 are fed by it or by each other.
const ring = (buffer1 = 0, buffer2 = 0): DependencySpec[] => [
    dep(1, any(feed(0), feed(2)), { buffer: buffer1 }),
    dep(2, any(feed(0), feed(1)), { buffer: buffer2 })
];
// 2 is fed by 1 alone.
const chain = (buffer1 = 0, buffer2 = 0): DependencySpec[] => [
    dep(1, any(feed(0), feed(2)), { buffer: buffer1 }),
    dep(2, feed(1), { buffer: buffer2 })
];

describe('a ring of feeds in time', () => {
    it('goes down with its source, and is back with it', () => {
        expect(outages(3, ring(), [cause(0, 0, 10)])).toEqual([
            [0, 0, 10],
            [1, 0, 10],
            [2, 0, 10]
        ]);
        expect(outages(3, chain(), [cause(0, 0, 10)])).toEqual([
            [0, 0, 10],
            [1, 0, 10],
            [2, 0, 10]
        ]);
    });
    it('says whose loss it was', () => {
        expect(play(3, ring(), [cause(0, 0, 10)]).outages.map(each => each.via)).toEqual([-1, 0, 0]);
        expect(play(3, chain(), [cause(0, 0, 10)]).outages.map(each => each.via)).toEqual([-1, 0, 1]);
    });
    it('of services keeps itself running, and so does one with a service in it', () => {
        expect(outages(3, [dep(1, any(service(0), service(2))), dep(2, any(service(0), service(1)))], [cause(0, 0, 10)])).toEqual([
            [0, 0, 10]
        ]);
        expect(outages(3, [dep(1, any(feed(0), feed(2))), dep(2, any(feed(0), service(1)))], [cause(0, 0, 10)])).toEqual([[0, 0, 10]]);
    });
    it('lets storages that were reached together run down together', () => {
        expect(outages(3, ring(4, 4), [cause(0, 0, 20)])).toEqual([
            [0, 0, 20],
            [1, 4, 20],
            [2, 4, 20]
        ]);
        // The one that lasts is a source for the other.
        expect(outages(3, ring(4, 10), [cause(0, 0, 20)])).toEqual([
            [0, 0, 20],
            [1, 10, 20],
            [2, 10, 20]
        ]);
        expect(outages(3, ring(0, 10), [cause(0, 0, 20)])).toEqual([
            [0, 0, 20],
            [1, 10, 20],
            [2, 10, 20]
        ]);
    });
    it('lets those run down first that the source reached first, and lasts no longer than all of them', () => {
        expect(outages(3, chain(4, 10), [cause(0, 0, 20)])).toEqual([
            [0, 0, 20],
            [1, 14, 20],
            [2, 14, 20]
        ]);
        expect(outages(3, chain(4, 0), [cause(0, 0, 20)])).toEqual([
            [0, 0, 20],
            [1, 4, 20],
            [2, 4, 20]
        ]);
    });
    it('counts an alternative that lasts for a time as a storage', () => {
        const held = (nodes: DependencySpec[]) => outages(4, nodes, [cause(0, 0, 20)]);
        expect(held([dep(1, any(feed(0), feed(2), feed(3, 5))), dep(2, any(feed(0), feed(1)))])).toEqual([
            [0, 0, 20],
            [1, 5, 20],
            [2, 5, 20]
        ]);
        expect(held([dep(1, any(feed(0), feed(2), feed(3, 5))), dep(2, feed(1), { buffer: 3 })])).toEqual([
            [0, 0, 20],
            [1, 8, 20],
            [2, 8, 20]
        ]);
    });
    it('takes what takes over for good as a source', () => {
        expect(
            outages(3, [dep(1, any(feed(0), feed(2)), { buffer: 2, substitution: 5 }), dep(2, any(feed(0), feed(1)))], [cause(0, 0, 20)])
        ).toEqual([
            [0, 0, 20],
            [1, 2, 5],
            [2, 2, 5]
        ]);
    });
    it('restarts one after the other from where the source comes in', () => {
        expect(outages(3, chain(), [cause(0, 0, 10)], [0, 2, 3])).toEqual([
            [0, 0, 10],
            [1, 0, 12],
            [2, 0, 15]
        ]);
    });
    it('does not start itself', () => {
        // 1 is struck while its source is out, too.
        expect(outages(3, ring(), [cause(1, 0, 5), cause(0, 2, 30)], [0, 1, 1])).toEqual([
            [1, 0, 31],
            [0, 2, 30],
            [2, 2, 31]
        ]);
    });
    it('does not feed itself by its own share of a supply', () => {
        const own: Need = {
            type: 'supply',
            node: 0,
            edge: 'feed',
            need: 0.1,
            sources: [
                { node: 1, share: 0.5 },
                { node: 2, share: 0.5 }
            ]
        };
        expect(outages(3, [dep(2, own)], [cause(0, 0, 1), cause(1, 0, 2)])).toEqual([
            [0, 0, 1],
            [1, 0, 2],
            [2, 0, 2]
        ]);
    });
    it('starts together with a source that needs one of its members as a service', () => {
        const mixed = [...ring(), dep(0, service(1))];
        expect(outages(3, mixed, [cause(1, 0, 5)], [1, 2, 3])).toEqual([
            [0, 0, 8],
            [1, 0, 8],
            [2, 0, 8]
        ]);
    });
    it('keeps a struck member down and goes round it', () => {
        expect(
            outages(4, [dep(1, any(feed(0), feed(2))), dep(2, any(feed(1), feed(3))), dep(3, any(feed(0), feed(2)))], [cause(1, 0, 10)])
        ).toEqual([[1, 0, 10]]);
    });
});

describe('random networks of feeds and services', () => {
    const need = (nodes: number): fc.Arbitrary<Need> => {
        const leaf = fc
            .tuple(fc.nat(nodes - 1), fc.constantFrom<'feed' | 'service'>('feed', 'feed', 'service'))
            .map(([node, edge]): Need => ({ type: 'node', node, edge }));
        const timed = fc
            .tuple(fc.nat(nodes - 1), fc.integer({ min: 1, max: 6 }))
            .map(([node, endurance]): Need => ({ type: 'node', node, endurance, edge: 'feed' }));
        return fc.oneof(
            leaf,
            fc.tuple(fc.array(leaf, { minLength: 1, maxLength: 3 }), fc.array(timed, { maxLength: 1 }), fc.nat(2)).map(
                ([items, more, how]): Need => ({
                    type: 'atleast',
                    need: Math.min(items.length, how + 1),
                    items: [...items, ...more].map(each => ({ need: each, weight: 1 }))
                })
            )
        );
    };
    const worlds = fc.integer({ min: 3, max: 7 }).chain(nodes =>
        fc.record({
            nodes: fc.constant(nodes),
            restarts: fc.array(fc.nat(3), { minLength: nodes, maxLength: nodes }),
            dependencies: fc.array(
                fc.record({
                    of: fc.integer({ min: 1, max: nodes - 1 }),
                    on: need(nodes),
                    buffer: fc.nat(5),
                    refill: fc.constantFrom(0, 0, 3)
                }),
                { minLength: 2, maxLength: 9 }
            ),
            causes: fc.array(fc.record({ node: fc.nat(nodes - 1), from: fc.nat(20), length: fc.integer({ min: 1, max: 12 }) }), {
                minLength: 1,
                maxLength: 4
            })
        })
    );
    const network = (restarts: readonly number[], dependencies: readonly { of: number; on: Need; buffer: number; refill: number }[]) =>
        timeNetwork(
            restarts.map((restart, i) => ({ name: `n${i}`, restart })),
            dependencies.map(each => ({ id: 'd', ...each }))
        );

    it('a ring that has lost its sources for ever is down when its storages have run out', () => {
        let rings = 0;
        fc.assert(
            fc.property(worlds, ({ nodes, dependencies, causes }) => {
                const built = network(
                    Array.from({ length: nodes }, () => 0),
                    dependencies
                );
                fc.pre(built.rings.length > 0 && readings(built).rings.every(each => each.kind !== 'no_source'));
                const inside = built.rings[0] ?? [];
                // Services among its members would keep it running.
                const served = (on: Need): boolean =>
                    on.type === 'atleast' ? on.items.some(each => served(each.need)) : on.edge === 'service' && inside.includes(on.node);
                fc.pre(!dependencies.some(each => inside.includes(each.of) && served(each.on)));
                rings++;
                const lasting = dependencies.reduce(
                    (sum, { on, buffer }) =>
                        sum +
                        buffer +
                        (on.type === 'atleast'
                            ? on.items.reduce((all, { need: each }) => all + (each.type === 'node' ? (each.endurance ?? 0) : 0), 0)
                            : 0),
                    0
                );
                // All else is gone for ever after the causes have come and gone.
                const gone = Array.from({ length: nodes }, (_, i) => i)
                    .filter(node => !inside.includes(node))
                    .map(node => cause(node, 40, Infinity));
                const run = simulate(built, [...gone, ...causes.map(each => cause(each.node, each.from, each.from + each.length))], {
                    until: toMs(1000),
                    moments: 5000
                });
                expect(run.complete).toBe(true);
                for (const node of inside) {
                    const last = run.outages.filter(each => each.node === node).at(-1);
                    expect(last?.to).toBe(Infinity);
                    expect(last?.from).toBeLessThanOrEqual(toMs(40 + lasting));
                }
            }),
            { numRuns: 600 }
        );
        expect(rings).toBeGreaterThan(100);
    });

    it('all is up at rest, and again once the causes have gone', () => {
        fc.assert(
            fc.property(worlds, ({ restarts, dependencies, causes }) => {
                // Buffers and restarts that wake each other in turn are no matter of rings.
                const built = network(
                    restarts,
                    dependencies.map(each => ({ ...each, buffer: 0 }))
                );
                fc.pre(readings(built).rings.every(each => each.kind !== 'no_source'));
                expect(simulate(built, [], { until: toMs(1000) }).outages).toEqual([]);
                const run = simulate(
                    built,
                    causes.map(each => cause(each.node, each.from, each.from + each.length)),
                    { until: toMs(100_000), moments: 5000 }
                );
                expect([run.settled, run.complete, run.outages.filter(each => each.to === Infinity)]).toEqual([true, true, []]);
            }),
            { numRuns: 600 }
        );
    });
});
