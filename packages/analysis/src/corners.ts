/** The three numbers, classes or readings of an estimate. `best` is absent where only the limits are known. */
export interface Corners<T> {
    readonly low: T;
    readonly best?: T | undefined;
    readonly high: T;
}

/** Applies a function to each corner; once where corners are the same, as most are without a range. */
export function mapCorners<T, U>(corners: Corners<T>, f: (value: T) => U): Corners<U> {
    const low = f(corners.low);
    const best = corners.best === undefined ? undefined : corners.best === corners.low ? low : f(corners.best);
    return {
        low,
        best,
        high: corners.high === corners.low ? low : corners.high === corners.best && best !== undefined ? best : f(corners.high)
    };
}

/** Corners in the order low, best, high whatever order they were written in. */
export function ordered<T>(corners: Corners<T>, compare: (a: T, b: T) => number): Corners<T> {
    const values = [corners.low, corners.high, ...(corners.best === undefined ? [] : [corners.best])].sort(compare);
    return { low: values[0] ?? corners.low, best: corners.best, high: values.at(-1) ?? corners.high };
}

/**
 * Several judgements as one: the envelope of their limits, and the median of their bests
 * (of an even number the worse of the middle two). Formula `judgement.pooled`.
 */
export function pool<T>(all: Corners<T>[], compare: (a: T, b: T) => number): Corners<T> | undefined {
    const lows = all.map(each => each.low).sort(compare);
    const highs = all.map(each => each.high).sort(compare);
    const bests = all.flatMap(each => (each.best === undefined ? [] : [each.best])).sort(compare);
    const low = lows[0];
    const high = highs.at(-1);
    if (low === undefined || high === undefined) {
        return undefined;
    }
    return { low, best: bests[Math.floor(bests.length / 2)], high };
}
