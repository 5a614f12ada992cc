import { components } from './circles.js';
import { feedRing, type Candidates } from './feeds.js';
import { failing, fails, outLeaves } from './requirements.js';
import { nextRank, lock, restart, unlock, type Run } from './run.js';
import { Status, View, type State } from './state.js';

/**
 * Nodes that may wait only for each other. What a reason from outside holds after all is taken out; loops among the rest restart
 * together, those that wait for such a loop wait on, and what needs itself to start is locked.
 */
export function restartLoops(run: Run, circular: readonly number[]): void {
    const { state } = run;
    const waits = (node: number): boolean => state.status[node] === Status.Waiting;
    const mark = (nodes: readonly number[], value: 0 | 1): void => {
        for (const node of nodes) {
            state.circular[node] = value;
        }
    };
    mark(circular, 0);
    for (let open = circular.filter(waits); open.length > 0; open = open.filter(waits)) {
        mark(open, 1);
        open = notReached(run, open);
        const started = startTogether(run, open);
        mark(open, 0);
        if (!started) {
            open.forEach(node => lock(run, node));
            return;
        }
    }
}

function notReached(run: Run, open: readonly number[]): number[] {
    const { state } = run;
    const { start, items } = state.network.usedBy;
    const work = [...open];
    const unfed = new Set<number>();
    for (let i = 0; i < work.length || findUnfed(state, open, unfed, work); i++) {
        const node = work[i] ?? 0;
        if (state.circular[node] === 0) {
            continue;
        }
        // Whoever is reached may hold it, whatever went down first.
        const rank = state.rank[node] ?? 0;
        state.rank[node] = Infinity;
        if (!unfed.has(node) && failing(state, node, View.Reached) < 0) {
            state.rank[node] = rank;
            continue;
        }
        state.rank[node] = nextRank(run);
        state.circular[node] = 0;
        unlock(run, node);
        for (let at = start[node] ?? 0; at < (start[node + 1] ?? 0); at++) {
            const owner = state.network.of[items[at] ?? 0] ?? 0;
            if (state.circular[owner] === 1) {
                work.push(owner);
            }
        }
    }
    return open.filter(node => state.circular[node] === 1);
}

/** Who is up, or may wait only for others of these. */
const IF_ALL_WERE_THERE: Candidates = { there: ({ down, circular }, node) => down[node] === 0 || circular[node] === 1, view: View.Reached };

/** Of rings: those that nothing would feed if all that may wait only for each other were there; those first that something else holds. Tells whether there are any. */
function findUnfed(state: State, open: readonly number[], unfed: Set<number>, work: number[]): boolean {
    const { network, circular, rank } = state;
    if (network.rings.length === 0) {
        return false;
    }
    if (!open.some(node => circular[node] === 1 && network.ring[node] !== 0)) {
        return false;
    }
    const found: { readonly node: number; readonly isHeld: boolean }[] = [];
    // As above: whoever is reached may hold them.
    const ranks = open.map(node => rank[node] ?? 0);
    open.forEach(node => {
        rank[node] = circular[node] === 1 ? Infinity : (rank[node] ?? 0);
    });
    for (const ring of new Set(open.filter(node => circular[node] === 1).map(node => network.ring[node] ?? 0))) {
        if (ring > 0) {
            feedRing(state, ring, IF_ALL_WERE_THERE, false);
            for (const node of open.filter(each => network.ring[each] === ring && circular[each] === 1 && state.fed[each] === 0)) {
                found.push({ node, isHeld: outLeaves(state, failing(state, node, View.Reached, state.feeding), View.Reached).length > 0 });
            }
        }
    }
    open.forEach((node, i) => {
        rank[node] = ranks[i] ?? 0;
    });
    const first = found.some(each => each.isHeld) ? found.filter(each => each.isHeld) : found;
    first.forEach(({ node }) => {
        unfed.add(node);
        work.push(node);
    });
    return first.length > 0;
}

/** Loops that wait for nobody else restart, unless one of them is needed to start; tells whether any did. */
function startTogether(run: Run, open: readonly number[]): boolean {
    const { state } = run;
    const waits = new Map(open.map(node => [node, waitsFor(state, node)]));
    let started = false;
    for (const members of components(
        [...open].sort((a, b) => a - b),
        node => waits.get(node)?.on ?? NOBODY
    )) {
        const inside = members.length > 8 ? new Set(members) : undefined;
        const isOutside = (node: number): boolean => (inside ? !inside.has(node) : !members.includes(node));
        if (!members.some(node => waits.get(node)?.needsToStart === true || waits.get(node)?.on.some(isOutside))) {
            const end = state.now + members.reduce((most, node) => Math.max(most, state.network.restart[node] ?? 0), 0);
            const group = ++run.groups;
            run.blackStarts.push({ at: state.now, nodes: members });
            for (const node of members) {
                restart(run, node, end, group);
                unlock(run, node);
            }
            started = true;
        }
    }
    return started;
}

const NOBODY: readonly number[] = [];

/** Of those that are open: whom a node waits for, and whether it needs any of them to start. */
function waitsFor(state: State, node: number): { readonly on: readonly number[]; readonly needsToStart: boolean } {
    const { depsOf, lock: isNeeded } = state.network;
    const on: number[] = [];
    let needsToStart = false;
    for (let i = depsOf.start[node] ?? 0; i < (depsOf.start[node + 1] ?? 0); i++) {
        const dependency = depsOf.items[i] ?? 0;
        if (fails(state, dependency, View.Restart)) {
            for (const leaf of outLeaves(state, dependency, View.Restart)) {
                if (state.circular[leaf] === 1) {
                    on.push(leaf);
                    needsToStart ||= isNeeded[dependency] === 1;
                }
            }
        }
    }
    return { on, needsToStart };
}
