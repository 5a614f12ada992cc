import { describe, expect, it } from 'vitest';
import { beta, gamma, logUniform, normal, ordinal, pert, quantity, triangular } from '../../src/sampling/distributions.js';
import { stream, type Stream } from '../../src/sampling/stream.js';

const N = 100_000;

/** Mean and variance of many draws. */
function moments(draw: (random: Stream) => number): { mean: number; variance: number } {
    const random = stream(1, 'test');
    const all = Array.from({ length: N }, () => draw(random));
    const mean = all.reduce((sum, each) => sum + each, 0) / N;
    return { mean, variance: all.reduce((sum, each) => sum + (each - mean) ** 2, 0) / N };
}

describe('distributions', () => {
    // Mean and variance by the textbook; for beta(a, b) a/(a+b) and ab/((a+b)²(a+b+1)).
    it.each<[string, (random: Stream) => number, number, number]>([
        ['uniform', random => random.uniform(), 1 / 2, 1 / 12],
        ['normal', normal, 0, 1],
        ['gamma 2.5', gamma(2.5), 2.5, 2.5],
        ['beta 2, 4', beta(2, 4), 1 / 3, 8 / (36 * 7)],
        ['pert 0, 1, 4: mean (0 + 4 + 4)/6', pert(0, 1, 4), 8 / 6, (16 * (2 * 4)) / (36 * 7)],
        ['triangular 0, 1, 4: mean 5/3, variance (0 + 1 + 16 - 0 - 0 - 4)/18', random => triangular(random, 0, 1, 4), 5 / 3, 13 / 18],
        ['log-uniform over 1 to e', random => logUniform(random, 1, Math.E), Math.E - 1, (Math.E ** 2 - 1) / 2 - (Math.E - 1) ** 2]
    ])('%s', (_, draw, mean, variance) => {
        const found = moments(draw);
        expect(Math.abs(found.mean - mean)).toBeLessThan(3 * Math.sqrt(variance / N));
        expect(Math.abs(found.variance / variance - 1)).toBeLessThan(0.03);
    });

    it('draws quantities on their logarithm where they are above 0: the median lies lower than without', () => {
        const random = stream(1, 'test');
        const draw = quantity(1, 10, 100);
        const draws = Array.from({ length: N }, () => draw(random)).sort((a, b) => a - b);
        // Symmetric around log 10.
        expect(Math.abs(Math.log10(draws[N / 2] ?? 0) - 1)).toBeLessThan(0.01);
        expect((draws[0] ?? 0) >= 1 && (draws.at(-1) ?? 0) <= 100).toBe(true);
        expect(quantity(5, 5, 5)(random)).toBe(5);
    });

    it('draws classes within their range: A in X .. C as triangular over [-1.5, 2.5] with its top at 0', () => {
        const random = stream(1, 'test');
        const counts = new Map<number, number>();
        for (let i = 0; i < N; i++) {
            const at = ordinal(random, -1, 0, 2);
            counts.set(at, (counts.get(at) ?? 0) + 1);
        }
        // Triangular: F(x) = (x + 1.5)²/6 up to 0, 1 - (2.5 - x)²/10 from there.
        const f = (x: number): number => (x <= 0 ? (x + 1.5) ** 2 / 6 : 1 - (2.5 - x) ** 2 / 10);
        for (const at of [-1, 0, 1, 2]) {
            const p = f(at + 0.5) - f(at - 0.5);
            expect(Math.abs((counts.get(at) ?? 0) / N - p)).toBeLessThan(3 * Math.sqrt((p * (1 - p)) / N));
        }
        expect(ordinal(random, 3, 3, 3)).toBe(3);
    });
});
