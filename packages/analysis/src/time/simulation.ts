import type { Shortfall } from './shortfall.js';

/** A cause in force from `from` up to, not including, `to` (milliseconds). `share` 1 takes the node down, less cuts that part of a source. */
export interface Cause {
    readonly node: number;
    readonly from: number;
    to: number;
    readonly share: number;
}

export interface SimulateOptions {
    /** The run ends here (milliseconds). */
    readonly until: number;
    /** The run stops after so many moments; 2 million unless stated. */
    readonly moments?: number;
    /** Whether outages tell what they lacked, and whose loss that was; they do unless this is false. */
    readonly reasons?: boolean;
    /** By dependency, 1 where its first loss is fatal; as in the network unless stated. */
    readonly fatal?: Uint8Array;
    /** What comes into force because a node goes down, at that very moment: a back-up that fails when it is called upon. */
    onDown?(node: number, now: number, isDown: (node: number) => boolean): readonly Cause[];
    /** Whether the next loss of a dependency will be fatal; asked when one has ended. Without it all losses are as the first. */
    nextLoss?(dependency: number): boolean;
    /** Told of each loss of what a dependency needs, whether it passes on or not. */
    onLost?(dependency: number): void;
    /** Told of each loss that passes on. */
    onPassed?(dependency: number): void;
}

/** A node is down from `from` up to, not including, `to`; Infinity when it is not back within the run. */
export interface Outage {
    readonly node: number;
    readonly from: number;
    to: number;
    /** The cause that struck it, or -1. */
    readonly cause: number;
    /** Else the dependency that failed, and the node whose loss it was: of several, the first that went down; -1 without reasons. */
    readonly dependency: number;
    readonly via: number;
    /** Since when that dependency lacked what it needs, which a buffer bridged until then; NaN where it was lost at that moment. */
    readonly since: number;
    /** What it lacked then. */
    readonly lacks?: Shortfall;
    /** Where nothing is out but too little arrives: the cause that cut `via`, else -1. */
    readonly cut: number;
}

/** A loss of what a dependency needs that did not pass on. */
export interface Saved {
    readonly dependency: number;
    readonly from: number;
    readonly to: number;
    readonly by: 'buffer' | 'substitution';
    /** How long what was in the buffer then would have lasted. */
    readonly lasts: number;
}

export interface Simulation {
    /** In the order of their beginning, then of nodes. */
    readonly outages: readonly Outage[];
    readonly saved: readonly Saved[];
    /** Members of loops that none of them could leave first, and restarted together. */
    readonly blackStarts: { at: number; nodes: number[] }[];
    /** Members of loops that cannot start again, and what waits for them. */
    readonly locked: number[];
    /** Whether all came to rest before the end of the run. */
    readonly settled: boolean;
    /** False where the run stopped at its limit of moments. */
    readonly complete: boolean;
}
