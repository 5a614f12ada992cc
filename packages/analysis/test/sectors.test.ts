import type { Dependency, Node, RiskModel } from '@nvs/model';
import { describe, expect, it } from 'vitest';
import { analyse } from '../src/index.js';
import { AT, base, estimate, model } from './builder.js';

const sector = (id: string) => ({ ...base(id), kind: 'sector' as const, partOf: [] });
const node = (id: string, more: Partial<Node> = {}): Node => ({
    ...base(id),
    kind: 'asset',
    sectors: [],
    country: [],
    partOf: [],
    serves: [],
    supply: [],
    ...more
});
const needs = (of: string, on: string, more: Partial<Dependency> = {}): Dependency => ({
    ...base(`${of}_${on}`),
    kind: 'dependency',
    of,
    on: { type: 'node', node: on, at: AT },
    startRequired: false,
    supply: [],
    ...more
});
const share = (supplier: string) => ({ supplier, share: estimate('50%'), at: AT });

const hospital = node('hospital', { kind: 'process', sectors: ['health'] });
const station = node('station', { kind: 'process', sectors: ['energy'] });

function derived(nodes: Node[], dependencies: Dependency[]) {
    const given: RiskModel = {
        ...model({ interests: { 'i.one': 1 } }),
        nodes: [hospital, station, ...nodes],
        sectors: [sector('health'), sector('energy')],
        dependencies
    };
    return analyse(given).derivedSectors.map(each => [each.id, each.sector, each.derivedFrom]);
}

describe('the sector of a node that states none', () => {
    it.each<[string, Node[], Dependency[], unknown]>([
        ['of what it serves', [node('g')], [needs('hospital', 'g')], [['g', 'health', ['hospital']]]],
        ['of two that it serves, of one sector each: not known', [node('g')], [needs('hospital', 'g'), needs('station', 'g')], []],
        ['of a sector that depends on it as a whole', [node('g')], [needs('energy', 'g')], [['g', 'energy', ['energy']]]],
        [
            'through what states none itself, from each that says so',
            [node('g'), node('depot'), node('post', { sectors: ['health'] })],
            [needs('hospital', 'g'), needs('g', 'depot'), needs('post', 'depot')],
            [
                ['depot', 'health', ['hospital', 'post']],
                ['g', 'health', ['hospital']]
            ]
        ],
        [
            'of a ring: what the ring serves',
            [node('a'), node('b')],
            [needs('a', 'b'), needs('b', 'a'), needs('hospital', 'a')],
            [
                ['a', 'health', ['hospital']],
                ['b', 'health', ['hospital']]
            ]
        ],
        ['of a ring that serves nothing: not known', [node('a'), node('b')], [needs('a', 'b'), needs('b', 'a')], []],
        ['what else it serves has no sector: not known', [node('g'), node('kiosk')], [needs('hospital', 'g'), needs('kiosk', 'g')], []],
        [
            'of what it is a part of, whatever it serves',
            [node('g', { partOf: ['station'] })],
            [needs('hospital', 'g')],
            [['g', 'energy', ['station']]]
        ],
        [
            'of a supplier: of what it supplies, a need of its own included',
            [
                node('gas', { kind: 'resource', supply: [share('acme')] }),
                node('acme', { kind: 'supplier' }),
                node('bolt', { kind: 'supplier' })
            ],
            [needs('station', 'gas'), needs('hospital', 'g', { supply: [share('bolt')] })],
            [
                ['acme', 'energy', ['station']],
                ['bolt', 'health', ['hospital']],
                ['gas', 'energy', ['station']]
            ]
        ],
        ['that states one: that', [node('g', { sectors: ['energy'] })], [needs('hospital', 'g')], []]
    ])('%s', (_, nodes, dependencies, expected) => {
        expect(derived(nodes, dependencies)).toEqual(expected);
        // Whatever the order.
        expect(derived([...nodes].reverse(), [...dependencies].reverse())).toEqual(expected);
    });
});

describe('supplies by one supplier', () => {
    it('are listed by id with what they are made of', () => {
        const gas = node('gas', { kind: 'resource', supply: [share('acme'), share('nvs.other')] });
        const given: RiskModel = {
            ...model({ interests: { 'i.one': 1 } }),
            nodes: [gas, node('acme', { kind: 'supplier' }), node('nvs.other', { kind: 'supplier' }), node('free')]
        };
        expect(analyse(given).routes).toEqual([
            { id: 'gas|acme', node: 'gas', via: 'acme' },
            { id: 'gas|nvs.other', node: 'gas', via: 'nvs.other', other: true }
        ]);
    });
});
