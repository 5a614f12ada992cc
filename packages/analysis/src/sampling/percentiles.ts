import type { Percentiles } from '../results/sampling.js';

/** Percentiles of a sample by linear interpolation between its ordered values (Hyndman and Fan 1996, type 7). Sorts what it is given. */
export function percentiles(sample: Float64Array): Percentiles {
    const mean = sample.reduce((sum, each) => sum + each, 0) / Math.max(1, sample.length);
    sample.sort();
    const at = (share: number): number => {
        const place = share * (sample.length - 1);
        const below = sample[Math.floor(place)] ?? 0;
        return below + (place % 1) * ((sample[Math.ceil(place)] ?? below) - below);
    };
    return { p5: at(0.05), p25: at(0.25), p50: at(0.5), p75: at(0.75), p95: at(0.95), mean };
}
