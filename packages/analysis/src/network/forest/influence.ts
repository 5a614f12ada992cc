import { Kind, type GateGraph } from '../formula/formula.js';
import type { Values } from './counted.js';

/** What is kept of the pieces that are solved, by number. */
export interface Pieces {
    readonly formula: GateGraph;
    readonly values: Map<number, { readonly leaves: readonly number[]; readonly ways: readonly Values[] }>;
    /** How many variables each stands on; 0: not worked out. */
    readonly variables: Float64Array;
}

/** What each variable does to a function, by place; for each way that chances were given. */
export interface Influences {
    readonly variables: Int32Array;
    /** Birnbaum's importance ∂P/∂p. */
    readonly slopes: readonly Float64Array[];
    /** The chance of the function when the variable does not happen. */
    readonly without: readonly Float64Array[];
}

/**
 * From the top down: with a leaf of chance p a piece has the chance `without + slope·p`, and a leaf that is a piece itself again, so
 * that slopes multiply and `without = without(piece) + slope(piece)·without(leaf)`: nothing is ever subtracted. Each variable is met once.
 * Undefined where there are more than `most` variables, or a piece is not solved.
 */
export function gatherInfluences({ formula, values, variables }: Pieces, root: number, ways: number, most: number): Influences | undefined {
    const count = variables[root] ?? 0;
    if (count === 0 || count > most) {
        return undefined;
    }
    const found = new Int32Array(count);
    const result = { variables: found, slopes: doubles(ways, count), without: doubles(ways, count) };
    // What is open, each with a row of slopes and one of chances without it.
    const open = [root];
    const slopes = doubles(ways, count + 1),
        without = doubles(ways, count + 1);
    for (const row of slopes) {
        row[0] = 1;
    }
    let at = 0;
    while (open.length > 0) {
        const piece = open.pop() ?? 0,
            top = open.length;
        if (piece < formula.size && formula.kinds[piece] === Kind.Variable) {
            found[at] = formula.numbers[piece] ?? 0;
            for (let way = 0; way < ways; way++) {
                result.slopes[way]![at] = slopes[way]![top]!;
                result.without[way]![at] = without[way]![top]!;
            }
            at++;
            continue;
        }
        const solved = values.get(piece);
        if (!solved) {
            return undefined;
        }
        for (let way = 0; way < ways; way++) {
            const slope = slopes[way]![top]!,
                zero = without[way]![top]!;
            const own = solved.ways[way]!;
            for (let i = 0; i < solved.leaves.length; i++) {
                slopes[way]![top + i] = slope * own.slopes[i]!;
                without[way]![top + i] = zero + slope * own.without[i]!;
            }
        }
        for (const leaf of solved.leaves) {
            open.push(leaf);
        }
    }
    return result;
}

const doubles = (rows: number, length: number): Float64Array[] => Array.from({ length: rows }, () => new Float64Array(length));
