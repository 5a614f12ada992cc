import type { Scale } from '@nvs/model';
import { message } from '@nvs/words';
import type { Context } from '../context.js';
import type { Corners } from '../corners.js';
import { finite, LARGEST } from '../number.js';
import {
    amountAt,
    combine,
    eachCorner,
    noteClamped,
    noteNotApplicable,
    noteStepsClamped,
    numberAt,
    stepsAt,
    type Combined,
    type MeasureEffect
} from './effect.js';
import { compareLikelihood, readingOf, readLikelihood, type LikelihoodReading } from './likelihood.js';
import { bandAt, classPoint, isFrequencyScale, place, placeAt } from './scale.js';

type Corner = 'low' | 'best' | 'high';

/** Likelihood after measures (formula `measure.likelihood`). */
export function afterLikelihoodEffects(
    context: Context,
    scale: Scale,
    target: string,
    corners: Corners<LikelihoodReading>,
    effects: readonly MeasureEffect[]
): Corners<LikelihoodReading> {
    if (effects.length === 0) {
        return corners;
    }
    const combined = combine(context, target, effects);
    return eachCorner(corners, compareLikelihood, (reading, corner) =>
        stepped(
            context,
            scale,
            target,
            combined,
            corner,
            resized(context, scale, target, combined, corner, assigned(context, scale, target, combined, corner, reading))
        )
    );
}

function assigned(
    context: Context,
    scale: Scale,
    target: string,
    { set }: Combined,
    corner: Corner,
    reading: LikelihoodReading
): LikelihoodReading {
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

function resized(
    context: Context,
    scale: Scale,
    target: string,
    { factors, sums }: Combined,
    corner: Corner,
    reading: LikelihoodReading
): LikelihoodReading {
    if (factors.length + sums.length === 0) {
        return reading;
    }
    if (reading.value === undefined) {
        for (const each of [...factors, ...sums]) {
            noteNotApplicable(context, target, each, message('scoring.classWithoutNumber'));
        }
        return reading;
    }
    let value = factors.reduce((product, each) => product * numberAt(each, corner), reading.value);
    const product = value,
        before = reading.value;
    const added = new Map<MeasureEffect, number>();
    for (const each of sums) {
        const amount = amountAt(each, corner);
        const read = amount && readLikelihood(scale, amount);
        if (!read || 'unreadable' in read || read.value === undefined) {
            noteNotApplicable(context, target, each, message('scoring.amountNoLikelihood'));
            continue;
        }
        added.set(each, each.effect.operator === '-=' ? -read.value : read.value);
        value += added.get(each) ?? 0;
    }
    const most = isFrequencyScale(scale) ? LARGEST : 1;
    const kept = Math.min(most, Math.max(0, value));
    const of = (each: MeasureEffect): number => added.get(each) ?? 0;
    if (value < 0) {
        noteClamped(
            context,
            target,
            sums.filter(each => of(each) < 0),
            each => product + of(each) < 0,
            'zero'
        );
    } else if (kept !== value) {
        const raising = [...factors.filter(each => numberAt(each, corner) > 1), ...sums.filter(each => of(each) > 0)];
        const base = factors.reduce((all, each) => all * Math.min(1, numberAt(each, corner)), before);
        noteClamped(
            context,
            target,
            raising,
            each => (each.effect.operator === '*=' ? base * numberAt(each, corner) : base + of(each)) > most,
            'certainty'
        );
    }
    return {
        ...readingOf(scale, kept, 'measure.likelihood', reading.occurs, reading.isUpperEnd),
        ...(kept === reading.value ? { perYear: reading.perYear } : {})
    };
}

/**
 * A step of one class: of a class, to its neighbour; of a number, to the same place in the band of the neighbour, on a logarithmic axis. So it always ends in the
 * class that the step names, what is higher stays higher, and a step up undoes a step down. Beyond the lowest and the highest class it stops: a number there stays.
 */
function stepped(
    context: Context,
    scale: Scale,
    target: string,
    { steps }: Combined,
    corner: Corner,
    reading: LikelihoodReading
): LikelihoodReading {
    const step = stepsAt(steps, corner);
    const from = reading.class === undefined ? undefined : place(scale, reading.class, reading.sub);
    if (step === 0 || !from) {
        return reading;
    }
    const top = scale.classes.length - 1;
    const position = Math.min(top, Math.max(0, from.position + step));
    if (position !== from.position + step) {
        noteStepsClamped(context, target, steps, corner, step, from.position, top);
    }
    if (position === from.position) {
        return reading;
    }
    const typedAsClass =
        reading.formula === 'likelihood.class' || reading.formula === 'likelihood.open_band' || reading.formula === 'likelihood.class_only';
    if (typedAsClass || reading.value === undefined) {
        const to = placeAt(scale, position, reading.sub);
        const point = to && classPoint(scale, to);
        return to
            ? {
                  class: to.class.name,
                  sub: to.sub?.name,
                  order: to.order,
                  value: point?.value,
                  formula: reading.formula,
                  occurs: reading.occurs
              }
            : reading;
    }
    const band = bandAt(scale, from.position),
        onto = bandAt(scale, position),
        to = placeAt(scale, position);
    if (!band || !onto || !to) {
        steps.forEach(each => noteNotApplicable(context, target, each, message('scoring.classWithoutBand')));
        return reading;
    }
    const share = Math.min(1, Math.max(0, Math.log(reading.value / band.low) / Math.log(band.high / band.low)));
    const value = finite(onto.low * (onto.high / onto.low) ** share);
    const at = readingOf(scale, value, 'measure.likelihood', reading.occurs, reading.isUpperEnd);
    return at.class === to.class.name ? at : { ...at, class: to.class.name, sub: undefined, order: to.order };
}
