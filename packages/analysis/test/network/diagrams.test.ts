import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Bdd, ZERO, type Edge } from '../../src/network/bdd/bdd.js';
import type { NodeTable } from '../../src/network/bdd/node-table.js';
import { nodesBelow } from '../../src/network/bdd/probability.js';
import { formulas, holds, type Plain } from './oracle.js';

const EVENTS = 8;

function value(store: NodeTable, edge: Edge, events: number): boolean {
    let at = edge;
    while (at > 1) {
        const node = at >> 1;
        at = (((events >> store.levelOf(node)) & 1) === 1 ? store.highOf(node) : store.lowOf(node)) ^ (at & 1);
    }
    return at === 0;
}

function edgeOf(bdd: Bdd, plain: Plain): Edge {
    switch (plain.type) {
        case 'event':
            return bdd.literal(plain.number);
        case 'and':
            return plain.args.map(arg => edgeOf(bdd, arg)).reduce((a, b) => bdd.and(a, b), 0);
        case 'or':
            return plain.args.map(arg => edgeOf(bdd, arg)).reduce((a, b) => bdd.or(a, b), 1);
        case 'xor':
            return plain.args.map(arg => edgeOf(bdd, arg)).reduce((a, b) => bdd.xor(a, b), 1);
        case 'not':
            return bdd.not(edgeOf(bdd, plain.args[0]));
        case 'atleast':
            return plain.args.length < plain.count
                ? 1
                : (plain.args
                      .map(arg => edgeOf(bdd, arg))
                      .reduceRight<Edge[]>(
                          (wanted, arg) => wanted.map((edge, k) => (k === 0 ? 0 : bdd.ite(arg, wanted[k - 1] ?? 0, edge))),
                          [0, ...new Array<Edge>(plain.count).fill(1)]
                      )[plain.count] ?? 1);
    }
}

function means(store: NodeTable, edge: Edge, plain: Plain): boolean {
    return Array.from({ length: 1 << EVENTS }, (_, events) => value(store, edge, events) === holds(plain, events)).every(Boolean);
}

describe('diagrams', () => {
    const pairs = fc.tuple(formulas(EVENTS, true), formulas(EVENTS, true));

    test('mean what their formula means; equal functions have equal edges', () => {
        fc.assert(
            fc.property(pairs, ([first, second]) => {
                const bdd = new Bdd();
                const a = edgeOf(bdd, first),
                    b = edgeOf(bdd, second);
                expect(means(bdd.store, a, first)).toBe(true);
                const same = Array.from({ length: 1 << EVENTS }, (_, events) => holds(first, events) === holds(second, events)).every(
                    Boolean
                );
                expect(a === b).toBe(same);
                expect(bdd.ite(a, b, bdd.not(b))).toBe(bdd.not(bdd.xor(a, b)));
            }),
            { numRuns: 200 }
        );
    });

    test('what is collected keeps its meaning, and equal functions keep equal edges', () => {
        fc.assert(
            fc.property(pairs, ([first, second]) => {
                const bdd = new Bdd();
                const before = [edgeOf(bdd, first), edgeOf(bdd, second)];
                const size = bdd.store.size;
                const renamed = bdd.collect(before);
                const [a, b] = before.map(renamed);
                expect(bdd.store.size).toBeLessThanOrEqual(size);
                // Each node is there once, and only what the two stand on is left.
                expect(bdd.store.size).toBe(nodesBelow(bdd.store, [a ?? 0, b ?? 0]).length + 1);
                expect(means(bdd.store, a ?? 0, first) && means(bdd.store, b ?? 0, second)).toBe(true);
                expect(edgeOf(bdd, first)).toBe(a);
                expect(edgeOf(bdd, second)).toBe(b);
            }),
            { numRuns: 200 }
        );
    });

    test('a diagram is as small as its order allows', () => {
        // x0·x1 + x2·x3 + … with pairs together needs 2n nodes; with all first halves before all second ones 2^(n+1) - 2.
        const pairs = 8;
        const size = (partner: (pair: number) => [number, number]): number => {
            const bdd = new Bdd();
            const root = Array.from({ length: pairs }, (_, i) => partner(i)).reduce(
                (sum, [x, y]) => bdd.or(sum, bdd.and(bdd.literal(x), bdd.literal(y))),
                ZERO
            );
            return nodesBelow(bdd.store, [root]).length;
        };
        expect(size(i => [2 * i, 2 * i + 1])).toBe(2 * pairs);
        expect(size(i => [i, pairs + i])).toBe(2 ** (pairs + 1) - 2);
    });

    test('once the room or the steps are spent, that is said', () => {
        const pairs = (bdd: Bdd): Edge =>
            Array.from({ length: 30 }, (_, i) => i).reduce((sum, i) => bdd.or(sum, bdd.and(bdd.literal(i), bdd.literal(30 + i))), ZERO);
        expect(pairs(new Bdd(1000))).toBeLessThan(0);
        expect(pairs(new Bdd(1e6, 1000))).toBeLessThan(0);
    });
});
