import { analyse, study } from '@nvs/analysis';
import type { RiskModel } from '@nvs/model';
import { describe, expect, it } from 'vitest';

import { finish } from '../../src/sampling/run.js';
import { sampleStressTest } from '../../src/sampling/stress-test.js';
import { AT, base, estimate } from '../builder.js';
import { anyOf, dependency, lasting, network, node } from '../network-builder.js';
import { networkOf } from '../network-of.js';

const failure = estimate('10% per year');
const restore = lasting(24);
const sector = (id: string, partOf: string[] = []) => ({ ...base(id), kind: 'sector' as const, partOf });
const structure = (model: RiskModel, of?: string[]) => networkOf(model, of ? { of } : {});

describe('a sector', () => {
    /** Two processes in two sectors of one, a redundant pair of assets below them, and a sector of assets alone. */
    const model = network(
        [
            node('grid', { failure, restore, sectors: ['power'] }),
            node('bank', { failure, restore, sectors: ['payments'] }),
            node('one', { kind: 'asset', failure, restore, sectors: ['power', 'spare'] }),
            node('two', { kind: 'asset', failure, restore, sectors: ['power', 'spare'] })
        ],
        [dependency('grid', anyOf('one', 'two')), dependency('bank', 'grid')],
        { sectors: [sector('all'), sector('payments', ['all']), sector('power', ['all']), sector('spare')] }
    );
    const { sectors, nodes } = structure(model);
    const of = (id: string) => sectors.find(each => each.id === id);
    // Within five years an event of 10% a year happens with 1 - 0.9^5 = 0.40951.
    const p = 1 - 0.9 ** 5;

    it('is down while one of its processes is, those of sectors within it included; an asset that another stands in for is none', () => {
        expect(sectors.map(each => [each.id, each.kind, each.members])).toEqual([
            ['all', 'sector', ['bank', 'grid']],
            ['payments', 'sector', ['bank']],
            ['power', 'sector', ['grid']],
            ['spare', 'sector', ['one', 'two']]
        ]);
        // power: grid itself, or both assets.
        expect(of('power')?.loss.best).toBeCloseTo(1 - (1 - p) * (1 - p * p), 9);
        // bank falls with grid: the one more that can bring the sector of both down is bank itself.
        expect(of('all')?.loss.best).toBeCloseTo(1 - (1 - p) * (1 - p) * (1 - p * p), 9);
        expect(of('spare')?.loss.best).toBeCloseTo(1 - (1 - p) ** 2, 9);
        expect(of('payments')?.loss).toEqual(nodes.find(each => each.id === 'bank')?.loss);
    });

    it('has an outage figure as nodes have', () => {
        // λ = -ln 0.9 / 8760 an hour, q = 24λ/(1+24λ); power is down while grid is, or both assets are: 1 - (1-q)(1-q²).
        const rate = -Math.log(0.9) / 8760,
            q = (24 * rate) / (1 + 24 * rate);
        expect(of('power')?.outage?.unavailability.best).toBeCloseTo(1 - (1 - q) * (1 - q * q), 12);
        // Grid begins while the pair stands; each asset while the other is out and grid stands.
        expect(of('power')?.outage?.frequency?.best).toBeCloseTo(8760 * rate * (1 - q) * (1 - q * q + 2 * q * (1 - q)), 9);
    });

    it('has cut sets beyond its own members, which are no finding', () => {
        const sets = of('all')?.cutSets.find(each => each.kind === 'nodes');
        expect(sets).toMatchObject({ count: '1', sets: [['one', 'two']], complete: true });
        expect(of('all')?.singlePoints).toEqual([]);
        // With one asset only, it is a single point of failure of the sector.
        const alone = { ...model, dependencies: [dependency('grid', 'one'), dependency('bank', 'grid')] };
        expect(structure(alone).sectors[0]?.singlePoints).toEqual(['one']);
    });

    it('answers a rule like a node does, and takes the same members in time', () => {
        expect(study(model).figures().structure('power', 'loss')?.best).toBeCloseTo(1 - (1 - p) * (1 - p * p), 9);
        const test = {
            ...base('test'),
            kind: 'stress_test' as const,
            events: [{ time: 0, target: 'one', down: true, duration: 5, at: AT }]
        };
        expect(analyse({ ...model, stressTests: [test] }).stressTests[0]?.sectors.map(each => [each.id, each.hours])).toEqual([
            ['spare', 5]
        ]);
    });

    it('may be a part of itself by mistake', () => {
        const turned = { ...model, sectors: [sector('all', ['power']), sector('power', ['all'])] };
        expect(structure(turned).sectors.find(each => each.id === 'all')?.members).toEqual(['grid']);
    });
});

describe('nodes to report on', () => {
    const nodes = [
        node('grid'),
        node('depot', { kind: 'asset', failure }),
        node('well', { kind: 'asset', failure, serves: [{ target: 'i.c1', harms: [] }] }),
        node('shed', { kind: 'asset', failure })
    ];
    it('are processes, what serves a criterion, and what an expectation asks a chance of', () => {
        const model = network(nodes, [], {
            expectations: [
                {
                    kind: 'expectation',
                    title: 't',
                    text: '',
                    at: AT,
                    condition: {
                        type: 'not',
                        operand: {
                            type: 'binary',
                            operator: '>',
                            left: { type: 'element', id: 'depot', members: ['loss'], at: AT },
                            right: { type: 'element', id: 'shed', members: ['restore'], at: AT }
                        }
                    }
                }
            ]
        });
        expect(structure(model).nodes.map(each => each.id)).toEqual(['depot', 'grid', 'well']);
        expect(structure(model, ['shed']).nodes.map(each => each.id)).toEqual(['shed']);
    });
});

describe('harm', () => {
    const harms = (...names: string[]) => names.map((name, i) => ({ class: name, after: 8 * (i + 1) }));

    it('of a class or a worse one counts every process that states one, and an interest any of its criteria', () => {
        const model = network(
            [
                node('a', { failure, serves: [{ target: 'i.c1', harms: harms('B', 'D') }] }),
                // Nothing is said of class C; whoever does harm of class D has done that of C.
                node('b', { failure, serves: [{ target: 'i.c1', harms: harms('C') }] }),
                node('c', { failure, serves: [{ target: 'i.c2', harms: harms('D') }] })
            ],
            []
        );
        const two = { ...model, criteria: [...model.criteria, { ...model.criteria[0]!, ...base('i.c2'), interest: 'i' }] };
        const p = 1 - 0.9 ** 5;
        expect(structure(two).harms.map(each => [each.target, each.class, each.processes])).toEqual([
            ['i', 'B', ['a', 'b', 'c']],
            ['i', 'C', ['a', 'b', 'c']],
            ['i', 'D', ['a', 'c']],
            ['i.c1', 'B', ['a', 'b']],
            ['i.c1', 'C', ['a', 'b']],
            ['i.c1', 'D', ['a']],
            ['i.c2', 'D', ['c']]
        ]);
        expect(structure(two).harms[2]?.loss.best).toBeCloseTo(1 - (1 - p) ** 2, 9);
    });
});

describe('a dependency of a sector', () => {
    const model = network(
        [
            node('a', { sectors: ['s'], failure, restore }),
            node('b', { sectors: ['s'] }),
            node('tool', { kind: 'asset', sectors: ['s'] }),
            node('grid', { failure, restore })
        ],
        [dependency('s', 'grid', { buffer: lasting(2, 1, 3) })],
        { sectors: [sector('s')] }
    );
    const test = { ...base('test'), kind: 'stress_test' as const, events: [{ time: 0, target: 'grid', down: true, duration: 10, at: AT }] };

    it('is one of each of its processes, in structure and in time', () => {
        const p = 1 - 0.9 ** 5;
        expect(structure(model, ['a', 'b', 'tool']).nodes.map(each => [each.id, each.loss.best])).toEqual([
            ['a', expect.closeTo(1 - (1 - p) ** 2, 9)],
            ['b', expect.closeTo(p, 9)],
            ['tool', 0]
        ]);
        const [run] = analyse({ ...model, stressTests: [test] }).stressTests;
        expect(run?.outages.map(each => [each.node, each.from, each.to])).toEqual([
            ['grid', 0, 10],
            ['a', 2, 10],
            ['b', 2, 10]
        ]);
        expect(run?.sectors).toEqual([{ id: 's', hours: 8, outages: 1, longest: 8, lasting: false }]);
    });

    it('is drawn once for all of them', () => {
        const { downtime, sectors } = finish(sampleStressTest(test, { trials: 40, seed: 1 }, study(model).compiled('current')));
        const of = (id: string) => downtime.find(each => each.id === id)?.hours;
        expect(of('a')).toEqual(of('b'));
        // A buffer of 1 to 3 hours leaves 7 to 9 of 10; the sector is down when both are, which is at the same time.
        expect(of('a')?.p5).toBeGreaterThan(7);
        expect(of('a')?.p95).toBeLessThan(9);
        expect(sectors).toEqual([{ id: 's', chance: 1, hours: of('a') }]);
    });
});
