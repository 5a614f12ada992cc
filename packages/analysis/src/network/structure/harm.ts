import { compare } from '@nvs/model';
import { scaleOf } from '../../lookup.js';
import type { ChanceNumbers, HarmChance, HarmStructure, NetworkResult } from '../../results/network.js';
import { place } from '../../scoring/scale.js';
import { toMs } from '../../time/network.js';
import { solveTogether } from '../forest/solve.js';
import type { Reach } from '../harm/alone.js';
import { eventsUnder } from '../harm/causes.js';
import { lowerLimits } from '../harm/lower.js';
import { callsIn, thinnedBy } from './calls.js';
import type { BasicEvent } from './event.js';
import { boundChance, chanceFigure, lossChance, waysOf, withMissing, withRing, type ChanceAt } from './figures.js';
import { harmUnder, lossOf, standingIn } from './conditions.js';
import { judgedOver } from './judged-over.js';
import type { Structure } from './model.js';
import { anyDown, askTogether, onRing } from './targets.js';
import { unknownsIn } from './unknowns.js';

/** A node and a class of harm that it states for a criterion or interest, after so many hours. */
interface Row {
    readonly node: string;
    readonly target: string;
    readonly class: string;
    readonly sub: string | undefined;
    readonly order: number | undefined;
    readonly after: number;
}

/** A class of harm to a criterion or interest, or a worse one: the processes that state it, and after how long an outage of each reaches it. */
export interface HarmClass extends Pick<HarmStructure, 'target' | 'class' | 'sub' | 'processes'> {
    readonly reaches: readonly Reach[];
}

/** Walks for what is not counted, all together, and how much of it is counted for one class. */
const WALKING = 1e7,
    MOST_COUNTED = 1000;

/** Every class of harm that a node states, by criterion, and by interest where one of its criteria is enough. Never over nodes that state none. */
export function harmClasses(structure: Structure): HarmClass[] {
    const rows = rowsOf(structure);
    const stated = new Map(rows.map(each => [JSON.stringify([each.target, each.class, each.sub ?? '']), each]));
    const sorted = [...stated.values()].sort(
        (a, b) =>
            compare(a.target, b.target) ||
            (a.order ?? -1) - (b.order ?? -1) ||
            compare(a.class, b.class) ||
            compare(a.sub ?? '', b.sub ?? '')
    );
    return sorted.map(({ target, class: name, sub, order }) => {
        const worse = rows.filter(
            each =>
                each.target === target &&
                (order === undefined || each.order === undefined ? each.class === name && each.sub === sub : each.order >= order)
        );
        const soonest = new Map<string, number>();
        for (const { node, after } of worse) {
            soonest.set(node, Math.min(after, soonest.get(node) ?? Infinity));
        }
        const processes = [...soonest.keys()].sort(compare);
        return {
            target,
            class: name,
            sub,
            processes,
            reaches: processes.flatMap(id => {
                const node = structure.compiled.numbers.get(id);
                return node === undefined ? [] : [{ node, after: toMs(soonest.get(id) ?? 0) }];
            })
        };
    });
}

/** Keys of the events that may bring any of these classes about. */
export function eventsOfHarm({ failures, keys, graph }: Structure, classes: readonly HarmClass[]): Set<string> {
    const { down, above } = anyDown(failures, [...new Set(classes.flatMap(each => each.reaches.map(reach => reach.node)))]);
    return eventsUnder(graph, [down, ...(above === undefined ? [] : [above])], keys);
}

/**
 * The chance of each class of harm, between what causes do alone with their durations and what there is where every event lasts (formula
 * `network.harm`).
 */
export function harms(structure: Structure): { readonly figures: HarmStructure[]; readonly steps: number } {
    const classes = harmClasses(structure);
    if (classes.length === 0) {
        return { figures: [], steps: 0 };
    }
    const { graph, failures, effort } = structure;
    const wanted = eventsOfHarm(structure, classes);
    const lots = classes.map(each => each.reaches.map(reach => reach.node));
    const ways = waysOf(lossChance(structure), structure.keys.length),
        most = waysOf(chanceAtMost(structure, lots), structure.keys.length);
    let steps = 0;
    const losses = askTogether(
        failures,
        lots,
        tops => {
            const solved = solveTogether(graph, tops, { chances: [...ways.chances, ...most.chances], effort });
            steps = solved.steps;
            return solved.answers;
        },
        (below, above) => ({
            loss: chanceFigure(ways, 0, below, above),
            upper: chanceFigure(most, ways.chances.length, below, above)
        })
    );
    const lower = lowerLimits(
        structure,
        classes.map(each => each.reaches),
        wanted
    );
    const unknowns = unknownsIn(structure),
        judged = judgedOver(structure),
        standing = standingIn(structure);
    const figures = classes.flatMap(({ reaches: _, ...named }, i): HarmStructure[] => {
        const found = losses[i];
        const { down } = anyDown(failures, lots[i] ?? []);
        const hours = judged([down]),
            isOnRing = onRing(failures, lots[i] ?? []);
        const {
            unknowns: silent,
            complete,
            missing,
            bands
        } = unknowns({ id: '', kind: '', numbers: lots[i] ?? [] }, down, MOST_COUNTED, WALKING / classes.length);
        const counted = (what: string): number => silent.filter(each => each.what === what).length;
        const under = standing(lots[i] ?? [], { unknowns: silent, complete, bands }, hours);
        return found
            ? [
                  {
                      ...named,
                      chance: {
                          ...between(
                              lower.low[i] ?? 0,
                              lower.best[i] ?? 0,
                              lower.nearly?.[i],
                              withMissing(found.upper, missing),
                              (isOne, upper) => harmUnder(isOne, upper, counted('duration'), under)
                          ),
                          ...(isOnRing ? { ring: true } : {})
                      },
                      loss: lossOf(withRing(withMissing(found.loss, missing), isOnRing), false, under),
                      ...(hours === undefined ? {} : { judgedOver: hours }),
                      ...(under.lessCertain ? { lessCertain: under.lessCertain } : {}),
                      notCounted: {
                          notJudged: missing,
                          withoutDuration: counted('duration'),
                          withoutFailure: silent.filter(each => each.what === 'failure' && each.why === 'not_stated').length,
                          complete
                      },
                      formula: 'network.harm'
                  }
              ]
            : [];
    });
    return { figures, steps: steps + lower.steps };
}

/**
 * The chances behind the upper limit: as for `loss`, where each chance is drawn once, but one that is drawn more than once counts as certain. What meets a strength or a start
 * is read off the structure, as for the bound of an outage. The chance of a threat to strike is drawn by that threat and its campaigns alone: only where these can happen
 * again is there more than one draw, and of a threat that strikes one node only as much counts as makes the two together as likely as one of its occurrences to strike, 1 - exp(-λch).
 */
function chanceAtMost(structure: Structure, lots: readonly (readonly number[])[]): ChanceAt {
    const { events, keys, model, horizon, failures } = structure;
    const tops = lots.flatMap(numbers => {
        const { down, above } = anyDown(failures, numbers);
        return above === undefined ? [down] : [down, above];
    });
    const calls = callsIn(structure)(tops, WALKING);
    const kindOf = (variable: number): BasicEvent['kind'] | undefined => events.get(keys[variable] ?? '')?.kind;
    const called = keys.flatMap((_, variable) =>
        ['strength', 'fails_to_start', 'trigger'].includes(kindOf(variable) ?? '') && (!calls.known || calls.repeated.has(variable))
            ? [variable]
            : []
    );
    const pairs = [...thinnedBy(structure)].filter(pair => pair.every(each => kindOf(each) !== 'disruption'));
    const bound = boundChance(structure, new Set(called), new Map(pairs));
    const once = lossChance(structure);
    const threats = new Map(model.threats.map(each => [each.id, each]));
    const strikes = keys.map((key, variable): ChanceAt | undefined => {
        const { kind, id } = events.get(key) ?? {};
        if (kind !== 'disruption' || id === undefined) {
            return undefined;
        }
        const campaigns = model.campaigns.filter(each => each.threats.includes(id)).map(each => `campaign:${each.id}`);
        if (![`threat:${id}`, ...campaigns].some(each => events.get(each)?.occurs === 'repeatedly')) {
            return undefined;
        }
        const { rate } = events.get(`threat:${id}`) ?? {};
        const isOne = campaigns.length === 0 && threats.get(id)?.disrupts.filter(each => each.chance !== undefined).length === 1;
        return (_, corner) => {
            const c = once(variable, corner),
                expected = (rate?.[corner] ?? Infinity) * horizon;
            return c === 0
                ? 0
                : isOne && expected > 0 && expected < Infinity
                  ? Math.min(1, Math.expm1(-expected * c) / Math.expm1(-expected))
                  : 1;
        };
    });
    return (variable, corner) => (strikes[variable] ?? bound)(variable, corner);
}

/** What causes do alone, below what there is where everything lasts. */
function between(
    low: number,
    best: number,
    nearly: number | undefined,
    upper: ChanceNumbers,
    under: (isOne: boolean, upper: ChanceNumbers) => HarmChance['conditions']
): HarmChance {
    const { best: judged, high, missing } = upper;
    const most = missing === undefined ? judged : high;
    const least = Math.min(best, most);
    return {
        low: Math.min(low, least),
        ...(least === most ? { best: most } : {}),
        high,
        atBest: { low: least, high: most },
        ...(nearly === undefined ? {} : { nearly: Math.min(most, Math.max(nearly, least)) }),
        conditions: under(least === most, upper)
    };
}

function rowsOf({ model, look }: Structure): Row[] {
    return model.nodes.flatMap(node =>
        node.serves.flatMap(({ target, harms: all }) =>
            all.flatMap(harm => {
                const criterion = look.criteria.get(target);
                const scale = criterion ? scaleOf(look, criterion) : look.impactScale;
                const row = {
                    node: node.id,
                    target,
                    class: harm.class,
                    sub: harm.sub,
                    order: scale && place(scale, harm.class, harm.sub)?.order,
                    after: harm.after
                };
                // Classes of a scale of its own say nothing on that of the others.
                return criterion && scale === look.impactScale ? [row, { ...row, target: criterion.interest }] : [row];
            })
        )
    );
}

/** Nodes that serve something without saying what harm follows when, by what they serve. */
export function withoutClass({ nodes }: Structure['model']): NetworkResult['withoutClass'] {
    const found = new Map<string, string[]>();
    for (const node of nodes) {
        for (const { target, harms: all } of node.serves) {
            if (all.length === 0) {
                found.set(target, [...(found.get(target) ?? []), node.id]);
            }
        }
    }
    return [...found].sort(([a], [b]) => compare(a, b)).map(([target, processes]) => ({ target, processes: processes.sort(compare) }));
}
