import type { Shortfall } from './shortfall.js';

/** A cause in force from `from` up to, not including, `to` (milliseconds). `share` 1 takes the node down, less cuts that part of a source. */
export interface Cause {
    node: number;
    from: number;
    to: number;
    share: number;
}

export interface SimulateOptions {
    /** The run ends here (milliseconds). */
    until: number;
    /** The run stops after so many moments; 2 million unless stated. */
    moments?: number;
    /** Whether outages tell what they lacked, and whose loss that was; they do unless this is false. */
    reasons?: boolean;
    /** By dependency, 1 where its first loss is fatal; as in the network unless stated. */
    fatal?: Uint8Array;
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
    node: number;
    from: number;
    to: number;
    /** The cause that struck it, or -1. */
    cause: number;
    /** Else the dependency that failed, and the node whose loss it was: of several, the first that went down; -1 without reasons. */
    dependency: number;
    via: number;
    /** What it lacked then. */
    lacks?: Shortfall;
    /** Where nothing is out but too little arrives: the cause that cut `via`, else -1. */
    cut: number;
}

/** A loss of what a dependency needs that did not pass on. */
export interface Saved {
    dependency: number;
    from: number;
    to: number;
    by: 'buffer' | 'substitution';
}

export interface Simulation {
    /** In the order of their beginning, then of nodes. */
    outages: Outage[];
    saved: Saved[];
    /** Members of loops that none of them could leave first, and restarted together. */
    blackStarts: { at: number; nodes: number[] }[];
    /** Members of loops that cannot start again, and what waits for them. */
    locked: number[];
    /** Whether all came to rest before the end of the run. */
    settled: boolean;
    /** False where the run stopped at its limit of moments. */
    complete: boolean;
}
