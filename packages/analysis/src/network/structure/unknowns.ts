import { compare } from '@nvs/model';
import type { Unknown } from '../../results/network.js';
import { indexOf, Kind, type GateGraph, type Ref } from '../formula/formula.js';
import type { BasicEvent } from './event.js';
import { isEndless } from './events.js';
import type { Structure } from './model.js';
import type { Target } from './targets.js';

export interface Unknowns {
    readonly unknowns: readonly Unknown[];
    /** Whether these are all. */
    readonly complete: boolean;
    /** Whether an event that counts states no duration. */
    readonly timeless: boolean;
    /** How many events it stands on of which nobody knows how likely they are. */
    readonly missing: number;
    /** How many threats and campaigns it stands on that were judged as a band without a best estimate. */
    readonly bands: number;
}

/** What figures do not count because nobody stated it: what is nearest to a node first, up to a number, after a walk of so many steps at most. */
export function unknownsIn(structure: Structure): (target: Target, down: Ref, most: number, steps: number) => Unknowns {
    const {
        events,
        keys,
        model,
        compiled: { network },
        graph
    } = structure;
    const stated = new Map(model.nodes.map(each => [each.id, each]));
    const eventAt = (index: number): BasicEvent | undefined =>
        graph.kinds[index] === Kind.Variable ? events.get(keys[graph.numbers[index] ?? 0] ?? '') : undefined;
    const timeless = standsOn(graph, index => isTimeless(eventAt(index)));
    const silent = standsOn(graph, index => {
        const event = eventAt(index);
        return isTimeless(event) || event?.unknown !== undefined || (event !== undefined && !event.rate && !event.chance);
    });
    const between = standsOn(graph, index => eventAt(index)?.middle === true);
    const open = standsOn(graph, index => eventAt(index)?.unknown !== undefined);
    const unstated = network.nodes.map(name => {
        const node = stated.get(name);
        // What is withheld is not known either.
        return node && !events.has(`failure:${name}`) && !events.has(`start:${name}`) ? node : undefined;
    });
    const needs = neededBy(structure);
    const leads = leadingTo(structure, unstated);
    const seenGate = stamps(graph.size),
        seenNode = stamps(network.nodes.length);
    return ({ numbers }, down, most, steps) => {
        const unknowns: Unknown[] = [];
        const add = (found: Unknown): boolean => unknowns.length < most && unknowns.push(found) > 0;
        let left = steps;
        seenGate.clear();
        seenNode.clear();
        const gates = [indexOf(down)].filter(silent);
        let complete = true;
        for (let i = 0; i < gates.length && complete; i++) {
            const index = gates[i] ?? 0;
            const event = eventAt(index);
            complete = !event || unknownOf(event).every(add);
            for (const arg of graph.args[index] ?? []) {
                if (silent(indexOf(arg)) && seenGate.add(indexOf(arg))) {
                    gates.push(indexOf(arg));
                }
                complete &&= --left >= 0;
            }
        }
        const nodes = numbers.filter(number => leads[number] === 1 && seenNode.add(number));
        for (let i = 0; i < nodes.length && complete; i++) {
            const number = nodes[i] ?? 0;
            const node = unstated[number];
            complete = !node || add({ id: node.id, what: 'failure', at: node.at, why: 'not_stated' });
            for (const needed of needs(number)) {
                if (leads[needed] === 1 && seenNode.add(needed)) {
                    nodes.push(needed);
                }
                complete &&= --left >= 0;
            }
        }
        return {
            unknowns: unknowns.sort((a, b) => compare(a.id, b.id) || compare(a.what, b.what)),
            complete,
            timeless: timeless(indexOf(down)),
            bands: new Set(variablesOf(graph, indexOf(down), between).map(each => eventAt(each)?.id)).size,
            missing: variablesOf(graph, indexOf(down), open).length
        };
    };
}

/** What is not known of an event. */
function unknownOf(event: BasicEvent): Unknown[] {
    const { id, at, unknown, rate, chance } = event;
    const what = event.kind === 'own_failure' ? ('failure' as const) : ('likelihood' as const);
    return [
        ...(unknown ? [{ id, what, at, why: unknown }] : !rate && !chance ? [{ id, what, at, why: 'not_stated' as const }] : []),
        ...(isEndless(rate)
            ? [{ id, what: 'rate' as const, at, why: 'not_stated' as const }]
            : isTimeless(event)
              ? [{ id, what: 'duration' as const, at, why: 'not_stated' as const }]
              : [])
    ];
}

/** The variables of a kind that a function stands on; walks only what stands on one. */
function variablesOf({ kinds, args }: GateGraph, top: number, isMeant: (index: number) => boolean): number[] {
    const seen = new Set([top].filter(isMeant));
    for (const index of seen) {
        (args[index] ?? [])
            .map(indexOf)
            .filter(isMeant)
            .forEach(each => seen.add(each));
    }
    return [...seen].filter(index => kinds[index] === Kind.Variable);
}

const isTimeless = (event: BasicEvent | undefined): boolean => event?.occurs !== undefined && !event.hours;

/** Whether a function stands on a variable of a kind; by index, for what is added to the graph later too. */
function standsOn(graph: GateGraph, isMeant: (variable: number) => boolean): (index: number) => boolean {
    const known: boolean[] = [];
    return index => {
        for (let each = known.length; each <= index; each++) {
            known.push(isMeant(each) || (graph.args[each] ?? []).some(arg => known[indexOf(arg)] === true));
        }
        return known[index] ?? false;
    };
}

/** One for each node that is meant or needs, in the end, one that is. @param meant by number of the node */
export function leadingTo({ compiled: { network } }: Structure, meant: readonly unknown[]): Uint8Array {
    const { usedBy, of } = network;
    const found = Uint8Array.from(meant, each => (each ? 1 : 0));
    const open = [...found.keys()].filter(number => found[number] === 1);
    for (let needed = open.pop(); needed !== undefined; needed = open.pop()) {
        for (let i = usedBy.start[needed] ?? 0; i < (usedBy.start[needed + 1] ?? 0); i++) {
            const owner = of[usedBy.items[i] ?? 0] ?? 0;
            if (found[owner] === 0) {
                found[owner] = 1;
                open.push(owner);
            }
        }
    }
    return found;
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
        clear: () => {
            now++;
        }
    };
}
