import type { NetworkResult } from '@nvs/analysis';
import type { RiskModel } from '@nvs/model';
import { describe, expect, test } from 'vitest';
import { chain, USUAL, world } from '../bench/worlds.js';
import { estimate } from '../builder.js';
import { allOf, anyOf, countOf, dependency, network, node } from '../network-builder.js';
import { stream } from '../../src/sampling/stream.js';
import { networkOf } from '../network-of.js';

const setsOf = (result: NetworkResult, kind: string, at = 0) => result.nodes[at]?.cutSets.find(each => each.kind === kind);
const name = (i: number): string => `n${String(i).padStart(6, '0')}`;

/** `a` needs its inputs, each of which fails with 1% a year. */
function inputs(count: number, on: (ids: string[]) => Parameters<typeof dependency>[1], failure = '1% per year'): RiskModel {
    const ids = Array.from({ length: count }, (_, i) => name(i));
    return network([node('a'), ...ids.map(id => node(id, { failure: estimate(failure) }))], [dependency('a', on(ids))]);
}

describe('wide', () => {
    // A chance of 1% a year is 1 - 0.99^5 in five years.
    const up = 0.99 ** 5,
        down = 1 - up;

    test('50,000 nodes that are each enough: 50,000 cut sets, as many listed as the limit says', () => {
        const result = networkOf(
            inputs(50_000, ids => allOf(...ids), '0.0001% per year'),
            { of: ['a'] }
        );
        expect(result.nodes[0]?.loss.best).toBeCloseTo(1 - (1 - 1e-6) ** 250_000, 9);
        expect(result.nodes[0]?.loss.status).toBe('exact');
        expect(setsOf(result, 'nodes')).toMatchObject({ count: '50000', completeTo: 0, complete: false });
        expect(setsOf(result, 'nodes')?.sets).toHaveLength(1000);
        expect(setsOf(result, 'events')).toMatchObject({ count: '50000', completeTo: 0, complete: false });
        expect(result.nodes[0]?.singlePoints).toHaveLength(1000);
        expect(result.nodes[0]).toMatchObject({ eventsComplete: false, unknownsComplete: false });
        expect(result.nodes[0]?.events).toHaveLength(1000);
    });

    test('20,000 nodes that are all needed to fail: one cut set', () => {
        const result = networkOf(
            inputs(20_000, ids => anyOf(...ids)),
            { of: ['a'] }
        );
        expect(setsOf(result, 'nodes')).toMatchObject({ count: '1', sets: [], completeTo: 6, complete: false });
        expect(result.nodes[0]?.loss).toMatchObject({ best: 0, status: 'exact' });
    });

    test('two of 300: all 44,850 pairs', () => {
        const result = networkOf(
            inputs(300, ids => countOf(299, ...ids)),
            { of: ['a'], mostSets: 50_000 }
        );
        expect(result.nodes[0]?.loss.best).toBeCloseTo(1 - up ** 300 - 300 * down * up ** 299, 9);
        expect(setsOf(result, 'nodes')).toMatchObject({ count: '44850', completeTo: 6, complete: true });
        expect(new Set(setsOf(result, 'nodes')?.sets.map(each => each.join(' '))).size).toBe(44_850);
    });

    test('two of 20,000 are counted: 20,000 · 19,999 / 2', () => {
        const result = networkOf(
            inputs(20_000, ids => countOf(19_999, ...ids)),
            { of: ['a'] }
        );
        expect(setsOf(result, 'nodes')).toMatchObject({ count: '199990000', completeTo: 1, complete: false });
        expect(result.nodes[0]?.loss.status).toBe('exact');
    });

    test('more than can be worked out gives limits, not an overflow', () => {
        const result = networkOf(
            inputs(20_000, ids => countOf(10_000, ...ids)),
            { of: ['a'] }
        );
        expect(result.nodes[0]?.loss).toMatchObject({ status: 'bounds', low: 0 });
        // Markov: of 20,000 with a chance of 0.049 each so many as 10,001 are down with at most 20,000 · 0.049 / 10,001.
        expect(result.nodes[0]?.loss.high).toBeCloseTo((20_000 * down) / 10_001, 6);
        expect(setsOf(result, 'nodes')?.count).toBeUndefined();
    });
});

describe('deep', () => {
    const COUNT = 100_000;
    const last = name(COUNT - 1),
        middle = name(COUNT / 2 - 1);

    test('a chain of 100,000 nodes: each brings down all that follow', () => {
        const result = networkOf(chain(COUNT, false), { of: [middle, last] });
        // 0.001% a year each.
        expect(result.nodes.map(each => each.loss.status)).toEqual(['exact', 'exact']);
        expect(result.nodes[1]?.loss.best).toBeCloseTo(1 - 0.99999 ** (5 * COUNT), 9);
        expect(result.nodes[0]?.loss.best).toBeCloseTo(1 - 0.99999 ** ((5 * COUNT) / 2), 9);
        expect([setsOf(result, 'nodes', 0)?.count, setsOf(result, 'nodes', 1)?.count]).toEqual([String(COUNT / 2 - 1), String(COUNT - 1)]);
        expect(result.nodes[1]?.outage?.frequency?.best).toBeGreaterThan(0);
    }, 180_000);

    test('a loop of 100,000 nodes: each brings down all', () => {
        const result = networkOf(chain(COUNT, true), { of: [middle, last] });
        expect(result.nodes.map(each => each.loss.best)).toEqual([
            expect.closeTo(1 - 0.99999 ** (5 * COUNT), 9),
            expect.closeTo(1 - 0.99999 ** (5 * COUNT), 9)
        ]);
        expect(setsOf(result, 'nodes')?.count).toBe(String(COUNT - 1));
    }, 180_000);
});

describe('tangled', () => {
    // Each of two others is enough, anywhere: nearly all stand on nearly all, and no few nodes cut all loops.
    const COUNT = 3_000;
    const random = stream(7, 'tangle');
    const needs = Array.from(
        { length: COUNT },
        () => [Math.floor(random.uniform() * COUNT), Math.floor(random.uniform() * COUNT)] as const
    );
    const model = network(
        needs.map((_, i) => node(name(i), { failure: estimate('5% per year') })),
        needs.map(([a, b], i) => dependency(name(i), anyOf(name(a), name(b)), { id: `d${i}` }))
    );

    /** Part of a thousand draws in which a node is lost, by playing out who is down. */
    function drawn(nodes: readonly number[]): number[] {
        const lost = new Float64Array(COUNT);
        const draw = stream(8, 'draws');
        for (let trial = 0; trial < 1000; trial++) {
            const down = needs.map(() => draw.uniform() < 1 - 0.95 ** 5);
            for (let changed = true; changed; ) {
                changed = false;
                needs.forEach(([a, b], i) => {
                    if (!down[i] && down[a] && down[b]) {
                        down[i] = true;
                        changed = true;
                    }
                });
            }
            down.forEach((each, i) => {
                lost[i]! += each ? 1 : 0;
            });
        }
        return nodes.map(each => lost[each]! / 1000);
    }

    test('limits, between which what is drawn at random lies; no counts of what is not known', () => {
        const nodes = [3, 1_000, 2_999];
        const result = networkOf(model, { of: nodes.map(name), effort: { nodes: 1e5, steps: 1e6 } });
        drawn(nodes).forEach((part, i) => {
            const found = result.nodes[i];
            const sigma = Math.sqrt((part * (1 - part)) / 1000);
            expect(found?.loss.status).toBe('bounds');
            expect(found?.loss.low).toBeLessThan(part + 4 * sigma);
            expect(found?.loss.low).toBeGreaterThan(1 - 0.95 ** 5 - 1e-9);
            expect(found?.loss.high).toBeGreaterThan(part - 4 * sigma);
            expect(found?.cutSets.map(each => each.count)).toEqual([undefined, expect.anything(), undefined]);
        });
    });
});

test('nodes of a large network together as each alone', () => {
    const model = world({ ...USUAL, size: 1_500, looping: 0.1 });
    const together = networkOf(model);
    expect(together.nodes).toHaveLength(30);
    expect(together.effort.taken).toBeGreaterThan(0);
    for (const each of together.nodes.filter((_, i) => i % 6 === 0)) {
        const [alone] = networkOf(model, { of: [each.id] }).nodes;
        // Which of the sets of an order are listed that are not all listed, and of how many nodes importance is worked out, depends on what else is.
        const comparable = ({ cutSets, nodes: _, nodesComplete: __, ...rest }: NonNullable<typeof alone>) => ({
            ...rest,
            cutSets: cutSets.map(figure => ({ ...figure, sets: figure.sets.filter(set => set.length <= figure.completeTo) }))
        });
        expect(comparable(each)).toEqual(alone && comparable(alone));
    }
});
