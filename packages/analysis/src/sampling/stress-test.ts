import type { Estimate, StressTest } from '@nvs/model';
import type { Lookup } from '../lookup.js';
import { byName } from '../number.js';
import type { StressTestSampling } from '../results/sampling.js';
import { causesOf } from '../time/causes.js';
import { compileNetwork, type CompiledNetwork } from '../time/compile.js';
import { toHours, toMs } from '../time/network.js';
import { simulate } from '../time/simulate.js';
import { endOf } from '../time/stress-test.js';
import { hoursAt, shareAt } from '../time/values.js';
import { quantity } from './distributions.js';
import { percentiles } from './percentiles.js';
import type { Progress, SamplingOptions } from './run.js';
import { DEFAULT_SEED, stream, type Stream } from './stream.js';

/** Trials between two reports of progress. */
const CHUNK = 20;

/** A stress test with durations drawn from their ranges, and chances of disruption and strengths drawn as events; yields as it goes. */
export function* sampleStressTest(look: Lookup, test: Pick<StressTest, 'id' | 'events'>, options: SamplingOptions = {}, compiled: CompiledNetwork = compileNetwork(look.model)):
    Generator<Progress, StressTestSampling, void> {
    const { seed = DEFAULT_SEED, trials = 1000 } = options;
    const { model } = look;
    const { network, numbers } = compiled;
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
        return low === undefined || best === undefined || high === undefined ? undefined
            : low === high ? best : quantity(random(name), low, Math.min(high, Math.max(low, best)), high);
    };
    const index = new Map(network.dependencies.map((id, at) => [id, at]));
    const dependencies = [...model.dependencies].sort((a, b) => byName(a.id, b.id)).filter(each => index.has(each.id));
    const byId = new Map(model.nodes.map(each => [each.id, each]));
    const nodes = [...model.nodes].sort((a, b) => byName(a.id, b.id));
    const drawn = {
        ...network, restart: network.restart.slice(), buffer: network.buffer.slice(), refill: network.refill.slice(),
        substitution: network.substitution.slice(), fatal: network.fatal.slice()
    };
    const set = (values: Float64Array, at: number, value: number | undefined): void => {
        if (value !== undefined) {
            values[at] = toMs(value);
        }
    };
    const downtimes = new Map<string, Float64Array>();
    const struck = new Map<string, number>();
    const own = new Set(model.nodes.map(each => each.id));
    for (let trial = 0; trial < trials; trial++) {
        for (const each of nodes) {
            set(drawn.restart, numbers.get(each.id) ?? 0, hours(each.restart, `${each.id} restart`));
        }
        for (const each of dependencies) {
            const at = index.get(each.id) ?? 0;
            set(drawn.buffer, at, hours(each.buffer, `${each.id} buffer`));
            set(drawn.refill, at, hours(each.refill, `${each.id} refill`));
            set(drawn.substitution, at, hours(each.substitution, `${each.id} substitution`));
            const strength = shareAt(each.strength, 'best');
            drawn.fatal[at] = network.fatal[at] === 0 || (strength !== undefined && strength < 1 && random(`${each.id} strength`).uniform() >= strength) ? 0 : 1;
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
        const causes = causesOf(model, compiled, test, {
            corner: 'best',
            duration: (of, key) => of.duration ? hours(of.duration, `${key} duration`) : 'node' in of ? restore(of.node) : undefined,
            restore,
            happens: (of, key) => of.chance === undefined || of.chance >= 1 || random(`${key} chance`).uniform() < of.chance
        });
        const until = endOf(causes);
        for (const outage of simulate({ ...drawn }, causes.causes, { until }).outages) {
            const id = network.nodes[outage.node] ?? '';
            if (own.has(id)) {
                const all = downtimes.get(id) ?? new Float64Array(trials);
                struck.set(id, (struck.get(id) ?? 0) + (all[trial] === 0 ? 1 : 0));
                all[trial] = (all[trial] ?? 0) + toHours(Math.min(outage.to, until) - outage.from);
                downtimes.set(id, all);
            }
        }
        if (trial % CHUNK === CHUNK - 1) {
            yield { done: trial + 1, total: trials };
        }
    }
    return {
        id: test.id, seed, trials, formula: 'sampling.stress_test',
        downtime: [...downtimes].sort(([a], [b]) => byName(a, b)).map(([id, all]) => ({ id, chance: (struck.get(id) ?? 0) / trials, hours: percentiles(all) }))
    };
}
