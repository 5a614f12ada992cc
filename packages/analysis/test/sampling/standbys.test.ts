import { study } from '@nvs/analysis';
import type { RiskModel, StressTest } from '@nvs/model';
import { describe, expect, it } from 'vitest';
import { finish } from '../../src/sampling/run.js';
import { sampleStressTest } from '../../src/sampling/stress-test.js';

import { AT, base } from '../builder.js';
import { allOf, anyOf, dependency, lasting, leaf, network, node, part } from '../network-builder.js';

const trials = 4000;
const dark: StressTest = { ...base('dark'), kind: 'stress_test', events: [{ time: 5, target: 'grid', down: true, duration: 48, at: AT }] };
const sampled = (model: RiskModel) => {
    const { downtime } = finish(sampleStressTest(dark, { trials, seed: 1 }, study(model).compiled('current')));
    return (id: string) => downtime.find(each => each.id === id);
};
const sigma = (p: number): number => 3 * Math.sqrt((p * (1 - p)) / trials);

describe('a back-up that may fail to start', () => {
    const nodes = [node('grid'), node('diesel', { kind: 'asset', failsToStart: part(0.2) }), node('clinic')];

    it('fails when it is called upon, and only then', () => {
        const of = sampled(network(nodes, [dependency('clinic', anyOf('grid', leaf('diesel', 72)))]));
        expect(Math.abs((of('clinic')?.chance ?? 0) - 0.2)).toBeLessThan(sigma(0.2));
        // Out until the grid is back: 48 hours in a fifth of the trials.
        expect(of('clinic')?.hours).toMatchObject({ p50: 0, p95: 48 });
        expect(of('diesel')?.hours.p95).toBe(48);
        const other = { ...dark, events: [{ time: 0, target: 'clinic', down: true, duration: 3, at: AT }] };
        expect(
            finish(
                sampleStressTest(
                    other,
                    { trials: 200, seed: 1 },
                    study(network(nodes, [dependency('clinic', anyOf('grid', 'diesel'))])).compiled('current')
                )
            ).downtime.map(each => each.id)
        ).toEqual(['clinic']);
    });

    it('is out for its repair where that is stated', () => {
        const [grid, diesel, clinic] = nodes;
        const of = sampled(network([grid!, { ...diesel!, restore: lasting(6) }, clinic!], [dependency('clinic', anyOf('grid', 'diesel'))]));
        expect(of('clinic')?.hours.p95).toBe(6);
    });

    it('calls upon the next one, which may fail too', () => {
        const second = node('battery', { kind: 'asset', failsToStart: part(0.5) });
        const of = sampled(network([...nodes, second], [dependency('clinic', anyOf('grid', 'diesel', 'battery'))]));
        // Both are called upon when the grid goes: 0.2 × 0.5.
        expect(Math.abs((of('clinic')?.chance ?? 0) - 0.1)).toBeLessThan(sigma(0.1));
        const chained = sampled(
            network(
                [...nodes, second, node('plant')],
                [dependency('plant', anyOf('grid', 'diesel')), dependency('clinic', anyOf('plant', 'battery'))]
            )
        );
        expect(Math.abs((chained('plant')?.chance ?? 0) - 0.2)).toBeLessThan(sigma(0.2));
        expect(Math.abs((chained('clinic')?.chance ?? 0) - 0.1)).toBeLessThan(sigma(0.1));
    });

    it('is none where nothing else would do, and is taken to start in a stress test, which says so', () => {
        expect(sampled(network(nodes, [dependency('clinic', allOf('grid', 'diesel'))]))('diesel')).toBeUndefined();
        const [test] = study({ ...network(nodes, [dependency('clinic', anyOf('grid', 'diesel'))]), stressTests: [dark] }).stressTests();
        expect(test?.outages.map(each => each.node)).toEqual(['grid']);
        expect(test?.assumed).toContainEqual({ kind: 'starts', ids: ['diesel'] });
    });
});
