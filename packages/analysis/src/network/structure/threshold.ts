import { FALSE, TRUE, type GateGraph, type Ref } from '../formula/formula.js';

/** Something that adds a weight as long as it is up. A partial loss takes a part of the weight away; several add up. */
export interface Weighted { readonly down: Ref; readonly weight: number; readonly losses?: readonly { readonly lost: Ref; readonly part: number }[] }

/** What floating point may lose in a sum of shares. */
export const SLACK = 1e-9;

/**
 * That the weights of what is up add up to less than `need`. Exact: weights are added one after the other, equal sums met only
 * once, and what can no longer change the outcome is not followed. Written without negation, for less is never better.
 */
export function fallsShort(graph: GateGraph, need: number, items: readonly Weighted[]): Ref {
    const wanted = need - SLACK;
    if (items.every(item => item.weight === 1 && !item.losses?.length)) {
        return graph.atLeast(items.length - Math.ceil(wanted) + 1, items.map(item => item.down));
    }
    // The heaviest first: they settle most.
    const sorted = [...items].sort((a, b) => b.weight - a.weight);
    const rest = new Array<number>(sorted.length + 1).fill(0);
    for (let i = sorted.length - 1; i >= 0; i--) {
        rest[i] = (rest[i + 1] ?? 0) + (sorted[i]?.weight ?? 0);
    }
    const known = new Map<string, Ref>();
    const short = (i: number, sum: number): Ref => {
        const item = sorted[i];
        if (sum >= wanted) {
            return FALSE;
        }
        if (!item || sum + (rest[i] ?? 0) < wanted) {
            return TRUE;
        }
        const key = `${i} ${Math.round(sum * 1e12)}`;
        const found = known.get(key);
        if (found !== undefined) {
            return found;
        }
        const result = graph.or([graph.and([item.down, short(i + 1, sum)]), afterLosses(item, 0, 1, left => short(i + 1, sum + item.weight * left))]);
        known.set(key, result);
        return result;
    };
    const afterLosses = (item: Weighted, at: number, left: number, then: (left: number) => Ref): Ref => {
        const loss = item.losses?.[at];
        return !loss ? then(left)
            : graph.or([graph.and([loss.lost, afterLosses(item, at + 1, Math.max(0, left - loss.part), then)]), afterLosses(item, at + 1, left, then)]);
    };
    return short(0, 0);
}
