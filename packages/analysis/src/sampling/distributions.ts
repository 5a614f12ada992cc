import type { Stream } from './stream.js';

/** Draws a number: what a distribution is made of is worked out once, for many draws. */
export type Draw = (random: Stream) => number;

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
export function gamma(shape: number): Draw {
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    return random => {
        for (;;) {
            const x = normal(random);
            // Multiplied: a power takes half of the time of a draw.
            const w = 1 + c * x,
                v = w * w * w;
            if (v <= 0) {
                continue;
            }
            const u = 1 - random.uniform(),
                square = x * x;
            // Their squeeze, which is within what the logarithms allow, spares these most of the time.
            if (u < 1 - 0.0331 * square * square || Math.log(u) < 0.5 * square + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    };
}

/** Beta with both shapes of at least 1. */
export function beta(a: number, b: number): Draw {
    const first = gamma(a),
        second = gamma(b);
    return random => {
        const x = first(random);
        return x / (x + second(random));
    };
}

/** PERT with λ = 4: beta with shapes 1 + 4(m-a)/(b-a) and 1 + 4(b-m)/(b-a); mean (a + 4m + b)/6. Formula `sampling.pert`. */
export function pert(low: number, best: number, high: number): Draw {
    const width = high - low;
    if (!(width > 0)) {
        return () => best;
    }
    const share = beta(1 + (4 * (best - low)) / width, 1 + (4 * (high - best)) / width);
    return random => low + width * share(random);
}

/** A quantity: PERT, of its logarithm where its low end is above 0. Formula `sampling.quantity`. */
export function quantity(low: number, best: number, high: number): Draw {
    if (!(low > 0 && high > low)) {
        return pert(low, best, high);
    }
    const logarithm = pert(Math.log(low), Math.log(best), Math.log(high));
    return random => Math.exp(logarithm(random));
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

/** A position on a scale of classes between two that were judged without a best estimate: each as likely. Formula `sampling.band`. */
export function evenly(random: Stream, low: number, high: number): number {
    return low + Math.min(high - low, Math.floor(random.uniform() * (high - low + 1)));
}

/** Between limits without a best estimate: evenly over the logarithm, from 0 evenly over the number itself. Formula `sampling.band`. */
export function between(random: Stream, low: number, high: number): number {
    return low > 0 ? logUniform(random, low, high) : low + (high - low) * random.uniform();
}

/** What stands for limits without a best estimate where one number is wanted: their geometric middle, as in the network; from 0 the upper one. */
export const middleOfLimits = (low: number, high: number): number => (low > 0 ? Math.sqrt(low * high) : high);

/** Evenly over the logarithm. Formula `sampling.within_class`. */
export function logUniform(random: Stream, low: number, high: number): number {
    return low * (high / low) ** random.uniform();
}
