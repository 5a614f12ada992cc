import { study } from '@nvs/analysis';
import type { RiskModel } from '@nvs/model';
import { describe, expect, it } from 'vitest';

import { interval, sampleLosses } from '../../src/sampling/losses.js';
import { finish } from '../../src/sampling/run.js';

import { estimate } from '../builder.js';
import { allOf, anyOf, countOf, dependency, network, node } from '../network-builder.js';
import { networkOf } from '../network-of.js';

const failing = (id: string, chance: string) => node(id, { failure: estimate(chance) });
// Bare chances: p(a) = 0.1, p(b) = 0.2, p(c) = 0.3. Both of two: 0.02. One of two: 0.28. Two of three: 0.02·0.7 + 0.03·0.8 + 0.06·0.9 + 0.006 = 0.098.
const small: RiskModel = network(
    [
        failing('a', '10%'),
        failing('b', '20%'),
        failing('c', '30%'),
        node('both'),
        node('one'),
        node('two'),
        node('x'),
        node('y'),
        node('sure')
    ],
    [
        dependency('both', anyOf('a', 'b')),
        dependency('one', allOf('a', 'b')),
        dependency('two', countOf(2, 'a', 'b', 'c')),
        // A loop that only c can bring down.
        dependency('x', 'y'),
        { ...dependency('y', allOf('x', 'c')), id: 'back' }
    ]
);
const EXACT = { both: 0.02, one: 0.28, two: 0.098, x: 0.3, y: 0.3, sure: 0 };

describe('losses that are drawn', () => {
    const draw = (trials: number, seed = 1) =>
        finish(sampleLosses(study(small).structure('current'), Object.keys(EXACT), { trials, seed }));

    it('come within three standard deviations of the exact chance, by hand', () => {
        for (const { id, value, low, high } of draw(200_000)) {
            const exact = Object.entries(EXACT).find(([name]) => name === id)?.[1] ?? -1;
            expect(Math.abs(value - exact), id).toBeLessThanOrEqual(3 * Math.sqrt((exact * (1 - exact)) / 200_000));
            expect(low <= value && value <= high && high - low < 0.01, id).toBe(true);
        }
        expect(draw(200_000)).toHaveLength(6);
    });

    it('are the same for the same seed, and others for another', () => {
        expect(draw(5000, 7)).toEqual(draw(5000, 7));
        expect(draw(5000, 7)).not.toEqual(draw(5000, 8));
    });

    it('lie between the proven limits where the effort does not suffice, and at the exact chance where it does', () => {
        const ring = Array.from({ length: 20 }, (_, i) => `r${String(i).padStart(2, '0')}`);
        const at = (i: number): string => ring[i % 20] ?? '';
        const model = network(
            [node('a'), ...ring.map(id => failing(id, '10%'))],
            [dependency('a', countOf(16, ...ring.map((_, i) => anyOf(at(i), at(i * 7 + 3), at(i * 11 + 5)))))]
        );
        const loss = (effort: { nodes: number; steps: number }) =>
            networkOf(model, { of: ['a'], mostInterventions: 0, effort }).nodes[0]?.loss;
        const exact = loss({ nodes: 1e6, steps: 1e7 }),
            limits = loss({ nodes: 100, steps: 200 });
        expect([exact?.status, limits?.status]).toEqual(['exact', 'bounds']);
        const [drawn] = finish(sampleLosses(study(model).structure('current'), ['a'], { trials: 1_000_000 }));
        const p = exact?.best ?? 0;
        expect(Math.abs((drawn?.value ?? -1) - p)).toBeLessThanOrEqual(3 * Math.sqrt((p * (1 - p)) / 1e6));
        expect(drawn?.high).toBeGreaterThanOrEqual(limits?.low ?? 1);
        expect(drawn?.low).toBeLessThanOrEqual(limits?.high ?? 0);
    });

    // Wilson's interval for 10 of 100 is 0.0552 to 0.1744 (Brown, Cai and DasGupta 2001, by its formula); for 0 of n its upper end is z²/(n + z²).
    it('have an interval that stays within 0 and 1', () => {
        const ten = interval(10, 100);
        expect([ten.value, ten.low, ten.high].map(each => each.toFixed(4))).toEqual(['0.1000', '0.0552', '0.1744']);
        expect(interval(0, 1000)).toMatchObject({ value: 0, low: 0 });
        expect(interval(0, 1000).high).toBeCloseTo(3.8415 / 1003.8415, 6);
        expect(interval(1000, 1000)).toMatchObject({ value: 1, high: 1 });
    });
});
