import { bufferNow } from './buffer.js';
import { Gate, gatesOf, isFed } from './network.js';
import { canRise, Status, TOLERANCE, View, type Feeding, type State } from './state.js';

/** Whether `leaf` is out for `node`. */
export function isOut(state: State, leaf: number, node: number, view: View): boolean {
    if (state.down[leaf] === 0 || state.rising[leaf] === 1) {
        return false;
    }
    const { status } = state;
    switch (view) {
        case View.Plain:
            return true;
        case View.Restart:
            return !(state.group[node] !== 0 && state.group[leaf] === state.group[node] && status[leaf] === Status.Restarting);
        case View.Reached:
            return (
                state.circular[leaf] === 0 &&
                state.locked[leaf] === 0 &&
                (status[leaf] !== Status.Waiting || (state.rank[leaf] ?? 0) < (state.rank[node] ?? 0))
            );
        case View.Firm:
            return !canRise(state, leaf) || (state.rank[leaf] ?? 0) < (state.rank[node] ?? 0);
    }
}

/** Whether what a gate names is out for the owner of the dependency; in its ring of feeds, whether it is not fed. */
function isOutAt(state: State, dependency: number, gate: number, leaf: number, view: View, feeding: Feeding | undefined): boolean {
    return feeding && isFed(state.network, dependency, gate, leaf)
        ? feeding.fed[leaf] === 0
        : isOut(state, leaf, state.network.of[dependency] ?? 0, view);
}

/** Whether the requirement of a dependency is met, seen by the node that needs it. */
export function isMet(state: State, dependency: number, view: View, feeding?: Feeding): boolean {
    const { gateStart, kind, node } = state.network;
    const end = gateStart[dependency + 1] ?? 0;
    let met = false;
    for (let gate = gateStart[dependency] ?? 0; gate < end; gate++) {
        met =
            kind[gate] === Gate.AtLeast
                ? isChoiceMet(state, gate, feeding)
                : !isOutAt(state, dependency, gate, node[gate] ?? 0, view, feeding) &&
                  (kind[gate] === Gate.Leaf || isSupplied(state, dependency, gate, view, feeding));
        state.value[gate] = met ? 1 : 0;
    }
    return met;
}

/** Whether the sources that are there suffice, with what is not cut of them. */
function isSupplied(state: State, dependency: number, gate: number, view: View, feeding: Feeding | undefined): boolean {
    const { need, argStart, args, weights } = state.network;
    const last = argStart[gate + 1] ?? 0;
    let sum = 0;
    for (let i = argStart[gate] ?? 0; i < last; i++) {
        const source = args[i] ?? 0;
        if (!isOutAt(state, dependency, gate, source, view, feeding)) {
            sum += (weights[i] ?? 0) * (1 - Math.min(1, state.cut[source] ?? 0));
        }
    }
    return sum >= (need[gate] ?? 0) - TOLERANCE;
}

/** Whether enough of the alternatives are there; those that last for a time only, for so long as they are called upon. */
function isChoiceMet(state: State, gate: number, feeding: Feeding | undefined): boolean {
    const { need, argStart, args, weights, endurance } = state.network;
    const wanted = (need[gate] ?? 0) - TOLERANCE;
    if (primary(state, gate) >= wanted) {
        return true;
    }
    if (feeding?.timed === false) {
        return false;
    }
    const since = state.calledSince[gate] ?? NaN;
    const called = Number.isNaN(since) ? 0 : state.now - since;
    const last = argStart[gate + 1] ?? 0;
    let sum = 0;
    for (let i = argStart[gate] ?? 0; i < last; i++) {
        const arg = args[i] ?? 0;
        if (state.value[arg] === 1 && called < (endurance[arg] ?? Infinity)) {
            sum += weights[i] ?? 0;
        }
    }
    return sum >= wanted;
}

/** Notes of each dependency of a network at rest whether it is met by what lasts: then it needs no look as long as nothing that it names is missing. */
export function noteMetByAll(state: State): State {
    const { network, metByAll } = state;
    const { kind, need } = network;
    for (let dependency = 0; dependency < metByAll.length; dependency++) {
        const gates = gatesOf(network, dependency);
        metByAll[dependency] =
            isMet(state, dependency, View.Plain) &&
            gates.every(gate => kind[gate] !== Gate.AtLeast || primary(state, gate) >= (need[gate] ?? 0) - TOLERANCE)
                ? 1
                : 0;
    }
    return state;
}

/** What is there without the alternatives that last for a time only. */
export function primary(state: State, gate: number): number {
    const { argStart, args, weights, endurance } = state.network;
    let sum = 0;
    const last = argStart[gate + 1] ?? 0;
    for (let i = argStart[gate] ?? 0; i < last; i++) {
        const arg = args[i] ?? 0;
        if (state.value[arg] === 1 && endurance[arg] === Infinity) {
            sum += weights[i] ?? 0;
        }
    }
    return sum;
}

/** Whether a loss has passed on: it has outlasted the buffer, and nothing has taken over yet. */
export function fails(state: State, dependency: number, view: View, feeding?: Feeding): boolean {
    const { network, now } = state;
    if (network.fatal[dependency] === 0 || (state.missing[dependency] === 0 && state.metByAll[dependency] === 1 && !feeding)) {
        return false;
    }
    const since = state.lostSince[dependency] ?? NaN;
    const lost = !Number.isNaN(since);
    const start = lost ? since : now;
    const lasts = lost ? (state.lasts[dependency] ?? 0) : bufferNow(state, dependency);
    return now - start >= lasts && now - start < (network.substitution[dependency] ?? Infinity) && !isMet(state, dependency, view, feeding);
}

/** The first dependency of a node that fails, or -1. */
export function failing(state: State, node: number, view: View, feeding?: Feeding): number {
    const { start, items } = state.network.depsOf;
    for (let i = start[node] ?? 0; i < (start[node + 1] ?? 0); i++) {
        const dependency = items[i] ?? 0;
        if (fails(state, dependency, view, feeding)) {
            return dependency;
        }
    }
    return -1;
}

/** Nodes that a dependency names and that are out for its owner. */
export function outLeaves(state: State, dependency: number, view: View): number[] {
    const of = state.network.of[dependency] ?? 0;
    const { start, items } = state.named;
    const found: number[] = [];
    for (let i = start[dependency] ?? 0; i < (start[dependency + 1] ?? 0); i++) {
        const each = items[i] ?? 0;
        if (isOut(state, each, of, view)) {
            found.push(each);
        }
    }
    return found;
}

/** The first source of supply of a dependency that is partly cut, or -1. */
export function cutSource(state: State, dependency: number): number {
    const { gateStart, kind, argStart, args } = state.network;
    for (let gate = gateStart[dependency] ?? 0; gate < (gateStart[dependency + 1] ?? 0); gate++) {
        const sources = kind[gate] === Gate.Supply ? args.subarray(argStart[gate], argStart[gate + 1]) : [];
        for (const source of sources) {
            if ((state.cut[source] ?? 0) > 0) {
                return source;
            }
        }
    }
    return -1;
}
