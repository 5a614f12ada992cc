import type { Store, Edge } from './store.js';

/** Nodes that an edge stands on, those below first. Iterative. */
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

/**
 * The chance that a node's function is true, by node: P(node) = p·P(high) + (1-p)·P(low) (Shannon's expansion; the
 * variables are independent). One pass; a complemented edge counts 1 - P.
 */
export function probabilities(store: Store, order: Int32Array, chance: ArrayLike<number>): Float64Array {
    const result = new Float64Array(store.top);
    result[0] = 1;
    for (let i = 0; i < order.length; i++) {
        const node = order[i]!;
        const p = chance[store.variable[node]!]!;
        const high = store.high[node]!, low = store.low[node]!;
        const below = (low & 1) === 0 ? result[low >> 1]! : 1 - result[low >> 1]!;
        result[node] = p * result[high >> 1]! + (1 - p) * below;
    }
    return result;
}

export function probability(store: Store, root: Edge, chance: ArrayLike<number>): number {
    const value = probabilities(store, nodesBelow(store, [root]), chance)[root >> 1]!;
    return (root & 1) === 0 ? value : 1 - value;
}
