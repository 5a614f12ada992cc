import type { Location } from '@nvs/model';
import type { Occurs } from '../../results/likelihood.js';
import type { Corner } from '../../time/values.js';

/** A number at each corner. `best` falls back on the upper limit where only limits are known. */
export type Triple = Readonly<Record<Corner, number>>;

/** Something that happens or not, independent of all others. */
export interface BasicEvent {
    /** Names it among all events, and orders them. */
    readonly key: string;
    readonly kind: 'own_failure' | 'fails_to_start' | 'threat' | 'campaign' | 'disruption' | 'trigger' | 'strength';
    /** The element that states it. */
    readonly id: string;
    /** For a disruption: which node. */
    readonly node?: string | undefined;
    readonly at: Location;
    /**
     * What happens at a moment, once within the horizon at most or any number of times. Absent of chances: these are drawn when something calls
     * upon them, and what nothing calls upon at the beginning. Absent too where nothing is stated.
     */
    readonly occurs?: Occurs | undefined;
    /** Of what occurs repeatedly: how many an hour. Infinite where a failure is certain within its period, which says nothing of how often. */
    readonly rate?: Triple | undefined;
    /** Of what occurs once at most: the chance that it does within the horizon of the assessment. Of the others as stated. */
    readonly chance?: Triple | undefined;
    /** Of what occurs once at most: hours that its chance was judged over, where these are not those of the assessment. */
    readonly judgedOver?: number | undefined;
    /**
     * Why nobody knows how likely it is: then it runs from 0, which is its best too, to the most there can be. Absent where it is known, and where an own
     * failure is not stated, which is no event.
     */
    readonly unknown?: 'not_judged' | 'withheld' | undefined;
    /** Judged as limits without a best estimate: its best is the geometric middle of these. */
    readonly middle?: true | undefined;
    /** Hours that it lasts; of several the longest. Absent: not stated, or it is no event at a moment. */
    readonly hours?: Triple | undefined;
}

const CORNERS = ['low', 'best', 'high'] as const;

export function triple(of: (corner: Corner) => number | undefined): Triple | undefined {
    const [low, best, high] = CORNERS.map(of);
    return low === undefined || best === undefined || high === undefined ? undefined : { low, best, high };
}
