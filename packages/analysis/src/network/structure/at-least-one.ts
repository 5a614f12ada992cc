import type { ChanceNumbers, OutageNumbers } from '../../results/network.js';
import type { Corner } from '../../time/values.js';
import type { Influences } from '../forest/influence.js';
import type { Answer } from '../forest/solve.js';
import { CORNERS } from './figures.js';
import type { Look } from './moments.js';
import type { Structure } from './model.js';

interface Question {
    readonly structure: Structure;
    /** Nothing has happened yet: chances alone. */
    readonly atRest: Look;
    readonly looks: readonly Look[];
    readonly below: Answer;
    readonly above: Answer | undefined;
    /** Where the ways of the looks begin among the limits. */
    readonly first: number;
    readonly influences: Influences | undefined;
    /** Which of the influences is that of a look at a corner. */
    at(look: Look, corner: Corner): number;
    /** What the chance is at most, whatever is repaired. */
    readonly most: ChanceNumbers;
}

type AtLeastOne = OutageNumbers['atLeastOne'];

/**
 * The chance of at least one outage within the horizon, from all up (formula `network.at_least_one`): exact where one event alone does it; of what
 * several do together an approximation. Without the diagram, the limits between which it lies.
 */
export function atLeastOneOutage(question: Question): AtLeastOne {
    const { most, influences } = question;
    // Whoever is down at a moment has been down.
    const least = (corner: Corner): number => Math.min(most[corner], downAt(question, corner));
    const range = 'range.limits' as const,
        formula = 'network.at_least_one' as const;
    if (!influences) {
        return { low: least('low'), best: most.best, high: most.high, status: 'bounds', range, formula };
    }
    const { isExact, isRanged, chance } = hazards(question, influences);
    const within = (corner: Corner): number => Math.min(most[corner], Math.max(least(corner), chance[corner]));
    const best = within('best');
    return {
        low: isRanged ? Math.min(best, within('low')) : best,
        best,
        high: isRanged ? Math.max(best, within('high')) : best,
        status: isExact ? 'exact' : 'approximate',
        range,
        formula
    };
}

/** The largest chance of being down at one of the moments; of limits the lower one. */
function downAt({ atRest, looks, below, first }: Question, corner: Corner): number {
    return [atRest, ...looks].reduce(
        (largest, each) => Math.max(largest, below.limits[first + each.first + each.ways.at[corner]]?.low ?? 0),
        0
    );
}

/** Less than this part of a chance is what floating point lost. */
const LOST = 1e-9;
/** What differs by less than this part of it, when it happens, is said to be exact. */
const SAME = 1e-3;

/** The chance that no event brings it down, by event: what it does alone, and what it does while others are going on. */
function hazards(
    { structure, atRest, looks, below, first, at }: Question,
    { variables, slopes, without }: Influences
): { readonly isExact: boolean; readonly isRanged: boolean; readonly chance: Record<Corner, number> } {
    const { events, keys, horizon } = structure;
    const restAt = (corner: Corner): number => below.limits[first + atRest.ways.at[corner]]?.low ?? 0;
    const total = { low: -Math.log1p(-restAt('low')), best: -Math.log1p(-restAt('best')), high: -Math.log1p(-restAt('high')) };
    // The chance that an event brings down what is up, (P₁ - P₀)/(1 - P₀); at its least and most where what else happens is.
    const given = (slope: number, p0: number): number => (p0 < 1 ? Math.min(1, Math.max(0, slope / (1 - p0))) : 0);
    const brings = (look: Look): ((place: number) => Record<Corner, number>) => {
        const [slopeLow, slopeBest, slopeHigh] = CORNERS.map(corner => slopes[at(look, corner)]!);
        const [withoutLow, withoutBest, withoutHigh] = CORNERS.map(corner => without[at(look, corner)]!);
        return place => {
            const low = withoutLow![place]!,
                high = withoutHigh![place]!;
            return {
                low: given(low + slopeLow![place]! - high, high),
                best: given(slopeBest![place]!, withoutBest![place]!),
                high: given(high + slopeHigh![place]! - low, low)
            };
        };
    };
    const bringsAlone = brings(atRest);
    const parts = looks.filter(each => each.moment.part > 0).map(each => ({ look: each, brings: brings(each) }));
    let isExact = true,
        isRanged = false;
    variables.forEach((variable, place) => {
        const event = events.get(keys[variable] ?? '');
        if (!event) {
            return;
        }
        isRanged ||= [event.rate, event.chance, event.hours].some(each => each && each.low !== each.high);
        const alone = bringsAlone(place);
        const later = parts.map(each => ({ look: each.look, brings: each.brings(place) }));
        if (event.occurs || event.kind === 'own_failure') {
            isExact &&= later.every(
                each => each.brings.best - alone.best <= LOST * each.brings.best && alone.best - each.brings.best <= SAME * alone.best
            );
        }
        for (const corner of event.occurs ? CORNERS : []) {
            const terms = later.map(({ look: { moment, ways }, brings: then }) => {
                const going =
                    ways.chances[ways.at[corner === 'best' || event.occurs === 'once_at_most' ? corner : opposite[corner]]]!(variable);
                return (
                    moment.part *
                    (event.occurs === 'once_at_most'
                        ? (then[corner] - alone[corner === 'best' ? corner : opposite[corner]]) / left(going * then[corner])
                        : repeatedly(alone[corner], then[corner], going, moment.at === 'long_run'))
                );
            });
            const sum = terms.reduce((all, each) => all + each, 0);
            const perHorizon = event.occurs === 'once_at_most' ? (event.chance?.[corner] ?? 0) : (event.rate?.[corner] ?? 0) * horizon;
            const more = Math.max(
                0,
                event.occurs === 'once_at_most'
                    ? -Math.log1p(-perHorizon * alone[corner]) + perHorizon * (Math.abs(sum) > LOST ? sum : 0)
                    : perHorizon * sum
            );
            total[corner] += more;
            isExact &&= corner !== 'best' || event.occurs === 'once_at_most' || Math.abs(sum - alone.best) <= SAME * alone.best;
        }
    });
    const of = (corner: Corner): number => (Number.isNaN(total[corner]) ? 1 : -Math.expm1(-total[corner]));
    return { isExact, isRanged, chance: { low: of('low'), best: of('best'), high: of('high') } };
}

const opposite = { low: 'high', best: 'best', high: 'low' } as const;
const left = (chance: number): number => Math.max(Number.EPSILON, 1 - chance);

/**
 * How much an event that can happen again adds to the hazard, as a part of its rate, given that all is up: what is going on does not begin, and that it is
 * going on is the less likely the more it would do. In the long run, of repairs that are short, it does at least what it does alone.
 * @param alone the chance that it brings down what is up, with nothing else going on
 * @param then the same with what is going on at the moment
 * @param going the chance that it is going on
 */
function repeatedly(alone: number, then: number, going: number, inLongRun: boolean): number {
    const begins = Math.min(1, left(going) / left(going * then));
    return inLongRun ? alone + (then - alone > LOST * then ? (then - alone) * begins : 0) : then * begins;
}
