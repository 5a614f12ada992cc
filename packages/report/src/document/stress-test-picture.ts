import type { Message } from '@nvs/words';

/** What goes down when, in one stress test: what the picture shows, without how it is drawn. Times in hours from the start. */
export interface StressTestPicture {
    readonly name: 'stress_test';
    readonly events: readonly PicturedEvent[];
    /** One for each process that goes down, the first to go down first. */
    readonly rows: readonly PicturedRow[];
    /** Moments that a reader looks for, the most important first: the first serious harm, and when most go down. */
    readonly marked: readonly number[];
    /** What a stock kept going: all that was never down, and all that averted serious harm. */
    readonly kept: readonly PicturedStock[];
    /** How many more the table has. */
    readonly keptMore: number;
}

interface PicturedEvent {
    readonly title: Message;
    readonly from: number;
    /** Absent: it does not end. */
    readonly to?: number | undefined;
    readonly lasts: Message;
}

export interface PicturedRow {
    readonly id: string;
    readonly title: Message;
    /** Of its first outage, then of each later one with another cause. At least one. */
    readonly because: readonly Message[];
    /** In words, where it does not come back. */
    readonly notBack?: Message | undefined;
    readonly outages: readonly PicturedOutage[];
}

export interface PicturedOutage {
    readonly from: number;
    /** Absent: it is not back within the run. */
    readonly to?: number | undefined;
    /** Since when a stock had kept it going: not before it was back from an outage before. */
    readonly stockSince?: number | undefined;
    /** Each class of harm worse than the one before. @property place 0 for the lowest of `of` */
    readonly steps: readonly { readonly class: string; readonly place: number; readonly of: number; readonly at: number }[];
}

export interface PicturedStock {
    readonly id: string;
    readonly title: Message;
    readonly from: number;
    readonly to: number;
    readonly words: Message;
}
