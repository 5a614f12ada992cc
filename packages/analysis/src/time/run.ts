import { ringDependencies } from './feeds.js';
import { Marked, Worklist } from './marked.js';
import type { TimeNetwork } from './network.js';
import { MomentQueue } from './queue.js';
import { noteMetByAll } from './requirements.js';
import type { Cause, Outage, Saved, SimulateOptions, Simulation } from './simulation.js';
import { atRest, newState, Status, type State } from './state.js';

/** What comes about at a moment: a cause comes into force or goes, a restart is over, a clock of a dependency is. */
export const Event = { Begin: 0, End: 1, Restarted: 2, Dependency: 3 } as const;

/** A network that is played: what is known at this moment, what is to come, and what has been. */
export interface Run {
    readonly network: TimeNetwork;
    readonly state: State;
    /** What is to come; items are numbers of causes, nodes or dependencies. */
    readonly agenda: MomentQueue;
    options: SimulateOptions;
    causes: Cause[];
    /** By node the cause that struck it last; of several at one moment the first. */
    readonly struckBy: Int32Array;
    /** Nodes and dependencies of which something may change at this moment. */
    readonly touched: Marked;
    readonly dirty: Marked;
    /** While a moment is settled: who may come up, whom to look at, and who may wait for itself only. */
    readonly rising: Worklist;
    readonly work: Worklist;
    readonly circular: number[];
    /** Of rings: whom nothing feeds, with the dependency that fails for that. */
    readonly unfed: Map<number, number>;
    /** Members of loops that cannot start again. */
    readonly locked: Set<number>;
    /** How many ranks and groups are given. */
    ranks: number;
    groups: number;
    outages: Outage[];
    /** By node its last outage. */
    readonly lastOutage: Int32Array;
    saved: Saved[];
    blackStarts: Simulation['blackStarts'];
}

export function newRun(given: TimeNetwork): Run {
    const network = { ...given, fatal: given.fatal.slice() };
    return {
        network,
        state: noteMetByAll(newState(network, ringDependencies(network))),
        agenda: new MomentQueue(),
        options: { until: 0 },
        causes: [],
        struckBy: new Int32Array(network.nodes.length),
        touched: new Marked(network.nodes.length),
        dirty: new Marked(network.of.length),
        rising: new Worklist(),
        work: new Worklist(),
        circular: [],
        unfed: new Map(),
        locked: new Set(),
        ranks: 0,
        groups: 0,
        outages: [],
        lastOutage: new Int32Array(network.nodes.length),
        saved: [],
        blackStarts: []
    };
}

/** Sets a run back to its beginning. @param fatal by dependency, 1 where its first loss is fatal */
export function beginRun(run: Run, options: SimulateOptions, fatal: Uint8Array): void {
    run.options = options;
    run.network.fatal.set(fatal);
    atRest(run.state);
    run.agenda.clear();
    run.struckBy.fill(-1);
    run.lastOutage.fill(-1);
    run.locked.clear();
    run.ranks = run.groups = 0;
    run.causes = [];
    run.outages = [];
    run.saved = [];
    run.blackStarts = [];
}

/** Whoever needs a node has to look again. */
export function touchOwners({ network: { usedBy, of }, dirty, touched }: Run, node: number): void {
    const { start, items } = usedBy;
    const end = start[node + 1] ?? 0;
    for (let i = start[node] ?? 0; i < end; i++) {
        const dependency = items[i] ?? 0;
        dirty.add(dependency);
        touched.add(of[dependency] ?? 0);
    }
}

/** The last of those that went down or began to wait. */
export function nextRank(run: Run): number {
    return ++run.ranks;
}

/** A node begins to restart. @param group of those that restart together; 0 for none */
export function restart({ state, agenda }: Run, node: number, end: number, group: number): void {
    state.status[node] = Status.Restarting;
    state.restartEnd[node] = end;
    state.group[node] = group;
    agenda.push(end, Event.Restarted, node);
}

export function lock({ state, locked }: Run, node: number): void {
    state.locked[node] = 1;
    locked.add(node);
}

export function unlock({ state, locked }: Run, node: number): void {
    state.locked[node] = 0;
    locked.delete(node);
}
