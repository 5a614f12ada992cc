import type { Bdd } from './bdd.js';
import { ONE, ZERO, type Edge } from './store.js';

/**
 * At least `count` of the arguments: by dynamic programming over how many are still wanted,
 * T(i, k) = ite(x_i, T(i+1, k-1), T(i+1, k)), so n·k steps rather than all combinations.
 */
export function atLeast(bdd: Bdd, count: number, args: readonly Edge[]): Edge {
    let wanted: Edge[] = [ONE, ...new Array<Edge>(count).fill(ZERO)];
    for (let i = args.length - 1; i >= 0; i--) {
        const arg = args[i] ?? ZERO;
        // Only what the arguments before this one can still leave wanted.
        const least = Math.max(1, count - i);
        wanted = wanted.map((edge, k) => k < least ? edge : bdd.ite(arg, wanted[k - 1] ?? ONE, edge));
    }
    return wanted[count] ?? ONE;
}
