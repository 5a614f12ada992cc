import { HOURS } from '@nvs/model';
import { finite } from '../../number.js';
import type { OutageFigure } from '../../results/network.js';
import { chanceOfRate } from '../../scoring/probability.js';
import { MS_PER_HOUR } from '../../time/network.js';
import type { Corner } from '../../time/values.js';
import type { Influences } from '../forest/influence.js';
import type { BasicEvent } from './events.js';
import type { Structure } from './structure.js';

/**
 * For how much of the time something is down, how often, and the chance of at least once (formula `network.outage`).
 * @param at which of the influences are those at each corner of unavailability
 */
export function outageFigure(unavailability: OutageFigure['unavailability'], horizon: number, starts: Starts, influences: Influences | undefined, at: Readonly<Record<Corner, number>>): OutageFigure {
    const perHour = influences && influences.variables.length > 0 ? frequency(starts, influences, at) : influences && { low: 0, best: 0, high: 0 };
    const each = (of: (perHour: number) => number) => perHour && { low: of(perHour.low), best: of(perHour.best), high: of(perHour.high), range: 'range.limits' as const };
    return { unavailability, formula: 'network.outage', frequency: each(w => finite(w * HOURS.year)), atLeastOne: each(w => chanceOfRate(w, horizon)) };
}

/**
 * Σ Birnbaum·λ·(1-q), an hour. It is not monotone in its inputs: what is down already cannot go down. So the limits take each factor of each
 * term at its least or most by itself (formula `range.limits`): Birnbaum = P₁ - P₀, of which either only rises with what else happens.
 */
function frequency({ low, best, high, ranged }: Starts, { variables, slopes, without }: Influences, at: Readonly<Record<Corner, number>>): Record<Corner, number> {
    const sums = { low: 0, best: 0, high: 0 };
    const slopeLow = slopes[at.low]!, slopeBest = slopes[at.best]!, slopeHigh = slopes[at.high]!;
    const withoutLow = without[at.low]!, withoutHigh = without[at.high]!;
    let any = false;
    for (let place = 0; place < variables.length; place++) {
        // What matters nothing at best may matter where another is at its high: every variable of the function is counted.
        const variable = variables[place]!;
        sums.low += Math.max(0, withoutLow[place]! + slopeLow[place]! - withoutHigh[place]!) * low[variable]!;
        sums.best += slopeBest[place]! * best[variable]!;
        sums.high += Math.min(1, withoutHigh[place]! + slopeHigh[place]! - withoutLow[place]!) * high[variable]!;
        any ||= ranged[variable] === 1;
    }
    return any ? { low: Math.min(sums.low, sums.best), best: sums.best, high: Math.max(sums.high, sums.best) } : { low: sums.best, best: sums.best, high: sums.best };
}

/** How often an hour each event begins, by its variable, and whether it is stated with a range. */
export type Starts = Readonly<Record<Corner, Float64Array>> & { readonly ranged: Uint8Array };

export function startsOf({ events, keys, horizon }: Structure): Starts {
    const all = keys.map(key => events.get(key));
    const at = (rate: Corner, hours: Corner): Float64Array => Float64Array.from(all, event => event ? starts(event, rate, hours, horizon) : 0);
    return {
        low: at('low', 'high'), best: at('best', 'best'), high: at('high', 'low'),
        ranged: Uint8Array.from(all, event => [event?.rate, event?.chance, event?.hours].some(each => each && each.low !== each.high) ? 1 : 0)
    };
}

/** Hours in a millisecond, which is as short as anything is looked at. */
const SHORTEST = 1 / MS_PER_HOUR;

/** How often an hour an event begins, λ·(1-q) = λ/(1+λτ). What is certain to go on does not begin; a chance without a rate neither. */
function starts({ occurs, rate, chance, hours }: BasicEvent, rateAt: Corner, hoursAt: Corner, horizon: number): number {
    if (occurs === 'once_at_most') {
        return (chance?.[rateAt] ?? 0) / horizon;
    }
    const perHour = rate?.[rateAt] ?? 0;
    const lasts = hours?.[hoursAt] ?? 0;
    return perHour < Infinity ? perHour / (1 + perHour * lasts) : rateAt === 'best' || rate?.low === Infinity ? 0 : 1 / Math.max(lasts, SHORTEST);
}
