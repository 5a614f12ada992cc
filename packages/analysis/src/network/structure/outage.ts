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
export function outageFigure(structure: Structure, unavailability: OutageFigure['unavailability'], influences: Influences | undefined, at: Readonly<Record<Corner, number>>): OutageFigure {
    const perHour = influences && frequency(structure, influences, at);
    const each = (of: (perHour: number) => number) => perHour && { low: of(perHour.low), best: of(perHour.best), high: of(perHour.high), range: 'range.limits' as const };
    return { unavailability, formula: 'network.outage', frequency: each(w => finite(w * HOURS.year)), atLeastOne: each(w => chanceOfRate(w, structure.horizon)) };
}

/**
 * Σ Birnbaum·λ·(1-q), an hour. It is not monotone in its inputs: what is down already cannot go down. So the limits take each factor of each
 * term at its least or most by itself (formula `range.limits`): Birnbaum = P₁ - P₀, of which either only rises with what else happens.
 */
function frequency({ events, keys }: Structure, { variables, slopes, without }: Influences, at: Readonly<Record<Corner, number>>): Record<Corner, number> {
    const sums = { low: 0, best: 0, high: 0 };
    let ranged = false;
    variables.forEach((variable, place) => {
        const event = events.get(keys[variable] ?? '');
        const slope = slopes[at.best]?.[place] ?? 0;
        if (!event || slope === 0) {
            return;
        }
        const zero = (corner: Corner): number => without[at[corner]]?.[place] ?? 0;
        const one = (corner: Corner): number => zero(corner) + (slopes[at[corner]]?.[place] ?? 0);
        sums.low += Math.max(0, one('low') - zero('high')) * starts(event, 'low', 'high');
        sums.best += slope * starts(event, 'best', 'best');
        sums.high += Math.min(1, one('high') - zero('low')) * starts(event, 'high', 'low');
        ranged ||= [event.rate, event.chance, event.hours].some(each => each && each.low !== each.high);
    });
    return ranged ? { low: Math.min(sums.low, sums.best), best: sums.best, high: Math.max(sums.high, sums.best) } : { low: sums.best, best: sums.best, high: sums.best };
}

/** Hours in a millisecond, which is as short as anything is looked at. */
const SHORTEST = 1 / MS_PER_HOUR;

/** How often an hour an event begins, λ·(1-q) = λ/(1+λτ). What is certain to go on does not begin; a chance without a rate neither. */
function starts({ rate, hours }: BasicEvent, rateAt: Corner, hoursAt: Corner): number {
    const perHour = rate?.[rateAt] ?? 0;
    const lasts = hours?.[hoursAt] ?? 0;
    return perHour < Infinity ? perHour / (1 + perHour * lasts) : rateAt === 'best' || rate?.low === Infinity ? 0 : 1 / Math.max(lasts, SHORTEST);
}
