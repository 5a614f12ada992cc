import { FALSE, TRUE, type GateGraph, type Ref } from '../formula/formula.js';

/** Something that adds a weight as long as it is up. A partial loss takes a part of the weight away; several add up. */
export interface Weighted {
    readonly down: Ref;
    readonly weight: number;
    readonly losses?: readonly { readonly lost: Ref; readonly part: number }[];
}

/** What floating point may lose in a sum of shares. */
export const SLACK = 1e-9;

/**
 * That the weights of what is up add up to less than `need`. Exact: weights are added one after the other, equal sums met only
 * once, and what can no longer change the outcome is not followed. Written without negation, for less is never better.
 */
export function fallsShort(graph: GateGraph, need: number, items: readonly Weighted[]): Ref {
    const wanted = need - SLACK;
    if (items.every(item => item.weight === 1 && !item.losses?.length)) {
        return graph.atLeast(
            items.length - Math.ceil(wanted) + 1,
            items.map(item => item.down)
        );
    }
    // The heaviest first: they settle most.
    const sorted = [...items].sort((a, b) => b.weight - a.weight);
    const rest = new Array<number>(sorted.length + 1).fill(0);
    for (let i = sorted.length - 1; i >= 0; i--) {
        rest[i] = (rest[i + 1] ?? 0) + (sorted[i]?.weight ?? 0);
    }
    const { start, levels } = levelsOf(sorted, rest, wanted);
    return decide(graph, start, levels);
}

/** What is settled so far: the weights added up, and the part of the item at hand that is left. Leads to states of the next level, or of a later one. */
interface State {
    readonly sum: number;
    readonly left: number;
    readonly when: Ref;
    readonly then: Target;
    readonly otherwise: Target;
}
type Target = Ref | { readonly level: number; readonly at: number };

/** All states that can come about, level by level: an item and then each of its losses. Two ways that have added up to the same are one state. */
function levelsOf(
    items: readonly Weighted[],
    rest: readonly number[],
    wanted: number
): { readonly start: Target; readonly levels: State[][] } {
    const starts: number[] = [];
    let count = 0;
    for (const { losses = [] } of items) {
        starts.push(count);
        count += 1 + losses.length;
    }
    starts.push(count);
    const known = Array.from(
        { length: count },
        () => new Map<string, { readonly at: number; readonly sum: number; readonly left: number }>()
    );
    /** @param i which item, and `at` how many of its losses are decided; -1: not yet whether it is down */
    const enter = (i: number, at: number, sum: number, left: number): Target => {
        const item = items[i];
        if (sum >= wanted) {
            return FALSE;
        }
        if (!item || sum + (at < 0 ? (rest[i] ?? 0) : item.weight * left + (rest[i + 1] ?? 0)) < wanted) {
            return TRUE;
        }
        if (at === (item.losses?.length ?? 0)) {
            return enter(i + 1, -1, sum + item.weight * left, 1);
        }
        const level = (starts[i] ?? 0) + at + 1;
        const states = known[level];
        const key = `${Math.round(sum * 1e12)} ${Math.round(left * 1e12)}`;
        const state = states?.get(key) ?? { at: states?.size ?? 0, sum, left };
        states?.set(key, state);
        return { level, at: state.at };
    };
    const start = enter(0, -1, 0, 1);
    const levels: State[][] = [];
    items.forEach((item, i) => {
        const losses = item.losses ?? [];
        for (let at = -1; at < losses.length; at++) {
            const loss = losses[at];
            levels.push(
                [...(known[levels.length]?.values() ?? [])].map(({ sum, left }) =>
                    loss
                        ? {
                              sum,
                              left,
                              when: loss.lost,
                              then: enter(i, at + 1, sum, Math.max(0, left - loss.part)),
                              otherwise: enter(i, at + 1, sum, left)
                          }
                        : { sum, left, when: item.down, then: enter(i + 1, -1, sum, 1), otherwise: enter(i, 0, sum, 1) }
                )
            );
        }
    });
    return { start, levels };
}

/** The function of the start, from the last level back. Less is never better, so that what may be otherwise need not be excluded. */
function decide(graph: GateGraph, start: Target, levels: readonly (readonly State[])[]): Ref {
    const refs: Ref[][] = levels.map(() => []);
    const of = (target: Target): Ref => (typeof target === 'number' ? target : (refs[target.level]?.[target.at] ?? FALSE));
    for (let level = levels.length - 1; level >= 0; level--) {
        refs[level] = (levels[level] ?? []).map(({ when, then, otherwise }) => graph.or([graph.and([when, of(then)]), of(otherwise)]));
    }
    return of(start);
}
