import { NEAR } from './exact.js';

/** Rounds to ten significant digits, so that figures are the same on every machine. What is too large for a number is the largest one. */
export function significant(value: number): number {
    // + 0: no report says minus nothing.
    return Number.isInteger(value) ? value + 0 : Number(finite(value).toPrecision(10)) + 0;
}

/** Close to the largest number there is, and still a number when rounded. */
export const LARGEST = 1.7e308;

/** The largest number in place of infinity, which no report can hold and which makes no number of zero times it. */
export function finite(value: number): number {
    return Math.min(LARGEST, Math.max(-LARGEST, value));
}

/** Whether a reaches b, forgiving what floating-point arithmetic loses: six times a third, by six, is a third. */
export function reaches(a: number, b: number): boolean {
    return a >= b - Math.abs(b) * NEAR;
}

/** The percentage of a share so close to the whole that three digits would call it 100, without its sign: `99.995`. */
export function nearlyWhole(share: number): string | undefined {
    const rest = (1 - share) * 100;
    return rest > 0 && rest < 0.1
        ? (100 - Number(rest.toPrecision(2))).toFixed(1 - Math.floor(Math.log10(rest))).replace(/0+$/, '')
        : undefined;
}

/** Rounds every number in fresh results to ten significant digits, in place: a copy of large results costs more than making them. */
export function roundAll<T extends object>(value: T): T {
    roundWithin(value);
    return value;
}

function roundWithin(value: unknown): void {
    if (!isRecord(value)) {
        return;
    }
    for (const key of Object.keys(value)) {
        const item = value[key];
        if (typeof item === 'number') {
            value[key] = significant(item);
        } else if (key !== 'at') {
            // Places are the model's own objects, and whole numbers.
            roundWithin(item);
        }
    }
}

function isRecord(value: unknown): value is Record<string, unknown> {
    return typeof value === 'object' && value !== null;
}
