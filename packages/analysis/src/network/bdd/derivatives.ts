import type { Chances } from './probability.js';
import type { Edge, Store } from './store.js';

/**
 * ∂P(root)/∂p of every variable in one pass from the root down: the derivative with respect to a node's chance flows to its
 * edges in proportion p and 1-p, and at each node the variable gathers (P(high) - P(low)) times it.
 * @param order nodes, those below first
 * @returns by variable
 */
export function derivatives(store: Store, root: Edge, order: Int32Array, values: Chances, chance: ArrayLike<number>): Float64Array {
    const flow = new Float64Array(store.top * 2);
    const result = new Float64Array(store.variables);
    flow[root] = 1;
    for (let i = order.length - 1; i >= 0; i--) {
        const node = order[i]!;
        const variable = store.variable[node]!;
        const p = chance[variable]!;
        const high = store.high[node]!, low = store.low[node]!;
        // Reached as itself and as its complement: kept apart, for what is added here is never negative.
        for (let sign = 0; sign < 2; sign++) {
            const arriving = flow[node * 2 + sign]!;
            if (arriving !== 0) {
                result[variable]! += arriving * (values[high ^ sign]! - values[low ^ sign]!);
                flow[high ^ sign]! += arriving * p;
                flow[low ^ sign]! += arriving * (1 - p);
            }
        }
    }
    return result;
}
