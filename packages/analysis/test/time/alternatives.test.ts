import { study } from '@nvs/analysis';
import type { EdgeKind, Requirement, RiskModel, StressTest } from '@nvs/model';
import { describe, expect, it } from 'vitest';

import type { OutageCause } from '../../src/results/time.js';

import { AT, base } from '../builder.js';
import { allOf, anyOf, countOf, dependency, event, lasting, leaf, network, node, part, supply } from '../network-builder.js';

type Event = [time: number, target: string, hours?: number];

/** Why `user` goes down first: what it is traced back to, and all that was lost where that is not the reason alone. */
function why(model: RiskModel, ...events: Event[]): [string, string?, string[]?] | undefined {
    const test: StressTest = {
        ...base('test'),
        kind: 'stress_test',
        events: events.map(([time, target, duration]) => ({
            time,
            target,
            down: duration !== undefined,
            at: AT,
            ...(duration === undefined ? {} : { duration })
        }))
    };
    const cause: OutageCause | undefined = study({ ...model, stressTests: [test] })
        .stressTests()[0]
        ?.outages.find(each => each.node === 'user')?.cause;
    if (cause === undefined || cause.type === 'event') {
        return undefined;
    }
    return cause.alternatives ? [cause.lost, cause.alternatives.choice, cause.alternatives.lost] : [cause.lost];
}

const names = ['a', 'b', 'c', 'e'];
const needing = (on: string | Requirement, edge?: EdgeKind): RiskModel =>
    network([node('user'), ...names.map(id => node(id))], [dependency('user', on, edge ? { edge } : {})]);
const shareOf = (share: number, items: Record<string, number>): Requirement => ({
    type: 'share',
    share,
    items: Object.entries(items).map(([id, own]) => ({ ...leaf(id), share: own }))
});

describe('why a node goes down', () => {
    // What is enough by itself is the reason; where nothing is, all that is lost is, in the order of names.
    it.each<[string, Requirement, Event[], [string, string?, string[]?]]>([
        [
            'two of all at one moment: the first in the order of nodes',
            allOf('b', 'a'),
            [
                [0, 'b', 9],
                [0, 'a', 9]
            ],
            ['a']
        ],
        [
            'all of any, at one moment',
            anyOf('b', 'a'),
            [
                [0, 'a', 9],
                [0, 'b', 9]
            ],
            ['a', 'any', ['a', 'b']]
        ],
        [
            'all of any, one after the other',
            anyOf('a', 'b'),
            [
                [0, 'b', 9],
                [5, 'a', 9]
            ],
            ['b', 'any', ['a', 'b']]
        ],
        ['any of one', anyOf('a'), [[0, 'a', 9]], ['a']],
        [
            'two of three, the third is there',
            countOf(2, 'a', 'b', 'c'),
            [
                [0, 'c', 9],
                [1, 'a', 9]
            ],
            ['c', 'too_few', ['a', 'c']]
        ],
        [
            'three of three',
            countOf(3, 'a', 'b', 'c'),
            [
                [0, 'c', 9],
                [1, 'a', 9]
            ],
            ['c']
        ],
        [
            'a part of all that is out before, and is not the reason',
            allOf('a', anyOf('b', 'c')),
            [
                [0, 'b', 9],
                [5, 'a', 9]
            ],
            ['a']
        ],
        [
            'a choice within all',
            allOf('a', anyOf('b', 'c')),
            [
                [0, 'b', 9],
                [5, 'c', 9]
            ],
            ['b', 'any', ['b', 'c']]
        ],
        [
            'all within a choice',
            anyOf(allOf('a', 'b'), 'c'),
            [
                [0, 'b', 9],
                [1, 'c', 9]
            ],
            ['b', 'any', ['b', 'c']]
        ],
        [
            'a choice within a choice',
            anyOf(anyOf('c', 'b'), 'a'),
            [
                [0, 'b', 9],
                [1, 'c', 9],
                [2, 'a', 7]
            ],
            ['b', 'any', ['a', 'b', 'c']]
        ],
        ['what lasts for a time is used up, not down', anyOf('a', leaf('b', 4)), [[0, 'a', 9]], ['a', 'any', ['a', 'b']]],
        // 0.5 + 0.2 of 1 left where 0.6 is needed: enough; without `b` too, 0.5.
        [
            'shares that are too few together',
            shareOf(0.6, { a: 0.5, b: 0.2, c: 0.3 }),
            [
                [0, 'c', 9],
                [2, 'b', 7]
            ],
            ['c', 'too_few', ['b', 'c']]
        ],
        [
            'a share that is enough by itself',
            shareOf(0.6, { a: 0.5, b: 0.2, c: 0.3 }),
            [
                [0, 'c', 9],
                [2, 'a', 7]
            ],
            ['a']
        ]
    ])('%s', (_, on, events, expected) => {
        expect(why(needing(on), ...events)).toEqual(expected);
    });

    it('names the sources of a supply that together are missed, by what is cut and what is out', () => {
        const gas = node('gas', { kind: 'resource', supply: supply({ XX: 0.4, YY: 0.3, other: 0.3 }) });
        const model = (needs: number): RiskModel =>
            network([node('user'), gas], [dependency('user', 'gas', { needs: part(needs) })], {
                threats: [
                    event('half', { cuts: [{ resource: 'gas', supplier: 'XX', share: 0.5, duration: lasting(9), at: AT }] }),
                    event('whole', { cuts: [{ resource: 'gas', supplier: 'YY', share: undefined, duration: lasting(9), at: AT }] })
                ]
            });
        // 0.2 + 0.3 + 0.3 = 0.8 after the one, 0.4 + 0.3 = 0.7 after the other, 0.2 + 0.3 = 0.5 after both.
        expect(why(model(0.6), [0, 'half'], [1, 'whole'])).toEqual(['gas|YY', 'too_little', ['gas|XX', 'gas|YY']]);
        expect(why(model(0.75), [0, 'half'], [1, 'whole'])).toEqual(['gas|YY']);
        expect(why(model(0.9), [0, 'half'])).toEqual(['gas|XX', 'too_little', ['gas|XX']]);
        expect(why(model(0.9), [0, 'gas', 9])).toEqual(['gas']);
    });

    it('names all countries of a node that falls with the last of them', () => {
        const model = network([node('user', { country: ['NL', 'BE'] }), node('NL'), node('BE')], []);
        expect(why(model, [0, 'NL', 9], [3, 'BE', 6])).toEqual(['NL', 'any', ['BE', 'NL']]);
    });

    it('names the source outside and the neighbour of a ring that only it fed', () => {
        const feeds = { edge: 'feed' as const };
        const model = network(
            [node('user'), node('b'), node('source')],
            [dependency('user', anyOf('source', 'b'), feeds), dependency('b', anyOf('source', 'user'), feeds)]
        );
        expect(why(model, [0, 'source', 9])).toEqual(['source', 'any', ['b', 'source']]);
    });
});
