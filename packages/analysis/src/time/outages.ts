import { addCause } from './events.js';
import { AS_IT_IS, feedRing, ringsOf } from './feeds.js';
import { cutSource, failing, outLeaves } from './requirements.js';
import { nextRank, touchOwners, unlock, type Run } from './run.js';
import { shortfall, tracedTo } from './shortfall.js';
import type { Feeding } from './state.js';
import { canRise, isStruck, setMissing, Status, View } from './state.js';

/** Who comes up at this moment, and who goes down: first whoever may come up does, then whoever stays down in spite of that is put back, and whoever is reached goes down. */
export function settleOutages(run: Run): void {
    const { state, touched, rising, work } = run;
    work.clear();
    setRising(run);
    for (let i = 0; i < rising.count; i++) {
        work.push(rising.items[i] ?? 0);
    }
    for (let i = 0; i < touched.count; i++) {
        work.push(touched.items[i] ?? 0);
    }
    for (let i = 0; i < work.count || findUnfed(run); i++) {
        const node = work.items[i] ?? 0;
        if ((state.down[node] === 0 || state.rising[node] === 1) && loses(run, node)) {
            touched.add(node);
            touchOwners(run, node);
            lookAtOwners(run, node);
        }
    }
    for (let i = 0; i < rising.count; i++) {
        const node = rising.items[i] ?? 0;
        if (state.rising[node] === 1) {
            state.rising[node] = 0;
            goUp(run, node);
        }
    }
}

/** Whether a node that is up, or may come up, does not stay so: it goes down, or stays down. */
function loses(run: Run, node: number): boolean {
    const { state, unfed } = run;
    const struck = isStruck(state, node);
    const outright = struck ? -1 : failing(state, node, View.Plain);
    const dependency = struck || outright >= 0 ? outright : (unfed.get(node) ?? -1);
    if (!struck && dependency < 0) {
        return false;
    }
    if (state.rising[node] === 1) {
        state.rising[node] = 0;
        // What it was waiting for may have changed, so what waits for it has to look again.
        state.rank[node] = nextRank(run);
    } else {
        goDown(run, node, dependency, outright >= 0 ? undefined : state.feeding);
    }
    return true;
}

/** Whoever is down and may come up at this moment, if those do that it waits for. */
function setRising(run: Run): void {
    const { state, touched, network, rising } = run;
    const { start, items } = network.usedBy;
    rising.clear();
    for (let i = 0; i < touched.count; i++) {
        const node = touched.items[i] ?? 0;
        // Who was down for a reason of its own may be what holds those that seem to hold it.
        if (state.down[node] === 1) {
            rise(run, node, state.status[node] === Status.Waiting);
        }
    }
    for (let i = 0; i < rising.count; i++) {
        const node = rising.items[i] ?? 0;
        const end = start[node + 1] ?? 0;
        for (let at = start[node] ?? 0; at < end; at++) {
            const owner = network.of[items[at] ?? 0] ?? 0;
            if (state.status[owner] === Status.Waiting) {
                rise(run, owner, true);
            }
        }
    }
}

function rise({ state, touched, rising }: Run, node: number, waits: boolean): void {
    if (state.rising[node] === 0 && canRise(state, node) && (!waits || failing(state, node, View.Firm) < 0)) {
        state.rising[node] = 1;
        rising.push(node);
        touched.add(node);
    }
}

/** Whoever needs a node and is up, or may come up, is looked at, once for each dependency. */
function lookAtOwners({ state, network, work }: Run, node: number): void {
    const { start, items } = network.usedBy;
    const end = start[node + 1] ?? 0;
    for (let i = start[node] ?? 0; i < end; i++) {
        const owner = network.of[items[i] ?? 0] ?? 0;
        if (state.down[owner] === 0 || state.rising[owner] === 1) {
            work.push(owner);
        }
    }
}

/** Looks for whom nothing feeds in the rings of this moment; those first of which something outside is out. Tells whether there are any. */
function findUnfed({ network, state, touched, unfed, work }: Run): boolean {
    if (network.rings.length === 0) {
        return false;
    }
    unfed.clear();
    const rings = ringsOf(network, touched);
    if (rings.length === 0) {
        return false;
    }
    for (const ring of rings) {
        feedRing(state, ring, AS_IT_IS, false);
        for (const node of network.rings[ring - 1] ?? []) {
            if ((state.down[node] === 0 || state.rising[node] === 1) && state.fed[node] === 0) {
                unfed.set(node, failing(state, node, View.Plain, state.feeding));
            }
        }
    }
    const all = [...unfed];
    const first = all.filter(([, dependency]) => outLeaves(state, dependency, View.Plain).length > 0 || cutSource(state, dependency) >= 0);
    for (const [node] of first.length > 0 ? first : all) {
        work.push(node);
    }
    return unfed.size > 0;
}

function goDown(run: Run, node: number, dependency: number, feeding: Feeding | undefined): void {
    const { state, options, outages, struckBy } = run;
    const lacks = dependency < 0 || options.reasons === false ? undefined : shortfall(state, dependency, feeding);
    const via = lacks ? tracedTo(state, lacks) : -1;
    const isCut = lacks !== undefined && state.down[via] === 0 && (state.cut[via] ?? 0) > 0;
    state.down[node] = 1;
    setMissing(state, node, 1);
    state.status[node] = Status.Waiting;
    state.group[node] = 0;
    state.rank[node] = nextRank(run);
    run.lastOutage[node] = outages.length;
    outages.push({
        node,
        from: state.now,
        to: Infinity,
        cause: dependency >= 0 ? -1 : (struckBy[node] ?? -1),
        dependency,
        since: dependency >= 0 ? (state.lostSince[dependency] ?? NaN) : NaN,
        via,
        cut: isCut ? (struckBy[via] ?? -1) : -1,
        ...(lacks ? { lacks } : {})
    });
    for (const each of options.onDown?.(node, state.now, other => state.down[other] === 1) ?? []) {
        addCause(run, each);
    }
}

function goUp(run: Run, node: number): void {
    const { state } = run;
    state.down[node] = 0;
    setMissing(state, node, -1);
    state.status[node] = Status.Up;
    state.group[node] = 0;
    unlock(run, node);
    const outage = run.outages[run.lastOutage[node] ?? -1];
    if (outage) {
        outage.to = state.now;
    }
    touchOwners(run, node);
}
