/** Rounds to ten significant digits, so that figures are the same on every machine. */
export function significant(value: number): number {
    return Number.isFinite(value) && !Number.isInteger(value) ? Number(value.toPrecision(10)) : value;
}

/** Whether a reaches b, forgiving what floating-point arithmetic loses (one part in 10^9). */
export function reaches(a: number, b: number): boolean {
    return a >= b - Math.abs(b) * 1e-9;
}

/** Order of names that is the same in every locale. */
export function byName(a: string, b: string): number {
    return a < b ? -1 : a > b ? 1 : 0;
}

/** A copy in which every number has ten significant digits. */
export function roundAll<T>(value: T): T;
export function roundAll(value: unknown): unknown {
    if (typeof value === 'number') {
        return significant(value);
    }
    if (Array.isArray(value)) {
        return value.map(item => roundAll<unknown>(item));
    }
    if (typeof value === 'object' && value !== null) {
        return Object.fromEntries(Object.entries(value)
            .filter(([, item]) => item !== undefined)
            .map(([key, item]) => [key, roundAll<unknown>(item)]));
    }
    return value;
}
