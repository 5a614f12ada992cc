/** Repeatable choices: the same seed makes the same ones on every machine. */
export interface Random {
    /** A whole number from 0 up to, and without, the limit. */
    below(limit: number): number;
    /** One of a list that is not empty. */
    pick<T>(list: readonly T[]): T;
    /** True this often, 0 to 1. */
    chance(often: number): boolean;
}

/** Mulberry32 (public domain): good enough to choose by, and it fits on a screen. */
export function random(seed: number): Random {
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
        pick: list => {
            const picked = list[below(list.length)];
            if (picked === undefined) {
                throw new Error('There is nothing to pick from.');
            }
            return picked;
        },
        chance: often => next() < often
    };
}
