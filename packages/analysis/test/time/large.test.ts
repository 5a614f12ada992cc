import { study } from '@nvs/analysis';
import { expect, test } from 'vitest';
import { chain } from '../bench/worlds.js';
import { lasting } from '../network-builder.js';

const COUNT = 100_000;
const FIRST = 'n000000';

test('a chain of 100,000 nodes goes down and comes back in the moment of its first one', () => {
    const { outages, settled, downtime } = study(chain(COUNT, false)).outages([FIRST], 24);
    expect([outages.length, settled]).toEqual([COUNT, true]);
    expect(new Set(downtime.map(each => each.hours))).toEqual(new Set([24]));
    expect(outages.at(-1)?.chain.at(-1)).toBe('n099999');
}, 60_000);

test('a loop of 100,000 nodes, of which each takes an hour to start, starts as one', () => {
    const model = chain(COUNT, true);
    const { outages, blackStarts, locked, downtime } = study({
        ...model,
        nodes: model.nodes.map(each => ({ ...each, restart: lasting(1) }))
    }).outages([FIRST], 24);
    expect([outages.length, locked]).toEqual([COUNT, []]);
    expect(blackStarts.map(each => [each.at, each.nodes.length])).toEqual([[24, COUNT]]);
    expect(new Set(downtime.map(each => each.hours))).toEqual(new Set([25]));
}, 60_000);

test('a chain of 20,000 nodes, of which each holds out an hour and takes an hour to start: the last one follows two days and more than a year later', () => {
    const count = 20_000;
    const model = chain(count, false);
    const slow = {
        ...model,
        nodes: model.nodes.map(each => ({ ...each, restart: lasting(1) })),
        dependencies: model.dependencies.map(each => ({ ...each, buffer: lasting(1) }))
    };
    const { outages, downtime } = study(slow).outages([FIRST], 48);
    // Down an hour after the one before, and up an hour after it: 48 h and its own hour to start.
    expect(outages.find(each => each.node === 'n019999')).toMatchObject({ from: 19_999, to: 20_048 });
    expect(downtime.find(each => each.id === 'n019999')?.hours).toBe(49);
}, 60_000);
