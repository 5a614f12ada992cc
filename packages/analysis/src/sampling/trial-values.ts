import { compare, type Cut, type Disruption, type Estimate, type StressTest } from '@nvs/model';
import { groupBy } from '../lookup.js';
import { oncePerKey } from '../memo.js';
import { causeReader } from '../time/causes.js';
import type { CompiledNetwork } from '../time/compile.js';
import { toMs, type TimeNetwork } from '../time/network.js';
import type { Cause } from '../time/simulation.js';
import { standbys, type Standby } from '../time/standby.js';
import { endOf } from '../time/stress-test.js';
import { hoursAt, shareAt } from '../time/values.js';
import { quantity } from './distributions.js';
import { streams, type Stream } from './stream.js';

/** What differs from trial to trial of a network; what needs what does not. */
type Values = Pick<TimeNetwork, 'restart' | 'buffer' | 'refill' | 'substitution' | 'fatal'>;

/** What happens in one trial. Hours of repairs are drawn when they are asked for, once in a trial. */
interface Trial {
    readonly causes: readonly Cause[];
    /** The end of the run, in milliseconds. */
    readonly until: number;
    /** What will not start when it is called upon. */
    readonly failing: readonly Standby[];
    readonly restore: (node: string) => number | undefined;
}

export interface TrialValues {
    /** Those of the trial that was drawn last. */
    readonly values: Values;
    /** Whether what is drawn depends on how trials go: on which back-ups are called upon in them. */
    readonly followsRuns: boolean;
    next(): Trial;
}

/** Draws the values of a network for the trials of a stress test: only what has a range is drawn anew, each by a stream of its own. */
export function trialValues(compiled: CompiledNetwork, test: Pick<StressTest, 'events'>, seed: number): TrialValues {
    const { network } = compiled;
    const random = streams(seed);
    const repair = oncePerKey((id: string) => hoursOf(restores.get(id), `${id} restore`, random));
    const restores = new Map(compiled.model.nodes.map(each => [each.id, each.restore]));
    const drawn = new Map<string, number>();
    const restore = (id: string): number | undefined => {
        const hours = repair(id);
        if (typeof hours !== 'function') {
            return hours;
        }
        const value = drawn.get(id) ?? hours();
        drawn.set(id, value);
        return value;
    };
    const duration = oncePerKey((key: string, of: Disruption | Cut) => hoursOf(of.duration, `${key} duration`, random));
    const chance = oncePerKey((key: string) => random(`${key} chance`));
    const read = causeReader(compiled);
    const standing = standbys(compiled).map(each => ({ each, random: random(`${each.id} start`) }));
    const values: Values = {
        restart: network.restart.slice(),
        buffer: network.buffer.slice(),
        refill: network.refill.slice(),
        substitution: network.substitution.slice(),
        fatal: network.fatal.slice()
    };
    const draws = drawsOf(compiled, values, random);
    return {
        values,
        followsRuns: standing.some(({ each }) => typeof repair(each.id) === 'function'),
        next: () => {
            draws.forEach(draw => draw());
            drawn.clear();
            const causes = read(test, {
                corner: 'best',
                duration: (of, key) => {
                    const hours = of.duration ? duration(key, of) : 'node' in of ? restore(of.node) : undefined;
                    return typeof hours === 'function' ? hours() : hours;
                },
                restore,
                happens: (of, key) => of.chance === undefined || of.chance >= 1 || chance(key).uniform() < of.chance
            });
            return {
                causes: causes.causes,
                until: endOf(causes),
                failing: standing.filter(one => one.random.uniform() < one.each.chance).map(one => one.each),
                restore
            };
        }
    };
}

/** Sets the values that have no range, and gives what draws those that have. */
function drawsOf({ model, network, numbers }: CompiledNetwork, values: Values, random: (name: string) => Stream): (() => void)[] {
    const draws: (() => void)[] = [];
    const vary = (of: Float64Array, places: readonly number[], hours: Hours): void => {
        const set = (value: number): void => places.forEach(at => void (of[at] = toMs(value)));
        if (typeof hours === 'function') {
            draws.push(() => set(hours()));
        } else if (hours !== undefined) {
            set(hours);
        }
    };
    for (const each of model.nodes) {
        vary(values.restart, [numbers.get(each.id) ?? 0], hoursOf(each.restart, `${each.id} restart`, random));
    }
    // A dependency of a sector is there once for each of its members.
    const places = groupBy([...network.dependencies.keys()], at => [network.dependencies[at] ?? '']);
    for (const each of [...model.dependencies].sort((a, b) => compare(a.id, b.id))) {
        const own = places.get(each.id) ?? [];
        vary(values.buffer, own, hoursOf(each.buffer, `${each.id} buffer`, random));
        vary(values.refill, own, hoursOf(each.refill, `${each.id} refill`, random));
        vary(values.substitution, own, hoursOf(each.substitution, `${each.id} substitution`, random));
        const strength = shareAt(each.strength, 'best') ?? 1;
        const fatal = own.filter(at => network.fatal[at] === 1);
        if (strength < 1 && fatal.length > 0) {
            const strengths = random(`${each.id} strength`);
            draws.push(() => {
                const isFatal = strengths.uniform() < strength;
                fatal.forEach(at => void (values.fatal[at] = isFatal ? 1 : 0));
            });
        }
    }
    return draws;
}

/** A number of hours, or what draws it; undefined where none are stated. */
type Hours = number | (() => number) | undefined;

function hoursOf(estimate: Estimate | undefined, name: string, random: (name: string) => Stream): Hours {
    const [low, best, high] = [hoursAt(estimate, 'low'), hoursAt(estimate, 'best'), hoursAt(estimate, 'high')];
    if (low === undefined || best === undefined || high === undefined) {
        return undefined;
    }
    if (low === high) {
        return best;
    }
    const draw = quantity(low, Math.min(high, Math.max(low, best)), high),
        own = random(name);
    return () => draw(own);
}
