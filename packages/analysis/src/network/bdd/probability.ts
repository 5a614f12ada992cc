import { marksBelow, type Edge } from './bdd.js';
import type { NodeTable } from './node-table.js';

/** Nodes that edges stand on, those below first, without the constant. */
export function nodesBelow(store: NodeTable, roots: readonly Edge[]): Int32Array {
    const marks = marksBelow(store, roots);
    const order = new Int32Array(store.size);
    let count = 0;
    for (let node = 1; node < marks.length; node++) {
        if (marks[node] === 1) {
            order[count++] = node;
        }
    }
    return order.subarray(0, count);
}

/** The chances of being true and of being false, by edge. */
export type Chances = Float64Array;

/**
 * The chance of each edge: P(node) = p·P(high) + (1-p)·P(low) (Shannon's expansion; the variables are independent).
 * A node and its complement are worked out side by side, so that nothing is ever subtracted: a chance of 10^-30 keeps all
 * its digits.
 * @param chance by level
 */
export function chances({ cells, size }: NodeTable, order: Int32Array, chance: ArrayLike<number>): Chances {
    const result = new Float64Array(size * 2);
    result[0] = 1;
    for (let i = 0; i < order.length; i++) {
        const node = order[i]!;
        const p = chance[cells[node * 4]!]!,
            q = 1 - p;
        const high = cells[node * 4 + 1]!,
            low = cells[node * 4 + 2]!;
        result[node * 2] = p * result[high]! + q * result[low]!;
        result[node * 2 + 1] = p * result[high ^ 1]! + q * result[low ^ 1]!;
    }
    return result;
}

/** The chance that the function of an edge is true. */
export function probability(store: NodeTable, root: Edge, chance: ArrayLike<number>): number {
    return chances(store, nodesBelow(store, [root]), chance)[root] ?? 0;
}
