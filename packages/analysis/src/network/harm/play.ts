import type { StressTest } from '@nvs/model';
import { groupBy } from '../../lookup.js';
import { oncePerKey } from '../../memo.js';
import { causeReader } from '../../time/causes.js';
import type { CompiledNetwork } from '../../time/compile.js';
import { toMs, type TimeNetwork } from '../../time/network.js';
import { simulator, type Cause, type Outage } from '../../time/simulate.js';
import { standbys } from '../../time/standby.js';
import { hoursAt, shareAt, type Corner } from '../../time/values.js';

/** What happens: a threat, a campaign or the failure of a node, at a time in hours. */
export type Occurrence = StressTest['events'][number];

/** Decides a chance that is met, at each occurrence anew. Keys are those of basic events. */
export type Decide = (key: string, chance: number) => boolean;

interface Played {
    readonly outages: readonly Outage[];
    readonly causes: number;
    /** Keys of the strengths of dependencies of which a loss passed on. */
    readonly passed: ReadonlySet<string>;
    /** Whether something was lost for which a substitution is stated: without that, it makes no difference when substitutions come. */
    readonly substituted: boolean;
}

/** Plays occurrences from all up to the horizon; nodes that are `out` are down from the beginning to the end. */
export interface Player {
    play(occurrences: readonly Occurrence[], out: readonly number[], decide: Decide): Played;
    /** How long what happens lasts at most by itself, from the first moment of the horizon, in milliseconds; Infinity where it does not say so. */
    lasting(occurrences: readonly Occurrence[]): number;
    /** Keys of strengths, by dependency; empty where its loss is always fatal, or never. */
    readonly strengths: readonly string[];
    /** What one play goes through at least. */
    readonly size: number;
}

/**
 * A network to be played through the horizon, its durations and chances at a corner: at the low one outages are shortest and buffers longest. What states no duration is not
 * played. @param hours of the horizon. @param substituted every substitution is there already, which no earlier loss can make untrue
 */
export function playerOf(compiled: CompiledNetwork, hours: number, corner: Exclude<Corner, 'high'>, substituted: boolean): Player {
    const { model } = compiled;
    const network = networkAt(compiled, corner, substituted);
    const until = toMs(hours);
    const restores = new Map(model.nodes.map(each => [each.id, hoursAt(each.restore, corner)]));
    const strengthOf = new Map(model.dependencies.map(each => [each.id, shareAt(each.strength, corner) ?? 1]));
    const chanceOf = network.dependencies.map(id => strengthOf.get(id) ?? 1);
    const strengths = network.dependencies.map((id, at) => (network.fatal[at] === 1 && (chanceOf[at] ?? 1) < 1 ? `strength:${id}` : ''));
    const startChances = new Map(model.nodes.map(each => [each.id, shareAt(each.failsToStart, corner) ?? 0]));
    const standing = standbys(compiled)
        .map(each => ({ ...each, chance: startChances.get(each.id) ?? 0 }))
        .filter(each => each.chance > 0);
    const drawn = strengthsDrawn(strengths, chanceOf);
    const fatal = network.fatal.slice();
    const standsIn = new Map<number, typeof standing>();
    for (const each of standing) {
        each.insteadOf.forEach(node => {
            standsIn.set(node, [...(standsIn.get(node) ?? []), each]);
        });
    }
    const read = causeReader(compiled);
    const disruptions = oncePerKey(disruptionKey);
    const run = simulator(network);
    return {
        strengths,
        size: network.nodes.length + network.of.length + network.kind.length,
        lasting: occurrences =>
            read({ events: [...occurrences] }, { corner, happens: () => true }).causes.reduce((last, each) => Math.max(last, each.to), 0),
        play: (occurrences, out, decide) => {
            const { causes } = read(
                { events: [...occurrences] },
                {
                    corner,
                    duration: of => hoursAt(of.duration, corner) ?? restores.get('node' in of ? of.node : of.resource) ?? 0,
                    happens: (of, key) => (of.chance ?? 1) >= 1 || ((of.chance ?? 1) > 0 && decide(disruptions(key), of.chance ?? 1))
                }
            );
            const all = [...out.map((node): Cause => ({ node, from: 0, to: Infinity, share: 1 })), ...causes];
            const nextLoss = (at: number): boolean =>
                network.fatal[at] === 1 && (strengths[at] === '' || decide(strengths[at] ?? '', chanceOf[at] ?? 1));
            const passed = new Set<string>();
            // Rings may look at a loss before it is one.
            let isSubstituted = network.rings.length > 0;
            const { outages } = run(all, {
                until,
                reasons: false,
                onLost: at => {
                    isSubstituted ||= (network.substitution[at] ?? Infinity) < Infinity;
                },
                ...(drawn.length === 0
                    ? {}
                    : {
                          fatal: drawFirst(fatal, drawn, decide),
                          nextLoss,
                          onPassed: at => {
                              passed.add(strengths[at] ?? '');
                          }
                      }),
                onDown: (node, now, isDown) =>
                    standsIn.get(node)?.flatMap((each): Cause[] => {
                        const isCalled = ![...each.insteadOf].some(other => other !== node && isDown(other));
                        const hours = restores.get(each.id);
                        return isCalled && decide(`start:${each.id}`, each.chance)
                            ? [{ node: each.node, from: now, to: hours === undefined ? lastOf(all, now) : now + toMs(hours), share: 1 }]
                            : [];
                    }) ?? NONE
            });
            return { outages, causes: all.length, passed, substituted: isSubstituted };
        }
    };
}

/** `x.disrupts.2`, as trials name it, is `disruption:x:2` among the basic events. */
const disruptionKey = (key: string): string => key.replace(/^(.*)\.disrupts\.(\d+)$/s, 'disruption:$1:$2');

/** What comes into force because a node goes down that nothing stands in for. */
const NONE: readonly Cause[] = [];

/** A strength to be drawn, and the dependencies that it is of: one of a sector has one strength for all members that lose it together. */
interface Strength {
    readonly key: string;
    readonly chance: number;
    readonly of: readonly number[];
}

function strengthsDrawn(strengths: readonly string[], chanceOf: readonly number[]): Strength[] {
    const places = groupBy(
        [...strengths.keys()].filter(at => strengths[at] !== ''),
        at => [strengths[at] ?? '']
    );
    return [...places].map(([key, of]) => ({ key, chance: chanceOf[of[0] ?? 0] ?? 1, of }));
}

/** Whether the first losses are fatal. */
function drawFirst(fatal: Uint8Array, strengths: readonly Strength[], decide: Decide): Uint8Array {
    for (const { key, chance, of } of strengths) {
        const isFatal = decide(key, chance) ? 1 : 0;
        of.forEach(at => void (fatal[at] = isFatal));
    }
    return fatal;
}

/** Until when causes go on without a pause, from now on. */
function lastOf(causes: readonly Cause[], now: number): number {
    return [...causes].sort((a, b) => a.from - b.from).reduce((end, each) => (each.from <= end ? Math.max(end, each.to) : end), now);
}

function networkAt({ model, network, numbers }: CompiledNetwork, corner: Exclude<Corner, 'high'>, substituted: boolean): TimeNetwork {
    const substitution = substituted ? network.substitution.map(each => (each < Infinity ? 0 : each)) : network.substitution;
    if (corner === 'best') {
        return substituted ? { ...network, substitution } : network;
    }
    const dependencies = new Map(model.dependencies.map(each => [each.id, each]));
    const at = (of: 'buffer' | 'refill', where: Corner, values: Float64Array): Float64Array =>
        values.map((best, i) => {
            const hours = hoursAt(dependencies.get(network.dependencies[i] ?? '')?.[of], where);
            return hours === undefined ? best : toMs(hours);
        });
    const restart = network.restart.slice();
    for (const each of model.nodes) {
        const number = numbers.get(each.id);
        const hours = hoursAt(each.restart, 'low');
        if (number !== undefined && hours !== undefined) {
            restart[number] = toMs(hours);
        }
    }
    return { ...network, restart, buffer: at('buffer', 'high', network.buffer), refill: at('refill', 'low', network.refill), substitution };
}
