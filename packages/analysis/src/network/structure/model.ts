import type { RiskModel } from '@nvs/model';
import type { Lookup } from '../../lookup.js';
import type { CompiledNetwork } from '../../time/compile.js';
import type { TimeNetwork } from '../../time/network.js';
import type { GateGraph, Ref } from '../formula/formula.js';
import type { Effort } from '../solve/build.js';
import type { Causes, View } from './equations.js';
import type { BasicEvent } from './event.js';

/** How much is said of nodes and sectors. */
export interface StructureLimits {
    /** Cut sets are listed up to this order … */
    readonly mostOrder?: number;
    /** … and this number. */
    readonly mostSets?: number;
    /** Importance is worked out for every node in networks of at most so many; else for those in the smallest cut sets. */
    readonly mostInterventions?: number;
}

/** Functions that a node is down: exact, or one below and one above of a tangled loop, and of a ring that does not say what it passes on. */
export interface Failures {
    readonly graph: GateGraph;
    readonly solution: readonly Ref[];
    readonly above: ReadonlyMap<number, Ref>;
    readonly rings: ReadonlySet<number>;
}

/** What the figures of a network are made of. */
export interface Structure {
    readonly look: Lookup;
    /** With the network as it is in the state asked for. */
    readonly model: RiskModel;
    readonly compiled: CompiledNetwork;
    readonly causes: Causes;
    readonly events: ReadonlyMap<string, BasicEvent>;
    /** Keys of the events, by the number of their variable. */
    readonly keys: readonly string[];
    readonly graph: GateGraph;
    /** Hours. */
    readonly horizon: number;
    /** The functions "node is down" over events, by number of the node. */
    readonly failures: Failures;
    readonly effort: Effort;
    /** The same functions with some nodes set down or kept up. */
    forced(set: ReadonlyMap<number, boolean>): Failures;
    /** What takes each node down alone, by number (`network.cut_sets`, order 1); undefined where the network is too large for it. */
    singlePoints(network: TimeNetwork): ReadonlyMap<number, readonly number[]> | undefined;
    /** Over nodes, or over threats and campaigns; names by number of the variable. */
    over(view: Exclude<View, 'events'>): Failures & { readonly names: readonly string[] };
}
