import { indexOf } from '../formula/formula.js';
import type { Cone } from '../solve/cone.js';

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
