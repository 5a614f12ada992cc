import { bufferNow } from './buffer.js';
import type { Marked } from './marked.js';
import { dependenciesOf, gatesOf, isFed, namedBy, Gate, type TimeNetwork } from './network.js';
import { fails, isMet, primary } from './requirements.js';
import { Status, TOLERANCE, View, type State } from './state.js';

/** Dependencies by which the members of a ring feed each other. */
export function ringDependencies(network: TimeNetwork): Uint8Array {
    const found = new Uint8Array(network.of.length);
    for (const node of network.rings.flat()) {
        for (const dependency of dependenciesOf(network, node)) {
            found[dependency] = gatesOf(network, dependency).some(gate =>
                namedBy(network, gate).some(each => isFed(network, dependency, gate, each))
            )
                ? 1
                : 0;
        }
    }
    return found;
}

/** Who is there to be fed, and how what is outside the ring counts. */
export interface Candidates {
    readonly there: (state: State, node: number, of: number) => boolean;
    readonly view: View;
}

/** Who is up, or may come up at this moment. */
export const AS_IT_IS: Candidates = { there: ({ down, rising }, node) => down[node] === 0 || rising[node] === 1, view: View.Plain };

/** Who is up, or restarts together with the node that asks. */
const RESTARTING: Candidates = {
    there: ({ down, group, status }, node, of) => down[node] === 0 || (group[node] === group[of] && status[node] === Status.Restarting),
    view: View.Restart
};

/** Whether those that restart together still feed each other, as far as they are in a ring. */
export function groupHolds(state: State, node: number): boolean {
    const ring = state.network.ring[node] ?? 0;
    if (ring === 0 || state.group[node] === 0) {
        return true;
    }
    feedRing(state, ring, RESTARTING, false, node);
    return state.fed[node] === 1;
}

/**
 * Who in a ring is fed (formula `time.rings`), as `fed` of the state until the ring is looked at again. First whom a source outside reaches, step by step. Of the others, whoever has a
 * storage left is a source, in the order in which they were reached when a source last did so; those that were reached together are together. A clock runs unless the requirement is met
 * when the turn comes: by what is outside, by whom a source reaches, or by those whose turn was before.
 * @param isKept whether the order and the clocks of this moment follow from it: it is known who is down. @param of the node that asks
 */
export function feedRing(state: State, ring: number, candidates: Candidates, isKept: boolean, of = -1): void {
    const { network, order, fed, open, turned } = state;
    const members = network.rings[ring - 1] ?? [];
    for (const node of members) {
        fed[node] = turned[node] = 0;
        open[node] = candidates.there(state, node, of) ? 1 : 0;
    }
    spread(state, members, candidates.view, isKept);
    const later = members.filter(node => fed[node] === 0);
    if (isKept) {
        members.forEach(node => {
            if (fed[node] === 1) {
                keepTurn(state, node, candidates.view);
            }
        });
    }
    later.sort((a, b) => byOrder(order[a] ?? 0, order[b] ?? 0));
    for (let i = 0; i < later.length; ) {
        const turn = order[later[i] ?? 0];
        const now: number[] = [];
        for (; i < later.length && order[later[i] ?? 0] === turn; i++) {
            now.push(later[i] ?? 0);
        }
        if (isKept) {
            now.forEach(node => keepTurn(state, node, candidates.view));
        }
        now.forEach(node => {
            turned[node] = 1;
        });
        spread(state, now, candidates.view, false);
    }
    for (const node of members) {
        open[node] = 0;
    }
}

/** Whom those feed that are fed, step by step, beginning with some who may be. @param isKept whether their steps are the order from now on */
function spread(state: State, from: readonly number[], view: View, isKept: boolean): void {
    const { fed, open, order } = state;
    let next = from.filter(node => open[node] === 1 && isThere(state, node, view));
    for (let step = 0; next.length > 0; step++) {
        for (const node of next) {
            fed[node] = 1;
            open[node] = 0;
            if (isKept) {
                order[node] = step;
            }
        }
        next = openUsers(state, next).filter(node => isThere(state, node, view));
    }
}

/** Of those that need some nodes, who may be fed yet, each once. */
function openUsers({ network, open }: State, nodes: readonly number[]): number[] {
    const { start, items } = network.usedBy;
    const found: number[] = [];
    for (const node of nodes) {
        for (let i = start[node] ?? 0; i < (start[node + 1] ?? 0); i++) {
            const user = network.of[items[i] ?? 0] ?? 0;
            if (open[user] === 1) {
                open[user] = FOUND;
                found.push(user);
            }
        }
    }
    for (const user of found) {
        open[user] = 1;
    }
    return found;
}

const FOUND = 2;

/** Whether a member of a ring is up, with whom is fed so far. */
function isThere(state: State, node: number, view: View): boolean {
    const isSource = state.turned[node] === 1;
    const { start, items } = state.network.depsOf;
    for (let i = start[node] ?? 0; i < (start[node + 1] ?? 0); i++) {
        const dependency = items[i] ?? 0;
        const isHeld =
            state.ringDependency[dependency] === 1
                ? holds(state, dependency, isSource) || isMet(state, dependency, view, isSource ? state.feeding : state.lastingFeeding)
                : !fails(state, dependency, view);
        if (!isHeld) {
            return false;
        }
    }
    return true;
}

/** Whether a dependency holds without what it needs: not fatal, something else has taken over, or, where it counts, its storage lasts. */
function holds(state: State, dependency: number, stored: boolean): boolean {
    const { network, now } = state;
    if (network.fatal[dependency] === 0) {
        return true;
    }
    const since = state.lostSince[dependency] ?? NaN;
    const lost = Number.isNaN(since) ? 0 : now - since;
    return (
        lost >= (network.substitution[dependency] ?? Infinity) ||
        (stored && lost < (Number.isNaN(since) ? bufferNow(state, dependency) : (state.lasts[dependency] ?? 0)))
    );
}

/** Keeps, for the clocks, whether the dependencies of a member are met when its turn comes. */
function keepTurn(state: State, node: number, view: View): void {
    const { network, ringDependency, turnMet, short } = state;
    const { gateStart, kind, need, depsOf } = network;
    for (let i = depsOf.start[node] ?? 0; i < (depsOf.start[node + 1] ?? 0); i++) {
        const dependency = depsOf.items[i] ?? 0;
        if (ringDependency[dependency] !== 1) {
            continue;
        }
        turnMet[dependency] = isMet(state, dependency, view, state.feeding) ? 1 : 0;
        for (let gate = gateStart[dependency] ?? 0; gate < (gateStart[dependency + 1] ?? 0); gate++) {
            if (kind[gate] === Gate.AtLeast) {
                short[gate] = primary(state, gate) < (need[gate] ?? 0) - TOLERANCE ? 1 : 0;
            }
        }
    }
}

/** Whoever was never reached comes last. */
const byOrder = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

/** Rings that some nodes are in, in their order. */
export function ringsOf({ ring, rings }: TimeNetwork, nodes: Marked): readonly number[] {
    if (rings.length === 0) {
        return NONE;
    }
    let found: Set<number> | undefined;
    for (let i = 0; i < nodes.count; i++) {
        const own = ring[nodes.items[i] ?? 0] ?? 0;
        if (own > 0) {
            (found ??= new Set()).add(own);
        }
    }
    return found ? [...found].sort((a, b) => a - b) : NONE;
}

const NONE: readonly number[] = [];
