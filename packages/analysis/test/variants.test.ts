import type { StressTest } from '@nvs/model';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { study } from '../src/study.js';
import type { Study } from '../src/study-parts.js';
import { anyNetwork } from './arbitrary-network.js';
import { AT, base } from './builder.js';

const test: StressTest = {
    ...base('test'),
    kind: 'stress_test',
    events: [
        { time: 0, target: 'n0', down: true, duration: 48, at: AT },
        { time: 24, target: 'n1', down: true, at: AT }
    ]
};

/** All that the network and measures give, without draws. */
function found({ compiled, rings, harms, network, changed, stressTests, reach, knockOns, supply, measureEffects, notes }: Study) {
    return {
        states: (['current', 'residual', 'what_if'] as const).map(each => compiled(each)),
        rings: rings(),
        harms: harms(),
        network: network(),
        changed: (['residual', 'what_if'] as const).map(each => changed(each)),
        stressTests: stressTests(),
        reach: reach(),
        knockOns: knockOns(),
        supply: supply(),
        measureEffects: measureEffects(),
        notes: notes()
    };
}

it('a variant with other measures is what it is when nothing is known of the model', () => {
    fc.assert(
        fc.property(anyNetwork, fc.array(fc.subarray([0, 1, 2]), { minLength: 1, maxLength: 3 }), (drawn, sets) => {
            const model = { ...drawn, stressTests: [test] };
            const whole = study(model);
            found(whole);
            for (const set of sets) {
                const measures = model.measures.filter((_, at) => set.includes(at));
                expect(found(whole.variant({ measures }))).toEqual(found(study(structuredClone({ ...model, measures }))));
            }
        }),
        { numRuns: 15 }
    );
}, 120_000);
