import type { ChanceFigure } from '../../results/network.js';
import { chanceOfRate } from '../../scoring/probability.js';
import type { Corner } from '../../time/values.js';
import type { Answer } from '../forest/solve.js';
import type { BasicEvent } from './events.js';
import type { Structure } from './structure.js';

/** The chance of a variable at a corner. */
export type ChanceAt = (variable: number, corner: Corner) => number;

const CORNERS = ['low', 'best', 'high'] as const;

/** `loss`: whatever occurs within the horizon lasts, p = 1-exp(-λh). What is not stated adds nothing. */
export function lossChance({ events, keys, horizon }: Structure): ChanceAt {
    return byEvent(events, keys, (event, corner) => event.rate ? chanceOfRate(event.rate[corner], horizon) : event.chance?.[corner] ?? 0);
}

/** `outage`: the part of the time that an event lasts, q = λτ/(1+λτ) (formula `network.outage`). */
export function outageChance({ events, keys, horizon }: Structure): ChanceAt {
    return byEvent(events, keys, (event, corner) => event.rate ? partOfTime(event.rate[corner], event.hours?.[corner] ?? 0)
        : (event.chance?.[corner] ?? 0) * (event.occurs ? partOnce(event.hours?.[corner] ?? 0, horizon) : 1));
}

/** What happens once, at any moment of the horizon, lasts so much of it on average; it may outlast the end. */
function partOnce(hours: number, horizon: number): number {
    const part = Math.min(1, hours / horizon);
    return part * (1 - part / 2);
}

function partOfTime(rate: number, hours: number): number {
    return hours === 0 ? 0 : rate === Infinity ? 1 : rate * hours / (1 + rate * hours);
}

function byEvent(events: ReadonlyMap<string, BasicEvent>, keys: readonly string[], of: (event: BasicEvent, corner: Corner) => number): ChanceAt {
    const values = keys.map(key => {
        const event = events.get(key);
        return event ? { low: of(event, 'low'), best: of(event, 'best'), high: of(event, 'high') } : { low: 0, best: 0, high: 0 };
    });
    return (variable, corner) => values[variable]?.[corner] ?? 0;
}

/** Chances at all corners as ways of a question; corners at which nothing differs are one way. */
export interface Ways {
    readonly chances: readonly ((variable: number) => number)[];
    /** Which of the ways a corner is. */
    readonly at: Readonly<Record<Corner, number>>;
}

export function waysOf(chance: ChanceAt, variables: number): Ways {
    const same = (a: Corner, b: Corner): boolean => {
        for (let variable = 0; variable < variables; variable++) {
            if (chance(variable, a) !== chance(variable, b)) {
                return false;
            }
        }
        return true;
    };
    const different = CORNERS.filter((corner, i) => !CORNERS.slice(0, i).some(before => same(before, corner)));
    const place = (corner: Corner): number => different.findIndex(each => same(each, corner));
    return {
        chances: different.map(corner => (variable: number) => chance(variable, corner)),
        at: { low: place('low'), best: place('best'), high: place('high') }
    };
}

/** The chance of a function at the corners: exact, or proven limits. @param above the answer for a function above it, where its own is one below */
export function chanceFigure({ at }: Ways, first: number, below: Answer, above: Answer = below): ChanceFigure {
    const low = (corner: Corner): number => below.limits[first + at[corner]]?.low ?? 0;
    const high = (corner: Corner): number => Math.min(1, above.limits[first + at[corner]]?.high ?? 1);
    const isExact = CORNERS.every(corner => low(corner) === high(corner));
    return { low: low('low'), best: high('best'), high: high('high'), status: isExact ? 'exact' : 'bounds', range: 'range.monotone' };
}
