import { study } from '@nvs/analysis';
import type { Node, RiskModel, StressTest, Threat } from '@nvs/model';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/analyse.js';

import { AT, base, campaign } from '../builder.js';
import { allOf, anyOf, countOf, dependency, event, lasting, leaf, network, node, part, supply } from '../network-builder.js';

type Event = [time: number, target: string, duration?: number];
const test = (...events: Event[]): StressTest => ({
    ...base('test'),
    kind: 'stress_test',
    events: events.map(([time, target, duration]) => ({
        time,
        target,
        down: duration !== undefined,
        at: AT,
        ...(duration === undefined ? {} : { duration })
    }))
});
const run = (model: RiskModel, ...events: Event[]) => study({ ...model, stressTests: [test(...events)] }).stressTests()[0];
const outages = (model: RiskModel, ...events: Event[]) => run(model, ...events)?.outages.map(each => [each.node, each.from, each.to]);
const disrupts = (of: string, hours?: number): Threat['disrupts'] => [
    { node: of, at: AT, ...(hours === undefined ? {} : { duration: lasting(hours) }) }
];
const cuts = (resource: string, supplier: string | undefined, share: number | undefined, hours: number): Threat['cuts'] => [
    { resource, supplier, share, duration: lasting(hours), at: AT }
];

describe('a stress test', () => {
    const pair = network(
        [node('grid', { restore: lasting(24) }), node('bank', { restart: lasting(2) })],
        [dependency('bank', 'grid', { buffer: lasting(8) })],
        {
            threats: [
                event('attack', { disrupts: disrupts('grid', 48) }),
                event('storm', { disrupts: disrupts('grid') }),
                event('hack', { disrupts: disrupts('bank', 5) })
            ],
            campaigns: [campaign('both', ['attack', 'hack'])]
        }
    );

    it('takes the length of an outage from the event, else from the repair of the node', () => {
        expect(outages(pair, [0, 'attack'])).toEqual([
            ['grid', 0, 48],
            ['bank', 8, 50]
        ]);
        expect(outages(pair, [10, 'storm'])).toEqual([
            ['grid', 10, 34],
            ['bank', 18, 36]
        ]);
        expect(outages(pair, [1, 'grid', 6])).toEqual([['grid', 1, 7]]);
    });

    it('sets off all threats of a campaign', () => {
        expect(outages(pair, [0, 'both'])).toEqual([
            ['bank', 0, 7],
            ['grid', 0, 48],
            ['bank', 8, 50]
        ]);
        expect(run(pair, [0, 'both'])?.outages[0]).toMatchObject({
            cause: { type: 'event', id: 'both', threat: 'hack' },
            chain: ['both', 'hack', 'bank']
        });
    });

    it('says because of what, what the buffer saved, and how long each was down', () => {
        const result = run(pair, [0, 'storm'], [100, 'grid', 8]);
        expect(result?.outages[1]).toMatchObject({
            cause: { type: 'dependency', id: 'd.bank_grid', lost: 'grid' },
            chain: ['storm', 'grid', 'bank']
        });
        expect(result?.saved).toEqual([
            { dependency: 'd.bank_grid', node: 'bank', from: 100, to: 108, hours: 8, by: 'buffer', stock: 8, used: 1, averted: [] }
        ]);
        expect(result?.downtime).toEqual([
            { id: 'bank', hours: 18, outages: 1, longest: 18, lasting: false },
            { id: 'grid', hours: 32, outages: 2, longest: 24, lasting: false }
        ]);
    });

    it('counts a sector as down while one of its nodes is', () => {
        const model = { ...pair, sectors: [], nodes: pair.nodes.map((each): Node => ({ ...each, sectors: ['finance'] })) };
        expect(run(model, [0, 'attack'])?.sectors).toEqual([{ id: 'finance', hours: 50, outages: 1, longest: 50, lasting: false }]);
    });

    it('lists what it takes for granted, and ends when nothing more can happen', () => {
        const model = network([node('grid'), node('bank')], [dependency('bank', 'grid')], {
            threats: [event('storm', { disrupts: disrupts('grid') })]
        });
        const result = run(model, [0, 'storm']);
        expect(result?.outages.map(each => [each.node, each.to])).toEqual([
            ['bank', undefined],
            ['grid', undefined]
        ]);
        expect(result?.assumed).toEqual([
            { kind: 'buffer_zero', ids: ['d.bank_grid'] },
            { kind: 'lasts_to_end', ids: ['storm'] },
            { kind: 'restart_zero', ids: ['bank', 'grid'] }
        ]);
        // Ten years of 8760 hours.
        expect(result?.downtime[0]).toMatchObject({ hours: 87_600, lasting: true });
    });

    it('counts chances as certain', () => {
        const model = network([node('grid'), node('bank')], [dependency('bank', 'grid', { strength: part(0.2) })], {
            threats: [event('storm', { disrupts: [{ node: 'grid', chance: 0.01, duration: lasting(1), at: AT }] })]
        });
        expect(outages(model, [0, 'storm'])).toEqual([
            ['bank', 0, 1],
            ['grid', 0, 1]
        ]);
    });
});

describe('cuts of supply', () => {
    const gas = node('gas', { kind: 'resource', supply: supply({ XX: 0.5, acme: 0.2, other: 0.3 }) });
    const model = (needs: number | undefined, threats: Threat[]): RiskModel =>
        network(
            [node('plant'), gas, node('acme', { kind: 'supplier', country: ['XX'] })],
            [dependency('plant', 'gas', { buffer: lasting(24), ...(needs === undefined ? {} : { needs: part(needs) }) })],
            { threats, groups: [{ ...base('bloc'), kind: 'group', members: ['XX'] }] }
        );
    const plant = (needs: number | undefined, ...threats: Threat['cuts'][]): (number | undefined)[][] | undefined => {
        const all = threats.map((each, i) => event(`cut${i}`, { cuts: each }));
        return outages(model(needs, all), ...all.map((each): Event => [0, each.id]))
            ?.filter(([id]) => id === 'plant')
            .map(([, from, to]) => [Number(from), to === undefined ? undefined : Number(to)]);
    };

    it.each<[string, (number | undefined)[][] | undefined, (number | undefined)[][]]>([
        // A cut from a country takes the suppliers that stand in it along: 50 + 20 of 100.
        ['from a country, 30% left of 40% needed', plant(0.4, cuts('gas', 'XX', undefined, 100)), [[24, 100]]],
        ['from a country, 30% left of 30% needed', plant(0.3, cuts('gas', 'XX', undefined, 100)), []],
        ['from a supplier', plant(0.8, cuts('gas', 'acme', undefined, 100)), []],
        ['from a group', plant(0.4, cuts('gas', 'bloc', undefined, 100)), [[24, 100]]],
        ['by 40%: 72% are left', plant(0.75, cuts('gas', 'XX', 0.4, 100)), [[24, 100]]],
        [
            'by 40% twice, by different threats: 44% are left',
            plant(0.5, cuts('gas', 'XX', 0.4, 100), cuts('gas', 'XX', 0.4, 60)),
            [[24, 60]]
        ],
        ['of all of it, the rest included', plant(0.8, cuts('gas', undefined, 0.3, 100)), [[24, 100]]],
        ['with nothing said of what is needed: all of it', plant(undefined, cuts('gas', 'acme', 0.1, 100)), [[24, 100]]],
        ['no longer than the buffer', plant(0.4, cuts('gas', 'XX', undefined, 24)), []]
    ])('%s', (_, found, expected) => {
        expect(found).toEqual(expected);
    });

    it('name what cut it, also where nothing is out but too little arrives', () => {
        const all = [event('cut', { cuts: cuts('gas', 'XX', 0.4, 100) })];
        expect(run(model(0.75, all), [0, 'cut'])?.outages).toMatchObject([{ node: 'plant', chain: ['cut', 'gas|XX', 'plant'] }]);
    });

    it('do not add up to more for the same cut at two times', () => {
        const all = [event('cut', { cuts: cuts('gas', 'XX', 0.4, 100) })];
        expect(outages(model(0.6, all), [0, 'cut'], [50, 'cut'])).toEqual([]);
    });
});

describe('harm by duration', () => {
    const criteria = network(
        [
            node('grid', {
                serves: [
                    {
                        target: 'i.c1',
                        harms: [
                            { class: 'B', after: 4 },
                            { class: 'C', after: 12 },
                            { class: 'E', after: 200 }
                        ]
                    }
                ]
            }),
            node('silent', { serves: [{ target: 'i.c1', harms: [] }] })
        ],
        [dependency('silent', 'grid')]
    );

    it('is the worst class that one outage lasts long enough for, and disrupts from the class of the method', () => {
        expect(run(criteria, [10, 'grid', 12])?.criteria).toEqual([
            {
                criterion: 'i.c1',
                hours: 12,
                nodes: ['grid', 'silent'],
                class: 'C',
                sub: undefined,
                by: 'grid',
                after: 22,
                steps: [
                    { class: 'B', by: 'grid', after: 14 },
                    { class: 'C', by: 'grid', after: 22 }
                ],
                silent: ['silent'],
                disruption: 'yes',
                cost: [],
                withoutUsers: 2,
                withoutCost: 2
            }
        ]);
        // Two outages of 6 hours are not one of 12; a silent node might harm more.
        expect(run(criteria, [0, 'grid', 6], [10, 'grid', 6])?.criteria).toMatchObject([
            { hours: 12, class: 'B', after: 4, disruption: 'unknown' }
        ]);
    });
});

describe('models with something wrong', () => {
    it.each<[string, RiskModel]>([
        ['an empty requirement', network([node('a'), node('b')], [{ ...dependency('a', 'b'), on: { type: 'any', items: [] } }])],
        ['more wanted than there are', network([node('a'), node('b')], [dependency('a', countOf(3, 'b', 'b'))])],
        ['no requirement', network([node('a'), node('b')], [{ ...dependency('a', 'b'), on: undefined }])],
        [
            'needs of a share that is not there',
            network(
                [node('a'), node('b')],
                [dependency('a', { type: 'share', share: 0.9, items: [{ type: 'node', node: 'b', share: 0.5, at: AT }] })]
            )
        ]
    ])('%s never fails by itself', (_, model) => {
        expect(outages(model, [0, 'b', 10])).toEqual([['b', 0, 10]]);
    });

    it('a name that is no node, a node that nobody needs, and itself needed', () => {
        const model = network([node('a'), node('b', { restart: lasting(1) })], [dependency('a', 'ghost'), dependency('b', 'b')]);
        expect(outages(model, [0, 'b', 10], [0, 'nothing', 5])).toEqual([['b', 0, 11]]);
    });

    it('an endurance where nothing else could do is not counted, and is listed', () => {
        const model = network(
            [node('a'), node('b')],
            [dependency('a', leaf('b', 5)), { ...dependency('a', allOf(leaf('b', 5))), id: 'd.all' }]
        );
        expect(outages(model, [0, 'b', 1])).toEqual([
            ['a', 0, 1],
            ['b', 0, 1]
        ]);
        expect(run(model, [0, 'b', 1])?.assumed).toContainEqual({ kind: 'endurance_ignored', ids: ['d.a_node', 'd.all'] });
    });

    it('no events, and no stress tests', () => {
        expect(run(network([node('a')], []))?.outages).toEqual([]);
        expect(analyse(network([node('a')], [])).stressTests).toEqual([]);
    });
});

describe('results', () => {
    it('do not depend on the order of elements', () => {
        const nodes = ['a', 'b', 'c', 'd'].map(id => node(id, { restore: lasting(3), restart: lasting(1) }));
        const dependencies = [
            dependency('a', anyOf('b', 'c')),
            dependency('b', 'd', { buffer: lasting(2) }),
            dependency('c', 'd'),
            dependency('d', 'a', { buffer: lasting(5) })
        ];
        const model = (turned: boolean): RiskModel => ({
            ...network(turned ? [...nodes].reverse() : nodes, turned ? [...dependencies].reverse() : dependencies),
            stressTests: [test([0, 'd', 20], [2, 'b', 9])]
        });
        expect(JSON.stringify(analyse(model(true)))).toBe(JSON.stringify(analyse(model(false))));
    });

    it('of single outages are those of a stress test with them', () => {
        const model = network([node('grid', { restore: lasting(24) }), node('bank')], [dependency('bank', 'grid', { buffer: lasting(8) })]);
        expect(
            study(model)
                .outages(['grid'], 10)
                .outages.map(each => [each.node, each.from, each.to])
        ).toEqual([
            ['grid', 0, 10],
            ['bank', 8, 10]
        ]);
        expect(
            study(model)
                .outages(['grid'], undefined)
                .outages.map(each => each.to)
        ).toEqual([24, 24]);
    });
});
