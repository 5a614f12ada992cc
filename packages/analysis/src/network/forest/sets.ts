import { countCutSets, cutSetsOf } from '../zbdd/cut-sets.js';
import { setsOfOrder } from '../zbdd/list.js';
import type { Diagram } from '../solve/diagram.js';
import type { Counted } from './forest.js';

type CutSet = readonly number[];

/** The minimal cut sets of a piece: how many, and the smallest of them. */
export interface Sets {
    readonly count: bigint;
    /** By order, from 0 on; no more once there are more than are wanted. */
    readonly byOrder: readonly (readonly CutSet[])[];
}

export interface Wanted {
    readonly mostOrder: number;
    readonly mostSets: number;
}

/** Choosing k of n takes n·k additions of whole numbers of any length. */
const MOST_ADDITIONS = 2e6;

export const setsOfVariable = (variable: number): Sets => ({ count: 1n, byOrder: [[], [[variable]]] });

/** @param of those of a leaf, by its number */
export function setsOfCounted({ leaves, count }: Counted, of: (leaf: number) => Sets | undefined, want: Wanted): Sets | undefined {
    const all: Sets[] = [];
    for (const leaf of leaves) {
        const sets = of(leaf);
        if (!sets) {
            return undefined;
        }
        all.push(sets);
    }
    if (count > 1 && count < all.length && count * all.length > MOST_ADDITIONS) {
        return undefined;
    }
    return { count: countChoices(all, count), byOrder: listed(want, order => choices(all, 0, count, order)) };
}

/** The number of ways to take a set of each of `count` pieces: an elementary symmetric polynomial. */
function countChoices(all: readonly Sets[], count: number): bigint {
    if (count === 1) {
        return all.reduce((sum, each) => sum + each.count, 0n);
    }
    if (count === all.length) {
        return all.reduce((product, each) => product * each.count, 1n);
    }
    const ways = [1n, ...new Array<bigint>(count).fill(0n)];
    for (const { count: each } of all) {
        for (let j = count; j > 0; j--) {
            ways[j] = (ways[j] ?? 0n) + (ways[j - 1] ?? 0n) * each;
        }
    }
    return ways[count] ?? 0n;
}

function* choices(all: readonly Sets[], from: number, count: number, order: number): Generator<CutSet> {
    if (count === 0) {
        if (order === 0) {
            yield [];
        }
        return;
    }
    for (let i = from; i <= all.length - count; i++) {
        for (let size = count === 1 ? order : 1; size <= order - count + 1; size++) {
            const own = all[i]?.byOrder[size] ?? [];
            if (count === 1) {
                yield* own;
            } else if (own.length > 0) {
                for (const rest of choices(all, i + 1, count - 1, order - size)) {
                    for (const set of own) {
                        yield [...set, ...rest];
                    }
                }
            }
        }
    }
}

/** One more than wanted tells that there are more. */
function listed({ mostOrder, mostSets }: Wanted, ofOrder: (order: number) => Iterable<CutSet>): CutSet[][] {
    const byOrder: CutSet[][] = [[]];
    let left = mostSets + 1;
    for (let order = 1; order <= mostOrder && left > 0; order++) {
        const found: CutSet[] = [];
        for (const set of ofOrder(order)) {
            found.push(set);
            if (--left === 0) {
                break;
            }
        }
        byOrder.push(found);
    }
    return byOrder;
}

/** Undefined where the family of sets takes more nodes than allowed. */
export function setsOfDiagram(
    diagram: Diagram,
    of: (leaf: number) => Sets | undefined,
    want: Wanted,
    effort: { nodes: number; tally: { steps: number } }
): Sets | undefined {
    const known = new Map<number, Sets>();
    for (const leaf of leavesOf(diagram)) {
        const sets = of(leaf);
        if (!sets) {
            return undefined;
        }
        known.set(leaf, sets);
    }
    const found = cutSetsOf(diagram, effort.nodes);
    effort.tally.steps += found ? [...found.families.values()].reduce((sum, each) => sum + each.store.size, 0) : effort.nodes;
    const byOrder = (leaf: number): Sets['byOrder'] => known.get(leaf)?.byOrder ?? [];
    const smallest = (leaf: number): number => {
        const order = byOrder(leaf).findIndex(each => each.length > 0);
        return order < 0 ? Infinity : order;
    };
    return (
        found && {
            count: countCutSets(found, leaf => known.get(leaf)?.count ?? 0n),
            byOrder: listed(want, order => setsOfOrder(found, order, { smallest, ofOrder: (leaf, size) => byOrder(leaf)[size] ?? [] }))
        }
    );
}

function leavesOf({ formula, root, parts }: Diagram): number[] {
    const indexes = parts.length === 0 ? [root >> 1] : parts.flatMap(({ cone }) => cone.leaves);
    return [...new Set(indexes.filter(index => formula.kinds[index] === 1).map(index => formula.numbers[index] ?? 0))];
}
