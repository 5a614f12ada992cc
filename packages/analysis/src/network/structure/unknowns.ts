import { byName } from '../../number.js';
import type { Unknown } from '../../results/network.js';
import { indexOf, Kind, type Ref } from '../formula/formula.js';
import type { Structure } from './structure.js';
import type { Target } from './targets.js';

export interface Unknowns {
    readonly unknowns: Unknown[];
    /** Whether these are all. */
    readonly complete: boolean;
    /** Whether an event that counts states no duration. */
    readonly timeless: boolean;
}

/** What figures do not count because nobody stated it: what is nearest to a node first, up to a number, after a walk of so many steps at most. */
export function unknownsIn(structure: Structure): (target: Target, down: Ref, most: number, steps: number) => Unknowns {
    const { events, keys, model, compiled: { network }, graph } = structure;
    const stated = new Map(model.nodes.map(each => [each.id, each]));
    const needs = neededBy(structure);
    const timeless = withoutDuration(structure);
    const seenGate = stamps(graph.size), seenNode = stamps(network.nodes.length);
    return ({ numbers }, down, most, steps) => {
        const unknowns: Unknown[] = [];
        seenGate.clear();
        seenNode.clear();
        let left = steps;
        const walk = (start: readonly number[], isNew: (each: number) => boolean, below: (each: number) => readonly number[] | Int32Array, look: (each: number) => Unknown | undefined): boolean => {
            const open = start.filter(isNew);
            const limit = unknowns.length + most;
            for (const each of open) {
                const found = look(each);
                if (found && unknowns.length === limit) {
                    return false;
                }
                if (found) {
                    unknowns.push(found);
                }
                for (const next of below(each)) {
                    if (--left < 0) {
                        return false;
                    }
                    if (isNew(next)) {
                        open.push(next);
                    }
                }
            }
            return true;
        };
        const allEvents = walk([indexOf(down)], index => seenGate.add(index), index => (graph.args[index] ?? []).map(indexOf), index => {
            const event = graph.kinds[index] === Kind.Variable ? events.get(keys[graph.numbers[index] ?? 0] ?? '') : undefined;
            return event && !event.rate && !event.chance ? { id: event.id, what: 'likelihood', at: event.at }
                : event?.rate && !event.hours ? { id: event.id, what: 'duration', at: event.at } : undefined;
        });
        const allNodes = walk(numbers, number => seenNode.add(number), number => needs(number), number => {
            const name = network.nodes[number] ?? '';
            const node = stated.get(name);
            // What is withheld is not known either.
            return node && !events.has(`failure:${name}`) && !events.has(`start:${name}`) ? { id: name, what: 'failure', at: node.at } : undefined;
        });
        return {
            unknowns: unknowns.sort((a, b) => byName(a.id, b.id) || byName(a.what, b.what)),
            complete: allEvents && allNodes, timeless: timeless(indexOf(down))
        };
    };
}

/** Nodes that each node needs, by number. */
export function neededBy({ compiled: { network } }: Structure): (number: number) => readonly number[] {
    const { usedBy, of } = network;
    const needs: number[][] = network.nodes.map(() => []);
    network.nodes.forEach((_, needed) => {
        for (let i = usedBy.start[needed] ?? 0; i < (usedBy.start[needed + 1] ?? 0); i++) {
            needs[of[usedBy.items[i] ?? 0] ?? 0]?.push(needed);
        }
    });
    return number => needs[number] ?? [];
}

/** Whether a function stands on an event that has a rate and no duration; by index, for what is added to the graph later too. */
function withoutDuration({ graph, events, keys }: Structure): (index: number) => boolean {
    const known: boolean[] = [];
    return index => {
        for (let each = known.length; each <= index; each++) {
            const event = graph.kinds[each] === Kind.Variable ? events.get(keys[graph.numbers[each] ?? 0] ?? '') : undefined;
            known.push((event?.rate !== undefined && !event.hours) || (graph.args[each] ?? []).some(arg => known[indexOf(arg)] === true));
        }
        return known[index] ?? false;
    };
}

/** A set of small numbers that is emptied at once. */
function stamps(size: number): { add(item: number): boolean; clear(): void } {
    const at = new Int32Array(size);
    let now = 0;
    return {
        add: item => {
            const isNew = at[item] !== now;
            at[item] = now;
            return isNew;
        },
        clear: () => { now++; }
    };
}
