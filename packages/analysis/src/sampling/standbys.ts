import { toMs } from '../time/network.js';
import type { Cause, Outage } from '../time/simulation.js';
import { calledAt, lastEnd, type Standby } from '../time/standby.js';

/**
 * Plays causes together with what fails to start, as drawn: when it is first called upon it is out, for as long as its repair takes, else until
 * the last cause has gone. What that calls upon in its turn may fail too.
 */
export function playWithStandbys(
    failing: readonly Standby[],
    causes: readonly Cause[],
    restore: (id: string) => number | undefined,
    play: (causes: readonly Cause[]) => readonly Outage[]
): readonly Outage[] {
    const open = new Set(failing);
    const given = [...causes];
    const end = lastEnd(causes);
    for (;;) {
        const outages = play(given);
        const before = open.size;
        for (const each of open) {
            const from = calledAt(each, outages);
            if (from !== undefined) {
                const hours = restore(each.id);
                open.delete(each);
                given.push({ node: each.node, from, to: hours === undefined ? Math.max(from, end) : from + toMs(hours), share: 1 });
            }
        }
        if (open.size === before) {
            return outages;
        }
    }
}
