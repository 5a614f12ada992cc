import { compare, type Estimate, type StressTest } from '@nvs/model';
import { groupBy, type Lookup } from '../lookup.js';
import type { StressTestSampling } from '../results/sampling.js';
import { sectorMembers } from '../sectors.js';
import { causesOf } from '../time/causes.js';
import { compileNetwork, readAsFeedsToo, type CompiledNetwork } from '../time/compile.js';
import { toHours, toMs } from '../time/network.js';
import { simulator } from '../time/simulate.js';
import { standbys } from '../time/standby.js';
import { endOf, union, type Span } from '../time/stress-test.js';
import { hoursAt, shareAt } from '../time/values.js';
import { quantity } from './distributions.js';
import { percentiles } from './percentiles.js';
import type { Progress, SamplingOptions } from './run.js';
import { playWithStandbys } from './standbys.js';
import { DEFAULT_SEED, stream, type Stream } from './stream.js';

/** Trials between two reports of progress. */
const CHUNK = 20;

/**
 * A stress test with durations drawn from their ranges, and chances of disruption and strengths drawn as events; yields as it goes. Where rings do not say what they pass on, the
 * same trials with both limits of that.
 */
export function* sampleStressTest(
    look: Lookup,
    test: Pick<StressTest, 'id' | 'events'>,
    options: SamplingOptions = {},
    compiled: CompiledNetwork = compileNetwork(look.model)
): Generator<Progress, StressTestSampling, void> {
    const asServices = yield* sampleReading(test, options, compiled);
    const other = readAsFeedsToo(compiled);
    if (!other) {
        return asServices;
    }
    const { downtime, sectors } = yield* sampleReading(test, options, other);
    const differs = JSON.stringify([downtime, sectors]) !== JSON.stringify([asServices.downtime, asServices.sectors]);
    return differs ? { ...asServices, as_feeds: { downtime, sectors } } : asServices;
}

function* sampleReading(
    test: Pick<StressTest, 'id' | 'events'>,
    options: SamplingOptions,
    compiled: CompiledNetwork
): Generator<Progress, StressTestSampling, void> {
    const { seed = DEFAULT_SEED, trials = 1000 } = options;
    const { model, network, numbers } = compiled;
    const streams = new Map<string, Stream>();
    const random = (name: string): Stream => {
        const known = streams.get(name);
        if (known) {
            return known;
        }
        const made = stream(seed, name);
        streams.set(name, made);
        return made;
    };
    const hours = (estimate: Estimate | undefined, name: string): number | undefined => {
        const [low, best, high] = [hoursAt(estimate, 'low'), hoursAt(estimate, 'best'), hoursAt(estimate, 'high')];
        return low === undefined || best === undefined || high === undefined
            ? undefined
            : low === high
              ? best
              : quantity(random(name), low, Math.min(high, Math.max(low, best)), high);
    };
    // A dependency of a sector is there once for each of its members.
    const places = groupBy([...network.dependencies.keys()], at => [network.dependencies[at] ?? '']);
    const dependencies = [...model.dependencies].sort((a, b) => compare(a.id, b.id)).filter(each => places.has(each.id));
    const byId = new Map(model.nodes.map(each => [each.id, each]));
    const nodes = [...model.nodes].sort((a, b) => compare(a.id, b.id));
    const drawn = {
        ...network,
        restart: network.restart.slice(),
        buffer: network.buffer.slice(),
        refill: network.refill.slice(),
        substitution: network.substitution.slice(),
        fatal: network.fatal.slice()
    };
    const play = simulator(drawn);
    const set = (values: Float64Array, at: number, value: number | undefined): void => {
        if (value !== undefined) {
            values[at] = toMs(value);
        }
    };
    const ofNodes = tally(trials);
    const ofSectors = tally(trials);
    const sectors = sectorMembers(model);
    const own = new Set(model.nodes.map(each => each.id));
    const standing = standbys(compiled);
    for (let trial = 0; trial < trials; trial++) {
        for (const each of nodes) {
            set(drawn.restart, numbers.get(each.id) ?? 0, hours(each.restart, `${each.id} restart`));
        }
        for (const each of dependencies) {
            const buffer = hours(each.buffer, `${each.id} buffer`);
            const refill = hours(each.refill, `${each.id} refill`);
            const substitution = hours(each.substitution, `${each.id} substitution`);
            const strength = shareAt(each.strength, 'best');
            const spared = strength !== undefined && strength < 1 && random(`${each.id} strength`).uniform() >= strength;
            for (const at of places.get(each.id) ?? []) {
                set(drawn.buffer, at, buffer);
                set(drawn.refill, at, refill);
                set(drawn.substitution, at, substitution);
                drawn.fatal[at] = network.fatal[at] === 0 || spared ? 0 : 1;
            }
        }
        const restores = new Map<string, number>();
        const restore = (id: string): number | undefined => {
            const known = restores.get(id);
            const node = known === undefined ? byId.get(id) : undefined;
            const value = known ?? hours(node?.restore, `${id} restore`);
            if (value !== undefined) {
                restores.set(id, value);
            }
            return value;
        };
        const causes = causesOf(compiled, test, {
            corner: 'best',
            duration: (of, key) => (of.duration ? hours(of.duration, `${key} duration`) : 'node' in of ? restore(of.node) : undefined),
            restore,
            happens: (of, key) => of.chance === undefined || of.chance >= 1 || random(`${key} chance`).uniform() < of.chance
        });
        const until = endOf(causes);
        const failing = standing.filter(each => random(`${each.id} start`).uniform() < each.chance);
        const outages = groupBy(
            [
                ...playWithStandbys(
                    failing,
                    causes.causes,
                    restore,
                    given => play(given, { until, reasons: false, fatal: drawn.fatal }).outages
                )
            ],
            each => [network.nodes[each.node] ?? '']
        );
        const hoursIn = (spans: readonly Span[]): number =>
            spans.reduce((sum, each) => sum + toHours(Math.min(each.to, until) - each.from), 0);
        for (const [id, spans] of outages) {
            if (own.has(id)) {
                ofNodes.add(id, trial, hoursIn(spans));
            }
        }
        for (const [id, members] of sectors) {
            const spans = union(members.flatMap(each => outages.get(each) ?? []));
            if (spans.length > 0) {
                ofSectors.add(id, trial, hoursIn(spans));
            }
        }
        if (trial % CHUNK === CHUNK - 1) {
            yield { done: trial + 1, total: trials };
        }
    }
    return {
        id: test.id,
        seed,
        trials,
        conditions: ['sampled', 'stress_test'],
        formula: 'sampling.stress_test',
        downtime: ofNodes.results(),
        sectors: ofSectors.results()
    };
}

/** Hours by trial of whatever is down in any; 0 where it is not. */
function tally(trials: number): { add(id: string, trial: number, hours: number): void; results(): StressTestSampling['downtime'] } {
    const found = new Map<string, { hours: Float64Array; struck: number }>();
    return {
        add: (id, trial, hours) => {
            const known = found.get(id) ?? { hours: new Float64Array(trials), struck: 0 };
            known.hours[trial] = hours;
            known.struck++;
            found.set(id, known);
        },
        results: () =>
            [...found]
                .sort(([a], [b]) => compare(a, b))
                .map(([id, { hours, struck }]) => ({ id, chance: struck / trials, hours: percentiles(hours) }))
    };
}
