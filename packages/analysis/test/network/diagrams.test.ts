import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Bdd } from '../../src/network/bdd/bdd.js';
import { sift } from '../../src/network/bdd/reorder.js';
import type { Edge, Store } from '../../src/network/bdd/store.js';
import { formulas, holds, type Plain } from './oracle.js';

const EVENTS = 8;

function value(store: Store, edge: Edge, events: number): boolean {
    let at = edge;
    while (at > 1) {
        const node = at >> 1;
        const next = ((events >> (store.variable[node] ?? 0)) & 1) === 1 ? store.high[node] ?? 0 : store.low[node] ?? 0;
        at = next ^ (at & 1);
    }
    return at === 0;
}

function edgeOf(bdd: Bdd, plain: Plain): Edge {
    switch (plain.type) {
        case 'event': return bdd.literal(plain.number);
        case 'and': return plain.args.map(arg => edgeOf(bdd, arg)).reduce((a, b) => bdd.and(a, b), 0);
        case 'or': return plain.args.map(arg => edgeOf(bdd, arg)).reduce((a, b) => bdd.or(a, b), 1);
        case 'xor': return plain.args.map(arg => edgeOf(bdd, arg)).reduce((a, b) => bdd.xor(a, b), 1);
        case 'not': return bdd.not(edgeOf(bdd, plain.args[0]));
        case 'atleast': return plain.args.length < plain.count ? 1 : plain.args.map(arg => edgeOf(bdd, arg))
            .reduceRight<Edge[]>((wanted, arg) => wanted.map((edge, k) => k === 0 ? 0 : bdd.ite(arg, wanted[k - 1] ?? 0, edge)), [0, ...new Array<Edge>(plain.count).fill(1)])[plain.count] ?? 1;
    }
}

function means(store: Store, edge: Edge, plain: Plain): boolean {
    return Array.from({ length: 1 << EVENTS }, (_, events) => value(store, edge, events) === holds(plain, events)).every(Boolean);
}

describe('diagrams', () => {
    const pairs = fc.tuple(formulas(EVENTS, true), formulas(EVENTS, true), fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: EVENTS }));

    test('mean what their formula means under any order; equal functions have equal edges', () => {
        fc.assert(fc.property(pairs, ([first, second, order]) => {
            const bdd = new Bdd(order);
            const a = edgeOf(bdd, first), b = edgeOf(bdd, second);
            expect(means(bdd.store, a, first)).toBe(true);
            const same = Array.from({ length: 1 << EVENTS }, (_, events) => holds(first, events) === holds(second, events)).every(Boolean);
            expect(a === b).toBe(same);
            expect(bdd.ite(a, b, bdd.not(b))).toBe(bdd.not(bdd.xor(a, b)));
        }), { numRuns: 200 });
    });

    test('reordering and collecting change no meaning, keep the diagrams reduced, and never leave them larger', () => {
        fc.assert(fc.property(pairs, ([first, second, order]) => {
            const bdd = new Bdd(order);
            const a = edgeOf(bdd, first), b = edgeOf(bdd, second);
            bdd.collect([a, b]);
            const before = bdd.store.live;
            sift(bdd.store, [a, b]);
            bdd.forget();
            expect(bdd.store.live).toBeLessThanOrEqual(before);
            expect(means(bdd.store, a, first) && means(bdd.store, b, second)).toBe(true);
            // Still unique: building the same again finds the same edges.
            expect(edgeOf(bdd, first)).toBe(a);
            expect(edgeOf(bdd, second)).toBe(b);
        }), { numRuns: 200 });
    });

    test('sifting finds the order in which pairs stand together', () => {
        // x0·x1 + x2·x3 + … needs 2n nodes with pairs together and 2^(n+1) with all first halves before all second ones.
        const pairCount = 8;
        const order = [...Array.from({ length: pairCount }, (_, i) => 2 * i), ...Array.from({ length: pairCount }, (_, i) => 2 * i + 1)];
        const bdd = new Bdd(order);
        let root: Edge = 1;
        for (let i = 0; i < pairCount; i++) {
            root = bdd.or(root, bdd.and(bdd.literal(2 * i), bdd.literal(2 * i + 1)));
        }
        bdd.collect([root]);
        expect(bdd.store.live - 1).toBe(2 ** (pairCount + 1) - 2);
        sift(bdd.store, [root]);
        expect(bdd.store.live - 1).toBe(2 * pairCount);
    });
});
