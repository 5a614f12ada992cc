import { feedRing, groupHolds, ringDependencies, type Candidates } from './feeds.js';
import { restartLoops } from './loops.js';
import { Marked } from './marked.js';
import { dependenciesOf, Gate, type TimeNetwork } from './network.js';
import { MomentQueue } from './queue.js';
import { shortfall, tracedTo } from './shortfall.js';
import type { Cause, Outage, Saved, SimulateOptions, Simulation } from './simulation.js';
import {
    atRest,
    bufferNow,
    canRise,
    cutSource,
    failing,
    fails,
    isMet,
    isStruck,
    newState,
    outLeaves,
    primary,
    Status,
    View,
    type Feeding,
    type State
} from './state.js';

export type { Cause, Outage, SimulateOptions, Simulation } from './simulation.js';

/** Who is up, or may come up at this moment. */
const AS_IT_IS = ({ down, rising }: State): Candidates => ({ there: node => down[node] === 0 || rising[node] === 1, view: View.Plain });

/** A dependency of a ring member that fails because nothing feeds it, and who in the ring is fed then. */
interface Unfed {
    readonly dependency: number;
    readonly feeding: Feeding;
}

const Event = { Begin: 0, End: 1, Restarted: 2, Dependency: 3 } as const;

/** Plays causes through a network, moment by moment: no time steps. */
export function simulate(network: TimeNetwork, causes: readonly Cause[], options: SimulateOptions): Simulation {
    return simulator(network)(causes, options);
}

/** Plays one network again and again, in the same memory. Its values may change between two runs; what needs what may not. */
export function simulator(given: TimeNetwork): (causes: readonly Cause[], options: SimulateOptions) => Simulation {
    const network: TimeNetwork = { ...given, fatal: given.fatal.slice() };
    const {
        usedBy: { start: usedFrom, items: uses },
        of
    } = network;
    const state = newState(network, ringDependencies(network));
    const queue = new MomentQueue();
    let options: SimulateOptions = { until: 0 };
    let causes: Cause[] = [];
    let outages: Outage[] = [];
    let saved: Saved[] = [];
    let blackStarts: Simulation['blackStarts'] = [];
    const current = new Int32Array(network.nodes.length);
    const touched = new Marked(network.nodes.length);
    const dirty = new Marked(network.of.length);
    let ranks = 0;
    let groups = 0;
    const locked = new Set<number>();
    const unlock = (node: number): void => {
        state.locked[node] = 0;
        locked.delete(node);
    };
    // The cause that struck a node last; of several at one moment the first.
    const struckBy = new Int32Array(network.nodes.length);

    const soil = (node: number): void => {
        for (let i = usedFrom[node] ?? 0; i < (usedFrom[node + 1] ?? 0); i++) {
            const dependency = uses[i] ?? 0;
            dirty.add(dependency);
            touched.add(of[dependency] ?? 0);
        }
    };
    /** Whoever needs a node, once for each dependency. */
    const addOwners = (node: number, to: number[], isMeant: (owner: number) => boolean): void => {
        for (let i = usedFrom[node] ?? 0; i < (usedFrom[node + 1] ?? 0); i++) {
            const owner = of[uses[i] ?? 0] ?? 0;
            if (isMeant(owner)) {
                to.push(owner);
            }
        }
    };

    const isDown = (node: number): boolean => state.down[node] === 1;
    const begin = (cause: Cause, index: number): void => {
        if (cause.to > cause.from && cause.share > 0) {
            queue.push(cause.from, Event.Begin, index);
        }
    };

    const handle = (kind: number, item: number): void => {
        const cause = causes[item];
        if ((kind === Event.Begin || kind === Event.End) && cause) {
            const sign = kind === Event.Begin ? 1 : -1;
            if (cause.share >= 1) {
                state.causes[cause.node] = (state.causes[cause.node] ?? 0) + sign;
            } else {
                const cut = (state.cut[cause.node] ?? 0) + sign * cause.share;
                state.cut[cause.node] = Math.abs(cut) < 1e-12 ? 0 : cut;
                soil(cause.node);
            }
            touched.add(cause.node);
            const known = causes[struckBy[cause.node] ?? -1];
            if (kind === Event.Begin && (known?.from !== cause.from || item < (struckBy[cause.node] ?? 0))) {
                struckBy[cause.node] = item;
            }
            if (kind === Event.Begin && cause.to < Infinity) {
                queue.push(cause.to, Event.End, item);
            }
        } else if (kind === Event.Restarted && state.status[item] === Status.Restarting && state.restartEnd[item] === state.now) {
            touched.add(item);
        } else if (kind === Event.Dependency) {
            dirty.add(item);
            touched.add(network.of[item] ?? 0);
        }
    };

    /** Who may come up: then whoever stays down in spite of that is put back, and whoever is reached goes down. */
    const settleDown = (): void => {
        const rising: number[] = [];
        const rise = (node: number): void => {
            state.rising[node] = 1;
            rising.push(node);
            touched.add(node);
        };
        for (const node of touched.items) {
            if (
                state.down[node] === 1 &&
                state.rising[node] === 0 &&
                canRise(state, node) &&
                // Who was down for a reason of its own may be what holds those that seem to hold it.
                (state.status[node] !== Status.Waiting || failing(state, node, View.Firm) < 0)
            ) {
                rise(node);
            }
        }
        for (let at = 0; at < rising.length; at++) {
            const node = rising[at] ?? 0;
            for (let i = usedFrom[node] ?? 0; i < (usedFrom[node + 1] ?? 0); i++) {
                const owner = of[uses[i] ?? 0] ?? 0;
                if (
                    state.status[owner] === Status.Waiting &&
                    state.rising[owner] === 0 &&
                    canRise(state, owner) &&
                    failing(state, owner, View.Firm) < 0
                ) {
                    rise(owner);
                }
            }
        }
        const work = [...rising, ...touched.items];
        // Of rings: whom nothing feeds, with the dependency that fails for that.
        const unfed = new Map<number, Unfed>();
        for (let i = 0; i < work.length || findUnfed(unfed, work); i++) {
            const node = work[i] ?? 0;
            if (state.down[node] === 1 && state.rising[node] === 0) {
                continue;
            }
            const struck = isStruck(state, node);
            const outright = struck ? -1 : failing(state, node, View.Plain);
            const dependency = struck || outright >= 0 ? outright : (unfed.get(node)?.dependency ?? -1);
            if (!struck && dependency < 0) {
                continue;
            }
            if (state.rising[node] === 1) {
                state.rising[node] = 0;
                // What it was waiting for may have changed, so what waits for it has to look again.
                state.rank[node] = ++ranks;
            } else {
                goDown(node, dependency, outright >= 0 ? undefined : unfed.get(node)?.feeding);
            }
            touched.add(node);
            soil(node);
            addOwners(node, work, owner => state.down[owner] === 0 || state.rising[owner] === 1);
        }
        for (const node of rising) {
            if (state.rising[node] === 1) {
                state.rising[node] = 0;
                goUp(node);
            }
        }
    };

    /** Rings that this moment touches. */
    const ringsNow = (): number[] =>
        network.rings.length === 0
            ? []
            : [...new Set(touched.items.map(node => network.ring[node] ?? 0))].filter(ring => ring > 0).sort((a, b) => a - b);

    /** Looks for whom nothing feeds in the rings of this moment; those first of which something outside is out. Tells whether there are any. */
    const findUnfed = (unfed: Map<number, Unfed>, work: number[]): boolean => {
        if (network.rings.length === 0) {
            return false;
        }
        unfed.clear();
        for (const ring of ringsNow()) {
            const feeding = { ...feedRing(state, ring, AS_IT_IS(state)), timed: true };
            for (const node of network.rings[ring - 1] ?? []) {
                if ((state.down[node] === 0 || state.rising[node] === 1) && feeding.fed[node] === 0) {
                    unfed.set(node, { dependency: failing(state, node, View.Plain, feeding), feeding });
                }
            }
        }
        const first = [...unfed]
            .filter(([, { dependency }]) => outLeaves(state, dependency, View.Plain).length > 0 || cutSource(state, dependency) >= 0)
            .map(([node]) => node);
        work.push(...(first.length > 0 ? first : unfed.keys()));
        return unfed.size > 0;
    };

    const goDown = (node: number, dependency: number, feeding?: Feeding): void => {
        const lacks = dependency < 0 || options.reasons === false ? undefined : shortfall(state, dependency, feeding);
        const via = lacks ? tracedTo(state, lacks) : -1;
        const isCut = lacks !== undefined && state.down[via] === 0 && (state.cut[via] ?? 0) > 0;
        state.down[node] = 1;
        state.status[node] = Status.Waiting;
        state.group[node] = 0;
        state.rank[node] = ++ranks;
        current[node] = outages.length;
        const cause = dependency >= 0 ? -1 : (struckBy[node] ?? -1);
        outages.push({
            node,
            from: state.now,
            to: Infinity,
            cause,
            dependency,
            via,
            cut: isCut ? (struckBy[via] ?? -1) : -1,
            ...(lacks ? { lacks } : {})
        });
        for (const each of options.onDown?.(node, state.now, isDown) ?? []) {
            causes.push(each);
            begin(each, causes.length - 1);
        }
    };

    const goUp = (node: number): void => {
        state.down[node] = 0;
        state.status[node] = Status.Up;
        state.group[node] = 0;
        unlock(node);
        const outage = outages[current[node] ?? -1];
        if (outage) {
            outage.to = state.now;
        }
        soil(node);
    };

    /** Clocks of losses and of alternatives, once it is known who is down. */
    const setClocks = (): void => {
        for (const ring of ringsNow()) {
            feedRing(state, ring, AS_IT_IS(state)).keep();
            network.rings[ring - 1]?.forEach(node =>
                dependenciesOf(network, node).forEach(each => {
                    if (state.ringDependency[each] === 1) {
                        dirty.add(each);
                    }
                })
            );
        }
        for (const dependency of dirty.items) {
            const met = state.ringDependency[dependency] === 1 ? state.turnMet[dependency] === 1 : isMet(state, dependency, View.Plain);
            setCalled(dependency);
            const since = state.lostSince[dependency] ?? NaN;
            if (met !== Number.isNaN(since)) {
                if (met) {
                    lossEnds(dependency, since);
                } else {
                    const lasts = bufferNow(state, dependency);
                    state.lostSince[dependency] = state.now;
                    state.lasts[dependency] = lasts;
                    state.passed[dependency] = 0;
                    options.onLost?.(dependency);
                    if (lasts > 0) {
                        queue.push(state.now + lasts, Event.Dependency, dependency);
                    }
                    const after = network.substitution[dependency] ?? Infinity;
                    if (after < Infinity) {
                        queue.push(state.now + after, Event.Dependency, dependency);
                    }
                }
            }
            if (!met && state.passed[dependency] === 0 && fails(state, dependency, View.Plain)) {
                state.passed[dependency] = 1;
                options.onPassed?.(dependency);
            }
        }
    };

    const lossEnds = (dependency: number, since: number): void => {
        const substitution = network.substitution[dependency] ?? Infinity;
        const lasts = state.lasts[dependency] ?? 0;
        const used = Math.min(state.now - since, substitution);
        const refill = network.refill[dependency] ?? 0;
        state.left[dependency] = Math.max(0, lasts - used);
        state.fullAt[dependency] = state.now + refill;
        state.lostSince[dependency] = NaN;
        if (state.passed[dependency] === 0 && network.fatal[dependency] === 1) {
            saved.push({
                dependency,
                from: since,
                to: state.now,
                by: substitution < Infinity && state.now - since > lasts ? 'substitution' : 'buffer'
            });
        }
        if (options.nextLoss) {
            network.fatal[dependency] = options.nextLoss(dependency) ? 1 : 0;
        }
    };

    const setCalled = (dependency: number): void => {
        const { gateStart, kind, need, argStart, args, endurance } = network;
        for (let gate = gateStart[dependency] ?? 0; gate < (gateStart[dependency + 1] ?? 0); gate++) {
            if (kind[gate] !== Gate.AtLeast) {
                continue;
            }
            const short =
                state.ringDependency[dependency] === 1 ? state.short[gate] === 1 : primary(state, gate) < (need[gate] ?? 0) - 1e-9;
            if (short !== Number.isNaN(state.calledSince[gate] ?? NaN)) {
                continue;
            }
            state.calledSince[gate] = short ? state.now : NaN;
            for (let i = argStart[gate] ?? 0; short && i < (argStart[gate + 1] ?? 0); i++) {
                const lasts = endurance[args[i] ?? 0] ?? Infinity;
                if (lasts < Infinity) {
                    queue.push(state.now + lasts, Event.Dependency, dependency);
                }
            }
        }
    };

    const restart = (node: number, end: number, group: number): void => {
        state.status[node] = Status.Restarting;
        state.restartEnd[node] = end;
        state.group[node] = group;
        queue.push(end, Event.Restarted, node);
    };

    /** Of those that are down: struck, waiting, or restarting; loops that nothing reaches restart together. */
    const settleStatus = (): void => {
        const circular: number[] = [];
        const suspect = (node: number): void => {
            if (state.circular[node] === 0) {
                state.circular[node] = 1;
                circular.push(node);
            }
        };
        const work = touched.items.filter(node => state.down[node] === 1);
        // What is locked looks again: something outside may hold or free it now.
        for (const node of [...locked]) {
            unlock(node);
            suspect(node);
            work.push(node);
        }
        for (let i = 0; i < work.length; i++) {
            const node = work[i] ?? 0;
            const before = state.status[node];
            if (state.down[node] === 0) {
                continue;
            }
            if (isStruck(state, node)) {
                state.status[node] = Status.Struck;
            } else if (failing(state, node, View.Restart) < 0 && groupHolds(state, node)) {
                if (before !== Status.Restarting) {
                    restart(node, state.now + (network.restart[node] ?? 0), 0);
                }
            } else {
                state.status[node] = Status.Waiting;
                if (before !== Status.Waiting) {
                    state.rank[node] = ++ranks;
                }
                if (state.circular[node] === 0 && failing(state, node, View.Reached) < 0) {
                    suspect(node);
                    addOwners(node, work, () => true);
                }
            }
            if (before === Status.Restarting && state.status[node] !== Status.Restarting) {
                state.group[node] = 0;
            }
            if (before !== state.status[node]) {
                addOwners(node, work, isDown);
            }
        }
        restartLoops(state, circular, {
            nextRank: () => ++ranks,
            restart,
            unlock,
            lock: node => {
                state.locked[node] = 1;
                locked.add(node);
            },
            together: nodes => {
                blackStarts.push({ at: state.now, nodes });
                return ++groups;
            }
        });
    };

    const begins = (first: readonly Cause[]): void => {
        network.fatal.set(options.fatal ?? given.fatal);
        atRest(state);
        network.rings.forEach((_, index) => {
            feedRing(state, index + 1, AS_IT_IS(state)).keep();
        });
        queue.clear();
        current.fill(-1);
        struckBy.fill(-1);
        locked.clear();
        ranks = groups = 0;
        [outages, saved, blackStarts] = [[], [], []];
        causes = [...first];
        causes.forEach(begin);
    };

    return (first, how) => {
        options = how;
        begins(first);
        const limit = options.moments ?? 2_000_000;
        let moments = 0;
        while (queue.time <= options.until && moments < limit) {
            state.now = queue.time;
            moments++;
            while (queue.time === state.now) {
                queue.pop(handle);
            }
            settleDown();
            setClocks();
            settleStatus();
            touched.clear();
            dirty.clear();
        }
        const order = (a: Outage, b: Outage): number => a.from - b.from || a.node - b.node;
        return {
            outages: outages.filter(each => each.to > each.from).sort(order),
            saved: saved.filter(each => each.to > each.from).sort((a, b) => a.from - b.from || a.dependency - b.dependency || a.to - b.to),
            blackStarts,
            locked: [...locked].sort((a, b) => a - b),
            settled: queue.time === Infinity,
            complete: moments < limit || queue.time > options.until
        };
    };
}
