import { HOURS } from '@nvs/model';
import { finite } from '../../number.js';
import type { ChanceNumbers, OutageNumbers } from '../../results/network.js';
import type { Corner } from '../../time/values.js';
import type { Answer } from '../forest/solve.js';
import { atLeastOneOutage } from './at-least-one.js';
import { withThinned } from './calls.js';
import { chanceFigure, CORNERS, waysOf } from './figures.js';
import { chanceAtMoment, momentsOf, type Look, type Moment } from './moments.js';
import { startsOf, type Starts } from './starts.js';
import type { Structure } from './model.js';

/** What is to be known of functions for the figures of their outages. */
export interface OutageQuestion {
    /** Chances of the variables, one way after another. */
    readonly chances: readonly ((variable: number) => number)[];
    /** @param below the answer, of which the ways above come after `first` others, and the influences after `influence` others */
    figure(below: Answer, above: Answer | undefined, first: number, influence: number, most: ChanceNumbers): OutageNumbers;
}

/** For how much of the time something is down, how often, and the chance of at least once (formula `network.outage`). */
export function outageQuestion(model: Structure): OutageQuestion {
    const structure = withThinned(model);
    const moments = momentsOf(structure);
    const chances: ((variable: number) => number)[] = [];
    const look = (moment: Moment): Look => {
        const ways = waysOf(chanceAtMoment(structure, moment.at), structure.keys.length);
        const first = chances.length;
        chances.push(...ways.chances);
        return { moment, ways, first };
    };
    const [atRest, ...looks] = [{ at: 0, part: 0 }, ...moments].map(look);
    const starts = looks.map(each => startsOf(structure, each.moment.at));
    return {
        chances,
        figure: (below, above, first, influence, most) => {
            const parts = looks.filter(each => each.moment.part > 0);
            const unavailability = average(
                parts.map(each => chanceFigure(each.ways, first + each.first, below, above)),
                parts.map(each => each.moment.part)
            );
            const influences = above ? undefined : below.influences;
            const at = (each: Look, corner: Corner): number => influence + each.first + each.ways.at[corner];
            const frequency = influences && frequencyOf(influences, looks, starts, at);
            return {
                atLeastOne: atLeastOneOutage({
                    structure,
                    atRest: atRest ?? look({ at: 0, part: 0 }),
                    looks,
                    below,
                    above,
                    first,
                    influences,
                    at,
                    most
                }),
                unavailability,
                over: moments[0]?.at === 'long_run' ? 'long_run' : 'horizon',
                ...(frequency
                    ? {
                          frequency: {
                              low: finite(frequency.low * HOURS.year),
                              best: finite(frequency.best * HOURS.year),
                              high: finite(frequency.high * HOURS.year),
                              range: 'range.limits'
                          }
                      }
                    : {}),
                formula: 'network.outage'
            };
        }
    };
}

function average(figures: readonly ChanceNumbers[], parts: readonly number[]): ChanceNumbers {
    const at = (corner: Corner): number =>
        Math.min(
            1,
            figures.reduce((sum, each, i) => sum + each[corner] * (parts[i] ?? 0), 0)
        );
    return {
        low: at('low'),
        best: at('best'),
        high: at('high'),
        status: figures.every(each => each.status === 'exact') ? 'exact' : 'bounds',
        range: 'range.monotone'
    };
}

/**
 * Σ Birnbaum·w, an hour, w the frequency of each event. It is not monotone in its inputs: what is down already cannot go down. So the limits take
 * each factor of each term at its least or most by itself (formula `range.limits`): Birnbaum = P₁ - P₀, of which either only rises with what else happens.
 */
function frequencyOf(
    { variables, slopes, without }: NonNullable<Answer['influences']>,
    looks: readonly Look[],
    starts: readonly Starts[],
    at: (look: Look, corner: Corner) => number
): Record<Corner, number> {
    const sums = { low: 0, best: 0, high: 0 };
    let any = false;
    looks.forEach((look, i) => {
        const { low, best, high, ranged } = starts[i]!;
        const part = look.moment.part;
        const [slopeLow, slopeBest, slopeHigh] = CORNERS.map(corner => slopes[at(look, corner)]!);
        const [withoutLow, , withoutHigh] = CORNERS.map(corner => without[at(look, corner)]!);
        for (let place = 0; place < variables.length && part > 0; place++) {
            // What matters nothing at best may matter where another is at its high: every variable of the function is counted.
            const variable = variables[place]!;
            sums.low += part * Math.max(0, withoutLow![place]! + slopeLow![place]! - withoutHigh![place]!) * low[variable]!;
            sums.best += part * slopeBest![place]! * best[variable]!;
            sums.high += part * Math.min(1, withoutHigh![place]! + slopeHigh![place]! - withoutLow![place]!) * high[variable]!;
            any ||= ranged[variable] === 1;
        }
    });
    return any
        ? { low: Math.min(sums.low, sums.best), best: sums.best, high: Math.max(sums.high, sums.best) }
        : { low: sums.best, best: sums.best, high: sums.best };
}
