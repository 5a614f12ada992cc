import type { Edge, Store } from './store.js';

/** Nodes that edges stand on, those below first. Iterative. */
export function nodesBelow(store: Store, roots: readonly Edge[]): Int32Array {
    const seen = new Uint8Array(store.top);
    const order: number[] = [];
    const stack: number[] = [];
    for (const root of roots) {
        stack.push(root >> 1);
        while (stack.length > 0) {
            const node = stack[stack.length - 1]!;
            if (node === 0 || seen[node] === 2) {
                stack.pop();
            } else if (seen[node] === 1) {
                stack.pop();
                seen[node] = 2;
                order.push(node);
            } else {
                seen[node] = 1;
                const high = store.high[node]! >> 1, low = store.low[node]! >> 1;
                if (seen[high] === 0) {
                    stack.push(high);
                }
                if (seen[low] === 0) {
                    stack.push(low);
                }
            }
        }
    }
    return Int32Array.from(order);
}

/** The chances of being true and of being false, by edge. */
export type Chances = Float64Array;

/**
 * The chance of each edge: P(node) = p·P(high) + (1-p)·P(low) (Shannon's expansion; the variables are independent).
 * A node and its complement are worked out side by side, so that nothing is ever subtracted: a chance of 10^-30 keeps all
 * its digits.
 * @param chance by variable
 */
export function chances(store: Store, order: Int32Array, chance: ArrayLike<number>): Chances {
    const result = new Float64Array(store.top * 2);
    result[0] = 1;
    for (let i = 0; i < order.length; i++) {
        const node = order[i]!;
        const p = chance[store.variable[node]!]!, q = 1 - p;
        const high = store.high[node]!, low = store.low[node]!;
        result[node * 2] = p * result[high]! + q * result[low]!;
        result[node * 2 + 1] = p * result[high ^ 1]! + q * result[low ^ 1]!;
    }
    return result;
}

/** The chance that the function of an edge is true. */
export function probability(store: Store, root: Edge, chance: ArrayLike<number>): number {
    return chances(store, nodesBelow(store, [root]), chance)[root] ?? 0;
}
