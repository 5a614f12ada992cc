import { dependenciesOf, gatesOf, isFed, namedBy, Gate, type TimeNetwork } from './network.js';
import { bufferNow, fails, isMet, primary, Status, View, type State } from './state.js';

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
    readonly there: (node: number) => boolean;
    readonly view: View;
}

/** Who in a ring is fed at a moment (by node), and what follows for its clocks: to be kept once it is known who is down. */
export interface Fed {
    readonly fed: Uint8Array;
    keep(): void;
}

/**
 * Who in a ring is fed (formula `time.rings`). First whom a source outside reaches, step by step. Of the others, whoever has a storage left is a source, in the order
 * in which they were reached when a source last did so; those that were reached together are together. A clock runs unless the requirement is met when the turn comes:
 * by what is outside, by whom a source reaches, or by those whose turn was before.
 */
export function feedRing(state: State, ring: number, { there, view }: Candidates): Fed {
    const { network, order, ringDependency } = state;
    const members = network.rings[ring - 1] ?? [];
    const fed = new Uint8Array(network.nodes.length),
        turned = new Uint8Array(network.nodes.length);
    const reached = new Map<number, number>();
    const met: [dependency: number, met: boolean, short: readonly [gate: number, isShort: boolean][]][] = [];
    const isThere = (node: number): boolean =>
        dependenciesOf(network, node).every(dependency =>
            ringDependency[dependency] === 1
                ? holds(state, dependency, turned[node] === 1) || isMet(state, dependency, view, { fed, timed: turned[node] === 1 })
                : !fails(state, dependency, view)
        );
    const open = new Set(members.filter(there));
    const { start, items } = network.usedBy;
    /** Whom those feed that are fed, step by step, beginning with some who may be. */
    const spread = (from: readonly number[], each: (nodes: readonly number[], step: number) => void = () => undefined): void => {
        for (let step = 0, next = from.filter(node => open.has(node) && isThere(node)); next.length > 0; step++) {
            next.forEach(node => {
                fed[node] = 1;
                open.delete(node);
            });
            each(next, step);
            const users = new Set(
                next.flatMap(node =>
                    [...items.subarray(start[node] ?? 0, start[node + 1] ?? 0)].map(dependency => network.of[dependency] ?? 0)
                )
            );
            next = [...users].filter(node => open.has(node) && isThere(node));
        }
    };
    const turn = (node: number): void => {
        for (const dependency of dependenciesOf(network, node)) {
            if (ringDependency[dependency] === 1) {
                const isMetNow = isMet(state, dependency, view, { fed, timed: true });
                met.push([
                    dependency,
                    isMetNow,
                    gatesOf(network, dependency)
                        .filter(gate => network.kind[gate] === Gate.AtLeast)
                        .map(gate => [gate, primary(state, gate) < (network.need[gate] ?? 0) - 1e-9])
                ]);
            }
        }
    };
    spread(members, (nodes, step) => nodes.forEach(node => reached.set(node, step)));
    [...reached.keys()].forEach(turn);
    const later = members.filter(node => !reached.has(node)).sort((a, b) => byOrder(order[a] ?? 0, order[b] ?? 0));
    for (let i = 0; i < later.length; ) {
        const now = later.slice(i).filter(node => order[node] === order[later[i] ?? 0]);
        now.forEach(turn);
        now.forEach(node => {
            turned[node] = 1;
        });
        spread(now);
        i += now.length;
    }
    return {
        fed,
        keep: () => {
            reached.forEach((step, node) => {
                order[node] = step;
            });
            for (const [dependency, isMetNow, short] of met) {
                state.turnMet[dependency] = isMetNow ? 1 : 0;
                short.forEach(([gate, isShort]) => {
                    state.short[gate] = isShort ? 1 : 0;
                });
            }
        }
    };
}

/** Whoever was never reached comes last. */
const byOrder = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

/** Whether those that restart together still feed each other, as far as they are in a ring. */
export function groupHolds(state: State, node: number): boolean {
    const { network, group, status, down } = state;
    const ring = network.ring[node] ?? 0,
        own = group[node] ?? 0;
    return (
        ring === 0 ||
        own === 0 ||
        feedRing(state, ring, {
            there: each => down[each] === 0 || (group[each] === own && status[each] === Status.Restarting),
            view: View.Restart
        }).fed[node] === 1
    );
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
