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
    const slopes = Array.from({ length: ways }, () => new Float64Array(count));
    const without = Array.from({ length: ways }, () => new Float64Array(count));
    let at = 0;
    const open: { piece: number; slopes: Float64Array; without: Float64Array }[] = [{ piece: root, slopes: new Float64Array(ways).fill(1), without: new Float64Array(ways) }];
    for (let each = open.pop(); each; each = open.pop()) {
        const { piece } = each;
        if (piece < formula.size && formula.kinds[piece] === Kind.Variable) {
            found[at] = formula.numbers[piece] ?? 0;
            for (let way = 0; way < ways; way++) {
                slopes[way]![at] = each.slopes[way]!;
                without[way]![at] = each.without[way]!;
            }
            at++;
            continue;
        }
        const solved = values.get(piece);
        if (!solved) {
            return undefined;
        }
        for (let i = 0; i < solved.leaves.length; i++) {
            const ownSlopes = new Float64Array(ways), ownWithout = new Float64Array(ways);
            for (let way = 0; way < ways; way++) {
                ownSlopes[way] = each.slopes[way]! * solved.ways[way]!.slopes[i]!;
                ownWithout[way] = each.without[way]! + each.slopes[way]! * solved.ways[way]!.without[i]!;
            }
            open.push({ piece: solved.leaves[i]!, slopes: ownSlopes, without: ownWithout });
        }
    }
    return { variables: found, slopes, without };
}
