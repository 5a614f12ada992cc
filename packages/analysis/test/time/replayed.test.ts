import { study } from '@nvs/analysis';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anyNetwork } from '../arbitrary-network.js';

// All outages of a network are played in the same memory: none may see anything of the one before.

it('an outage does what it does alone, whatever was played before it', () => {
    fc.assert(
        fc.property(
            anyNetwork,
            fc.array(fc.tuple(fc.nat(), fc.constantFrom(undefined, 1, 48, 100_000)), { minLength: 2, maxLength: 4 }),
            (model, plays) => {
                fc.pre(model.nodes.length > 0);
                const again = study(model);
                for (const [which, hours] of plays) {
                    const down = [model.nodes[which % model.nodes.length]?.id ?? ''];
                    expect(again.outages(down, hours)).toEqual(study(structuredClone(model)).outages(down, hours));
                }
            }
        ),
        { numRuns: 200 }
    );
});
