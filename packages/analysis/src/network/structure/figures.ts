import type { ChanceNumbers } from '../../results/network.js';
import { chanceOfRate } from '../../scoring/probability.js';
import type { Corner } from '../../time/values.js';
import type { Answer } from '../forest/solve.js';
import type { BasicEvent } from './event.js';
import type { Structure } from './model.js';

/** The chance of a variable at a corner. */
export type ChanceAt = (variable: number, corner: Corner) => number;

export const CORNERS = ['low', 'best', 'high'] as const;

/** `loss`: whatever occurs within the horizon lasts, p = 1-exp(-λh), and each chance is drawn once. What is not stated adds nothing. */
export function lossChance(structure: Structure): ChanceAt {
    return chanceOf(structure, (event, corner) => lost(event, corner, structure.horizon));
}

/**
 * The same with some of the chances drawn at each call: as if they came true at once, which is never less. Where a chance and an event belong to
 * each other alone, the event happens that much less often, λ·c.
 * @param repeated variables of chances that are drawn more than once
 * @param partners what belongs to each other alone
 */
export function boundChance(structure: Structure, repeated: ReadonlySet<number>, partners: ReadonlyMap<number, number>): ChanceAt {
    const { keys, events, horizon } = structure;
    const at = (variable: number | undefined): BasicEvent | undefined =>
        variable === undefined ? undefined : events.get(keys[variable] ?? '');
    const loss = lossChance(structure);
    return (variable, corner) => {
        const partner = partners.get(variable);
        const rate = at(variable)?.rate;
        return repeated.has(variable)
            ? loss(variable, corner) > 0
                ? 1
                : 0
            : rate && partner !== undefined && repeated.has(partner)
              ? chanceOfRate(rate[corner] * loss(partner, corner), horizon)
              : loss(variable, corner);
    };
}

const lost = ({ rate, chance }: BasicEvent, corner: Corner, horizon: number): number =>
    rate ? chanceOfRate(rate[corner], horizon) : (chance?.[corner] ?? 0);

export function chanceOf(
    { events, keys }: Pick<Structure, 'events' | 'keys'>,
    of: (event: BasicEvent, corner: Corner) => number
): ChanceAt {
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

/** A chance of what is judged alone, with how much is missing: at least. */
export const withMissing = <Figure extends object>(figure: Figure, missing: number): Figure & { missing?: number } =>
    missing > 0 ? { ...figure, missing } : figure;

/** What two ways to add up one chance lose, as a part of it. */
const ROUNDED = 1e-12;

/** Says of limits that a ring is the reason for them. */
export const withRing = <Figure extends { readonly status: string }>(figure: Figure, isOnRing: boolean): Figure & { ring?: true } =>
    isOnRing && figure.status === 'bounds' ? { ...figure, ring: true } : figure;

/** The chance of a function at the corners: exact, or proven limits. @param above the answer for a function above it, where its own is one below */
export function chanceFigure({ at }: Ways, first: number, below: Answer, above: Answer = below): ChanceNumbers {
    const low = (corner: Corner): number => below.limits[first + at[corner]]?.low ?? 0;
    const high = (corner: Corner): number => Math.min(1, above.limits[first + at[corner]]?.high ?? 1);
    // Two functions that come to the same are solved each in its own way, which rounds differently.
    const slack = above === below ? 0 : ROUNDED;
    const isExact = CORNERS.every(corner => high(corner) - low(corner) <= slack * high(corner));
    return { low: low('low'), best: high('best'), high: high('high'), status: isExact ? 'exact' : 'bounds', range: 'range.monotone' };
}
