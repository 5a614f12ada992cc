import { indexOf, Kind } from '../formula/formula.js';
import type { CutSets } from './cut-sets.js';
import { UNIT, type Family } from './store.js';

/** For which sets variables stand. */
export interface Below {
    /** The fewest events in one; Infinity where there is none. */
    smallest(variable: number): number;
    /** Those of exactly so many events. */
    ofOrder(variable: number, order: number): readonly (readonly number[])[];
}

const ITSELF: Below = { smallest: () => 1, ofOrder: (variable, order) => (order === 1 ? [[variable]] : []) };

/** The sets of exactly so many events, where no event is needed for the function to be false. */
export function setsOfOrder(cutSets: CutSets, order: number, below: Below = ITSELF): Generator<number[]> {
    return ofOrder({ ...cutSets, below }, indexOf(cutSets.diagram.root), order);
}

interface Search extends CutSets {
    readonly below: Below;
}

/** The sets of exactly so many events below a node of the formula. */
function* ofOrder(cutSets: Search, index: number, order: number): Generator<number[]> {
    const { formula } = cutSets.diagram;
    const part = cutSets.families.get(index);
    if (part) {
        yield* within(cutSets, part, part.family, order);
    } else if (formula.kinds[index] === Kind.Variable) {
        for (const set of cutSets.below.ofOrder(formula.numbers[index] ?? 0, order)) {
            yield [...set];
        }
    }
}

function* within(cutSets: Search, part: Part, family: Family, order: number): Generator<number[]> {
    if (family === UNIT) {
        if (order === 0) {
            yield [];
        }
        return;
    }
    const { store, leaves } = part;
    for (let node = family; node > UNIT; node = store.lowOf(node)) {
        const leaf = leaves[store.levelOf(node)] ?? 0;
        const high = store.highOf(node);
        for (let size = smallestBelow(cutSets, leaf); size <= order - smallest(cutSets, part, high); size++) {
            if (has(cutSets, leaf, size)) {
                for (const rest of within(cutSets, part, high, order - size)) {
                    for (const own of ofOrder(cutSets, leaf, size)) {
                        yield [...own, ...rest];
                    }
                }
            }
        }
    }
}

type Part = CutSets['families'] extends ReadonlyMap<number, infer Value> ? Value : never;

const sizes = new WeakMap<Part, Float64Array>();

/** Whether there may be a set of so many events below a leaf. */
function has({ families, diagram, below }: Search, leaf: number, size: number): boolean {
    return families.has(leaf) || below.ofOrder(diagram.formula.numbers[leaf] ?? 0, size).length > 0;
}

/** The fewest events in a set below a node of the formula. */
function smallestBelow(cutSets: Search, index: number): number {
    const part = cutSets.families.get(index);
    return part ? smallest(cutSets, part, part.family) : cutSets.below.smallest(cutSets.diagram.formula.numbers[index] ?? 0);
}

/** The fewest events in a set of a family. */
function smallest(cutSets: Search, part: Part, family: Family): number {
    let known = sizes.get(part);
    if (!known) {
        const { store, leaves } = part;
        known = new Float64Array(store.size).fill(Infinity);
        known[UNIT] = 0;
        // A node is made after those that it stands on.
        for (let node = 2; node < store.size; node++) {
            const high = smallestBelow(cutSets, leaves[store.levelOf(node)] ?? 0) + (known[store.highOf(node)] ?? Infinity);
            known[node] = Math.min(high, known[store.lowOf(node)] ?? Infinity);
        }
        sizes.set(part, known);
    }
    return known[family] ?? Infinity;
}
