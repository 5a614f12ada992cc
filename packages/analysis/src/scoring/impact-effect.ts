import type { Quantity } from '@nvs/model';
import { message } from '@nvs/words';
import type { Context } from '../context.js';
import type { Corners } from '../corners.js';
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
import { compareImpact, readImpact, readingAt, type ImpactReading, type Table } from './impact.js';
import { placeAt } from './scale.js';

/** Harm to a criterion, or of the risk as a whole, after measures (formula `measure.impact`). X stays X. */
export function afterImpactEffects(
    context: Context,
    table: Table,
    target: string,
    corners: Corners<ImpactReading>,
    effects: readonly MeasureEffect[]
): Corners<ImpactReading> {
    if (effects.length === 0) {
        return corners;
    }
    const combined = combine(context, target, effects);
    return eachCorner(corners, compareImpact, (reading, corner) =>
        reading.class === 'X'
            ? reading
            : stepped(
                  context,
                  table,
                  target,
                  combined,
                  corner,
                  resized(context, table, target, combined, corner, assigned(context, table, target, combined, corner, reading))
              )
    );
}

type Corner = 'low' | 'best' | 'high';

function assigned(
    context: Context,
    table: Table,
    target: string,
    { set }: Combined,
    corner: Corner,
    reading: ImpactReading
): ImpactReading {
    const value = set && amountAt(set, corner);
    if (!set || !value) {
        return reading;
    }
    const read = readImpact(table, value);
    if ('unreadable' in read) {
        noteNotApplicable(context, target, set, read.unreadable);
        return reading;
    }
    return read;
}

/** Factors and sums on the quantity behind the class; the class follows from the thresholds again. */
function resized(
    context: Context,
    table: Table,
    target: string,
    { factors, sums }: Combined,
    corner: Corner,
    reading: ImpactReading
): ImpactReading {
    const { quantity } = reading,
        criterion = table.quantities?.criterion.id;
    if (factors.length + sums.length === 0) {
        return reading;
    }
    if (!quantity || criterion === undefined) {
        const why = criterion === undefined ? message('scoring.wholeIsClass') : message('scoring.judgedAsClass', { criterion });
        for (const each of [...factors, ...sums]) {
            noteNotApplicable(context, target, each, why);
        }
        return reading;
    }
    const usable = sums.filter(each => {
        const value = amountAt(each, corner);
        const same = value?.type === 'quantity' && (value.unit === quantity.unit || value.unit === undefined);
        if (!same) {
            noteNotApplicable(context, target, each, message('scoring.amountInOtherUnit', { criterion }));
        }
        return same;
    });
    const factor = factors.reduce((product, each) => product * numberAt(each, corner), 1);
    const amount = usable.reduce((sum, each) => sum + numberAt(each, corner), quantity.amount * factor);
    if (amount < 0) {
        noteClamped(
            context,
            target,
            usable.filter(each => numberAt(each, corner) < 0),
            each => quantity.amount * factor + numberAt(each, corner) < 0,
            'zero'
        );
    }
    const changed: Quantity = { ...quantity, amount: Math.max(0, amount) };
    const read = readImpact(table, changed);
    return 'unreadable' in read ? reading : read;
}

function stepped(
    context: Context,
    table: Table,
    target: string,
    { steps }: Combined,
    corner: Corner,
    reading: ImpactReading
): ImpactReading {
    const step = stepsAt(steps, corner);
    if (step === 0 || reading.class === 'X') {
        return reading;
    }
    const top = table.scale.classes.length - 1;
    const position = Math.min(top, Math.max(0, reading.position + step));
    if (position !== reading.position + step) {
        noteStepsClamped(context, target, steps, corner, step, reading.position, top);
    }
    return position === reading.position ? reading : readingAt(placeAt(table.scale, position, reading.sub), 'impact.class');
}
