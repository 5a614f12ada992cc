import { chanceOfRate } from '../../scoring/probability.js';
import type { Corner } from '../../time/values.js';
import type { BasicEvent } from './event.js';
import { chanceOf, type ChanceAt, type Ways } from './figures.js';
import type { Structure } from './model.js';

/** A moment of the horizon, in hours from its beginning, and how much of it stands for; or any moment in the long run. */
export interface Moment {
    readonly at: number | 'long_run';
    readonly part: number;
}

/** A moment with the chances of all events at it, and which of the ways of a question are the first of these. */
export interface Look {
    readonly moment: Moment;
    readonly ways: Ways;
    readonly first: number;
}

/** A repair that takes more than this part of the horizon has not come to its long run within it. */
const LONG = 1 / 10;
/** Repair times nearer to each other than this part of the horizon, or to one of its ends, count as one. */
const NEAR = 1 / 50;
/** Variables in a network beyond which fewer moments are looked at: each costs as much as all chances. */
const MANY = 1000,
    VERY_MANY = 20_000;

/** Points and weights of Gauss and Legendre on -1 to 1 (Abramowitz and Stegun 1964, table 25.4); those below 0 mirror them. */
const EIGHT = [
    [0.1834346424956498, 0.362683783378362],
    [0.525532409916329, 0.3137066458778873],
    [0.7966664774136267, 0.2223810344533745],
    [0.9602898564975363, 0.1012285362903763]
] as const;
const FOUR = [
    [0.3399810435848563, 0.6521451548625461],
    [0.8611363115940526, 0.3478548451374538]
] as const;
const TWO = [[0.5773502691896257, 1]] as const;

/**
 * The moments at which figures of outages are worked out: one of the long run where every event is over within a tenth of the horizon; else
 * points within the horizon, and its end, which stands for nothing by itself.
 */
export function momentsOf({ events, horizon }: Structure): readonly Moment[] {
    const all = [...events.values()].flatMap(each => (each.occurs && each.hours ? [each.hours] : []));
    if (all.every(each => each.high <= horizon * LONG)) {
        return [{ at: 'long_run', part: 1 }];
    }
    const breaks = [0];
    for (const hours of [...new Set(all.flatMap(each => [each.low, each.best, each.high]))].sort((a, b) => a - b)) {
        if (hours < horizon * (1 - NEAR) && hours - (breaks.at(-1) ?? 0) > horizon * NEAR) {
            breaks.push(hours);
        }
    }
    const few = events.size > VERY_MANY ? [0] : breaks;
    const rule = events.size > MANY || few.length > 3 ? (few.length > 6 ? TWO : FOUR) : EIGHT;
    const points = few.flatMap((from, i) => {
        const half = ((few[i + 1] ?? horizon) - from) / 2;
        return rule.flatMap(([x, weight]) => [-x, x].map(each => ({ at: from + half * (1 + each), part: (weight * half) / horizon })));
    });
    return [...points, { at: horizon, part: 0 }];
}

/** The chance of each event being there at a moment, from all up (formula `network.outage`). */
export function chanceAtMoment({ events, keys, horizon }: Structure, at: Moment['at']): ChanceAt {
    return chanceOf({ events, keys }, (event, corner) => going(event, corner, at, horizon));
}

function going({ occurs, rate, chance, hours }: BasicEvent, corner: Corner, at: Moment['at'], horizon: number): number {
    const lasts = hours?.[corner] ?? 0;
    if (occurs === undefined) {
        return chance?.[corner] ?? 0;
    }
    if (occurs === 'once_at_most') {
        const part = Math.min(1, lasts / horizon);
        return (chance?.[corner] ?? 0) * (at === 'long_run' ? part * (1 - part / 2) : Math.min(at, lasts) / horizon);
    }
    const perHour = rate?.[corner] ?? 0;
    // As long as nothing is repaired yet, whatever has begun goes on.
    return at !== 'long_run' && at <= lasts ? chanceOfRate(perHour, at) : partOfTime(perHour, lasts);
}

function partOfTime(perHour: number, hours: number): number {
    return hours === 0 ? 0 : perHour * hours < Infinity ? (perHour * hours) / (1 + perHour * hours) : 1;
}
