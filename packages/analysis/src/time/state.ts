import { gatesOf, namedBy, rows, type Rows, type TimeNetwork } from './network.js';

export const Status = { Up: 0, Struck: 1, Waiting: 2, Restarting: 3 } as const;
export type Status = (typeof Status)[keyof typeof Status];

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
    /** By dependency the nodes that it names, each once. */
    readonly named: Rows;
    /** By dependency: how many of those that it names are down or cut in part; 1 where it is met by what lasts as long as none is. */
    readonly missing: Int32Array;
    readonly metByAll: Uint8Array;
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
    /** By node, as of when its ring was looked at last: whether it is fed; how its dependencies see that, with all alternatives and with those alone that last. */
    readonly fed: Uint8Array;
    readonly feeding: Feeding;
    readonly lastingFeeding: Feeding;
    /** By node, while its ring is looked at: whether it may be fed yet, and whether it has had its turn as a source. */
    readonly open: Uint8Array;
    readonly turned: Uint8Array;
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
    const fed = new Uint8Array(nodes);
    const names = [...network.of.keys()].flatMap(dependency =>
        [...new Set(gatesOf(network, dependency).flatMap(gate => namedBy(network, gate)))].map((each): [number, number] => [
            dependency,
            each
        ])
    );
    return atRest({
        network,
        named: rows(deps, names),
        missing: new Int32Array(deps),
        metByAll: new Uint8Array(deps),
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
        short: new Uint8Array(gates),
        fed,
        feeding: { fed, timed: true },
        lastingFeeding: { fed, timed: false },
        open: new Uint8Array(nodes),
        turned: new Uint8Array(nodes)
    });
}

/** Sets a state back to its beginning: all is up, nothing was ever lost, and buffers are full. */
export function atRest(state: State): State {
    const { down, status, restartEnd, group, rank, causes, cut, rising, circular, locked, lasts, fullAt, passed, value, short } = state;
    state.now = 0;
    state.missing.fill(0);
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
export const TOLERANCE = 1e-9;

/** A node is there no longer as it was, or again: it went down or came up, or the first cut of it came or the last one went. @param by 1 or -1 */
export function setMissing({ network, missing }: State, node: number, by: 1 | -1): void {
    const { start, items } = network.usedBy;
    const end = start[node + 1] ?? 0;
    for (let i = start[node] ?? 0; i < end; i++) {
        const dependency = items[i] ?? 0;
        missing[dependency] = (missing[dependency] ?? 0) + by;
    }
}

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
