import { study } from '@nvs/analysis';
import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { anyNetwork } from '../arbitrary-network.js';
import { dependency, lasting, network, node } from '../network-builder.js';

describe('what a node takes down', () => {
    it('is as calculated by hand', () => {
        const of = network(
            [node('grid'), node('bank'), node('shop')],
            [dependency('bank', 'grid', { buffer: lasting(8) }), dependency('shop', 'bank', { buffer: lasting(30) })]
        );
        expect(
            study(of)
                .reach()
                .find(each => each.id === 'grid')
        ).toMatchObject({
            within: [
                { hours: 24, processes: 1 },
                { hours: 72, processes: 2 },
                { hours: 168, processes: 2 }
            ],
            processes: [
                { id: 'bank', after: 8 },
                { id: 'shop', after: 38 }
            ]
        });
    });

    it('is what a what-if of the same node says, while it is down, for every network', () => {
        fc.assert(
            fc.property(anyNetwork, of => {
                const whole = study(of);
                const processes = new Set(of.nodes.flatMap(each => (each.kind === 'process' ? [each.id] : [])));
                for (const { id, within, processes: found } of whole.reach()) {
                    for (const { hours, processes: count } of within) {
                        const { outages } = whole.outages([id], hours);
                        const down = outages.filter(each => processes.has(each.node) && each.node !== id && each.from < hours);
                        const first = new Map(down.toReversed().map(each => [each.node, each.from]));
                        expect(new Map(found.filter(each => each.after < hours).map(each => [each.id, each.after]))).toEqual(first);
                        expect(count).toBe(first.size);
                    }
                }
            }),
            { numRuns: 100 }
        );
    });
});
