import { study } from '../../src/study.js';
import { describe, expect, it } from 'vitest';
import { finish } from '../../src/sampling/run.js';
import { sampleStressTest } from '../../src/sampling/stress-test.js';
import { AT, base } from '../builder.js';
import { dependency, event, lasting, network, node, part } from '../network-builder.js';

const test = { ...base('dark'), kind: 'stress_test' as const, events: [{ time: 0, target: 'storm', down: false, at: AT }] };
const given = network(
    [node('grid', { restore: lasting(10, 5, 30) }), node('bank'), node('shop')],
    [dependency('bank', 'grid', { buffer: lasting(8, 4, 12) }), dependency('shop', 'grid', { strength: part(0.25) })],
    { threats: [event('storm', { disrupts: [{ node: 'grid', chance: 0.6, at: AT }] })], stressTests: [test] }
);

describe('a stress test under ranges', () => {
    const trials = 4000;
    const found = finish(sampleStressTest(test, { trials, seed: 1 }, study(given).compiled('current')));
    const of = (id: string) => found.downtime.find(each => each.id === id);
    const sigma = (p: number): number => 3 * Math.sqrt((p * (1 - p)) / trials);

    it('draws chances of disruption and strengths as events', () => {
        expect(Math.abs((of('grid')?.chance ?? 0) - 0.6)).toBeLessThan(sigma(0.6));
        expect(Math.abs((of('shop')?.chance ?? 0) - 0.15)).toBeLessThan(sigma(0.15));
    });

    it('draws durations within their limits, and a buffer saves some', () => {
        const { p5 = 0, p95 = 0 } = of('grid')?.hours ?? {};
        expect(p5).toBe(0);
        expect(p95 > 5 && p95 < 30).toBe(true);
        const saved = (of('grid')?.chance ?? 0) - (of('bank')?.chance ?? 0);
        expect(saved).toBeGreaterThan(0);
        expect(saved).toBeLessThan(of('grid')?.chance ?? 0);
    });

    it('gives the same bytes for the same seed, and can be given up between chunks', () => {
        expect(JSON.stringify(finish(sampleStressTest(test, { trials, seed: 1 }, study(given).compiled('current'))))).toBe(
            JSON.stringify(found)
        );
        const run = sampleStressTest(test, { trials, seed: 1 }, study(given).compiled('current'));
        expect(run.next()).toEqual({ done: false, value: { done: 20, total: trials } });
        expect(run.return(found).done).toBe(true);
    });
});
