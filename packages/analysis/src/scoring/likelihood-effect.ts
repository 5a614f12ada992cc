import type { Scale } from '@nvs/model';
import type { Context } from '../context.js';
import type { Corners } from '../corners.js';
import { finite, LARGEST } from '../number.js';
import { amountAt, combine, eachCorner, noteClamped, noteNotApplicable, numberAt, stepsAt, type Combined, type MeasureEffect } from './effect.js';
import { compareLikelihood, readingOf, readLikelihood, type LikelihoodReading } from './likelihood.js';
import { classPoint, isFrequencyScale, place, placeAt } from './scale.js';

type Corner = 'low' | 'best' | 'high';

/** Likelihood after measures (formula `measure.likelihood`). */
export function afterLikelihoodEffects(context: Context, scale: Scale, target: string, corners: Corners<LikelihoodReading>, effects: MeasureEffect[]): Corners<LikelihoodReading> {
    if (effects.length === 0) {
        return corners;
    }
    const combined = combine(context, target, effects);
    return eachCorner(corners, compareLikelihood, (reading, corner) =>
        stepped(context, scale, target, combined, corner, resized(context, scale, target, combined, corner, assigned(context, scale, target, combined, corner, reading))));
}

function assigned(context: Context, scale: Scale, target: string, { set }: Combined, corner: Corner, reading: LikelihoodReading): LikelihoodReading {
    const value = set && amountAt(set, corner);
    if (!set || !value) {
        return reading;
    }
    const read = readLikelihood(scale, value);
    if ('unreadable' in read) {
        noteNotApplicable(context, target, set, read.unreadable);
        return reading;
    }
    return read;
}

function resized(context: Context, scale: Scale, target: string, { factors, sums }: Combined, corner: Corner, reading: LikelihoodReading): LikelihoodReading {
    if (factors.length + sums.length === 0) {
        return reading;
    }
    if (reading.value === undefined) {
        for (const each of [...factors, ...sums]) {
            noteNotApplicable(context, target, each, 'its class has no number on this scale');
        }
        return reading;
    }
    let value = factors.reduce((product, each) => product * numberAt(each, corner), reading.value);
    for (const each of sums) {
        const amount = amountAt(each, corner);
        const read = amount && readLikelihood(scale, amount);
        if (!read || 'unreadable' in read || read.value === undefined) {
            noteNotApplicable(context, target, each, 'its amount is no likelihood on this scale');
            continue;
        }
        value += each.effect.operator === '-=' ? -read.value : read.value;
    }
    const most = isFrequencyScale(scale) ? LARGEST : 1;
    const kept = Math.min(most, Math.max(0, value));
    if (kept !== value) {
        noteClamped(context, target, [...factors, ...sums], value < 0 ? 'zero' : 'certainty');
    }
    return { ...readingOf(scale, kept, 'measure.likelihood', reading.occurs), ...kept === reading.value ? { perYear: reading.perYear } : {} };
}

/**
 * A step of one class: of a class, to its neighbour; of a number, by the ratio of the numbers that the two classes count as.
 * Into or within the lowest class a number ends no higher than what that class counts as, and no lower.
 */
function stepped(context: Context, scale: Scale, target: string, { steps }: Combined, corner: Corner, reading: LikelihoodReading): LikelihoodReading {
    const step = stepsAt(steps, corner);
    const from = reading.class === undefined ? undefined : place(scale, reading.class, reading.sub);
    if (step === 0 || !from) {
        return reading;
    }
    const top = scale.classes.length - 1;
    const position = Math.min(top, Math.max(0, from.position + step));
    if (position !== from.position + step) {
        noteClamped(context, target, steps, step < 0 ? 'the lowest class' : 'the highest class');
    }
    const typedAsClass = reading.formula === 'likelihood.class' || reading.formula === 'likelihood.open_band' || reading.formula === 'likelihood.class_only';
    if (typedAsClass || reading.value === undefined) {
        const to = placeAt(scale, position, reading.sub);
        const point = to && classPoint(scale, to);
        return to && position !== from.position
            ? { class: to.class.name, sub: to.sub?.name, order: to.order, value: point?.value, formula: reading.formula, occurs: reading.occurs } : reading;
    }
    const pointAt = (at: number): number | undefined => {
        const to = placeAt(scale, at);
        return to && classPoint(scale, to)?.value;
    };
    const before = pointAt(from.position);
    const after = pointAt(position);
    if (before === undefined || after === undefined) {
        return reading;
    }
    const moved = reading.value * after / before;
    const limited = position === 0 && step < 0 ? Math.max(moved, Math.min(reading.value, after))
        : position === top && step > 0 ? Math.min(moved, Math.max(reading.value, after)) : moved;
    return readingOf(scale, finite(limited), 'measure.likelihood', reading.occurs);
}
