/** What follows from the chances of the leaves of a piece. */
export interface Values {
    /** That it changes. */
    readonly chance: number;
    /** By place of the leaf: how much more likely it changes with the leaf than without. */
    readonly slopes: Float64Array;
    /** By place of the leaf: that it changes without the leaf. */
    readonly without: Float64Array;
}

/** That at least so many of independent events happen. Sums of what is not negative only: a chance of 10^-30 keeps its digits. */
export function chanceOfCount(count: number, chances: Float64Array): number {
    if (count === 1) {
        return -Math.expm1(chances.reduce((sum, p) => sum + Math.log1p(-p), 0));
    }
    if (count === chances.length) {
        return chances.reduce((product, p) => product * p, 1);
    }
    const state = new Float64Array(count + 1);
    state[0] = 1;
    for (const p of chances) {
        add(state, p);
    }
    return state[count] ?? 0;
}

/** Adds an event to the chances of exactly 0, 1, …, count-1 and of at least `count` events. */
function add(state: Float64Array, p: number): void {
    const count = state.length - 1;
    state[count]! += state[count - 1]! * p;
    for (let j = count - 1; j > 0; j--) {
        state[j] = state[j]! * (1 - p) + state[j - 1]! * p;
    }
    state[0]! *= 1 - p;
}

export function valuesOfCount(count: number, chances: Float64Array): Values {
    const n = chances.length;
    const slopes = new Float64Array(n),
        without = new Float64Array(n);
    const chance = chanceOfCount(count, chances);
    if (count === 1) {
        // By sums from either side, for what is certain has an infinite logarithm.
        let before = 0;
        chances.forEach((p, i) => {
            slopes[i] = before;
            before += Math.log1p(-p);
        });
        for (let i = n - 1, after = 0; i >= 0; i--) {
            const others = slopes[i]! + after;
            after += Math.log1p(-chances[i]!);
            slopes[i] = Math.exp(others);
            without[i] = -Math.expm1(others);
        }
        return { chance, slopes, without };
    }
    if (count === n) {
        let before = 1;
        chances.forEach((p, i) => {
            slopes[i] = before;
            before *= p;
        });
        for (let i = n - 1, after = 1; i >= 0; i--) {
            slopes[i]! *= after;
            after *= chances[i]!;
        }
        return { chance, slopes, without };
    }
    // The distribution over the leaves before each one, and, from behind, over those after it.
    const before = new Float64Array(n * (count + 1));
    const state = new Float64Array(count + 1);
    state[0] = 1;
    chances.forEach((p, i) => {
        before.set(state, i * (count + 1));
        add(state, p);
    });
    const after = new Float64Array(count + 1),
        atLeast = new Float64Array(count + 1);
    after[0] = 1;
    for (let i = n - 1; i >= 0; i--) {
        let sum = 0;
        for (let j = count; j >= 0; j--) {
            sum += after[j]!;
            atLeast[j] = sum;
        }
        for (let j = 0; j <= count; j++) {
            const first = before[i * (count + 1) + j]!;
            slopes[i]! += j < count ? first * after[count - 1 - j]! : 0;
            without[i]! += first * atLeast[count - j]!;
        }
        add(after, chances[i]!);
    }
    return { chance, slopes, without };
}
