import { analyse } from '@nvs/analysis';
import { expect, it } from 'vitest';
import { AT, base } from '../builder.js';
import { dependency, lasting, network, node } from '../network-builder.js';

it('events and outages say how long they last, or that they do not end', () => {
    const down = (time: number, target: string, duration?: number) => ({ time, target, down: true, duration, at: AT });
    const of = network([node('grid'), node('bank'), node('mast')], [dependency('bank', 'grid', { buffer: lasting(8) })], {
        stressTests: [{ ...base('test'), kind: 'stress_test', events: [down(10, 'grid', 2), down(12, 'mast')] }]
    });
    const [test] = analyse(of).stressTests;
    expect(test?.spans).toEqual([
        { target: 'grid', what: 'node_down', from: 10, to: 12, ends: 'stated' },
        { target: 'mast', what: 'node_down', from: 12, ends: 'lasting' }
    ]);
    expect(test?.outages.map(each => [each.node, each.from, each.to, each.lasting])).toEqual([
        ['grid', 10, 12, undefined],
        ['mast', 12, undefined, true]
    ]);
    // Two of eight hours were used.
    expect(test?.saved).toMatchObject([{ node: 'bank', hours: 2, stock: 8, used: 0.25 }]);
    expect(test?.states).toEqual({ residual: 'same_as_current', what_if: 'same_as_residual' });
});

it('an outage says since when a buffer had bridged what was lost, with what was left in it', () => {
    const down = (time: number, target: string, duration: number) => ({ time, target, down: true, duration, at: AT });
    const of = network(
        [node('grid'), node('bank'), node('shop')],
        [dependency('bank', 'grid', { buffer: lasting(8), refill: lasting(1000) }), dependency('shop', 'grid')],
        { stressTests: [{ ...base('test'), kind: 'stress_test', events: [down(10, 'grid', 4), down(14, 'shop', 1), down(20, 'grid', 6)] }] }
    );
    const causes = analyse(of).stressTests[0]?.outages.map(({ node: id, from, cause }) => [
        id,
        from,
        cause.type === 'dependency' ? cause.since : cause.type
    ]);
    // 4 of 8 hours are used from 10 to 14 and are not back by 20, so the second loss is bridged for 4 hours.
    expect(causes?.filter(([id]) => id === 'bank')).toEqual([['bank', 24, 20]]);
    // Without a buffer it goes down at that moment.
    expect(causes?.filter(([id]) => id === 'shop')).toEqual([
        ['shop', 10, undefined],
        ['shop', 20, undefined]
    ]);
});
