import type { Stream } from './stream.js';

/** Standard normal: the polar method (Marsaglia and Bray 1964). */
export function normal(random: Stream): number {
    for (;;) {
        const u = 2 * random.uniform() - 1;
        const v = 2 * random.uniform() - 1;
        const s = u * u + v * v;
        if (s > 0 && s < 1) {
            return u * Math.sqrt((-2 * Math.log(s)) / s);
        }
    }
}

/** Gamma with scale 1 and shape of at least 1 (Marsaglia and Tsang 2000). */
export function gamma(random: Stream, shape: number): number {
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
        const x = normal(random);
        const v = (1 + c * x) ** 3;
        if (v > 0 && Math.log(1 - random.uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
            return d * v;
        }
    }
}

/** Beta with both shapes of at least 1. */
export function beta(random: Stream, a: number, b: number): number {
    const x = gamma(random, a);
    return x / (x + gamma(random, b));
}

/** PERT with λ = 4: beta with shapes 1 + 4(m-a)/(b-a) and 1 + 4(b-m)/(b-a); mean (a + 4m + b)/6. Formula `sampling.pert`. */
export function pert(random: Stream, low: number, best: number, high: number): number {
    const width = high - low;
    return width > 0 ? low + width * beta(random, 1 + (4 * (best - low)) / width, 1 + (4 * (high - best)) / width) : best;
}

/** A quantity: PERT, of its logarithm where its low end is above 0. Formula `sampling.quantity`. */
export function quantity(random: Stream, low: number, best: number, high: number): number {
    return low > 0 && high > low ? Math.exp(pert(random, Math.log(low), Math.log(best), Math.log(high))) : pert(random, low, best, high);
}

/** Triangular by its inverse. */
export function triangular(random: Stream, low: number, best: number, high: number): number {
    const width = high - low;
    const u = random.uniform();
    return width <= 0
        ? best
        : u < (best - low) / width
          ? low + Math.sqrt(u * width * (best - low))
          : high - Math.sqrt((1 - u) * width * (high - best));
}

/** A position on a scale of classes: triangular over [low - ½, high + ½], rounded. One class stays that class. Formula `sampling.ordinal`. */
export function ordinal(random: Stream, low: number, best: number, high: number): number {
    return low === high ? low : Math.min(high, Math.max(low, Math.round(triangular(random, low - 0.5, best, high + 0.5))));
}

/** Evenly over the logarithm. Formula `sampling.within_class`. */
export function logUniform(random: Stream, low: number, high: number): number {
    return low * (high / low) ** random.uniform();
}
