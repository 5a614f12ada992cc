import { indexOf, Kind, type GateGraph, type Ref } from '../formula/formula.js';
import { inOrder } from '../formula/walk.js';

/** A part of a formula solved by itself: the gates above its leaves. A leaf is a variable or a module. */
export interface Cone {
    readonly formula: GateGraph;
    readonly root: number;
    /** Indices of the gates, arguments before users. The root is last. */
    readonly gates: readonly number[];
    /** Indices of the leaves, in the order in which they are met or arranged. */
    readonly leaves: readonly number[];
    /** Of each leaf its place in the order in which leaves are met, by index of the node; of a gate -1. All cones of a formula share it. */
    readonly placeOf: Int32Array;
}

/** One cone for each module, those below first. */
export function conesOf(formula: GateGraph, root: Ref, modules: Uint8Array): Cone[] {
    const order = inOrder(formula, [root]);
    // The module that a node belongs to: a module shares nothing with the rest, so there is one.
    const owner = new Int32Array(formula.size);
    for (let i = order.length - 1; i >= 0; i--) {
        const index = order[i] ?? 0;
        for (const arg of formula.args[index] ?? []) {
            owner[indexOf(arg)] = modules[index] === 1 ? index : (owner[index] ?? 0);
        }
    }
    const placeOf = new Int32Array(formula.size).fill(-1);
    const cones = new Map<number, { gates: number[]; leaves: number[] }>();
    const of = (index: number): { gates: number[]; leaves: number[] } => {
        const cone = cones.get(index) ?? { gates: [], leaves: [] };
        cones.set(index, cone);
        return cone;
    };
    const found: Cone[] = [];
    for (const index of order) {
        const isModule = modules[index] === 1;
        if (isModule) {
            const { gates, leaves } = of(index);
            found.push({ formula, root: index, gates: [...gates, index], leaves, placeOf });
        }
        if (index === indexOf(root)) {
            break;
        }
        const { gates, leaves } = of(owner[index] ?? 0);
        if (isModule || formula.kinds[index] === Kind.Variable) {
            placeOf[index] = leaves.length;
            leaves.push(index);
        } else if (formula.kinds[index] !== Kind.Constant) {
            gates.push(index);
        }
    }
    return found;
}
