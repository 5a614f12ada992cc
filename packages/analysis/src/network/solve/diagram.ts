import { indexOf, Kind, type GateGraph, type Ref } from '../formula/formula.js';
import { valuesAtRest } from '../formula/rest.js';
import { inOrder } from '../formula/walk.js';
import { findModules } from '../preprocess/modules.js';
import { prepare } from '../preprocess/prepare.js';
import type { Effort } from './build.js';
import { conesOf } from './cone.js';
import { race, type Part } from './race.js';

/**
 * A function as diagrams within diagrams: each module of its formula has a diagram of its own, in which the modules below are
 * variables. Variables and parts speak of *change*: that a node differs from its value when nothing happens.
 */
export interface Diagram {
    readonly formula: GateGraph;
    readonly root: Ref;
    readonly rest: Uint8Array;
    /** Modules, those below first. */
    readonly parts: readonly Part[];
    /** Whether every part has its diagram. */
    readonly exact: boolean;
}

/** About half a minute on a machine of 2024, and half a gigabyte. */
const DEFAULT_EFFORT: Effort = { nodes: 12e6, steps: 60e6 };

export function diagramOf(formula: GateGraph, root: Ref, effort: Effort = DEFAULT_EFFORT): Diagram {
    const simple = prepare(formula, [root]);
    const top = simple.roots[0] ?? root;
    const rest = valuesAtRest(simple.formula);
    const modules = findModules(simple.formula, [top]);
    const parts = conesOf(simple.formula, top, modules).map(cone => race(cone, rest, effort));
    return { formula: simple.formula, root: top, rest, parts, exact: parts.every(part => part.solved) };
}

/** Whether the function is true when nothing happens. */
export function trueAtRest({ root, rest }: Diagram): boolean {
    return ((rest[indexOf(root)] ?? 0) ^ (root & 1)) === 1;
}

/** Numbers of the variables that the function depends on, by the index of their node. */
export function variablesOf({ formula, root }: Diagram): Map<number, number> {
    return new Map(
        inOrder(formula, [root])
            .filter(index => formula.kinds[index] === Kind.Variable)
            .map(index => [index, formula.numbers[index] ?? 0])
    );
}
