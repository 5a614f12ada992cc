import { GateGraph, type Ref, indexOf, isNegated, Kind } from '../../src/network/formula/formula.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fixpoint, type Fixpoint } from '../../src/network/structure/fixpoint.js';
import { inOrder } from '../../src/network/formula/walk.js';

/** A node fails by its own event, when all of a set of others are down, or when one of the others is that brings it down alone. */
interface Line {
    readonly sets: readonly (readonly number[])[];
    readonly alone: readonly number[];
}

const NODES = 6;
const others = fc.uniqueArray(fc.nat(NODES - 1), { minLength: 1, maxLength: 3 });
const lines: fc.Arbitrary<Line[]> = fc.array(
    fc.record({ sets: fc.array(others, { maxLength: 2 }), alone: fc.uniqueArray(fc.nat(NODES - 1), { maxLength: 1 }) }),
    { minLength: NODES, maxLength: NODES }
);

function solve(all: readonly Line[], mostWritten?: number): { graph: GateGraph; found: Fixpoint } {
    const graph = new GateGraph();
    const line = (node: number): Line => all[node] ?? { sets: [], alone: [] };
    const found = fixpoint(
        {
            count: all.length,
            services: node => [...new Set([...line(node).sets.flat(), ...line(node).alone])],
            feeds: () => [],
            any: refs => graph.or(refs),
            every: refs => graph.and(refs),
            own: node => graph.variable(node),
            direct: node => line(node).alone,
            write: (node, value) =>
                graph.or([
                    graph.variable(node),
                    ...line(node).alone.map(each => value(each, false)),
                    ...line(node).sets.map(set => graph.and(set.map(each => value(each, false))))
                ])
        },
        mostWritten
    );
    return { graph, found };
}

/** What is down when some events happen: from nothing on, until nothing changes. */
function downBy(all: readonly Line[], events: number): boolean[] {
    const down = all.map((_, node) => ((events >> node) & 1) === 1);
    for (let changed = true; changed; ) {
        changed = false;
        all.forEach(({ sets, alone }, node) => {
            if (!down[node] && (alone.some(each => down[each]) || sets.some(set => set.every(each => down[each])))) {
                down[node] = true;
                changed = true;
            }
        });
    }
    return down;
}

function holds(graph: GateGraph, root: Ref, events: number): boolean {
    const values: boolean[] = [];
    for (const index of inOrder(graph, [root])) {
        const args = (graph.args[index] ?? []).map(arg => values[indexOf(arg)] !== isNegated(arg));
        values[index] = graph.kinds[index] === Kind.Variable ? ((events >> (graph.numbers[index] ?? 0)) & 1) === 1 : args.every(Boolean);
    }
    return values[indexOf(root)] !== isNegated(root);
}

describe('the least solution of equations in loops', () => {
    test('is what follows step by step from nothing being down', () => {
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

    test('where a loop is given up it lies between the two functions, and elsewhere it is exact', () => {
        let given = 0;
        fc.assert(
            fc.property(lines, all => {
                const { graph, found } = solve(all, 0);
                given += found.above.size;
                for (let events = 0; events < 1 << NODES; events++) {
                    downBy(all, events).forEach((isDown, node) => {
                        const low = holds(graph, found.solution[node] ?? 0, events),
                            high = holds(graph, found.above.get(node) ?? found.solution[node] ?? 0, events);
                        expect([low && !isDown, isDown && !high]).toEqual([false, false]);
                    });
                }
            }),
            { numRuns: 300 }
        );
        expect(given).toBeGreaterThan(20);
    });

    test('one loop of 100,000 nodes', () => {
        const count = 100_000;
        const { graph, found } = solve(Array.from({ length: count }, (_, node) => ({ sets: [[(node + 1) % count]], alone: [] })));
        const { found: alone } = solve(Array.from({ length: count }, (_, node) => ({ sets: [], alone: [(node + 1) % count] })));
        expect([found.above.size, alone.above.size]).toEqual([0, 0]);
        // Every event brings every node down, and nothing else does.
        expect(inOrder(graph, [found.solution[777] ?? 0]).filter(index => graph.kinds[index] === Kind.Variable)).toHaveLength(count);
        expect(new Set(alone.solution).size).toBe(1);
    });
});
