import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lookup } from '../../src/lookup.js';
import { finish } from '../../src/sampling/run.js';
import { sampleStressTest } from '../../src/sampling/stress-test.js';
import { compileNetwork, readAsFeedsToo } from '../../src/time/compile.js';
import { stressTest } from '../../src/time/stress-test.js';
import { anyNetwork } from '../arbitrary-network.js';
import { AT } from '../builder.js';

/** Thousands by hand: `RUNS=1000 npx vitest run packages/analysis/test/sampling/readings.test.ts`. */
const RUNS = { numRuns: Number(process.env['RUNS'] ?? 40), seed: 20201126 };

it('where rings do not say what they pass on, both limits are those of each reading played by itself', () => {
    let rings = 0;
    fc.assert(
        fc.property(anyNetwork, fc.nat(5), (model, which) => {
            const compiled = compileNetwork(model);
            const other = readAsFeedsToo(compiled);
            fc.pre(other !== undefined);
            if (!other) {
                return;
            }
            rings++;
            const look = lookup(model);
            const target = model.nodes[which % model.nodes.length]?.id ?? '';
            const test = {
                id: 'test',
                events: [
                    { time: 0, target, down: true, at: AT },
                    ...model.threats.map((each, i) => ({ time: 7 * i, target: each.id, down: false, at: AT }))
                ]
            };
            const { as_feeds, ...asServices } = finish(sampleStressTest(test, { trials: 20 }, compiled));
            const { downtime, sectors } = finish(sampleStressTest(test, { trials: 20 }, other));
            expect(as_feeds ?? { downtime: asServices.downtime, sectors: asServices.sectors }).toEqual({ downtime, sectors });

            const played = stressTest(look, compiled, test),
                alone = stressTest(look, other, test);
            expect((played.as_feeds ?? played).downtime).toEqual(alone.downtime);
        }),
        RUNS
    );
    expect(rings).toBeGreaterThan(20);
});
