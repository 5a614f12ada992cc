import { Gate, isFed, namedBy, type TimeNetwork } from './network.js';

export const Status = { Up: 0, Struck: 1, Waiting: 2, Restarting: 3 } as const;

/** How a node that is down counts when a requirement is evaluated. */
export const View = {
    /** As it is. */
    Plain: 0,
    /** For a node that restarts: members of its own restart count as there. */
    Restart: 1,
    /** Only what is down for a reason that does not come back to the node itself. */
    Reached: 2,
    /** As Reached, while it is open who comes up at this moment. */
    Firm: 3
} as const;
export type View = (typeof View)[keyof typeof View];

/** What is known of every node, dependency and gate between two moments. */
export interface State {
    readonly network: TimeNetwork;
    now: number;
    readonly down: Uint8Array;
    readonly status: Uint8Array;
    /** When the restart ends. */
    readonly restartEnd: Float64Array;
    /** Nodes that restart together; 0 for none. */
    readonly group: Int32Array;
    /** Order in which nodes went down: what holds a node has a lower rank, or a reason of its own. */
    readonly rank: Float64Array;
    /** Causes in force; and the part of a source that is cut, 0 to 1. */
    readonly causes: Int32Array;
    readonly cut: Float64Array;
    /** Of this moment: may come up; has no reason that does not come back to itself. Locked in a loop. */
    readonly rising: Uint8Array;
    readonly circular: Uint8Array;
    readonly locked: Uint8Array;
    /** By dependency: since when the requirement is lost (NaN: it is met), how long the buffer lasts, what was left of it and when it is full. */
    readonly lostSince: Float64Array;
    readonly lasts: Float64Array;
    readonly left: Float64Array;
    readonly fullAt: Float64Array;
    readonly passed: Uint8Array;
    /** By gate: since when its alternatives with an endurance are called upon; NaN for not. */
    readonly calledSince: Float64Array;
    readonly value: Uint8Array;
    /** By node: how far from a source when one last reached it in its ring. By dependency: whether ring members feed each other by it, and whether it was met at its turn. By gate: whether it was short then. */
    readonly order: Float64Array;
    readonly ringDependency: Uint8Array;
    readonly turnMet: Uint8Array;
    readonly short: Uint8Array;
}

/** Within a ring of feeds: who is fed so far (by node), and whether alternatives count that last for a time only. */
export interface Feeding {
    readonly fed: Uint8Array;
    readonly timed: boolean;
}

export function newState(network: TimeNetwork, ringDependency: Uint8Array = new Uint8Array(network.of.length)): State {
    const nodes = network.nodes.length;
    const deps = network.of.length;
    const gates = network.kind.length;
    return atRest({
        network,
        now: 0,
        down: new Uint8Array(nodes),
        status: new Uint8Array(nodes),
        restartEnd: new Float64Array(nodes),
        group: new Int32Array(nodes),
        rank: new Float64Array(nodes),
        causes: new Int32Array(nodes),
        cut: new Float64Array(nodes),
        rising: new Uint8Array(nodes),
        circular: new Uint8Array(nodes),
        locked: new Uint8Array(nodes),
        lostSince: new Float64Array(deps),
        lasts: new Float64Array(deps),
        left: new Float64Array(deps),
        fullAt: new Float64Array(deps),
        passed: new Uint8Array(deps),
        calledSince: new Float64Array(gates),
        value: new Uint8Array(gates),
        order: new Float64Array(nodes),
        ringDependency,
        turnMet: new Uint8Array(deps),
        short: new Uint8Array(gates)
    });
}

/** Sets a state back to its beginning: all is up, nothing was ever lost, and buffers are full. */
export function atRest(state: State): State {
    const { down, status, restartEnd, group, rank, causes, cut, rising, circular, locked, lasts, fullAt, passed, value, short } = state;
    state.now = 0;
    [down, status, restartEnd, group, rank, causes, cut, rising, circular, locked, lasts, fullAt, passed, value, short].forEach(each =>
        each.fill(0)
    );
    state.lostSince.fill(NaN);
    state.left.set(state.network.buffer);
    state.calledSince.fill(NaN);
    state.order.fill(Infinity);
    state.turnMet.fill(1);
    return state;
}

/** Forgives what adding up shares loses. */
const TOLERANCE = 1e-9;

export function isStruck(state: State, node: number): boolean {
    return (state.causes[node] ?? 0) > 0 || (state.cut[node] ?? 0) >= 1 - TOLERANCE;
}

/** Whether a node that is down could be up from this moment on, if what it needs is there. What it needs to start comes first. */
export function canRise(state: State, node: number): boolean {
    if (isStruck(state, node)) {
        return false;
    }
    return state.status[node] === Status.Restarting
        ? (state.restartEnd[node] ?? 0) <= state.now
        : (state.network.restart[node] ?? 0) === 0 && state.network.startsLast[node] === 0;
}

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

/** Whether the requirement of a dependency is met, seen by the node that needs it. */
export function isMet(state: State, dependency: number, view: View, feeding?: Feeding): boolean {
    const { network, value } = state;
    const { gateStart, kind, node, need, argStart, args, weights, endurance } = network;
    const of = network.of[dependency] ?? 0;
    const end = gateStart[dependency + 1] ?? 0;
    const out = (gate: number, leaf: number): boolean =>
        feeding && isFed(network, dependency, gate, leaf) ? feeding.fed[leaf] === 0 : isOut(state, leaf, of, view);
    for (let gate = gateStart[dependency] ?? 0; gate < end; gate++) {
        const last = argStart[gate + 1] ?? 0;
        let met: boolean;
        if (kind[gate] === Gate.Leaf) {
            met = !out(gate, node[gate] ?? 0);
        } else if (kind[gate] === Gate.Supply) {
            met = !out(gate, node[gate] ?? 0);
            let sum = 0;
            for (let i = argStart[gate] ?? 0; met && i < last; i++) {
                const source = args[i] ?? 0;
                if (!out(gate, source)) {
                    sum += (weights[i] ?? 0) * (1 - Math.min(1, state.cut[source] ?? 0));
                }
            }
            met &&= sum >= (need[gate] ?? 0) - TOLERANCE;
        } else {
            met = primary(state, gate) >= (need[gate] ?? 0) - TOLERANCE;
            if (!met && feeding?.timed !== false) {
                const since = state.calledSince[gate] ?? NaN;
                const called = Number.isNaN(since) ? 0 : state.now - since;
                let sum = 0;
                for (let i = argStart[gate] ?? 0; i < last; i++) {
                    const arg = args[i] ?? 0;
                    if (value[arg] === 1 && called < (endurance[arg] ?? Infinity)) {
                        sum += weights[i] ?? 0;
                    }
                }
                met = sum >= (need[gate] ?? 0) - TOLERANCE;
            }
        }
        value[gate] = met ? 1 : 0;
    }
    return value[end - 1] === 1;
}

/** What is there without the alternatives that last for a time only. */
export function primary(state: State, gate: number): number {
    const { argStart, args, weights, endurance } = state.network;
    let sum = 0;
    for (let i = argStart[gate] ?? 0; i < (argStart[gate + 1] ?? 0); i++) {
        const arg = args[i] ?? 0;
        if (state.value[arg] === 1 && endurance[arg] === Infinity) {
            sum += weights[i] ?? 0;
        }
    }
    return sum;
}

/** What a buffer has when a loss begins now: all, or what was left until it is full again. */
export function bufferNow(state: State, dependency: number): number {
    const { buffer } = state.network;
    return state.now >= (state.fullAt[dependency] ?? 0)
        ? (buffer[dependency] ?? 0)
        : Math.min(buffer[dependency] ?? 0, state.left[dependency] ?? 0);
}

/** Whether a loss has passed on: it has outlasted the buffer, and nothing has taken over yet. */
export function fails(state: State, dependency: number, view: View, feeding?: Feeding): boolean {
    const { network, now } = state;
    if (network.fatal[dependency] === 0) {
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
    const { gateStart } = state.network;
    const of = state.network.of[dependency] ?? 0;
    const found: number[] = [];
    for (let gate = gateStart[dependency] ?? 0; gate < (gateStart[dependency + 1] ?? 0); gate++) {
        for (const each of namedBy(state.network, gate)) {
            if (isOut(state, each, of, view) && !found.includes(each)) {
                found.push(each);
            }
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
