import type { Message } from '@nvs/words';

/** How many processes go down by when, because of one outage: what the picture shows, without how it is drawn. */
export interface ReachPicture {
    readonly name: 'reach';
    /** How many processes there are: the length of the axis. */
    readonly of: number;
    /** By when, the soonest first. */
    readonly spans: readonly Message[];
    /** @property counts down by then, one for each span, never fewer than before */
    readonly bars: readonly { readonly id: string; readonly title: Message; readonly counts: readonly number[] }[];
}
