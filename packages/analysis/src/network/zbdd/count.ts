import { NONE, UNIT, type Family, type FamilyStore } from './store.js';

/** Nodes that a family stands on, those below first: a node is always made after those that it stands on. */
function familiesBelow(store: FamilyStore, root: Family): number[] {
    const { cells } = store.nodes;
    const marks = new Uint8Array(store.size);
    marks[root] = 1;
    for (let node = root; node > UNIT; node--) {
        if (marks[node] === 1) {
            marks[cells[node * 4 + 1]!] = 1;
            marks[cells[node * 4 + 2]!] = 1;
        }
    }
    const order: number[] = [];
    for (let node = UNIT + 1; node <= root; node++) {
        if (marks[node] === 1) {
            order.push(node);
        }
    }
    return order;
}

/**
 * How many sets a family has, when a variable stands for as many sets as its weight: count(node) = w·count(high) +
 * count(low). Exact: in floating point while everything stays below 2^53, else in whole numbers of any length.
 * @param weight by level; undefined stands for 1 throughout
 */
export function countSets(store: FamilyStore, root: Family, weight?: readonly bigint[]): bigint {
    if (root <= UNIT) {
        return root === NONE ? 0n : 1n;
    }
    const order = familiesBelow(store, root);
    const small = weight?.every(each => each <= Number.MAX_SAFE_INTEGER) ?? true;
    const quick = small ? countSmall(store, order, root, weight?.map(Number)) : Infinity;
    if (quick <= Number.MAX_SAFE_INTEGER) {
        return BigInt(quick);
    }
    const counts = new Map<number, bigint>([
        [NONE, 0n],
        [UNIT, 1n]
    ]);
    for (const node of order) {
        const high = counts.get(store.highOf(node)) ?? 0n,
            low = counts.get(store.lowOf(node)) ?? 0n;
        counts.set(node, (weight?.[store.levelOf(node)] ?? 1n) * high + low);
    }
    return counts.get(root) ?? 0n;
}

function countSmall(store: FamilyStore, order: readonly number[], root: Family, weight: readonly number[] | undefined): number {
    const counts = new Float64Array(store.size);
    counts[UNIT] = 1;
    for (const node of order) {
        counts[node] = (weight?.[store.levelOf(node)] ?? 1) * counts[store.highOf(node)]! + counts[store.lowOf(node)]!;
    }
    // Sums of what is not negative: when the total is exact, so is every part of it.
    return counts[root] ?? 0;
}
