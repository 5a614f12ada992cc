import type { Quantity as ModelQuantity } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import type { Value } from '../generated/ast.js';
import { parseHours, parseNumber, parsePercent } from '../lowering/quantities.js';
import { parseUnit } from '../lowering/units.js';
import type { Measure } from '../properties/definition.js';

/** What a quantity is, as a sentence speaks of it. */
export function what(quantity: Reading): string {
    const per = quantity.per === undefined ? '' : ' per period';
    switch (quantity.dimension) {
        case 'duration':
            return `a duration${per}`;
        case 'money':
            return `an amount of ${quantity.unit ?? 'money'}${per}`;
        case 'share':
            return `a percentage${per}`;
        case 'number':
            return quantity.per === undefined ? 'a number without a unit' : 'a frequency';
        case 'other':
            return `a number of ${quantity.unit ?? 'something'}${per}`;
    }
}

/** What a quantity is, to stand in a message. */
export const kindOfQuantity = ({ dimension, unit, per }: Reading): Message =>
    message('values.quantity', { dimension, unit, per: per !== undefined });

/** A quantity as checks need it: what it measures and how much, without its text. */
export type Reading = Pick<ModelQuantity, 'dimension' | 'amount' | 'unit' | 'per'>;

/**
 * Reads a quantity; nothing for a broken one. In a range a number takes from `like` what it does not say itself.
 * The same as lowering does, but for thousands of values on every keystroke: no text is put together.
 */
export function read(value: Value | undefined, like?: Value): Reading | undefined {
    if (!value || value.$type === 'ClassValue') {
        return undefined;
    }
    const other = like && like.$type !== 'ClassValue' && like !== value ? like : undefined;
    const own = value.period !== undefined || value.once || !other;
    const periodWord = own ? value.period : other.period,
        periods = own ? value.periods : other.periods;
    let per: number | undefined;
    if (periodWord !== undefined) {
        per = parseHours(periods ?? '1', periodWord);
        if (per === undefined || per <= 0) {
            return undefined;
        }
    } else if (periods !== undefined) {
        return undefined;
    }
    const duration = value.duration === undefined ? other : value;
    if (duration?.duration !== undefined && parseHours(duration.duration, duration.durationUnit) === undefined) {
        return undefined;
    }
    if (value.percent !== undefined) {
        const share = parsePercent(value.percent);
        return share === undefined ? undefined : { dimension: 'share', amount: value.negative ? -share : share, unit: undefined, per };
    }
    const number = parseNumber(value.number),
        divisor = value.divisor === undefined ? 1 : parseNumber(value.divisor);
    if (number === undefined || !divisor) {
        return undefined;
    }
    const amount = (value.negative ? -number : number) / divisor;
    const word = value.unit ?? other?.unit;
    if (word === undefined) {
        return { dimension: 'number', amount, unit: undefined, per };
    }
    const unit = parseUnit(word);
    if (!unit) {
        return { dimension: 'other', amount, unit: word, per };
    }
    if (unit.dimension === 'duration') {
        return { dimension: 'duration', amount: amount * unit.factor, unit: undefined, per };
    }
    return { dimension: unit.dimension, amount: amount * unit.factor, unit: unit.unit ?? word, per };
}

/** Whether the quantity is what a property takes. */
export function fits({ dimension, per }: Reading, measures: readonly Measure[]): boolean {
    for (const measure of measures) {
        if (
            measure === 'chance'
                ? dimension === 'share' || (dimension === 'number' && per !== undefined)
                : measure === 'duration'
                  ? dimension === 'duration' && per === undefined
                  : measure === 'quantity'
                    ? dimension === 'other' || dimension === 'number'
                    : measure === dimension
        ) {
            return true;
        }
    }
    return false;
}

/** Whether two quantities can stand in one range: the same dimension and unit, both per period or neither. */
export function alike(a: Reading, b: Reading): boolean {
    return a.dimension === b.dimension && a.unit === b.unit && (a.per === undefined) === (b.per === undefined);
}

/** The amount that ranges compare by: per hour where there is a period. */
export function size(quantity: Reading): number {
    return quantity.per === undefined ? quantity.amount : quantity.amount / quantity.per;
}
