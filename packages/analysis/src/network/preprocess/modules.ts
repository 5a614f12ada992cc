import { indexOf, type GateGraph, type Ref } from '../formula/formula.js';
import { inOrder } from '../formula/walk.js';

/**
 * Gates that share nothing with the rest of the formula (Dutuit and Rauzy, "A linear-time algorithm to find modules of
 * fault trees", IEEE Transactions on Reliability 45, 1996): a gate is a module when everything below it is visited only
 * between the gate's first and second visit of a depth-first walk. Returns one byte a node. Of several roots: as if one gate
 * stood above them.
 */
export function findModules(formula: GateGraph, roots: readonly Ref[]): Uint8Array {
    const { first, second, earliest, latest } = visits(formula, roots);
    const modules = new Uint8Array(formula.size);
    for (let index = 1; index < formula.size; index++) {
        // Variables have nothing below them.
        modules[index] = earliest[index]! > first[index]! && latest[index]! < second[index]! && earliest[index]! < Infinity ? 1 : 0;
    }
    return modules;
}

/**
 * Dates of a depth-first walk by index: the first visit, the one after everything below was visited, and the earliest and the
 * latest visit of anything below.
 */
function visits(formula: GateGraph, roots: readonly Ref[]): Record<'first' | 'second' | 'earliest' | 'latest', Float64Array> {
    const first = new Float64Array(formula.size),
        second = new Float64Array(formula.size),
        last = new Float64Array(formula.size);
    let date = 0;
    // A gate is on the stack as -index once its arguments stand above it.
    const stack = roots.map(indexOf).reverse();
    for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
        date++;
        const index = Math.abs(top);
        last[index] = date;
        if (top < 0) {
            second[index] = date;
        } else if (first[index] === 0) {
            first[index] = date;
            stack.push(-index);
            const args = formula.args[index] ?? [];
            for (let i = args.length - 1; i >= 0; i--) {
                stack.push(indexOf(args[i] ?? 0));
            }
        }
    }
    const earliest = new Float64Array(formula.size).fill(Infinity),
        latest = new Float64Array(formula.size);
    for (const index of inOrder(formula, roots)) {
        for (const arg of formula.args[index] ?? []) {
            const at = indexOf(arg);
            earliest[index] = Math.min(earliest[index]!, first[at]!, earliest[at]!);
            latest[index] = Math.max(latest[index]!, last[at]!, latest[at]!);
        }
    }
    return { first, second, earliest, latest };
}
