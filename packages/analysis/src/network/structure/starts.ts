import type { Corner } from '../../time/values.js';
import type { BasicEvent } from './event.js';
import type { Moment } from './moments.js';
import type { Structure } from './model.js';

/** How often an hour each event begins at a moment, by its variable, and whether it is stated with a range. */
export type Starts = Readonly<Record<Corner, Float64Array>> & { readonly ranged: Uint8Array };

export function startsOf({ events, keys, horizon }: Structure, at: Moment['at']): Starts {
    const all = keys.map(key => events.get(key));
    const of = (corner: Corner): Float64Array =>
        Float64Array.from(all, event =>
            !event?.occurs ? 0 : event.occurs === 'once_at_most' ? (event.chance?.[corner] ?? 0) / horizon : starts(event, corner, at)
        );
    return {
        low: of('low'),
        best: of('best'),
        high: of('high'),
        ranged: Uint8Array.from(all, event =>
            [event?.rate, event?.chance, event?.hours].some(each => each && each.low !== each.high) ? 1 : 0
        )
    };
}

/**
 * λ·(1-q): what is going on does not begin. In the long run λ/(1+λτ), which rises with λ and falls with τ; as long as nothing is repaired yet
 * λ·exp(-λt), which is less, and most at λ = 1/t. Low and high are the least and the most within the ranges.
 */
function starts({ rate, hours }: BasicEvent, corner: Corner, at: Moment['at']): number {
    const { low, best, high } = rate ?? { low: 0, best: 0, high: 0 };
    const lasts = (which: Corner): number => hours?.[which] ?? 0;
    const over = (perHour: number, tau: number): number => perHour / (1 + perHour * tau);
    const fresh = (perHour: number, t: number): number => perHour * Math.exp(-perHour * t);
    const isFresh = (tau: number): boolean => at !== 'long_run' && at <= tau;
    const t = at === 'long_run' ? 0 : at;
    switch (corner) {
        case 'low':
            return isFresh(lasts('high')) ? Math.min(fresh(low, t), fresh(high, t)) : over(low, lasts('high'));
        case 'best':
            return isFresh(lasts('best')) ? fresh(best, t) : over(best, lasts('best'));
        case 'high':
            return isFresh(lasts('low')) ? fresh(Math.min(high, Math.max(low, 1 / t)), t) : over(high, lasts('low'));
    }
}
