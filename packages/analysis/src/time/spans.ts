import type { Downtime } from '../results/time.js';
import { MS_PER_HOUR, toHours } from './network.js';
import type { Outage } from './simulate.js';

/** A time in which something is down, in milliseconds. */
export type Span = Pick<Outage, 'from' | 'to'>;

/** How long something is down, in all and at most. @param until end of the run */
export function downtime(id: string, outages: readonly Span[], until: number): Downtime {
    const lengths = outages.map(each => Math.min(each.to, until) - each.from);
    return {
        id,
        hours: lengths.reduce((sum, each) => sum + each, 0) / MS_PER_HOUR,
        outages: outages.length,
        longest: toHours(lengths.reduce((most, each) => Math.max(most, each), 0)),
        lasting: outages.some(each => each.to === Infinity)
    };
}

/** Spans of time as few as say the same. */
export function union(spans: readonly Span[]): Span[] {
    const found: Span[] = [];
    for (const { from, to } of [...spans].sort((a, b) => a.from - b.from || a.to - b.to)) {
        const last = found.at(-1);
        if (last && from <= last.to) {
            last.to = Math.max(last.to, to);
        } else {
            found.push({ from, to });
        }
    }
    return found;
}
