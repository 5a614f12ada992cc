import { indexOf } from '../formula/formula.js';
import type { Cone } from '../solve/cone.js';

const ROUNDS_PER_DOUBLING = 3;

/**
 * FORCE (Aloul, Markov and Sakallah, 2003): gates and leaves are pulled towards each other until what belongs together stands
 * together. Each gate is a bundle of itself and its arguments; a node moves to the mean of the centres of its bundles. Keeps
 * the order with the least total span.
 */
export function force(cone: Cone, start: readonly number[]): number[] {
    const { formula, gates, leaves } = cone;
    const place = new Float64Array(formula.size);
    start.forEach((leaf, position) => {
        place[leaves[leaf] ?? 0] = position;
    });
    for (const gate of gates) {
        const args = formula.args[gate] ?? [];
        place[gate] = args.reduce((sum, arg) => sum + (place[indexOf(arg)] ?? 0), 0) / args.length;
    }
    const nodes = [...leaves, ...gates];
    const total = new Float64Array(formula.size),
        count = new Float64Array(formula.size);
    let best = [...start],
        bestSpan = Infinity;
    const rounds = Math.ceil(ROUNDS_PER_DOUBLING * Math.log2(nodes.length + 2)) * 4;
    for (let round = 0; round < rounds; round++) {
        total.fill(0);
        count.fill(0);
        let span = 0;
        for (const gate of gates) {
            const args = formula.args[gate] ?? [];
            let sum = place[gate]!,
                low = sum,
                high = sum;
            for (const arg of args) {
                const at = place[arg >> 1]!;
                sum += at;
                low = Math.min(at, low);
                high = Math.max(at, high);
            }
            span += high - low;
            const centre = sum / (args.length + 1);
            total[gate]! += centre;
            count[gate]!++;
            for (const arg of args) {
                total[arg >> 1]! += centre;
                count[arg >> 1]!++;
            }
        }
        if (span < bestSpan) {
            bestSpan = span;
            best = leaves.map((_, i) => i).sort((a, b) => place[leaves[a]!]! - place[leaves[b]!]! || a - b);
        }
        for (const node of nodes) {
            place[node] = count[node] === 0 ? place[node]! : total[node]! / count[node]!;
        }
        // Places become whole again, so that everything does not end up in the middle.
        const sorted = [...nodes].sort((a, b) => place[a]! - place[b]! || a - b);
        sorted.forEach((node, position) => {
            place[node] = position;
        });
    }
    return best;
}
