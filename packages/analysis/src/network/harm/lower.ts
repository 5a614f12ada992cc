import { toMs } from '../../time/network.js';
import type { Corner } from '../../time/values.js';
import type { BasicEvent } from '../structure/events.js';
import type { Structure } from '../structure/structure.js';
import { outcomesOf, type Outcome, type Reach } from './alone.js';
import { beginnings, playsDiffer, type Beginning } from './causes.js';
import { playerOf } from './play.js';

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

/**
 * What each cause does alone, from all up (formula `network.harm`). Whatever else happens besides only makes outages longer, so that a class which a cause reaches alone is reached whenever it
 * begins early enough: the causes being independent, 1 - Π(1 - p) is a limit from below.
 */
export function lowerLimits(structure: Structure, classes: readonly (readonly Reach[])[], wanted: ReadonlySet<string>): LowerLimits {
    const { compiled, horizon } = structure;
    const causes = beginnings(structure, wanted);
    const until = toMs(horizon);
    let steps = 0;
    const limits = (corner: Exclude<Corner, 'high'>, substituted: boolean, of: readonly Beginning[]): { readonly chances: number[]; readonly reaching: Beginning[]; readonly outcomes: Map<Beginning, readonly Outcome[]> } => {
        const player = playerOf(compiled, horizon, corner, substituted);
        const sums = classes.map(() => 0);
        const outcomes = new Map<Beginning, readonly Outcome[]>();
        let left = MOST_STEPS;
        for (const each of of) {
            if (left < player.size) {
                break;
            }
            const played = outcomesOf(player, each.occurrences(0, corner), each.out, classes, until);
            outcomes.set(each, played.outcomes);
            left -= played.plays * player.size;
        }
        steps += MOST_STEPS - left;
        for (const [each, all] of outcomes) {
            classes.forEach((_, i) => { sums[i] = (sums[i] ?? 0) + unlessBegins(each.event, corner, all, i, horizon, until); });
        }
        return { chances: sums.map(chanceOf), reaching: [...outcomes].flatMap(([each, all]) => all.length > 0 ? [each] : []), outcomes };
    };
    const best = limits('best', true, causes);
    // What reaches nothing at best does not with shorter outages and longer buffers.
    const low = playsDiffer(structure.model) ? limits('low', true, best.reaching).chances
        : classes.map((_, i) => chanceOf([...best.outcomes].reduce((sum, [each, all]) => sum + unlessBegins(each.event, 'low', all, i, horizon, until), 0)));
    const hasSubstitutes = compiled.network.substitution.some(each => each < Infinity);
    return { low, best: best.chances, nearly: hasSubstitutes ? limits('best', false, causes).chances : undefined, steps };
}

/** 1 - Π(1 - p) from Σ ln(1 - p). */
const chanceOf = (sum: number): number => sum === 0 ? 0 : -Math.expm1(sum);

/** ln of the chance that a cause does not begin in time with an outcome that reaches the class. */
function unlessBegins({ occurs, rate, chance }: BasicEvent, corner: Corner, outcomes: readonly Outcome[], place: number, horizon: number, until: number): number {
    const part = outcomes.reduce((sum, each) => {
        const at = each.reached[place] ?? Infinity;
        // A chance without a moment holds from the beginning; else it must begin so long before the end.
        return sum + each.chance * (at > until ? 0 : occurs === undefined ? 1 : 1 - at / until);
    }, 0);
    if (part === 0) {
        return 0;
    }
    return occurs === 'repeatedly' ? -(rate?.[corner] ?? 0) * horizon * part : Math.log1p(-Math.min(1, chance?.[corner] ?? 0) * part);
}
