import { HOURS, isBand, type Estimate, type Quantity, type Scale, type Value } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import { mapCorners, ordered, type Corners } from '../corners.js';
import { finite } from '../number.js';
import type { Formula } from '../results/figure.js';
import type { LikelihoodPoint, Occurs } from '../results/likelihood.js';
import { chanceOfRate, overHorizon, rateOfChance } from './probability.js';
import { classPoint, edge, isFrequencyScale, place, placeOf, type Place } from './scale.js';

/** A likelihood read on a scale. */
export interface LikelihoodReading {
    readonly class?: string | undefined;
    readonly sub?: string | undefined;
    readonly order: number;
    /** Chance over the scale's horizon, or events a year. */
    readonly value?: number | undefined;
    readonly formula: Formula;
    readonly occurs: Occurs;
    /** What the class stands for, where a class was judged and no number: its ends on the scale's own measure. */
    readonly band?: LikelihoodPoint['band'];
    /** The upper end of a band: where it ends at the lower edge of a class it does not reach into that class. */
    readonly isUpperEnd?: true | undefined;
    /** Times a year as typed, where that is how it was typed. */
    readonly perYear?: number | undefined;
}

export type Unreadable = { unreadable: Message };

/** Reads one value on a likelihood scale; says why where it cannot. */
export function readLikelihood(scale: Scale, value: Value): LikelihoodReading | Unreadable {
    if (value.type === 'not_applicable') {
        return { unreadable: message('scoring.likelihoodNotApplicable') };
    }
    if (value.type === 'class') {
        const at = place(scale, value.class, value.sub);
        if (!at) {
            return { unreadable: message('scoring.noClassOfScale', { text: value.text, scale: scale.id }) };
        }
        const point = classPoint(scale, at);
        const formula = point === undefined ? 'likelihood.class_only' : point.open ? 'likelihood.open_band' : 'likelihood.class';
        return {
            class: at.class.name,
            sub: at.sub?.name,
            order: at.order,
            value: point?.value,
            formula,
            occurs: isFrequencyScale(scale) ? 'repeatedly' : 'once_at_most',
            band: bandOf(scale, at)
        };
    }
    const number = isFrequencyScale(scale) ? asFrequency(value) : asChance(value, scale.horizon);
    return 'unreadable' in number
        ? number
        : {
              ...readingOf(scale, number.value, number.formula, value.dimension === 'share' ? 'once_at_most' : 'repeatedly'),
              ...(value.dimension !== 'share' && value.per !== undefined
                  ? { perYear: finite((value.amount * HOURS.year) / value.per) }
                  : {})
          };
}

/** The ends of a class. The lowest begins at the floor of the scale, or at none; the highest of chances ends at certainty, of frequencies nowhere. */
function bandOf(scale: Scale, at: Place): LikelihoodPoint['band'] {
    const band = at.sub?.band ?? at.class.band;
    if (!band || classPoint(scale, at) === undefined) {
        return undefined;
    }
    return { from: edge(band.low) ?? 0, to: edge(band.high) ?? (isFrequencyScale(scale) ? undefined : 1) };
}

/** A reading of a number that is already on the scale's own measure. */
export function readingOf(scale: Scale, value: number, formula: Formula, occurs: Occurs, isUpperEnd?: true): LikelihoodReading {
    const at = placeOf(scale, value, isUpperEnd);
    return {
        class: at?.class.name,
        sub: at?.sub?.name,
        order: at?.order ?? -1,
        value,
        formula,
        occurs,
        ...(isUpperEnd ? { isUpperEnd } : {})
    };
}

type Converted = { value: number; formula: Formula } | Unreadable;

/** `2%` over the horizon itself; `2% per year` a chance a year; `1 per 30 years` a rate. */
function asChance(quantity: Quantity, horizon: number | undefined): Converted {
    const { amount, per } = quantity;
    if (!isChanceOrRate(quantity)) {
        return { unreadable: message('scoring.noChance', { text: quantity.text }) };
    }
    if (per === undefined) {
        return amount <= 1
            ? { value: amount, formula: 'likelihood.stated' }
            : { unreadable: message('scoring.moreThanCertain', { text: quantity.text }) };
    }
    if (horizon === undefined) {
        return { unreadable: message('scoring.scaleWithoutHorizon', { text: quantity.text }) };
    }
    if (quantity.dimension === 'share') {
        return amount <= 1
            ? { value: overHorizon(amount, per, horizon), formula: 'likelihood.period' }
            : { unreadable: message('scoring.moreThanCertain', { text: quantity.text }) };
    }
    return { value: chanceOfRate(amount / per, horizon), formula: 'likelihood.rate' };
}

function asFrequency(quantity: Quantity): Converted {
    const { amount, per } = quantity;
    if (!isChanceOrRate(quantity)) {
        return { unreadable: message('scoring.noChance', { text: quantity.text }) };
    }
    if (per === undefined) {
        return { unreadable: message('scoring.needsPeriod', { text: quantity.text }) };
    }
    if (quantity.dimension !== 'share') {
        return { value: finite((amount * HOURS.year) / per), formula: 'likelihood.rate_per_year' };
    }
    return amount < 1
        ? { value: rateOfChance(amount, per) * HOURS.year, formula: 'likelihood.chance_to_rate' }
        : { unreadable: message('scoring.certainNoFrequency', { text: quantity.text }) };
}

function isChanceOrRate(quantity: Quantity): boolean {
    return (
        Number.isFinite(quantity.amount) &&
        quantity.amount >= 0 &&
        (quantity.dimension === 'share' || (quantity.dimension === 'number' && quantity.unit === undefined))
    );
}

/** Lower first: by number where both have one, else by class. */
export function compareLikelihood(a: LikelihoodReading, b: LikelihoodReading): number {
    return a.value !== undefined && b.value !== undefined ? a.value - b.value : a.order - b.order;
}

/** The three corners of a typed likelihood; undefined where nothing is stated. */
export function readLikelihoodEstimate(scale: Scale, estimate: Estimate): Corners<LikelihoodReading> | Unreadable | undefined {
    const low = estimate.low ?? estimate.best;
    const high = estimate.high ?? estimate.best;
    if (!low || !high) {
        return undefined;
    }
    const read = mapCorners<Value, LikelihoodReading | Unreadable>({ low, best: estimate.best, high }, value =>
        readLikelihood(scale, value)
    );
    for (const each of [read.low, read.best, read.high]) {
        if (each && 'unreadable' in each) {
            return each;
        }
    }
    const certain = (each: LikelihoodReading | Unreadable): LikelihoodReading[] => ('unreadable' in each ? [] : [each]);
    const [lowest] = certain(read.low);
    const [highest] = certain(read.high);
    const best = read.best ? certain(read.best)[0] : undefined;
    const upper = isBand(estimate) && lowest && highest ? upperEnd(scale, lowest, highest) : highest;
    return lowest && upper ? ordered({ low: lowest, best, high: upper }, compareLikelihood) : undefined;
}

/** The upper end of a band that was stated as a number; one that was stated as a class reaches into it. */
function upperEnd(scale: Scale, low: LikelihoodReading, high: LikelihoodReading): LikelihoodReading {
    const { value, formula, occurs } = high;
    return high.band || value === undefined || value <= (low.value ?? value)
        ? high
        : { ...high, ...readingOf(scale, value, formula, occurs, true) };
}

/** @param scale the scale that it was read on */
export function likelihoodPoint(scale: Scale, reading: LikelihoodReading): LikelihoodPoint {
    const { value } = reading;
    return {
        class: reading.class,
        sub: reading.sub,
        value,
        band: reading.band,
        perYear: reading.occurs === 'repeatedly' ? perYearOf(scale, reading) : undefined,
        index: value !== undefined && value > 0 ? Math.log10(value) : undefined
    };
}

/** Chances nearer to certainty than numbers tell apart. */
const CERTAIN = 1 - Number.EPSILON / 2;

/** Times a year: as typed, else from the number on the scale. A chance that cannot be told from certainty counts as the highest that can. */
function perYearOf(scale: Scale, { value, perYear }: LikelihoodReading): number | undefined {
    if (perYear !== undefined || value === undefined) {
        return perYear;
    }
    return isFrequencyScale(scale)
        ? value
        : scale.horizon === undefined
          ? undefined
          : rateOfChance(Math.min(CERTAIN, value), scale.horizon) * HOURS.year;
}
