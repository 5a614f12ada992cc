import type { ChanceNumbers, NodeChances, NodeStructure, OutageNumbers } from '../../results/network.js';
import type { Influences } from '../forest/influence.js';
import type { Sets, Wanted } from '../forest/sets.js';
import { solveTogether } from '../forest/solve.js';
import { callsIn, isDrawnAtCalls, thinnedBy } from './calls.js';
import type { Triple } from './event.js';
import { boundChance, chanceFigure, lossChance, waysOf, withMissing, withRing } from './figures.js';
import { chancesIn, standingIn, type Standing } from './conditions.js';
import { judgedOver } from './judged-over.js';
import { outageQuestion } from './outage.js';
import type { Structure } from './model.js';
import { anyDown, askTogether, onRing, targetsOf, type Target } from './targets.js';
import { unknownsIn, type Unknowns } from './unknowns.js';

/** Steps of all walks for what is not stated, and for what is drawn more than once. */
const WALKING = 5e7;

/** The chances of one node or sector alone: what rules ask for. Undefined where there is no such thing. */
export function nodeChances(
    structure: Structure,
    id: string
): Pick<NodeStructure, 'loss' | 'lossBound' | 'outage' | 'judgedOver' | 'lessCertain'> | undefined {
    const [found] = chancesOf(structure, targetsOf(structure, [id]), 0).found;
    return found && chancesIn(found);
}

/** The chances of some nodes and sectors, by name. */
export function chancesByNode(structure: Structure, ids: readonly string[]): Map<string, NodeChances> {
    const targets = targetsOf(structure, ids);
    return new Map(
        chancesOf(structure, targets, 0).found.map((each, i) => [targets[i]?.id ?? '', { ...chancesIn(each), formula: 'measure.network' }])
    );
}

/** What is known of the chances of a node or sector. */
export interface Chances {
    readonly loss: ChanceNumbers;
    /** Where `loss` is none. */
    readonly bound: ChanceNumbers | undefined;
    readonly outage: OutageNumbers | undefined;
    readonly judgedOver: number | undefined;
    readonly standing: Standing;
    readonly unknowns: Unknowns;
    readonly influences: Influences | undefined;
    readonly sets: Sets | undefined;
}

/**
 * Chances of some nodes and sectors, worked out together; each as if it were asked for alone.
 * @param rows how much is listed of what is not stated
 */
export function chancesOf(
    structure: Structure,
    targets: readonly Target[],
    rows: number,
    sets?: Wanted
): { readonly found: Chances[]; readonly steps: number; best(variable: number): number } {
    const { keys, events, failures, effort, graph } = structure;
    const loss = lossChance(structure);
    const lots = targets.map(each => each.numbers);
    const downs = lots.map(numbers => anyDown(failures, numbers).down);
    const callsOf = callsIn(structure);
    const calls = lots.map(numbers => {
        const { down, above } = anyDown(failures, numbers);
        return callsOf(above === undefined ? [down] : [down, above], WALKING / targets.length);
    });
    const everywhere = callsOf([...failures.solution, ...failures.above.values()], WALKING);
    const repeated = everywhere.known
        ? everywhere.repeated
        : new Set(
              keys.flatMap((key, variable) => {
                  const event = events.get(key);
                  return event && isDrawnAtCalls(event) ? [variable] : [];
              })
          );
    const losses = waysOf(loss, keys.length);
    const bounds =
        repeated.size === 0 ? { chances: [], at: losses.at } : waysOf(boundChance(structure, repeated, thinnedBy(structure)), keys.length);
    const outages = outageQuestion(structure);
    const first = losses.chances.length + bounds.chances.length;
    let steps = 0;
    const unknowns = unknownsIn(structure),
        judged = judgedOver(structure),
        standing = standingIn(structure);
    const found = askTogether(
        failures,
        lots,
        tops => {
            const solved = solveTogether(graph, tops, {
                chances: [...losses.chances, ...bounds.chances, ...outages.chances],
                influences: [losses.at.best, ...outages.chances.map((_, way) => first + way)],
                ...(sets ? { sets } : {}),
                effort
            });
            steps = solved.steps;
            return solved.answers;
        },
        (below, above, i): Chances => {
            const unknown = unknowns(targets[i] ?? { id: '', kind: '', numbers: [] }, downs[i] ?? 0, rows, WALKING / targets.length);
            const { missing } = unknown;
            const isOnRing = onRing(failures, lots[i] ?? []);
            const figure = withRing(withMissing(chanceFigure(losses, 0, below, above), missing), isOnRing);
            const isBound = calls[i]?.known === true && calls[i].repeated.size === 0;
            const most = isBound
                ? figure
                : withRing(withMissing(chanceFigure(bounds, losses.chances.length, below, above), missing), isOnRing);
            // Influences on outages come after the one on `loss`.
            const known = unknown.timeless ? undefined : outages.figure(below, above, first, 1, most);
            const outage = known && {
                ...known,
                atLeastOne: withRing(withMissing(known.atLeastOne, missing), isOnRing),
                unavailability: withRing(withMissing(known.unavailability, missing), isOnRing)
            };
            const hours = judged([downs[i] ?? 0]);
            return {
                loss: figure,
                judgedOver: hours,
                standing: standing(targets[i]?.numbers ?? [], unknown, hours),
                unknowns: unknown,
                influences: above ? undefined : below.influences,
                sets: above ? undefined : below.sets,
                bound: isBound
                    ? undefined
                    : outage?.atLeastOne.status === 'exact'
                      ? { ...most, ...largest(figure, [outage.atLeastOne]) }
                      : most,
                outage
            };
        }
    );
    const members = membersOf(structure, targets, found);
    return {
        found: found.map((each, i) => withMembers(each, members.found[i] ?? [])),
        steps: steps + members.steps,
        best: variable => loss(variable, 'best')
    };
}

/** At each corner the largest of some figures. */
const largest = (first: Triple, others: readonly Triple[]): Triple => ({
    low: Math.max(first.low, ...others.map(each => each.low)),
    best: Math.max(first.best, ...others.map(each => each.best)),
    high: Math.max(first.high, ...others.map(each => each.high))
});

/** A sector with more members is not compared with each of them. */
const MOST_MEMBERS = 500;

/** The chances of the members of each target that is a sector. */
function membersOf(
    structure: Structure,
    targets: readonly Target[],
    found: readonly Chances[]
): { readonly found: (readonly Chances[])[]; readonly steps: number } {
    const members = targets.map(({ members = [] }) => (members.length > MOST_MEMBERS ? [] : members));
    const known = new Map(targets.map((each, i) => [each.id, found[i]]));
    const others = targetsOf(
        structure,
        [...new Set(members.flat())].filter(each => !known.has(each))
    );
    const more = others.length === 0 ? { found: [], steps: 0 } : chancesOf(structure, others, 0);
    others.forEach((each, i) => known.set(each.id, more.found[i]));
    return { found: members.map(ids => ids.flatMap(id => known.get(id) ?? [])), steps: more.steps };
}

/** A sector is down whenever a member is, so at least once as likely as any of them, whatever is approximate in either. */
function withMembers(sector: Chances, members: readonly Chances[]): Chances {
    const { outage, bound } = sector;
    const outages = members.flatMap(each => each.outage ?? []);
    if (!outage || outages.length === 0) {
        return sector;
    }
    return {
        ...sector,
        outage: {
            ...outage,
            atLeastOne: {
                ...outage.atLeastOne,
                ...largest(
                    outage.atLeastOne,
                    outages.map(each => each.atLeastOne)
                )
            }
        },
        bound: bound && {
            ...bound,
            ...largest(
                bound,
                members.flatMap(each => each.bound ?? [])
            )
        }
    };
}
