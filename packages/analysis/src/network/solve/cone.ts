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
    /** Place in `leaves` by index of the node, else -1. */
    readonly leafAt: Int32Array;
}

export function coneOf(formula: GateGraph, root: Ref, modules: Uint8Array): Cone {
    const top = indexOf(root);
    const isLeaf = (index: number): boolean => index !== top && (modules[index] === 1 || formula.kinds[index] === Kind.Variable);
    const leafAt = new Int32Array(formula.size).fill(-1);
    const gates: number[] = [];
    const leaves: number[] = [];
    for (const index of inOrder(formula, [root], at => isLeaf(at) ? [] : formula.args[at] ?? [])) {
        if (isLeaf(index) || formula.kinds[index] === Kind.Variable) {
            leafAt[index] = leaves.length;
            leaves.push(index);
        } else if (formula.kinds[index] !== Kind.Constant) {
            gates.push(index);
        }
    }
    return { formula, root: top, gates, leaves, leafAt };
}

/** The same cone with its leaves in another order. */
export function arranged(cone: Cone, order: readonly number[]): Cone {
    const leaves = order.map(place => cone.leaves[place] ?? 0);
    const leafAt = new Int32Array(cone.formula.size).fill(-1);
    leaves.forEach((leaf, place) => { leafAt[leaf] = place; });
    return { ...cone, leaves, leafAt };
}
