import type { Edge } from './bdd.js';
import type { NodeTable } from './node-table.js';
import type { Chances } from './probability.js';

/**
 * ∂P(root)/∂p of every variable in one pass from the root down: the derivative with respect to a node's chance flows to its
 * edges in proportion p and 1-p, and at each node the variable gathers (P(high) - P(low)) times it.
 * @param order nodes, those below first
 * @param chance by level
 * @returns by level
 */
export function derivatives(
    { cells, size }: NodeTable,
    root: Edge,
    order: Int32Array,
    values: Chances,
    chance: ArrayLike<number>
): Float64Array {
    const flow = new Float64Array(size * 2);
    const result = new Float64Array(chance.length);
    flow[root] = 1;
    for (let i = order.length - 1; i >= 0; i--) {
        const node = order[i]!;
        const level = cells[node * 4]!;
        const p = chance[level]!;
        const high = cells[node * 4 + 1]!,
            low = cells[node * 4 + 2]!;
        // Reached as itself and as its complement: kept apart, for what is added here is never negative.
        for (let sign = 0; sign < 2; sign++) {
            const arriving = flow[node * 2 + sign]!;
            if (arriving !== 0) {
                result[level]! += arriving * (values[high ^ sign]! - values[low ^ sign]!);
                flow[high ^ sign]! += arriving * p;
                flow[low ^ sign]! += arriving * (1 - p);
            }
        }
    }
    return result;
}
