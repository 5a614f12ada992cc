import { indexOf } from '../formula/formula.js';
import type { Cone } from '../solve/cone.js';

/** How many leaves each gate has below it, each counted as often as it is reached (at most 2^50). */
export function occurrences(cone: Cone): Float64Array {
    return upwards(cone, args => args.reduce((sum, each) => sum + each, 0));
}

/** How many gates lie between each gate and its lowest leaf. */
export function heights(cone: Cone): Float64Array {
    return upwards(cone, args => 1 + args.reduce((most, each) => Math.max(most, each), 0), 0);
}

function upwards({ formula, gates, leaves }: Cone, join: (args: number[]) => number, leaf = 1): Float64Array {
    const weight = new Float64Array(formula.size);
    for (const index of leaves) {
        weight[index] = leaf;
    }
    for (const gate of gates) {
        weight[gate] = Math.min(join((formula.args[gate] ?? []).map(arg => weight[indexOf(arg)] ?? 0)), 2 ** 50);
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
