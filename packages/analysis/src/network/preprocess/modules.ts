import { indexOf, Kind, type GateGraph, type Ref } from '../formula/formula.js';
import { inOrder } from '../formula/walk.js';

/**
 * Gates that share nothing with the rest of the formula (Dutuit and Rauzy, "A linear-time algorithm to find modules of
 * fault trees", IEEE Transactions on Reliability 45, 1996): a gate is a module when everything below it is visited only
 * between the gate's first and second visit of a depth-first walk. Returns one byte a node. Of several roots: as if one gate
 * stood above them.
 */
export function findModules(formula: GateGraph, roots: readonly Ref[]): Uint8Array {
    const { first, second, last } = visits(formula, roots);
    const modules = new Uint8Array(formula.size);
    const earliest = new Float64Array(formula.size).fill(Infinity);
    const latest = new Float64Array(formula.size);
    for (const index of inOrder(formula, roots)) {
        for (const arg of formula.args[index] ?? []) {
            const at = indexOf(arg);
            earliest[index] = Math.min(earliest[index] ?? 0, first[at] ?? 0, earliest[at] ?? Infinity);
            latest[index] = Math.max(latest[index] ?? 0, last[at] ?? 0, latest[at] ?? 0);
        }
        const isGate = formula.kinds[index] !== Kind.Variable && formula.kinds[index] !== Kind.Constant;
        modules[index] = isGate && (earliest[index] ?? 0) > (first[index] ?? 0) && (latest[index] ?? 0) < (second[index] ?? 0) ? 1 : 0;
    }
    return modules;
}

function visits(formula: GateGraph, roots: readonly Ref[]): { first: Float64Array; second: Float64Array; last: Float64Array } {
    const first = new Float64Array(formula.size), second = new Float64Array(formula.size), last = new Float64Array(formula.size);
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
            stack.push(-index, ...(formula.args[index] ?? []).map(indexOf).reverse());
        }
    }
    return { first, second, last };
}
