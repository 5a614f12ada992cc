import type { ClassValue as ModelClassValue, Fraction, NotApplicable, Quantity as ModelQuantity, Value as ModelValue } from '@nvs/model';
import { decimal, fraction, nearest } from '@nvs/model';
import type { ClassValue, Quantity, Value } from '../generated/ast.js';
import { isClassValue } from '../generated/ast.js';
import type { Measure } from '../properties/definition.js';
import { sourceText } from './docs.js';
import { hoursIn, parseUnit, type Unit } from './units.js';

/** The number as written (`1_000`, `9e9`); nothing for none, or for one beyond what a computer holds. */
export function parseNumber(text: string | undefined): number | undefined {
    if (text === undefined) {
        return undefined;
    }
    const number = Number(text.replaceAll('_', ''));
    return Number.isFinite(number) ? number : undefined;
}

/** `45%` as a fraction. The exponent is shifted in the text, so that no rounding is added to that of the number itself. */
export function parsePercent(text: string | undefined): number | undefined {
    if (text === undefined) {
        return undefined;
    }
    const number = text.replace('%', '').trim(),
        power = number.search(/e/i);
    return parseNumber(power < 0 ? `${number}e-2` : `${number.slice(0, power)}e${Number(number.slice(power + 1)) - 2}`);
}

/** A time in hours, from a number and the word of its unit; nothing for none, or for one beyond what a computer holds. */
export function parseHours(number: string | undefined, unit: string | undefined): number | undefined {
    return finite(writtenHours(number, unit));
}

/** The same, infinite where it is beyond what a computer holds. */
export function writtenHours(number: string | undefined, unit: string | undefined): number | undefined {
    const factor = hoursIn(unit);
    if (number === undefined || factor === undefined) {
        return undefined;
    }
    const plain = plainly(number, factor);
    if (plain !== undefined) {
        return plain;
    }
    const amount = decimal(number);
    return amount && toHours(amount, factor);
}

/** Most numbers are whole and small, so that no fraction is needed: a product of doubles is exact. Nothing for any other. */
function plainly(number: string, factor: number): number | undefined {
    if (!WHOLE.test(number)) {
        return undefined;
    }
    const product = Number(number) * factor;
    return Number.isInteger(factor) && Number.isSafeInteger(product) ? product : undefined;
}

const WHOLE = /^\d{1,15}(?:[eE]\d)?$/;

/** Rounded once, from the number as written: 0.1 days are 2.4 h, and no double beside it. Seconds and minutes are parts of an hour. */
function toHours(amount: Fraction, factor: number): number {
    return nearest(factor < 1 ? over(amount, fraction(BigInt(Math.round(1 / factor)))) : times(amount, factor));
}

const over = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d, a.d * b.n);
const times = (a: Fraction, factor: number): Fraction => fraction(a.n * BigInt(factor), a.d);

/** What a quantity measures and how much, normalised, without its text. */
export type Reading = Pick<ModelQuantity, 'dimension' | 'amount' | 'unit' | 'per' | 'once' | 'duration'>;

/**
 * Reads a quantity; nothing for one that is broken: no number, division by zero, a period that is no time. What is beyond what a computer holds is infinite.
 * In a range (`9e9 EUR in 5e9 .. 20e9`) a number takes from `like` what it does not say itself.
 */
export function readQuantity(node: Quantity | undefined, like?: Quantity): Reading | undefined {
    if (!node) {
        return undefined;
    }
    if (like) {
        const before = inRanges.get(node);
        if (before?.like === like) {
            return before.reading;
        }
        const reading = readAnew(node, like);
        inRanges.set(node, { like, reading });
        return reading;
    }
    const before = alone.get(node);
    if (before) {
        return before;
    }
    const reading = readAnew(node, like);
    if (reading) {
        alone.set(node, reading);
    }
    return reading;
}

/** Several checks read each quantity, at each keystroke, and then lowering does; as long as its element is not edited it stays the same. */
const alone = new WeakMap<Quantity, Reading>();
const inRanges = new WeakMap<Quantity, { readonly like: Quantity; readonly reading: Reading | undefined }>();

function readAnew(node: Quantity, like: Quantity | undefined): Reading | undefined {
    const isShare = node.percent !== undefined;
    const unitText = isShare ? undefined : (node.unit ?? like?.unit);
    const unit = unitText === undefined ? undefined : parseUnit(unitText);
    const size = isShare ? parsePercent(node.percent) : amountOf(node, unit);
    const time = like && node.period === undefined && !node.once ? like : node;
    const per = periodOf(time.period, time.periods);
    const lasting = like && node.duration === undefined ? like : node;
    const duration = lasting.duration === undefined ? undefined : writtenHours(lasting.duration, lasting.durationUnit);
    if (size === undefined || per === 'broken' || (lasting.duration !== undefined && duration === undefined)) {
        return undefined;
    }
    return {
        dimension: isShare ? 'share' : unitText === undefined ? 'number' : (unit?.dimension ?? 'other'),
        amount: signed(node, size),
        unit: unit?.dimension === 'duration' ? undefined : (unit?.unit ?? unitText),
        per,
        once: time.once ? true : undefined,
        duration
    };
}

/** Nothing is not negative: `-0` would be another number. */
const signed = ({ negative }: Quantity, size: number): number => (negative && size !== 0 ? -size : size);

/** The same as the model holds it; nothing for what a computer does not hold. */
export function lowerQuantity(node: Quantity | undefined, like?: Quantity): ModelQuantity | undefined {
    const reading = readQuantity(node, like);
    if (
        !node ||
        !reading ||
        !Number.isFinite(reading.amount) ||
        !Number.isFinite(reading.per ?? 0) ||
        !Number.isFinite(reading.duration ?? 0)
    ) {
        return undefined;
    }
    const indicators = node.indicators.length > 0 ? node.indicators : (like?.indicators ?? []);
    const { dimension, amount, unit, per, once, duration } = reading;
    return {
        type: 'quantity',
        dimension,
        amount,
        unit,
        per,
        once,
        duration,
        indicators: indicators.length > 0 ? [...indicators] : undefined,
        text: sourceText(node)
    };
}

/** Without its sign. */
function amountOf({ number, divisor }: Quantity, unit: Unit | undefined): number | undefined {
    if (number === undefined) {
        return undefined;
    }
    const plain = divisor === undefined ? plainly(number, unit?.factor ?? 1) : undefined;
    if (plain !== undefined) {
        return plain;
    }
    const written = decimal(number),
        by = divisor === undefined ? undefined : decimal(divisor);
    if (!written || (divisor !== undefined && !by?.n)) {
        return undefined;
    }
    const exact = by ? over(written, by) : written;
    return unit?.dimension === 'duration' ? toHours(exact, unit.factor) : nearest(times(exact, unit?.factor ?? 1));
}

const finite = (amount: number | undefined): number | undefined => (Number.isFinite(amount) ? amount : undefined);

/** Hours of `per year` or `per 30 years`. */
function periodOf(period: string | undefined, periods: string | undefined): number | undefined | 'broken' {
    if (period === undefined) {
        return periods === undefined ? undefined : 'broken';
    }
    const hours = periods === undefined ? hoursIn(period) : writtenHours(periods, period);
    return hours !== undefined && hours > 0 ? hours : 'broken';
}

/** Hours of a quantity that is a time; nothing for any other. */
export function lowerHours(node: Quantity | undefined): number | undefined {
    const quantity = lowerQuantity(node);
    return quantity && fits(quantity, ['duration']) && quantity.amount >= 0 ? quantity.amount : undefined;
}

/** What lowering a value needs: the name of the class that it means (`C`, `D.high`), and nothing for a word that its scale does not know. */
export interface ClassNames {
    nameOf(value: ClassValue): string | undefined;
}

/** `D.high` as class D, sub-class high; a word as the class that it stands for; `X` as not applicable. */
export function lowerClass(classes: ClassNames, node: ClassValue | undefined): ModelClassValue | NotApplicable | undefined {
    const named = node && classes.nameOf(node);
    if (!named) {
        return undefined;
    }
    if (named === 'X') {
        return { type: 'not_applicable', text: 'X' };
    }
    const [name, sub, ...rest] = named.split('.');
    if (!name || sub === '' || rest.length > 0) {
        return undefined;
    }
    return { type: 'class', class: name, sub, text: node.word?.trim().normalize('NFC') ?? named };
}

export function lowerValue(classes: ClassNames, node: Value | undefined, like?: Value): ModelValue | undefined {
    if (!node) {
        return undefined;
    }
    if (isClassValue(node)) {
        return lowerClass(classes, node);
    }
    return lowerQuantity(node, like && !isClassValue(like) ? like : undefined);
}

/** Whether the value is what a property takes; without a list, anything is. */
export function fits(value: ModelValue | Reading, measures: readonly Measure[] | undefined): boolean {
    if (measures === undefined) {
        return true;
    }
    for (const measure of measures) {
        if (isOf(value, measure)) {
            return true;
        }
    }
    return false;
}

function isOf(value: ModelValue | Reading, measure: Measure): boolean {
    if ('type' in value && value.type !== 'quantity') {
        return measure === 'class';
    }
    const { dimension, per } = value;
    switch (measure) {
        case 'class':
            return false;
        case 'chance':
            return dimension === 'share' || (dimension === 'number' && per !== undefined);
        case 'share':
        case 'money':
        case 'number':
            return dimension === measure;
        case 'duration':
            return dimension === 'duration' && per === undefined;
        case 'quantity':
            return dimension === 'other' || dimension === 'number';
    }
}
