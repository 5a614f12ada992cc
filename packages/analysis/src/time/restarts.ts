import { groupHolds } from './feeds.js';
import { restartLoops } from './loops.js';
import { failing } from './requirements.js';
import { nextRank, restart, unlock, type Run } from './run.js';
import { isStruck, Status, View } from './state.js';

/** Of those that are down: struck, waiting, or restarting; loops that nothing reaches restart together. */
export function settleRestarts(run: Run): void {
    const { state, touched, locked, work, circular } = run;
    work.clear();
    circular.length = 0;
    for (let i = 0; i < touched.count; i++) {
        const node = touched.items[i] ?? 0;
        if (state.down[node] === 1) {
            work.push(node);
        }
    }
    if (mayBeFree(run)) {
        lookAtLocked(run);
    }
    let reached = false;
    for (let i = 0; i < work.count; i++) {
        const node = work.items[i] ?? 0;
        if (state.down[node] === 1) {
            reached ||= state.locked[node] === 1;
            setStatus(run, node);
        }
        if (i + 1 === work.count && locked.size > 0 && (reached || circular.length > 0)) {
            lookAtLocked(run);
        }
    }
    if (circular.length > 0) {
        restartLoops(run, circular);
    }
}

/** Whether this moment touches what is locked. In a ring storage that fills up can free it without that. */
function mayBeFree({ locked, touched, network }: Run): boolean {
    for (const node of locked) {
        if (touched.has(node) || network.ring[node] !== 0) {
            return true;
        }
    }
    return false;
}

/** What is locked looks again: something outside may hold or free it now. */
function lookAtLocked(run: Run): void {
    for (const node of [...run.locked]) {
        unlock(run, node);
        suspect(run, node);
        run.work.push(node);
    }
}

/** Looks at a node that is down, and lets those that need it look again where that changes something. */
function setStatus(run: Run, node: number): void {
    const { state, network } = run;
    const before = state.status[node],
        status = statusOf(run, node);
    if (status === Status.Waiting) {
        waitOn(run, node);
    } else if (status === Status.Struck) {
        state.status[node] = status;
    } else if (before !== status) {
        restart(run, node, state.now + (network.restart[node] ?? 0), 0);
    }
    if (before !== status) {
        if (before === Status.Restarting) {
            state.group[node] = 0;
        }
        lookAtOwners(run, node, true);
    }
}

function statusOf({ state }: Run, node: number): Status {
    return isStruck(state, node)
        ? Status.Struck
        : failing(state, node, View.Restart) < 0 && groupHolds(state, node)
          ? Status.Restarting
          : Status.Waiting;
}

/** A node waits; for itself only, as far as can be told, where all that holds it waits for it. */
function waitOn(run: Run, node: number): void {
    const { state } = run;
    if (state.status[node] !== Status.Waiting) {
        state.status[node] = Status.Waiting;
        state.rank[node] = nextRank(run);
    }
    if (state.circular[node] === 0 && failing(state, node, View.Reached) < 0) {
        suspect(run, node);
        lookAtOwners(run, node, false);
    }
}

function suspect({ state, circular }: Run, node: number): void {
    if (state.circular[node] === 0) {
        state.circular[node] = 1;
        circular.push(node);
    }
}

/** Whoever needs a node is looked at, or those of them that are down, once for each dependency. */
function lookAtOwners({ state, network, work }: Run, node: number, onlyDown: boolean): void {
    const { start, items } = network.usedBy;
    const end = start[node + 1] ?? 0;
    for (let i = start[node] ?? 0; i < end; i++) {
        const owner = network.of[items[i] ?? 0] ?? 0;
        if (!onlyDown || state.down[owner] === 1) {
            work.push(owner);
        }
    }
}
