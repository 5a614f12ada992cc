import type { Estimate, RiskModel, Threat } from '@nvs/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analyse.js';
import { lookup } from '../../src/lookup.js';
import { finish } from '../../src/sampling/run.js';
import { sampleRisks } from '../../src/sampling/risks.js';
import { AT, band, estimate, model, threat } from '../builder.js';

const TRIALS = 100_000;
const sample = (given: RiskModel, trials = TRIALS) => finish(sampleRisks(lookup(given), analyse(given).risks, { trials, seed: 1 }));

const CLASSES = ['X', 'A', 'B', 'C', 'D', 'E'];
const value = (name: string): number => (name === 'X' ? 0 : 3 ** (CLASSES.indexOf(name) - 5));
const between = (low: string, high: string): string[] => CLASSES.slice(CLASSES.indexOf(low), CLASSES.indexOf(high) + 1);

/** A threat with rows by criterion. */
const withRows = (id: string, likelihood: Estimate, rows: Record<string, Estimate>, more: Partial<Threat> = {}): Threat => ({
    ...threat(id),
    likelihood,
    impact: Object.entries(rows).map(([criterion, stated]) => ({ criterion, value: stated, at: AT })),
    ...more
});

/** Mean of all figures, each as likely, and how far a mean of so many trials may be from it. */
function exactly(all: readonly number[], trials = TRIALS): { mean: number; off: number } {
    const mean = all.reduce((sum, each) => sum + each, 0) / all.length;
    const variance = all.reduce((sum, each) => sum + (each - mean) ** 2, 0) / all.length;
    return { mean, off: 4 * Math.sqrt(variance / trials) + 1e-12 };
}

describe('a band of classes is drawn with each class as likely', () => {
    it('of two criteria: the mean over all nine pairs', () => {
        const given = model({
            interests: { i: 2 },
            method: { rank: 'impact' },
            threats: [withRows('t', estimate('C'), { 'i.c1': band('B', 'D'), 'i.c2': band('X', 'B') })]
        });
        const all = between('B', 'D').flatMap(a => between('X', 'B').map(b => (value(a) + value(b)) / 2));
        const { mean, off } = exactly(all);
        expect(Math.abs((sample(given).risks[0]?.impact?.mean ?? 0) - mean)).toBeLessThan(off);
    });

    it('of an interest as a whole, beside a criterion with a best estimate', () => {
        const given = model({
            interests: { i: 2, j: 1 },
            method: { rank: 'impact', overall: 'interest_max' },
            threats: [
                withRows(
                    't',
                    estimate('C'),
                    { 'j.c1': estimate('C') },
                    { interestImpact: [{ interest: 'i', value: band('B', 'E'), at: AT }] }
                )
            ]
        });
        // B and C are no more than the C beside them
        const { mean, off } = exactly(between('B', 'E').map(each => Math.max(value(each), value('C'))));
        expect(Math.abs((sample(given).risks[0]?.impact?.mean ?? 0) - mean)).toBeLessThan(off);
    });

    it('of one impact as published', () => {
        const publishedImpact = [{ value: band('A', 'D'), at: AT }];
        const given = model({
            interests: { i: 1 },
            method: { rank: 'impact' },
            threats: [{ ...threat('t', { likelihood: 'C' }), publishedImpact }]
        });
        const { mean, off } = exactly(between('A', 'D').map(value));
        expect(Math.abs((sample(given).risks[0]?.impact?.mean ?? 0) - mean)).toBeLessThan(off);
    });

    it('of a likelihood, and within its class evenly over the logarithm: half of C .. D is below 5 %', () => {
        const given = model({ interests: { i: 1 }, method: { rank: 'likelihood' }, threats: [withRows('t', band('C', 'D'), {})] });
        const { likelihood } = sample(given).risks[0] ?? {};
        // the mean over the logarithm of [a, b] is (b - a) / ln(b / a), and both classes span a factor of ten
        expect(likelihood?.mean).toBeCloseTo((0.045 + 0.45) / 2 / Math.log(10), 2);
        expect(Math.log10(likelihood?.p50 ?? 1)).toBeCloseTo(Math.log10(0.05), 1);
        expect([likelihood?.p5, likelihood?.p95].every(each => each !== undefined && each >= 0.005 && each <= 0.5)).toBe(true);
    });

    it('of numbers evenly over the logarithm: half of 1 % .. 25 % is below 5 %', () => {
        const given = model({ interests: { i: 1 }, method: { rank: 'likelihood' }, threats: [withRows('t', band('1%', '25%'), {})] });
        const { likelihood } = sample(given).risks[0] ?? {};
        expect(Math.log10(likelihood?.p50 ?? 1)).toBeCloseTo(Math.log10(0.05), 1);
        expect(likelihood?.mean).toBeCloseTo(0.24 / Math.log(25), 2);
    });
});

it('a risk with a band stands among the others, above one that it mostly exceeds', () => {
    const given = model({
        interests: { i: 1 },
        method: { rank: 'impact' },
        threats: [withRows('banded', estimate('C'), { 'i.c1': band('B', 'E') }), withRows('one', estimate('C'), { 'i.c1': estimate('C') })]
    });
    const { notSampled, stability, formulas } = sample(given);
    expect(notSampled).toEqual([]);
    expect(formulas.band).toBe('sampling.band');
    // D and E are above C, C is level with it, B below: (2 + ½) / 4
    const [pair] = stability;
    const chance = pair?.above === 'banded' ? pair.chance : 1 - (pair?.chance ?? 0);
    expect(Math.abs(chance - 2.5 / 4)).toBeLessThan(0.01);
});

it('what is drawn lies between the limits that were scored', () => {
    const name = fc.constantFrom(...CLASSES.slice(1));
    fc.assert(
        fc.property(name, name, name, name, (a, b, c, d) => {
            const ordered = (x: string, y: string): Estimate => (x <= y ? band(x, y) : band(y, x));
            const given = model({
                interests: { i: 2 },
                threats: [withRows('t', ordered(a, b), { 'i.c1': ordered(c, d), 'i.c2': estimate('B') })]
            });
            const [risk] = analyse(given).risks;
            const drawn = sample(given, 1000).risks[0]?.impact;
            const { low, high } = risk?.current.impact.overall ?? {};
            expect(drawn?.p5).toBeGreaterThanOrEqual((low?.value ?? Infinity) - 1e-9);
            expect(drawn?.p95).toBeLessThanOrEqual((high?.value ?? 0) + 1e-9);
        }),
        { numRuns: 25 }
    );
});
