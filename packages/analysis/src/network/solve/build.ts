import { atLeast } from '../bdd/at-least.js';
import type { Bdd } from '../bdd/bdd.js';
import { ONE, OVER, type Edge } from '../bdd/store.js';
import { indexOf, Kind } from '../formula/formula.js';
import type { Cone } from './cone.js';

const FIRST_COLLECTION = 1 << 15;

/**
 * The diagram of a cone over its leaves, whose places are the variables; `OVER` once the budget is spent. Variables and result
 * say that a node differs from its value at rest, so that a diagram is false when nothing happens.
 * @param rest the value of each node when no event happens
 */
export function build(bdd: Bdd, cone: Cone, rest: Uint8Array): Edge {
    const { formula, gates, leafAt } = cone;
    const edges = new Map<number, Edge>();
    const uses = new Map<number, number>();
    for (const gate of gates) {
        for (const arg of formula.args[gate] ?? []) {
            uses.set(indexOf(arg), (uses.get(indexOf(arg)) ?? 0) + 1);
        }
    }
    let collectAt = FIRST_COLLECTION;
    const edgeOf = (ref: number): Edge => {
        const leaf = leafAt[indexOf(ref)] ?? -1;
        const edge = leaf >= 0 ? bdd.literal(leaf) ^ rest[indexOf(ref)]! : edges.get(indexOf(ref)) ?? ONE;
        return edge ^ (ref & 1);
    };
    for (const gate of gates) {
        const args = formula.args[gate] ?? [];
        const operands = args.map(edgeOf);
        const edge = combine(bdd, formula.kinds[gate] ?? Kind.And, operands, formula.numbers[gate] ?? 0);
        if (edge < 0) {
            return OVER;
        }
        edges.set(gate, edge);
        for (const arg of args) {
            const index = indexOf(arg);
            const left = (uses.get(index) ?? 0) - 1;
            uses.set(index, left);
            if (left === 0) {
                edges.delete(index);
            }
        }
        if (bdd.store.live > collectAt) {
            bdd.collect(edges.values());
            collectAt = Math.max(FIRST_COLLECTION, bdd.store.live * 2);
        }
    }
    return edgeOf(cone.root * 2) ^ rest[cone.root]!;
}

function combine(bdd: Bdd, kind: Kind, operands: Edge[], number: number): Edge {
    if (kind === Kind.AtLeast) {
        return atLeast(bdd, number, operands);
    }
    // Those that stand lowest in the order first: each step then adds on top.
    const sorted = operands.sort((a, b) => bdd.store.levelOf(b) - bdd.store.levelOf(a));
    return kind === Kind.Xor ? sorted.reduce((all, each) => bdd.xor(all, each)) : sorted.reduce((all, each) => bdd.and(all, each), ONE);
}
