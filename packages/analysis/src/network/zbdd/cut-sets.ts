import { indexOf } from '../formula/formula.js';
import { trueAtRest, variablesOf, type Diagram } from '../solve/diagram.js';
import { countSets } from './count.js';
import { MinimalSets } from './minimal.js';
import type { Family, FamilyStore } from './store.js';

/** The minimal cut sets of a function: of each part over its leaves, parts below standing for theirs. */
export interface CutSets {
    readonly diagram: Diagram;
    /** By index of the part's node. */
    readonly families: ReadonlyMap<number, { readonly store: FamilyStore; readonly family: Family; readonly leaves: readonly number[] }>;
}

const DEFAULT_FAMILY_NODES = 12e6;

/** Undefined where the effort did not suffice. */
export function cutSetsOf(diagram: Diagram, mostNodes = DEFAULT_FAMILY_NODES): CutSets | undefined {
    const families = new Map<number, { store: FamilyStore; family: Family; leaves: readonly number[] }>();
    for (const { cone, solved } of diagram.parts) {
        if (!solved) {
            return undefined;
        }
        const { store } = solved.bdd;
        const sets = new MinimalSets(store, mostNodes);
        const family = sets.of(solved.root);
        if (family < 0) {
            return undefined;
        }
        families.set(cone.root, { store: sets.families, family, leaves: cone.leaves });
    }
    return { diagram, families };
}

/**
 * How many minimal cut sets there are, exactly. One, the empty set, when the function is true although nothing happens.
 * @param weight for how many sets a variable stands
 */
export function countCutSets({ diagram, families }: CutSets, weight: (variable: number) => bigint = () => 1n): bigint {
    if (trueAtRest(diagram)) {
        return 1n;
    }
    const counts = new Map([...variablesOf(diagram)].map(([index, variable]) => [index, weight(variable)]));
    for (const [index, { store, family, leaves }] of families) {
        counts.set(
            index,
            countSets(
                store,
                family,
                leaves.map(leaf => counts.get(leaf) ?? 1n)
            )
        );
    }
    return counts.get(indexOf(diagram.root)) ?? (indexOf(diagram.root) === 0 ? 0n : 1n);
}
