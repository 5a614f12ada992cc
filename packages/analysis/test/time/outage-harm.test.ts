import type { Service } from '@nvs/model';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analyse.js';
import { AT, base } from '../builder.js';
import { allOf, dependency, lasting, network, node } from '../network-builder.js';

type Event = [time: number, target: string, hours?: number];
const run = (of: ReturnType<typeof network>, ...events: Event[]) =>
    analyse({
        ...of,
        stressTests: [
            {
                ...base('test'),
                kind: 'stress_test',
                events: events.map(([time, target, duration]) => ({
                    time,
                    target,
                    down: true,
                    at: AT,
                    ...(duration === undefined ? {} : { duration })
                }))
            }
        ]
    }).stressTests[0];
const after = (target: string, harms: Record<string, number>): Service => ({
    target,
    harms: Object.entries(harms).map(([name, hours]) => ({ class: name, after: hours }))
});

describe('harm of an outage', () => {
    const bank = node('bank', { serves: [after('i.c1', { B: 4, C: 12, D: 48 })] });

    it('is each class that this outage lasts long enough for, from when it is reached', () => {
        // Down from 10 to 22: B at 10 + 4, C at 10 + 12, which is when it comes back. Down from 30 to 33: too short.
        expect(run(network([bank], []), [10, 'bank', 12], [30, 'bank', 3])?.outages.map(each => each.harms)).toEqual([
            [
                { criterion: 'i.c1', class: 'B', sub: undefined, at: 14 },
                { criterion: 'i.c1', class: 'C', sub: undefined, at: 22 }
            ],
            undefined
        ]);
    });

    it('is one less with one hour less', () => {
        expect(run(network([bank], []), [10, 'bank', 11])?.outages[0]?.harms?.map(each => [each.class, each.at])).toEqual([['B', 14]]);
    });

    it('of an outage that does not end goes on to the worst, in time, over all that it serves', () => {
        const both = node('shop', { serves: [after('i.c1', { B: 4, D: 48 }), after('i', { C: 6 })] });
        expect(run(network([both], []), [0, 'shop'])?.outages[0]?.harms?.map(each => [each.criterion, each.class, each.at])).toEqual([
            ['i.c1', 'B', 4],
            ['i', 'C', 6],
            ['i.c1', 'D', 48]
        ]);
    });

    it('is absent where nothing is served, whatever hangs on it', () => {
        const { outages = [] } = run(network([node('grid'), bank], [dependency('bank', 'grid')]), [0, 'grid', 5]) ?? {};
        expect(outages.map(each => [each.node, each.harms?.map(harm => harm.class)])).toEqual([
            ['bank', ['B']],
            ['grid', undefined]
        ]);
    });
});

describe('what cannot start again', () => {
    // The grid needs the phone to start, the phone needs the grid to run, and the shop waits for both.
    const loop = [dependency('grid', 'phone', { startRequired: true }), dependency('phone', 'grid')];
    const nodes = [node('grid', { restart: lasting(1) }), node('phone', { restart: lasting(1) }), node('shop'), node('mill')];

    it('is locked: the members of the loop, and what waits for them; it lasts', () => {
        const test = run(network(nodes, [...loop, dependency('shop', 'phone')]), [0, 'grid', 5], [0, 'mill', 5]);
        expect(test?.outages.map(each => [each.node, each.to, each.lasting, each.locked])).toEqual([
            ['grid', undefined, true, true],
            ['mill', 5, undefined, undefined],
            ['phone', undefined, true, true],
            ['shop', undefined, true, true]
        ]);
        expect(test?.locked).toEqual(['grid', 'phone', 'shop']);
    });

    it('is not what is down as long as an event without an end: that lasts, and nothing locks it', () => {
        expect(run(network(nodes, []), [0, 'mill'])?.outages.map(each => [each.node, each.lasting, each.locked])).toEqual([
            ['mill', true, undefined]
        ]);
    });
});

describe('harm that a buffer averted', () => {
    const saved = (stock: number, hours: number) =>
        run(
            network(
                [node('grid'), node('gas'), node('bank', { serves: [after('i.c1', { B: 4, C: 12 }), after('i.c2', { A: 30 })] })],
                [dependency('bank', allOf('grid', 'gas'), { buffer: lasting(stock) })]
            ),
            [0, 'grid', hours]
        )?.saved.map(each => [each.hours, each.used, each.averted.map(harm => `${harm.criterion} ${harm.class}`)]);

    it('is the worst class of each criterion, down for so long', () => {
        expect(saved(48, 36)).toEqual([[36, 0.75, ['i.c1 C', 'i.c2 A']]]);
        expect(saved(48, 12)).toEqual([[12, 0.25, ['i.c1 C']]]);
        expect(saved(48, 5)).toEqual([[5, 0.1041666667, ['i.c1 B']]]);
    });

    it('is none where the loss was too short to harm', () => {
        expect(saved(48, 3)).toEqual([[3, 0.0625, []]]);
    });
});
