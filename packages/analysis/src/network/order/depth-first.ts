import { indexOf, type Ref } from '../formula/formula.js';
import type { Cone } from '../solve/cone.js';

/** Leaves in the order in which a depth-first walk meets them, when each gate visits its arguments in the order given. */
export function depthFirst(cone: Cone, arrange: (args: readonly Ref[]) => readonly Ref[]): number[] {
    const { formula, placeOf, root } = cone;
    const seen = new Uint8Array(formula.size);
    const order: number[] = [];
    const stack = [root];
    for (let index = stack.pop(); index !== undefined; index = stack.pop()) {
        if (seen[index] === 1) {
            continue;
        }
        seen[index] = 1;
        const leaf = placeOf[index] ?? -1;
        if (leaf >= 0 && index !== root) {
            order.push(leaf);
        } else {
            const args = arrange(formula.args[index] ?? []);
            for (let i = args.length - 1; i >= 0; i--) {
                stack.push(indexOf(args[i] ?? 0));
            }
        }
    }
    return order;
}

/** Sorts by a weight of the node, equal ones as they stand. */
export function byWeight(weight: ArrayLike<number>, direction: 1 | -1): (args: readonly Ref[]) => readonly Ref[] {
    const of = (ref: Ref): number => (weight[indexOf(ref)] ?? 0) * direction;
    return args => [...args].sort((a, b) => of(a) - of(b));
}
