import { byName } from '../../number.js';
import type { NodeStructure } from '../../results/network.js';
import { FALSE, type Ref } from '../formula/formula.js';
import type { Influences } from '../forest/influence.js';
import { solveTogether, type Answer } from '../forest/solve.js';
import { lossChance } from './figures.js';
import type { Structure } from './structure.js';
import { anyDown, type Target } from './targets.js';
import { neededBy } from './unknowns.js';

type Events = NodeStructure['events'];

/** Importance of the events that matter most, by Fussell–Vesely; what changes nothing has none. @param way which of the influences is that on `loss` at its best estimate */
export function eventImportance({ events, keys }: Structure, total: number, { variables, slopes, without }: Influences, way: number, chance: (variable: number) => number, most: number): { readonly events: Events; readonly eventsComplete: boolean } {
    const slope = slopes[way], zero = without[way];
    if (!slope || !zero || total <= 0) {
        return { events: [], eventsComplete: true };
    }
    const places = [...variables.keys()].filter(place => slope[place] !== 0);
    const vital = (place: number): number => (total - zero[place]!) / total;
    places.sort((a, b) => vital(b) - vital(a) || variables[a]! - variables[b]!);
    const rows = places.slice(0, most).flatMap((place): Events => {
        const variable = variables[place]!;
        const event = events.get(keys[variable] ?? '');
        const p = chance(variable), birnbaum = slope[place]!, p0 = zero[place]!, p1 = p0 + birnbaum;
        return event ? [{
            event: event.key, id: event.id, kind: event.kind, chance: p, birnbaum, criticality: birnbaum * p / total,
            fussellVesely: vital(place), raw: p1 / total, rrw: p0 > 0 ? total / p0 : null, diagnostic: p * p1 / total
        }] : [];
    });
    return { events: rows, eventsComplete: rows.length === places.length };
}

/**
 * Importance of nodes for each target, by intervention: set down, or kept up, whatever happens; P(node down | top) from the joint chance
 * (formula `network.intervention`). Everything is solved anew for each node, so it is for small networks.
 */
export function nodeImportance(structure: Structure, targets: readonly Target[]): NodeStructure['nodes'][] {
    const { compiled, failures, graph, effort } = structure;
    const loss = lossChance(structure);
    const solve = (tops: readonly Ref[]): (number | undefined)[] => solveTogether(graph, tops, { chances: [variable => loss(variable, 'best')], effort }).answers.map(exactChance);
    const needs = neededBy(structure);
    const stands = targets.map(({ numbers }) => reached(numbers, needs));
    const downs = targets.map(({ numbers }) => anyDown(failures, numbers).down);
    const totals = solve(downs);
    const rows = targets.map((): NonNullable<NodeStructure['nodes']> => []);
    compiled.network.nodes.forEach((node, number) => {
        const of = targets.map((_, i) => i).filter(i => stands[i]?.has(number) && !(targets[i]?.numbers.length === 1 && targets[i].numbers[0] === number));
        const set = (value: boolean): Ref[] => {
            const forced = structure.forced(new Map([[number, value]]));
            return of.map(i => anyDown(forced, targets[i]?.numbers ?? []).down);
        };
        const found = solve([...set(true), ...set(false), ...of.map(i => graph.and([failures.solution[number] ?? FALSE, downs[i] ?? FALSE]))]);
        of.forEach((i, place) => {
            const total = totals[i], withIt = found[place], without = found[of.length + place], joint = found[of.length * 2 + place];
            if (total && withIt !== undefined && without !== undefined && joint !== undefined && (withIt > without || joint > 0)) {
                rows[i]?.push({ node, birnbaum: withIt - without, raw: withIt / total, rrw: without > 0 ? total / without : null, diagnostic: joint / total });
            }
        });
    });
    return rows.map(each => each.sort((a, b) => b.birnbaum - a.birnbaum || byName(a.node, b.node)));
}

function exactChance({ limits: [limit] }: Answer): number | undefined {
    return limit && limit.low === limit.high ? limit.low : undefined;
}

function reached(start: readonly number[], needs: (number: number) => readonly number[]): Set<number> {
    const found = new Set(start);
    for (const each of found) {
        for (const needed of needs(each)) {
            found.add(needed);
        }
    }
    return found;
}
