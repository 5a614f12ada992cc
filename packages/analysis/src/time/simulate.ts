import { addCause, takeEvents } from './events.js';
import { AS_IT_IS, feedRing } from './feeds.js';
import { setClocks } from './losses.js';
import type { TimeNetwork } from './network.js';
import { settleOutages } from './outages.js';
import { settleRestarts } from './restarts.js';
import { beginRun, newRun, type Run } from './run.js';
import type { Cause, Outage, SimulateOptions, Simulation } from './simulation.js';

export type { Cause, Outage, SimulateOptions, Simulation } from './simulation.js';

/** So many moments a run goes through at most, unless it says otherwise. */
const MOST_MOMENTS = 2_000_000;

/** Plays causes through a network, moment by moment: no time steps. */
export function simulate(network: TimeNetwork, causes: readonly Cause[], options: SimulateOptions): Simulation {
    return simulator(network)(causes, options);
}

/** Plays one network again and again, in the same memory. Its values may change between two runs; what needs what may not. */
export function simulator(given: TimeNetwork): (causes: readonly Cause[], options: SimulateOptions) => Simulation {
    const run = newRun(given);
    return (causes, options) => {
        beginRun(run, options, options.fatal ?? given.fatal);
        run.network.rings.forEach((_, index) => feedRing(run.state, index + 1, AS_IT_IS, true));
        causes.forEach(cause => addCause(run, cause));
        const limit = options.moments ?? MOST_MOMENTS;
        let moments = 0;
        while (run.agenda.time <= options.until && moments < limit) {
            moments++;
            playMoment(run);
        }
        return resultOf(run, moments < limit || run.agenda.time > options.until);
    };
}

/** What happens now, who is up and down after it, which clocks that sets, and when those that are down come back. */
function playMoment(run: Run): void {
    run.state.now = run.agenda.time;
    takeEvents(run);
    settleOutages(run);
    setClocks(run);
    settleRestarts(run);
    run.touched.clear();
    run.dirty.clear();
}

/** What lasts no time is no outage, and no loss that was made up for. */
function resultOf({ outages, saved, blackStarts, locked, agenda }: Run, complete: boolean): Simulation {
    const order = (a: Outage, b: Outage): number => a.from - b.from || a.node - b.node;
    return {
        outages: outages.filter(each => each.to > each.from).sort(order),
        saved: saved.filter(each => each.to > each.from).sort((a, b) => a.from - b.from || a.dependency - b.dependency || a.to - b.to),
        blackStarts,
        locked: [...locked].sort((a, b) => a - b),
        settled: agenda.time === Infinity,
        complete
    };
}
