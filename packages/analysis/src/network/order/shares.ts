import { indexOf } from '../formula/formula.js';
import type { Cone } from '../solve/cone.js';

/**
 * Dynamic weight assignment (Minato, Ishiura and Yajima, "Shared binary decision diagram with attributed edges", 1990): a
 * weight of 1 at the root is shared out evenly among the arguments of each gate, and the leaf that gets most comes next in the
 * order. It is taken away, with the gates that are left without arguments, and weights are shared out again.
 */
export function byShare({ formula, gates, leaves, placeOf, root }: Cone): number[] {
    const order: number[] = [];
    const there = new Uint8Array(formula.size);
    for (const index of [...gates, ...leaves]) {
        there[index] = 1;
    }
    const weight = new Float64Array(formula.size);
    while (order.length < leaves.length) {
        weight.fill(0);
        weight[root] = 1;
        for (let i = gates.length - 1; i >= 0; i--) {
            const args = formula.args[gates[i]!]!;
            let count = 0;
            for (const arg of args) {
                count += there[indexOf(arg)]!;
            }
            const share = weight[gates[i]!]! / count;
            for (const arg of args) {
                weight[indexOf(arg)]! += there[indexOf(arg)] === 1 ? share : 0;
            }
        }
        let next = -1;
        for (const leaf of leaves) {
            // Less than rounding says nothing.
            if (there[leaf] === 1 && (next < 0 || weight[leaf]! > weight[next]! + 1e-12)) {
                next = leaf;
            }
        }
        order.push(placeOf[next]!);
        there[next] = 0;
        for (const gate of gates) {
            there[gate] = formula.args[gate]!.some(arg => there[indexOf(arg)] === 1) ? 1 : 0;
        }
    }
    return order;
}
