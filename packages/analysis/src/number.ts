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

/** Every number of results to ten significant digits. What has none to round is not copied: the same object stands in both. */
export function rounded<T>(value: T): T;
export function rounded(value: unknown): unknown {
    if (typeof value === 'number') {
        return significant(value);
    }
    if (Array.isArray(value)) {
        let copy: unknown[] | undefined;
        for (let i = 0; i < value.length; i++) {
            const item: unknown = value[i],
                made = rounded(item);
            if (!Object.is(made, item)) {
                copy ??= [...(value as unknown[])];
                copy[i] = made;
            }
        }
        return copy ?? value;
    }
    if (!isRecord(value)) {
        return value;
    }
    let copy: Record<string, unknown> | undefined;
    for (const key of Object.keys(value)) {
        const item = value[key];
        // Places are the model's own objects, and whole numbers.
        const made = key === 'at' ? item : rounded(item);
        if (!Object.is(made, item)) {
            copy ??= { ...value };
            copy[key] = made;
        }
    }
    return copy ?? value;
}

function isRecord(value: unknown): value is Record<string, unknown> {
    return typeof value === 'object' && value !== null;
}
