import { indexOf, type GateGraph, type Ref } from './formula.js';

/** Indices of the nodes that a reference stands on, arguments before the gates that use them. Iterative: depth is no limit. */
export function inOrder(formula: GateGraph, roots: readonly Ref[]): number[] {
    const order: number[] = [];
    const state = new Uint8Array(formula.size);
    const stack: number[] = [];
    for (const root of roots) {
        stack.push(indexOf(root));
        while (stack.length > 0) {
            const index = stack.at(-1) ?? 0;
            if (state[index] === 2) {
                stack.pop();
            } else if (state[index] === 1) {
                stack.pop();
                state[index] = 2;
                order.push(index);
            } else {
                state[index] = 1;
                const args = formula.args[index] ?? [];
                for (let i = args.length - 1; i >= 0; i--) {
                    const arg = indexOf(args[i] ?? 0);
                    if (state[arg] === 0) {
                        stack.push(arg);
                    }
                }
            }
        }
    }
    return order;
}

/** How many gates use each node, roots counted as uses. */
export function fanouts(formula: GateGraph, roots: readonly Ref[], order = inOrder(formula, roots)): Int32Array {
    const uses = new Int32Array(formula.size);
    for (const index of order) {
        for (const arg of formula.args[index] ?? []) {
            const at = indexOf(arg);
            uses[at] = (uses[at] ?? 0) + 1;
        }
    }
    for (const root of roots) {
        const at = indexOf(root);
        uses[at] = (uses[at] ?? 0) + 1;
    }
    return uses;
}
