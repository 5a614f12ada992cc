import { bits, fraction, nearest, typed, type Fraction } from '@nvs/model';

/** A number in a calculation: a fraction as long as all that it is made of was typed, else a double. */
export type Amount = number | Fraction;

/** Between which a number lies. */
export interface Interval {
    readonly low: Amount;
    readonly high: Amount;
}

/** A number with its range. Without a `best`, `between` is where it lies when all that was judged takes its best estimate. */
export interface Amounts extends Interval {
    readonly best: Amount | undefined;
    readonly between?: Interval | undefined;
}

/** Larger fractions go on as doubles. */
const BITS = 4096;

/** A figure this near to another, as a part of it, counts as equal where either is a double. */
export const NEAR = 1e-12;

export const isExact = (amount: Amount): amount is Fraction => typeof amount === 'object';
export const toNumber = (amount: Amount): number => (isExact(amount) ? nearest(amount) : amount);

/** A number that was typed; one that no model can hold stays what it is. */
export const exact = (value: number): Amount => (Number.isFinite(value) ? typed(value) : value);

/** A fraction as it is, or as a double where it has become too large to go on with. */
function limited(result: Fraction): Amount {
    return bits(result.n) > BITS || bits(result.d) > BITS ? nearest(result) : result;
}

export function add(a: Amount, b: Amount): Amount {
    return isExact(a) && isExact(b)
        ? limited(a.d === b.d ? fraction(a.n + b.n, a.d) : fraction(a.n * b.d + b.n * a.d, a.d * b.d))
        : toNumber(a) + toNumber(b);
}

function negate(a: Amount): Amount {
    return isExact(a) ? { n: -a.n, d: a.d } : -a;
}

export const subtract = (a: Amount, b: Amount): Amount => add(a, negate(b));

export function multiply(a: Amount, b: Amount): Amount {
    return isExact(a) && isExact(b) ? limited(fraction(a.n * b.n, a.d * b.d)) : toNumber(a) * toNumber(b);
}

/** Nothing where it would divide by zero. */
export function divide(a: Amount, b: Amount): Amount | undefined {
    if (isExact(b) ? b.n === 0n : b === 0) {
        return undefined;
    }
    return isExact(a) && isExact(b) ? limited(fraction(a.n * b.d, a.d * b.n)) : toNumber(a) / toNumber(b);
}

export const sum = (amounts: readonly Amount[]): Amount => amounts.reduce(add, exact(0));

/** -1, 0 or 1. Exact where both are; a double is equal to what it comes near to. */
export function order(a: Amount, b: Amount): -1 | 0 | 1 {
    if (isExact(a) && isExact(b)) {
        const difference = a.n * b.d - b.n * a.d;
        return difference < 0n ? -1 : difference > 0n ? 1 : 0;
    }
    const [x, y] = [toNumber(a), toNumber(b)];
    return x === y || isNear(x, y) ? 0 : x < y ? -1 : 1;
}

const isNear = (x: number, y: number): boolean => Math.abs(x - y) <= NEAR * Math.max(Math.abs(x), Math.abs(y));

/** Whether the two count as equal only because at least one of them is a double: they are not the same number. */
export function roundedTo(a: Amount, b: Amount): boolean {
    return !(isExact(a) && isExact(b)) && toNumber(a) !== toNumber(b) && order(a, b) === 0;
}

/** Whether one typed number reaches another: by the doubles, unless these are too near to tell. */
export function reachesTyped(a: number, b: number): boolean {
    return isNear(a, b) ? order(exact(a), exact(b)) >= 0 : a > b;
}

export const least = (amounts: readonly Amount[]): Amount | undefined => extreme(amounts, -1);
export const most = (amounts: readonly Amount[]): Amount | undefined => extreme(amounts, 1);

/** By the numbers themselves, so that of two that count as equal the smaller is the least. */
function extreme(amounts: readonly Amount[], sign: 1 | -1): Amount | undefined {
    return amounts.reduce<Amount | undefined>(
        (found, each) => (found === undefined || beyond(each, found) === sign ? each : found),
        undefined
    );
}

function beyond(a: Amount, b: Amount): number {
    return isExact(a) && isExact(b) ? order(a, b) : Math.sign(toNumber(a) - toNumber(b));
}
