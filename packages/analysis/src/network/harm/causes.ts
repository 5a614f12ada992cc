import { isNeed, compare, type Estimate, type RiskModel } from '@nvs/model';
import { indexOf, Kind, type GateGraph, type Ref } from '../formula/formula.js';
import { standbys } from '../../time/standby.js';
import { hoursAt, type Corner } from '../../time/values.js';
import type { BasicEvent } from '../structure/event.js';
import type { Structure } from '../structure/model.js';
import type { Occurrence } from './play.js';

/** A basic event that begins by itself: what happens then, and what is out from the beginning where it has no moment. */
export interface Beginning {
    readonly event: BasicEvent;
    occurrences(at: number, corner: Exclude<Corner, 'high'>): readonly Occurrence[];
    readonly out: readonly number[];
}

/**
 * Threats outside their campaigns, campaigns and own failures among the events, the likeliest first: what can be played in time. Chances without a moment that nothing calls
 * upon are drawn at the beginning, and hold to the end. Own failures that state no repair are left out.
 */
export function beginnings(
    { model, compiled, events }: Pick<Structure, 'model' | 'compiled' | 'events'>,
    wanted: ReadonlySet<string>
): Beginning[] {
    const called = new Set(standbys(compiled).map(each => each.id));
    const nodes = new Map(model.nodes.map(each => [each.id, each]));
    const found = [...events.values()]
        .filter(each => wanted.has(each.key) && !each.unknown)
        .flatMap((event): Beginning[] => {
            const { kind, id, at, occurs } = event;
            const number = compiled.numbers.get(id);
            switch (kind) {
                case 'threat':
                case 'campaign':
                    return occurs === undefined ? [] : [{ event, out: [], occurrences: time => [{ time, target: id, down: false, at }] }];
                case 'own_failure':
                case 'fails_to_start': {
                    if (occurs === undefined) {
                        return number === undefined || (kind === 'fails_to_start' && called.has(id))
                            ? []
                            : [{ event, out: [number], occurrences: () => [] }];
                    }
                    const restore = nodes.get(id)?.restore;
                    return hoursAt(restore, 'best') === undefined
                        ? []
                        : [
                              {
                                  event,
                                  out: [],
                                  occurrences: (time, corner) => [
                                      { time, target: id, down: true, duration: hoursAt(restore, corner) ?? 0, at }
                                  ]
                              }
                          ];
                }
                case 'disruption':
                case 'trigger':
                case 'strength':
                    return [];
            }
        });
    const often = ({ event: { rate, chance } }: Beginning): number => rate?.best ?? chance?.best ?? 0;
    return found.sort((a, b) => often(b) - often(a) || compare(a.event.key, b.event.key));
}

/** Keys of the events that some functions stand on. */
export function eventsUnder(graph: GateGraph, tops: readonly Ref[], keys: readonly string[]): Set<string> {
    const found = new Set<string>();
    const seen = new Uint8Array(graph.size);
    const open = tops.map(indexOf);
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
        if (seen[index] === 1) {
            continue;
        }
        seen[index] = 1;
        if (graph.kinds[index] === Kind.Variable) {
            found.add(keys[graph.numbers[index] ?? 0] ?? '');
        }
        for (const arg of graph.args[index] ?? []) {
            open.push(indexOf(arg));
        }
    }
    return found;
}

/** Whether anything that is played differs between its low and its best. */
export function playsDiffer({ nodes, dependencies, threats }: RiskModel): boolean {
    const estimates: (Estimate | undefined)[] = [
        ...nodes.flatMap(each => [each.restore, each.restart, each.failsToStart]),
        ...dependencies.filter(isNeed).flatMap(each => [each.buffer, each.refill, each.strength]),
        ...threats.flatMap(each => [...each.disrupts, ...each.cuts].map(effect => effect.duration))
    ];
    return estimates.some(each => each?.ranged === true);
}
