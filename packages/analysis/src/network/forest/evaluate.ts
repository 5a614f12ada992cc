import { derivatives } from '../bdd/derivatives.js';
import { chances, nodesBelow } from '../bdd/probability.js';
import { indexOf } from '../formula/formula.js';
import { variablesOf, type Diagram } from '../solve/diagram.js';
import type { Values } from './counted.js';

/** Below this part of the chance, the chance without a leaf is worked out by itself: a difference would lose its digits. */
const LOST_DIGITS = 1e-6;
/** How many nodes may be visited for that. */
const MOST_AGAIN = 2e7;

/** The chance of a solved diagram for one set of chances after another. */
export interface Evaluator {
    chance(of: (leaf: number) => number): number;
    values(of: (leaf: number) => number): Values;
}

/** The variables that the function depends on: of a formula, some may cancel out. */
export function supportOf(diagram: Diagram): ReadonlySet<number> {
    const reached = new Set([indexOf(diagram.root)]);
    for (const { cone, solved } of [...diagram.parts].reverse()) {
        if (!solved || !reached.has(cone.root)) {
            continue;
        }
        const { cells } = solved.bdd.store;
        for (const node of nodesBelow(solved.bdd.store, [solved.root])) {
            reached.add(cone.leaves[cells[node * 4]!]!);
        }
    }
    return new Set([...variablesOf(diagram)].flatMap(([index, leaf]) => (reached.has(index) ? [leaf] : [])));
}

/** @param leaves variables of the diagram, in the order in which slopes are wanted */
export function evaluator(diagram: Diagram, leaves: readonly number[]): Evaluator {
    const { formula, parts, root } = diagram;
    const indexes = variablesOf(diagram);
    const indexOfLeaf = new Map([...indexes].map(([index, leaf]) => [leaf, index]));
    const solved = parts.flatMap(({ cone, solved: each }) =>
        each ? [{ cone, ...each, order: nodesBelow(each.bdd.store, [each.root]) }] : []
    );
    const work = solved.reduce((sum, each) => sum + each.order.length, indexes.size);
    const at = new Float64Array(formula.size);

    const up = (): number => {
        for (const { cone, bdd, root: top, order } of solved) {
            at[cone.root] =
                chances(
                    bdd.store,
                    order,
                    cone.leaves.map(leaf => at[leaf] ?? 0)
                )[top] ?? 0;
        }
        return at[indexOf(root)] ?? 0;
    };
    const set = (of: (leaf: number) => number): void =>
        indexes.forEach((leaf, index) => {
            at[index] = of(leaf);
        });
    const chance = (of: (leaf: number) => number): number => {
        set(of);
        return up();
    };
    const values = (of: (leaf: number) => number): Values => {
        const total = chance(of);
        const outer = new Float64Array(formula.size);
        outer[indexOf(root)] = 1;
        for (const { cone, bdd, root: top, order } of [...solved].reverse()) {
            const p = cone.leaves.map(leaf => at[leaf] ?? 0);
            const inner = derivatives(bdd.store, top, order, chances(bdd.store, order, p), p);
            cone.leaves.forEach((leaf, i) => {
                outer[leaf] = (outer[cone.root] ?? 0) * (inner[i] ?? 0);
            });
        }
        const slopes = Float64Array.from(leaves, leaf => outer[indexOfLeaf.get(leaf) ?? -1] ?? 0);
        let left = MOST_AGAIN;
        const without = Float64Array.from(leaves, (leaf, i) => {
            const quick = total - of(leaf) * (slopes[i] ?? 0);
            if (quick > total * LOST_DIGITS || of(leaf) === 0 || (left -= work) < 0) {
                return Math.max(0, quick);
            }
            return chance(each => (each === leaf ? 0 : of(each)));
        });
        return { chance: total, slopes, without };
    };
    return { chance, values };
}
