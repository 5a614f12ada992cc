/** Choices that a seed repeats. */
export interface Dice {
    /** A whole number from 0, below the limit. */
    below(limit: number): number;
    one<T>(of: readonly T[]): T;
    /** Whether something happens that happens so often, from 0 to 1. */
    chance(share: number): boolean;
}

/** Numbers by mulberry32, which is small and good enough to mix things up. */
export function dice(seed: number): Dice {
    let state = seed >>> 0;
    const next = (): number => {
        state = (state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
    const below = (limit: number): number => Math.floor(next() * limit);
    return {
        below,
        one: of => {
            const found = of[below(of.length)];
            if (found === undefined) throw new Error('There is nothing to choose from.');
            return found;
        },
        chance: share => next() < share
    };
}
