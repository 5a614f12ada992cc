import { indexOf } from '../formula/formula.js';
import type { Cone } from '../solve/cone.js';

/** How many leaves each gate has below it, each counted as often as it is reached (at most 2^50). */
export function occurrences({ formula, gates, leaves }: Cone): Float64Array {
    const weight = new Float64Array(formula.size);
    for (const index of leaves) {
        weight[index] = 1;
    }
    for (const gate of gates) {
        for (const arg of formula.args[gate] ?? []) {
            weight[gate] = Math.min(weight[gate]! + weight[indexOf(arg)]!, 2 ** 50);
        }
    }
    return weight;
}

/** How many gates use each node. */
export function usesWithin({ formula, gates }: Cone): Float64Array {
    const uses = new Float64Array(formula.size);
    for (const gate of gates) {
        for (const arg of formula.args[gate] ?? []) {
            uses[indexOf(arg)]!++;
        }
    }
    return uses;
}

/** How many gates use what is used most among each node and all below it. */
export function mostUsed(cone: Cone): Float64Array {
    const { formula, gates } = cone;
    const most = usesWithin(cone);
    for (const gate of gates) {
        for (const arg of formula.args[gate] ?? []) {
            most[gate] = Math.max(most[gate]!, most[indexOf(arg)]!);
        }
    }
    return most;
}
