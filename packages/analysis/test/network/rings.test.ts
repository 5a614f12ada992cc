import { GateGraph, type Ref, indexOf, isNegated, Kind } from '../../src/network/formula/formula.js';
import type { Dependency, Requirement, RiskModel } from '@nvs/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inOrder } from '../../src/network/formula/walk.js';
import { fixpoint, type Fixpoint } from '../../src/network/structure/fixpoint.js';
import { AT, estimate } from '../builder.js';
import { anyOf, dependency, network, node } from '../network-builder.js';
import { bruteChance } from './oracle.js';
import { networkOf } from '../network-of.js';

/** A node fails by its own event, or when all of a set of edges are out. */
interface Edge {
    readonly to: number;
    readonly feed: boolean;
}
type Line = readonly (readonly Edge[])[];

const NODES = 6;
const edge = fc.record({ to: fc.nat(NODES - 1), feed: fc.boolean() });
const lines: fc.Arbitrary<Line[]> = fc.array(fc.array(fc.array(edge, { minLength: 1, maxLength: 3 }), { maxLength: 3 }), {
    minLength: NODES,
    maxLength: NODES
});

function solve(all: readonly Line[], mostWritten?: number): { graph: GateGraph; found: Fixpoint } {
    const graph = new GateGraph();
    const named = (node: number, feed: boolean): number[] => [
        ...new Set(
            (all[node] ?? [])
                .flat()
                .filter(each => each.feed === feed)
                .map(each => each.to)
        )
    ];
    const found = fixpoint(
        {
            count: all.length,
            services: node => named(node, false),
            feeds: node => named(node, true),
            any: refs => graph.or(refs),
            every: refs => graph.and(refs),
            own: node => graph.variable(node),
            direct: node => (all[node] ?? []).flatMap(set => (set.length === 1 ? set.map(each => each.to) : [])),
            write: (node, value) =>
                graph.or([graph.variable(node), ...(all[node] ?? []).map(set => graph.and(set.map(each => value(each.to, each.feed))))])
        },
        mostWritten
    );
    return { graph, found };
}

/** What is down, word for word: the least for services of the greatest for feeds. */
function downBy(all: readonly Line[], events: number): boolean[] {
    const step = (x: readonly boolean[], y: readonly boolean[]): boolean[] =>
        all.map((sets, node) => ((events >> node) & 1) === 1 || sets.some(set => set.every(each => (each.feed ? y[each.to] : x[each.to]))));
    const until = (of: (before: readonly boolean[]) => boolean[], from: readonly boolean[]): boolean[] => {
        const next = of(from);
        return next.every((each, node) => each === from[node]) ? next : until(of, next);
    };
    return until(
        x =>
            until(
                y => step(x, y),
                all.map(() => true)
            ),
        all.map(() => false)
    );
}

function holds(graph: GateGraph, root: Ref, events: number): boolean {
    const values: boolean[] = [];
    for (const index of inOrder(graph, [root])) {
        const args = (graph.args[index] ?? []).map(arg => values[indexOf(arg)] !== isNegated(arg));
        values[index] = graph.kinds[index] === Kind.Variable ? ((events >> (graph.numbers[index] ?? 0)) & 1) === 1 : args.every(Boolean);
    }
    return values[indexOf(root)] !== isNegated(root);
}

describe('loops of services and rings of feeds', () => {
    test('are the least over services of the greatest over feeds, for every set of events', () => {
        fc.assert(
            fc.property(lines, all => {
                const { graph, found } = solve(all);
                expect(found.above.size).toBe(0);
                for (let events = 0; events < 1 << NODES; events++) {
                    expect(found.solution.map(ref => holds(graph, ref, events))).toEqual(downBy(all, events));
                }
            }),
            { numRuns: 400 }
        );
    });

    test('where a loop is given up the solution lies between the two functions', () => {
        let given = 0;
        fc.assert(
            fc.property(
                lines.filter(all => !downBy(all, 0).includes(true)),
                all => {
                    const { graph, found } = solve(all, 0);
                    given += found.above.size;
                    for (let events = 0; events < 1 << NODES; events++) {
                        downBy(all, events).forEach((isDown, node) => {
                            const low = holds(graph, found.solution[node] ?? 0, events),
                                high = holds(graph, found.above.get(node) ?? found.solution[node] ?? 0, events);
                            expect([low && !isDown, isDown && !high]).toEqual([false, false]);
                        });
                    }
                }
            ),
            { numRuns: 300 }
        );
        expect(given).toBeGreaterThan(20);
    });
});

/** `n0` is the source; the others are fed by any of their neighbours. */
function grid(count: number, lines: readonly (readonly [number, number])[], edge: Dependency['edge']): RiskModel {
    const name = (number: number): string => `n${number}`;
    const neighbours = (number: number): string[] =>
        [...new Set(lines.flatMap(([a, b]) => (a === number ? [b] : b === number ? [a] : [])))]
            .filter(each => each !== number)
            .sort()
            .map(name);
    return network(
        Array.from({ length: count }, (_, i) => node(name(i), { failure: estimate('10% per year') })),
        Array.from({ length: count }, (_, i) => i)
            .slice(1)
            .flatMap(i => (neighbours(i).length === 0 ? [] : [dependency(name(i), anyOf(...neighbours(i)), { id: `d${i}`, edge })]))
    );
}

const grids = fc.integer({ min: 3, max: 7 }).chain(count =>
    fc.record({
        count: fc.constant(count),
        lines: fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { minLength: count, maxLength: 2 * count })
    })
);

/** What is joined to the source by nodes that are up. */
function reached(lines: readonly (readonly [number, number])[], up: (node: number) => boolean): Set<number> {
    const found = new Set(up(0) ? [0] : []);
    for (const from of found) {
        for (const [a, b] of lines) {
            for (const [one, other] of [
                [a, b],
                [b, a]
            ] as const) {
                if (one === from && up(other)) {
                    found.add(other);
                }
            }
        }
    }
    return found;
}

describe('a meshed grid that is written by its neighbours', () => {
    const P = 1 - 0.9 ** 5;

    test('is lost as its connections say, and its single points of failure are its articulation points', () => {
        fc.assert(
            fc.property(grids, ({ count, lines }) => {
                const model = grid(count, lines, 'feed');
                const connected = reached(lines, () => true);
                const result = networkOf(model, { of: [...connected].map(each => `n${each}`) });
                for (const found of result.nodes) {
                    const own = Number(found.id.slice(1));
                    expect(found.loss.status).toBe('exact');
                    expect(found.loss.best).toBeCloseTo(
                        bruteChance(
                            events => !reached(lines, each => ((events >> each) & 1) === 0).has(own),
                            Array.from({ length: count }, () => P)
                        ),
                        9
                    );
                    const cuts = [...connected]
                        .filter(each => each !== own && !reached(lines, one => one !== each).has(own))
                        .map(each => `n${each}`)
                        .sort();
                    expect(found.singlePoints).toEqual(cuts);
                }
            }),
            { numRuns: 60 }
        );
    });

    test('holds itself up where its edges are services', () => {
        // Its own failure, or those of the source and of the other one.
        const [a] = networkOf(
            grid(
                3,
                [
                    [0, 1],
                    [1, 2],
                    [2, 0]
                ],
                'service'
            ),
            { of: ['n1'] }
        ).nodes;
        expect(a?.loss).toMatchObject({ status: 'exact', best: expect.closeTo(P + (1 - P) * P ** 2, 9) as number });
    });

    test('of a hundred nodes', () => {
        const lines = Array.from({ length: 100 }, (_, i): [number, number][] => [
            ...(i % 10 < 9 ? [[i, i + 1] as [number, number]] : []),
            ...(i < 90 ? [[i, i + 10] as [number, number]] : [])
        ]).flat();
        const [far] = networkOf(grid(100, lines, 'feed'), { of: ['n99'], effort: { nodes: 1e6, steps: 1e6 } }).nodes;
        // At least its own failure, that of the source, and both neighbours of either.
        const least = 1 - (1 - P) ** 2 * (1 - P ** 2) ** 2;
        expect(far?.loss.low).toBeLessThanOrEqual(far?.loss.high ?? 0);
        expect(far?.loss.high).toBeGreaterThan(least);
    });
});

describe('a ring of which nothing is stated', () => {
    const ring = (edge?: Dependency['edge'], more?: Requirement): RiskModel =>
        network(
            [node('s', { failsToStart: estimate('10%') }), node('a'), node('b')],
            [dependency('a', more ?? anyOf('s', 'b'), { id: 'da', edge }), dependency('b', anyOf('s', 'a'), { id: 'db', edge })]
        );
    const loss = (model: RiskModel) => networkOf(model, { of: ['a', 'b'] }).nodes.map(each => each.loss);

    test('has both limits: indestructible, or lost with its source', () => {
        expect(loss(ring())).toMatchObject([
            { status: 'bounds', low: 0, high: 0.1 },
            { status: 'bounds', low: 0, high: 0.1 }
        ]);
        expect(loss(ring('feed'))).toMatchObject([
            { status: 'exact', best: 0.1 },
            { status: 'exact', best: 0.1 }
        ]);
        expect(loss(ring('service'))).toMatchObject([
            { status: 'exact', best: 0 },
            { status: 'exact', best: 0 }
        ]);
        // One service in the ring is enough for it to keep itself up.
        expect(loss(ring('feed', anyOf('s', { type: 'node', node: 'b', edge: 'service', at: AT })))).toMatchObject([
            { status: 'exact', best: 0 },
            { status: 'exact', best: 0 }
        ]);
    });

    test('a node that is kept up is a source', () => {
        const result = networkOf(ring('feed'), { of: ['b'] }).nodes[0];
        // Kept up, a feeds b: P(b down) falls to nothing.
        expect(result?.nodes?.find(each => each.node === 'a')).toMatchObject({ birnbaum: 0.1, rrw: null });
    });

    test('every other reading lies between the limits', () => {
        const kinds = fc.constantFrom<Dependency['edge'][]>('feed', 'service', undefined);
        fc.assert(
            fc.property(grids, fc.array(kinds, { minLength: 8, maxLength: 8 }), ({ count, lines }, stated) => {
                fc.pre(reached(lines, () => true).size === count);
                const open = grid(count, lines, undefined);
                const mixed = { ...open, dependencies: open.dependencies.map((each, i) => ({ ...each, edge: stated[i] })) };
                const of = { of: open.nodes.map(each => each.id) };
                const limits = networkOf(open, of).nodes,
                    found = networkOf(mixed, of).nodes;
                found.forEach(({ loss }, i) => {
                    const limit = limits[i]?.loss;
                    expect(loss.low).toBeGreaterThanOrEqual((limit?.low ?? 0) - 1e-12);
                    expect(loss.high).toBeLessThanOrEqual((limit?.high ?? 1) + 1e-12);
                });
            }),
            { numRuns: 40 }
        );
    });
});
