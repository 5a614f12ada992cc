import type { Scale } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import { mapCorners, type Corners } from '../corners.js';
import { finite } from '../number.js';
import type { AggregatePoint } from '../results/impact.js';
import { NOT_APPLICABLE, topReading, type ImpactReading } from './impact.js';
import type { Harmed } from './criterion.js';
import { moneyOf } from './money.js';
import { indexOf, labelOf, nearestOf, placeOf, topValue } from './scale.js';

/** A number to be combined, with its weight. `best` is absent where only limits are known. */
export interface Term {
    readonly corners: Corners<number>;
    readonly weight: number;
}

export type Combined = { corners: Corners<number>; complete: boolean };

/** How numbers are made one. Each way is monotone in every number, so that low and high follow from corners. */
export const COMBINE = {
    mean: (terms: { value: number; weight: number }[]): number => {
        const weights = terms.reduce((sum, each) => sum + each.weight, 0);
        return terms.reduce((sum, each) => sum + each.value * each.weight, 0) / weights;
    },
    max: (terms: { value: number; weight: number }[]): number => terms.reduce((most, each) => Math.max(most, each.value), -1),
    sum: (terms: { value: number; weight: number }[]): number => terms.reduce((sum, each) => sum + each.value * each.weight, 0)
} as const;

export function combineTerms(terms: Term[], how: keyof typeof COMBINE): Combined | undefined {
    if (terms.length === 0 || (how === 'mean' && !terms.some(each => each.weight > 0))) {
        return undefined;
    }
    const at = (corner: 'low' | 'high'): number =>
        finite(COMBINE[how](terms.map(each => ({ value: each.corners[corner], weight: each.weight }))));
    const bests = terms.flatMap(each => (each.corners.best === undefined ? [] : [{ value: each.corners.best, weight: each.weight }]));
    const complete = bests.length === terms.length;
    const corners = { low: at('low'), best: complete ? finite(COMBINE[how](bests)) : undefined, high: at('high') };
    return { corners, complete };
}

/** What a combined figure is measured in. */
export type Measure = { in: 'value' } | { in: 'position' } | { in: 'money'; currency: string };

/** The readings of a criterion, with X and the top class as limits where it is not judged (formula `range.incomplete`). */
function limits(harmed: Harmed): Corners<ImpactReading> {
    return harmed.corners ?? { low: NOT_APPLICABLE, high: topReading(harmed.scale) };
}

/** The numbers of criteria in class values, in positions (for the highest class where classes have no values) or in money. */
export function termsOf(
    harmed: readonly Harmed[],
    weight: (id: string) => number,
    how: keyof typeof COMBINE,
    money: boolean
): { terms: Term[]; measure: Measure } | { reason: Message } {
    if (money) {
        return moneyTerms(harmed);
    }
    const byValue = numbers(
        harmed,
        weight,
        reading => reading.value,
        scale => topValue(scale)
    );
    if (byValue) {
        return { terms: byValue, measure: { in: 'value' } };
    }
    const byPosition =
        how === 'max'
            ? numbers(
                  harmed,
                  weight,
                  reading => reading.position,
                  scale => scale.classes.length - 1
              )
            : undefined;
    return byPosition ? { terms: byPosition, measure: { in: 'position' } } : { reason: message('scoring.classesWithoutValues') };
}

function numbers(
    harmed: readonly Harmed[],
    weight: (id: string) => number,
    number: (reading: ImpactReading) => number | undefined,
    top: (scale: Scale) => number | undefined
): Term[] | undefined {
    const terms = harmed.flatMap(each => {
        const read = mapCorners(limits(each), number);
        const missing =
            read.low === undefined ||
            read.high === undefined ||
            top(each.scale) === undefined ||
            (each.corners?.best !== undefined && read.best === undefined);
        return missing
            ? []
            : [{ corners: { low: read.low ?? 0, best: read.best, high: read.high ?? 0 }, weight: weight(each.criterion.id) }];
    });
    return terms.length === harmed.length ? terms : undefined;
}

function moneyTerms(harmed: readonly Harmed[]): { terms: Term[]; measure: Measure } | { reason: Message } {
    const currencies = new Set<string>();
    const unpriced: string[] = [];
    const terms = harmed.map(each => {
        const corners = mapCorners(limits(each), reading => {
            if (reading.class === 'X' && !reading.quantity) {
                return 0;
            }
            const money = moneyOf(each, reading);
            if (money) {
                currencies.add(money.currency);
            } else {
                unpriced.push(each.criterion.id);
            }
            return money?.amount ?? 0;
        });
        const sorted = [corners.low, corners.high].sort((a, b) => a - b);
        return { corners: { low: sorted[0] ?? 0, best: corners.best, high: sorted[1] ?? 0 }, weight: 1 };
    });
    if (unpriced.length > 0) {
        return { reason: message('scoring.unpriced', { criteria: [...new Set(unpriced)].sort() }) };
    }
    const currency = [...currencies].sort();
    return currency.length > 1
        ? { reason: message('scoring.addsCurrencies', { currencies: currency }) }
        : { terms, measure: { in: 'money', currency: currency[0] ?? '' } };
}

/**
 * A combined number as shown: with its place on the log axis and its class or two neighbouring classes.
 * @param isUpperEnd all up to it is meant: where it ends at the edge of a class, it does not reach into that class
 */
export function aggregatePoint(value: number, measure: Measure, scale: Scale | undefined, isUpperEnd = false): AggregatePoint {
    switch (measure.in) {
        case 'value':
            return {
                value,
                index: scale && indexOf(scale, value),
                class: scale && labelOf(scale, value),
                nearest: scale && nearestOf(scale, value, isUpperEnd)
            };
        case 'position':
            return { class: value < 0 ? 'X' : scale?.classes[Math.floor(value)]?.name };
        case 'money':
            return {
                value,
                index: value > 0 ? Math.log10(value) : undefined,
                class: scale && value > 0 ? moneyClass(scale, value, isUpperEnd) : undefined
            };
    }
}

function moneyClass(scale: Scale, value: number, isUpperEnd: boolean): string | undefined {
    return scale.classes.some(each => each.band?.low?.dimension === 'money' || each.band?.high?.dimension === 'money')
        ? placeOf(scale, value, isUpperEnd)?.class.name
        : undefined;
}
