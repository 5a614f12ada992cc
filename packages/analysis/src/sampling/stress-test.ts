import type { StressTest } from '@nvs/model';
import type { StressTestSampling } from '../results/sampling.js';
import type { CompiledNetwork } from '../time/compile.js';
import type { TimeNetwork } from '../time/network.js';
import { ringWatch } from '../time/ring-watch.js';
import { simulator } from '../time/simulate.js';
import { downtimesOf } from './downtimes.js';
import type { Progress, SamplingOptions } from './run.js';
import { playWithStandbys } from './standbys.js';
import { DEFAULT_SEED } from './stream.js';
import { trialValues } from './trial-values.js';

/** Trials between two reports of progress. */
const CHUNK = 20;

type Test = Pick<StressTest, 'id' | 'events'>;

/**
 * A stress test with durations drawn from their ranges, and chances of disruption and strengths drawn as events; yields as it goes. Where rings do not say what they pass on, the
 * same trials with both limits of that.
 */
export function* sampleStressTest(
    test: Test,
    options: SamplingOptions,
    compiled: CompiledNetwork
): Generator<Progress, StressTestSampling, void> {
    const { seed = DEFAULT_SEED, trials = 1000 } = options;
    const { network, asFeeds } = compiled;
    const [asServices, other] = yield* sampleReadings(compiled, asFeeds ? [network, asFeeds] : [network], test, seed, trials);
    return {
        id: test.id,
        seed,
        trials,
        conditions: ['sampled', 'stress_test'],
        formula: 'sampling.stress_test',
        downtime: asServices?.downtime ?? [],
        sectors: asServices?.sectors ?? [],
        ...(other && JSON.stringify(other) !== JSON.stringify(asServices) ? { as_feeds: other } : {})
    };
}

type Sampled = Pick<StressTestSampling, 'downtime' | 'sectors'>;

/** The same trials of several readings of a network, of which the last has all rings of the others. */
function* sampleReadings(
    compiled: CompiledNetwork,
    readings: readonly TimeNetwork[],
    test: Test,
    seed: number,
    trials: number
): Generator<Progress, Sampled[], void> {
    const drawn = trialValues(compiled, test, seed);
    const [first, ...others] = readings;
    if (first === undefined) {
        return [];
    }
    if (others.length > 0 && drawn.followsRuns) {
        const own = yield* sampleReadings(compiled, [first], test, seed, trials);
        return [...own, ...(yield* sampleReadings(compiled, others, test, seed, trials))];
    }
    const watch = ringWatch(others.at(-1));
    const runs = readings.map(each => ({ play: simulator({ ...each, ...drawn.values }), downtimes: downtimesOf(compiled, trials) }));
    for (let trial = 0; trial < trials; trial++) {
        const { causes, until, failing, restore } = drawn.next();
        const options = { until, reasons: false, fatal: drawn.values.fatal, onDown: watch.onDown };
        watch.begin(causes);
        let outages: ReturnType<typeof playWithStandbys> | undefined;
        for (const { play, downtimes } of runs) {
            if (!outages || watch.reached) {
                outages = playWithStandbys(failing, causes, restore, given => play(given, options).outages);
            }
            downtimes.add(trial, outages, until);
        }
        if (trial % CHUNK === CHUNK - 1) {
            yield { done: trial + 1, total: trials };
        }
    }
    return runs.map(each => each.downtimes.results());
}
