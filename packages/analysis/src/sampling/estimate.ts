import type { Percentiles } from '../results/sampling.js';
import { quantity } from './distributions.js';
import { percentiles } from './percentiles.js';
import { DEFAULT_SEED, stream } from './stream.js';

const TRIALS = 10_000;

/** Percentiles of one quantity under its range (formula `sampling.quantity`). @param name names its random numbers */
export function samplePercentiles(name: string, low: number, best: number, high: number): Percentiles {
    if (low === high) {
        return { p5: low, p25: low, p50: low, p75: low, p95: low, mean: low };
    }
    const random = stream(DEFAULT_SEED, name),
        draw = quantity(low, best, high);
    return percentiles(Float64Array.from({ length: TRIALS }, () => draw(random)));
}
