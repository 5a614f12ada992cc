import { oncePerKey } from '../../memo.js';
import { MS_PER_HOUR, toMs } from '../../time/network.js';
import type { Corner } from '../../time/values.js';
import type { BasicEvent } from '../structure/event.js';
import type { Structure } from '../structure/model.js';
import { outcomesOf, type Outcome, type Outcomes, type Reach } from './alone.js';
import { beginnings, playsDiffer, type Beginning } from './causes.js';
import { callersIn, contestedBy, type Callers } from './overlaps.js';
import { playerOf, type Player } from './play.js';
import { unionOf, type Reaching, type Way } from './union.js';

/** Limits from below of the chance that each of some classes is reached within the horizon. */
export interface LowerLimits {
    readonly low: readonly number[];
    readonly best: readonly number[];
    /** With substitutions as stated instead of there already: nearly limits. Absent where the network has none. */
    readonly nearly: readonly number[] | undefined;
    readonly steps: number;
}

/** What all plays together may go through: nodes, dependencies and gates, for each play. Causes that are not played any more add nothing to a limit from below. */
const MOST_STEPS = 1e7;

/** What was played of the causes; `solo`: each by itself, with every chance drawn for it. */
interface Plays {
    readonly reaching: Beginning[];
    readonly outcomes: Map<Beginning, readonly Outcome[]>;
    readonly cautious: Map<Beginning, readonly Outcome[]>;
    readonly solo: ReadonlyMap<Beginning, Outcomes>;
    readonly player: Player;
}

/**
 * What each cause does alone, from all up (formula `network.harm`). Whatever else happens besides only makes outages longer, so that a class which a cause reaches alone is reached whenever it
 * begins early enough. Causes are independent; of a chance that several of them meet two limits are proven, of which the higher one counts: it is drawn once for all, or for each
 * cause anew, less the chance that one of those overlaps with another that meets it.
 */
export function lowerLimits(structure: Structure, classes: readonly (readonly Reach[])[], wanted: ReadonlySet<string>): LowerLimits {
    const { compiled, horizon } = structure;
    const causes = beginnings(structure, wanted);
    const until = toMs(horizon);
    const callers = callersIn(structure);
    let steps = 0;
    const plays = (corner: Exclude<Corner, 'high'>, substituted: boolean, of: readonly Beginning[], like?: Plays['solo']): Plays => {
        const player = playerOf(compiled, horizon, corner, substituted);
        const outcomes = new Map<Beginning, readonly Outcome[]>(),
            cautious = new Map<Beginning, readonly Outcome[]>(),
            solo = new Map<Beginning, Outcomes>();
        let left = MOST_STEPS;
        const played = (each: Beginning, favourable: ReadonlySet<string>, known?: Outcomes): Outcomes => {
            // Without a loss for which a substitution is stated, it makes no difference when these come.
            const found =
                known?.substituted === false
                    ? known
                    : outcomesOf(player, each.occurrences(0, corner), each.out, classes, until, favourable);
            left -= found.plays * player.size;
            return found;
        };
        for (const each of of) {
            if (left < player.size) {
                break;
            }
            const alone = played(each, NONE, like?.get(each)),
                all = alone.outcomes;
            solo.set(each, alone);
            const contested = contestedBy(callers, each.event.key, new Set(all.flatMap(({ drawn }) => [...drawn.keys()])));
            outcomes.set(each, all);
            cautious.set(each, contested.size === 0 || !substituted ? all : played(each, contested).outcomes);
        }
        steps += MOST_STEPS - left;
        return { outcomes, cautious, reaching: [...outcomes].flatMap(([each, all]) => (all.length > 0 ? [each] : [])), solo, player };
    };
    const reachings = (of: Plays['outcomes'], corner: Corner, place: number): Reaching[] =>
        [...of].map(([{ event }, all]) => reachingOf(event, corner, all, place, horizon, until));
    const proven = (of: Plays, corner: Exclude<Corner, 'high'>): number[] => {
        const overlap = overlapIn(of.player, causes, callers, corner, until);
        return classes.map((_, i) =>
            Math.max(
                unionOf(reachings(of.cautious, corner, i)),
                unionApart(
                    [...of.outcomes].map(([cause, all]) => ({ cause, ...reachingOf(cause.event, corner, all, i, horizon, until) })),
                    overlap
                )
            )
        );
    };
    const best = plays('best', true, causes);
    // What reaches nothing at best does not with shorter outages and longer buffers.
    const low = playsDiffer(structure.model) ? plays('low', true, best.reaching) : best;
    const hasSubstitutes = compiled.network.substitution.some(each => each < Infinity);
    const loose = hasSubstitutes ? plays('best', false, causes, best.solo) : undefined;
    return {
        low: proven(low, 'low'),
        best: proven(best, 'best'),
        nearly: loose && classes.map((_, i) => unionOf(reachings(loose.outcomes, 'best', i).map(apart))),
        steps
    };
}

const NONE: ReadonlySet<string> = new Set();
/** A cause of which the chances are drawn by itself. */
const apart = ({ ways, reaches }: Reaching): Reaching => ({ ways: ways.map(({ chance }) => ({ chance, drawn: NOTHING })), reaches });
const NOTHING: Way['drawn'] = new Map();

/** The chance that some cause reaches a class with chances of its own, less that it overlaps with another that meets them. What overlaps oftener than not is left out. */
function unionApart(
    all: readonly (Reaching & { readonly cause: Beginning })[],
    overlap: (cause: Beginning, keys: ReadonlySet<string>) => number
): number {
    let lost = 0;
    const counted = all.map(({ cause, ways, reaches }) => {
        const shared = ways.filter(each => each.drawn.size > 0);
        const chance = shared.length === 0 ? 0 : overlap(cause, new Set(shared.flatMap(each => [...each.drawn.keys()])));
        const isKept = chance < 0.5;
        const { rate, occurs } = cause.event;
        // How often it reaches the class so; of what happens once, its chance.
        lost +=
            !isKept || chance === 0
                ? 0
                : chance *
                  (occurs === 'repeatedly' && rate
                      ? -Math.log1p(-reaches(shared.reduce((sum, each) => sum + each.chance, 0)))
                      : reaches(shared.reduce((sum, each) => sum + each.chance, 0)));
        return apart({ ways: isKept ? ways : ways.filter(each => each.drawn.size === 0), reaches });
    });
    return Math.max(0, unionOf(counted) - lost);
}

/** The chance that an occurrence of a cause overlaps with another one that calls upon some chances, at most. */
function overlapIn(
    player: Player,
    causes: readonly Beginning[],
    callers: (key: string) => Callers,
    corner: Exclude<Corner, 'high'>,
    until: number
): (cause: Beginning, keys: ReadonlySet<string>) => number {
    const byKey = new Map(causes.map(each => [each.event.key, each]));
    const lasting = oncePerKey((each: Beginning) =>
        each.event.occurs === undefined ? Infinity : player.lasting(each.occurrences(0, corner))
    );
    return (cause, keys) => {
        const called = [...keys].map(callers);
        const restarts = called.reduce((most, each) => Math.max(most, each.restarts), 0);
        return [...new Set(called.flatMap(each => each.events))].reduce((sum, key) => {
            const other = byKey.get(key);
            if (key === cause.event.key && cause.event.occurs !== 'repeatedly') {
                return sum;
            }
            if (!other) {
                return 1;
            }
            const { occurs, rate, chance } = other.event;
            const near = (lasting(cause) + lasting(other) + 2 * restarts) / until;
            return (
                sum +
                (near === 0
                    ? 0
                    : Math.min(
                          1,
                          near * (occurs === 'repeatedly' ? ((rate?.[corner] ?? 0) * until) / MS_PER_HOUR : (chance?.[corner] ?? 0))
                      ))
            );
        }, 0);
    };
}

/** The ways in which a cause reaches a class within the horizon. */
function reachingOf(
    { occurs, rate, chance }: BasicEvent,
    corner: Corner,
    outcomes: readonly Outcome[],
    place: number,
    horizon: number,
    until: number
): Reaching {
    const ways = outcomes.flatMap((each): Way[] => {
        const at = each.reached[place] ?? Infinity;
        // A chance without a moment holds from the beginning; else it must begin so long before the end.
        const inTime = at > until ? 0 : occurs === undefined ? 1 : 1 - at / until;
        return inTime > 0 && each.chance > 0 ? [{ chance: each.chance * inTime, drawn: each.drawn }] : [];
    });
    return {
        ways,
        // What is certain within its period comes without end, so that no part of it is none of it, and any part is certain.
        reaches: part =>
            part === 0
                ? 0
                : occurs === 'repeatedly'
                  ? -Math.expm1(-(rate?.[corner] ?? 0) * horizon * part)
                  : Math.min(1, chance?.[corner] ?? 0) * part
    };
}
