import { indexOf } from '../formula/formula.js';
import { chanceOfCount } from './counted.js';
import { wanted, type Forest } from './forest.js';

/** Proven limits of a chance, by number of the node: equal where it is exact. */
export interface Limits {
    readonly low: Float64Array;
    readonly high: Float64Array;
}

/**
 * Limits of the chance that a gate changes, from those of its arguments (formula `network.bounds`). Where every function only rises with
 * the events they are associated (Esary, Proschan and Walkup 1967): Π p ≤ P(all), P(any) ≤ 1 - Π(1-p). Of arguments that are independent
 * the chance is known. Else Fréchet's limits, and of k of n Markov's inequality.
 */
export function limitGate(forest: Forest, index: number, { low, high }: Limits): void {
    const args = (forest.formula.args[index] ?? []).map(indexOf);
    const count = wanted(forest, index);
    low[index] = 0;
    high[index] = 1;
    if (count === undefined) {
        return;
    }
    const independent = args.filter(arg => forest.independent[arg] === 1);
    const at = (values: Float64Array, of: readonly number[]): Float64Array => Float64Array.from(of, arg => values[arg] ?? 0);
    if (count === 1) {
        low[index] = args.reduce((most, arg) => Math.max(most, low[arg] ?? 0), chanceOfCount(1, at(low, independent)));
        high[index] = chanceOfCount(1, at(high, args));
    } else if (count === args.length) {
        low[index] = chanceOfCount(count, at(low, args));
        high[index] = args.reduce(
            (least, arg) => Math.min(least, high[arg] ?? 1),
            chanceOfCount(independent.length, at(high, independent))
        );
    } else {
        low[index] = Math.max(0, 1 - args.reduce((sum, arg) => sum + 1 - (low[arg] ?? 0), 0) / (args.length - count + 1));
        high[index] = Math.min(1, args.reduce((sum, arg) => sum + (high[arg] ?? 0), 0) / count);
    }
}
