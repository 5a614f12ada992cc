import { compare } from '@nvs/model';
import { significant } from '../../number.js';
import { reached } from '../../reached.js';
import type { NodeStructure } from '../../results/network.js';
import { FALSE, type Ref } from '../formula/formula.js';
import type { Influences } from '../forest/influence.js';
import { solveTogether, type Answer } from '../forest/solve.js';
import { lossChance } from './figures.js';
import type { Structure } from './model.js';
import { anyDown, type Target } from './targets.js';
import { neededBy } from './unknowns.js';

type Events = NodeStructure['events'];

/** Importance of the events that matter most, by Fussell–Vesely; what changes nothing has none. @param way which of the influences is that on `loss` at its best estimate */
export function eventImportance(
    { events, keys }: Structure,
    total: number,
    { variables, slopes, without }: Influences,
    way: number,
    chance: (variable: number) => number,
    most: number
): { readonly events: Events; readonly eventsComplete: boolean } {
    const slope = slopes[way],
        zero = without[way];
    if (!slope || !zero || total <= 0) {
        return { events: [], eventsComplete: true };
    }
    // (P - P₀)/P = p·Birnbaum/P, without a difference that would lose digits.
    const vital = Float64Array.from(variables, (variable, place) => (chance(variable) * slope[place]!) / total);
    // Those that are equal as figures stand in the order of their names.
    const chosen = largest(vital, place => slope[place] !== 0, most).map(place => ({ place, shown: significant(vital[place]!) }));
    chosen.sort((a, b) => b.shown - a.shown || variables[a.place]! - variables[b.place]!);
    const rows = chosen.flatMap(({ place }): Events => {
        const variable = variables[place]!;
        const event = events.get(keys[variable] ?? '');
        const p = chance(variable),
            birnbaum = slope[place]!,
            p0 = zero[place]!,
            p1 = p0 + birnbaum;
        return event
            ? [
                  {
                      event: event.key,
                      id: event.id,
                      kind: event.kind,
                      chance: p,
                      ...(event.unknown ? { unknown: event.unknown } : {}),
                      birnbaum,
                      criticality: vital[place]!,
                      fussellVesely: vital[place]!,
                      raw: p1 / total,
                      rrw: p0 > 0 ? total / p0 : null,
                      diagnostic: (p * p1) / total
                  }
              ]
            : [];
    });
    return { events: rows, eventsComplete: rows.length === slope.reduce((count, each) => (each === 0 ? count : count + 1), 0) };
}

/** Places of the largest values among those meant, so many at most; linear in how many there are. */
function largest(values: Float64Array, isMeant: (place: number) => boolean, most: number): number[] {
    const kept: number[] = [];
    let floor = -Infinity;
    const cut = (): void => {
        kept.sort((a, b) => values[b]! - values[a]! || a - b);
        kept.length = Math.min(kept.length, most);
        floor = kept.length < most ? -Infinity : values[kept.at(-1) ?? 0]!;
    };
    for (let place = 0; place < values.length; place++) {
        if (values[place]! > floor && isMeant(place)) {
            kept.push(place);
            if (kept.length > 2 * most) {
                cut();
            }
        }
    }
    cut();
    return kept;
}

/**
 * Importance of nodes for each target, by intervention: set down, or kept up, whatever happens; P(node down | top) from the joint chance
 * (formula `network.intervention`). Everything is solved anew for each node: of large networks only those `chosen` for the target.
 */
export function nodeImportance(structure: Structure, targets: readonly Target[], chosen: readonly ReadonlySet<number>[]): NodeImportances {
    const { compiled, failures, graph, effort } = structure;
    const loss = lossChance(structure);
    let steps = 0,
        toCome = 1 + new Set(chosen.flatMap(each => [...each])).size;
    // Many a node changes nothing for some targets, or the same as another.
    const known = new Map<Ref, number>();
    const solve = (tops: readonly Ref[]): (number | undefined)[] => {
        const asked = [...new Set(tops)].filter(each => !known.has(each));
        // An equal share of what is left each.
        const solved = solveTogether(graph, asked, {
            chances: [variable => loss(variable, 'best')],
            effort: { ...effort, steps: Math.max(0, effort.steps - steps) / toCome }
        });
        steps += solved.steps;
        toCome--;
        solved.answers.forEach((answer, i) => {
            const chance = exactChance(answer);
            if (chance !== undefined) {
                known.set(asked[i] ?? FALSE, chance);
            }
        });
        return tops.map(each => known.get(each));
    };
    const downs = targets.map(({ numbers }) => anyDown(failures, numbers).down);
    const totals = solve(downs);
    const rows = targets.map((): NonNullable<NodeStructure['nodes']> => []);
    const unsolved = new Set<number>();
    compiled.network.nodes.forEach((node, number) => {
        const of = targets.map((_, i) => i).filter(i => chosen[i]?.has(number));
        if (of.length === 0) {
            return;
        }
        const set = (value: boolean): Ref[] => {
            const forced = structure.forced(new Map([[number, value]]));
            return of.map(i => anyDown(forced, targets[i]?.numbers ?? []).down);
        };
        const found = solve([
            ...set(true),
            ...set(false),
            ...of.map(i => graph.and([failures.solution[number] ?? FALSE, downs[i] ?? FALSE]))
        ]);
        of.forEach((i, place) => {
            const total = totals[i],
                withIt = found[place],
                without = found[of.length + place],
                joint = found[of.length * 2 + place];
            if (total === undefined || withIt === undefined || without === undefined || joint === undefined) {
                unsolved.add(i);
            } else if (total > 0 && (withIt > without || joint > 0)) {
                rows[i]?.push({
                    node,
                    birnbaum: withIt - without,
                    raw: withIt / total,
                    rrw: without > 0 ? total / without : null,
                    diagnostic: joint / total
                });
            }
        });
    });
    return { rows: rows.map(each => each.sort((a, b) => b.birnbaum - a.birnbaum || compare(a.node, b.node))), unsolved, steps };
}

/** By target: importance of nodes; whether the effort did not suffice for some. */
export interface NodeImportances {
    readonly rows: readonly NonNullable<NodeStructure['nodes']>[];
    readonly unsolved: ReadonlySet<number>;
    readonly steps: number;
}

/** A target's nodes that importance is worked out for, and whether these are all that it stands on. */
export interface Chosen {
    readonly numbers: ReadonlySet<number>;
    readonly complete: boolean;
}

/** Importance is worked out for so many nodes of each target at most … */
const MOST_NODES = 20;
/** … and for so many pairs of a node and a target in all. Each node costs as much again as the equations of the whole network. */
const MOST_PAIRS = 800,
    MOST_EQUATIONS = 50_000;

/**
 * Nodes that are likely to matter most to each target: those in its smallest cut sets over nodes, and of these in most. All that a target stands on
 * where the network is small.
 */
export function chooseNodes(
    structure: Structure,
    targets: readonly Target[],
    sets: readonly (readonly (readonly string[])[])[],
    small: number
): Chosen[] {
    const { network, numbers } = structure.compiled;
    const needs = neededBy(structure);
    const standsOn = (own: readonly number[], most: number): number[] =>
        [...reached(own, needs, most + own.length)].filter(each => own.length > 1 || each !== own[0]);
    if (network.nodes.length <= small) {
        return targets.map(each => ({ numbers: new Set(standsOn(each.numbers, Infinity)), complete: true }));
    }
    const quota = Math.min(MOST_NODES, Math.floor(MOST_PAIRS / targets.length));
    const wanted = targets.map((_, i) => {
        const inSets = new Map<number, [order: number, many: number]>();
        for (const set of sets[i] ?? []) {
            for (const number of set.flatMap(name => numbers.get(name) ?? [])) {
                const [order, many] = inSets.get(number) ?? [set.length, 0];
                inSets.set(number, [order, many + (set.length === order ? 1 : 0)]);
            }
        }
        const rank = (number: number): readonly [number, number] => inSets.get(number) ?? [Infinity, 0];
        return [...inSets.keys()]
            .map(number => ({ number, rank: rank(number) }))
            .sort(
                (a, b) =>
                    a.rank[0] - b.rank[0] || b.rank[1] - a.rank[1] || compare(network.nodes[a.number] ?? '', network.nodes[b.number] ?? '')
            )
            .slice(0, quota);
    });
    // Nodes that most targets want first: each is solved for all of them at once.
    const users = new Map<number, number>();
    wanted.flat().forEach(({ number }) => users.set(number, (users.get(number) ?? 0) + 1));
    const affordable = new Set(
        [...users]
            .sort(([a, many], [b, more]) => more - many || a - b)
            .slice(0, Math.floor(MOST_EQUATIONS / (2 * network.nodes.length)))
            .map(([number]) => number)
    );
    return wanted.map((each, i) => {
        const chosen = each.flatMap(({ number }) => (affordable.has(number) ? [number] : []));
        return { numbers: new Set(chosen), complete: chosen.length === standsOn(targets[i]?.numbers ?? [], chosen.length).length };
    });
}

function exactChance({ limits: [limit] }: Answer): number | undefined {
    return limit && limit.low === limit.high ? limit.low : undefined;
}
