import { type NetworkResult, study } from '@nvs/analysis';
import type { Dependency, Requirement, RiskModel } from '@nvs/model';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AT, campaign, estimate, threat } from '../builder.js';
import { allOf, anyOf, countOf, dependency, lasting, leaf, network, node, part, supply } from '../network-builder.js';

import { bruteChance, bruteCutSets } from './oracle.js';
import { networkOf } from '../network-of.js';

const NODES = ['a', 'b', 'c', 'd'];
const structure = (model: RiskModel, more = {}): NetworkResult => networkOf(model, { of: NODES, ...more });

/** An event of a model with its chance over the horizon, and what it does: the rules of the language page, word for word. */
interface Rules {
    readonly chances: number[];
    down(events: number, forced?: ReadonlyMap<string, boolean>): Set<string>;
}

function rules(model: RiskModel): Rules {
    const chances: number[] = [];
    const number = new Map<string, number>();
    const event = (key: string, chance: number): void => {
        number.set(key, chances.length);
        chances.push(chance);
    };
    const amount = (value: { best?: unknown } | undefined): number => (value?.best as { amount: number } | undefined)?.amount ?? 0;
    for (const each of model.nodes) {
        // The horizon is five years; `20% per year` is a chance of at least one a year.
        if (each.failure) {
            event(`own ${each.id}`, 1 - (1 - amount(each.failure)) ** 5);
        }
    }
    for (const each of model.threats) {
        const none = model.campaigns
            .filter(one => one.threats.includes(each.id))
            .reduce((all, one) => all * (1 - amount(one.likelihood)), 1);
        event(`threat ${each.id}`, Math.max(0, 1 - (1 - amount(each.likelihood)) / none));
        each.disrupts.forEach((one, i) => {
            if (one.chance !== undefined) {
                event(`hit ${each.id} ${i}`, one.chance);
            }
        });
    }
    for (const each of model.campaigns) {
        event(`campaign ${each.id}`, amount(each.likelihood));
    }
    for (const each of model.dependencies) {
        if (each.strength) {
            event(`strength ${each.id}`, amount(each.strength));
        }
    }

    return {
        chances,
        down: (events, forced = new Map()) => {
            const on = (key: string): boolean => ((events >> (number.get(key) ?? -1)) & 1) === 1;
            const happens = (id: string): boolean =>
                on(`threat ${id}`) || model.campaigns.some(each => each.threats.includes(id) && on(`campaign ${each.id}`));
            const own = new Set(model.nodes.filter(each => on(`own ${each.id}`)).map(each => each.id));
            const left = (resource: string, supplier: string): number =>
                1 -
                model.threats
                    .filter(each => happens(each.id))
                    .flatMap(each => each.cuts)
                    .filter(cut => cut.resource === resource && (cut.supplier === undefined || cut.supplier === supplier))
                    .reduce((sum, cut) => sum + (cut.share ?? 1), 0);
            for (const each of model.threats.filter(one => happens(one.id))) {
                each.disrupts.forEach((one, i) => {
                    if (one.chance === undefined || on(`hit ${each.id} ${i}`)) {
                        own.add(one.node);
                    }
                });
            }
            const met = (requirement: Requirement, of: Dependency, served: ReadonlySet<string>, fed: ReadonlySet<string>): boolean => {
                switch (requirement.type) {
                    case 'all':
                        return requirement.items.every(item => met(item, of, served, fed));
                    case 'any':
                        return requirement.items.some(item => met(item, of, served, fed));
                    case 'count':
                        return requirement.items.filter(item => met(item, of, served, fed)).length >= requirement.count;
                    case 'share':
                        return (
                            requirement.items.reduce(
                                (sum, item) => sum + (item.type === 'node' && met(item, of, served, fed) ? (item.share ?? 0) : 0),
                                0
                            ) >=
                            requirement.share - 1e-9
                        );
                    case 'node': {
                        const down = (requirement.edge ?? of.edge) === 'feed' ? fed : served;
                        const shares = model.nodes.find(each => each.id === requirement.node)?.supply ?? [];
                        const arrives = shares.reduce(
                            (sum, each) =>
                                sum +
                                amount(each.share) * (down.has(each.supplier) ? 0 : Math.max(0, left(requirement.node, each.supplier))),
                            0
                        );
                        return !down.has(requirement.node) && (shares.length === 0 || arrives >= amount(of.needs) - 1e-9);
                    }
                }
            };
            const next = (served: ReadonlySet<string>, fed: ReadonlySet<string>): Set<string> =>
                new Set(
                    model.nodes
                        .map(each => each.id)
                        .filter(
                            id =>
                                forced.get(id) ??
                                (own.has(id) ||
                                    model.dependencies.some(
                                        one =>
                                            one.of === id &&
                                            one.on !== undefined &&
                                            (!one.strength || on(`strength ${one.id}`)) &&
                                            !met(one.on, one, served, fed)
                                    ))
                        )
                );
            // The least for services of the greatest for feeds.
            const until = (of: (before: ReadonlySet<string>) => Set<string>, from: ReadonlySet<string>): Set<string> => {
                const after = of(from);
                return after.size === from.size ? after : until(of, after);
            };
            return until(served => until(fed => next(served, fed), new Set(model.nodes.map(each => each.id))), new Set());
        }
    };
}

const some = fc.constantFrom(...NODES);
const requirement: fc.Arbitrary<Requirement> = fc.oneof(
    some.map(id => leaf(id)),
    fc.subarray(NODES, { minLength: 2 }).map(ids => anyOf(...ids)),
    fc.subarray(NODES, { minLength: 2 }).map(ids => allOf(...ids)),
    fc.subarray(NODES, { minLength: 3 }).map(ids => countOf(2, ...ids)),
    fc.constant(leaf('gas')),
    fc.tuple(some, some).map(([a, b]) => anyOf(a, allOf(b, leaf('gas')))),
    fc.shuffledSubarray(NODES, { minLength: 3, maxLength: 3 }).map(
        (ids): Requirement => ({
            type: 'share',
            share: 0.6,
            items: ids.map((id, i) => ({ ...leaf(id), share: [0.5, 0.3, 0.2][i] ?? 0 }))
        })
    )
);

/** Four nodes in any tangle, a resource with a supply, at most 14 events. */
const models: fc.Arbitrary<RiskModel> = fc
    .record({
        failing: fc.subarray(NODES),
        needs: fc.array(fc.tuple(some, requirement, fc.option(fc.constantFrom(0.5, 0.9))), { minLength: 2, maxLength: 6 }),
        kinds: fc.array(fc.constantFrom<Dependency['edge'][]>('feed', 'service', 'service'), { minLength: 6, maxLength: 6 }),
        wanted: fc.constantFrom(0.3, 0.6, 0.8, 1),
        hits: fc.array(fc.tuple(fc.constantFrom('t0', 't1'), some, fc.option(fc.constant(0.6))), { maxLength: 4 }),
        cuts: fc.array(
            fc.tuple(fc.constantFrom('t0', 't1'), fc.option(fc.constantFrom('NO', 'US'), { nil: undefined }), fc.constantFrom(0.4, 0.5, 1)),
            { maxLength: 3 }
        ),
        joint: fc.boolean()
    })
    .map(({ failing, needs, kinds, wanted, hits, cuts, joint }) =>
        network(
            [
                ...NODES.map(id => node(id, failing.includes(id) ? { failure: estimate('10% per year') } : {})),
                node('gas', { kind: 'resource', supply: supply({ NO: 0.5, US: 0.3, other: 0.2 }) })
            ],
            needs.map(([of, on, strength], i) =>
                dependency(of, on, {
                    id: `d${i}`,
                    edge: kinds[i],
                    needs: part(wanted),
                    ...(strength === null || i > 2 ? {} : { strength: part(strength) })
                })
            ),
            {
                threats: ['t0', 't1'].map((id, i) => ({
                    ...threat(id, { likelihood: i === 0 ? '20%' : '30%' }),
                    disrupts: hits
                        .filter(each => each[0] === id)
                        .map(([, hit, chance]) => ({ node: hit, at: AT, ...(chance === null ? {} : { chance }) })),
                    cuts: cuts.filter(each => each[0] === id).map(([, supplier, share]) => ({ resource: 'gas', supplier, share, at: AT }))
                })),
                campaigns: joint ? [campaign('both', ['t0', 't1'], '5%')] : []
            }
            // With nothing failed everything is up.
        )
    )
    .filter(model => rules({ ...model, dependencies: model.dependencies.map(({ strength: _, ...rest }) => rest) }).down(0).size === 0);

describe('networks with loops, k of n, shares and shared causes', () => {
    const run = { numRuns: 150 };

    test('loss is that of enumeration', () => {
        fc.assert(
            fc.property(models, model => {
                const { chances, down } = rules(model);
                for (const { id, loss } of structure(model).nodes) {
                    expect(loss.status).toBe('exact');
                    expect(loss.best).toBeCloseTo(
                        bruteChance(events => down(events).has(id), chances),
                        9
                    );
                }
            }),
            run
        );
    });

    test('cut sets over events are those of enumeration', () => {
        fc.assert(
            fc.property(models, model => {
                const { chances, down } = rules(model);
                for (const { id, cutSets } of structure(model, { mostOrder: 14 }).nodes) {
                    const found = cutSets.find(each => each.kind === 'events');
                    const expected = bruteCutSets(events => down(events).has(id), chances.length);
                    expect(found?.count).toBe(String(expected.length));
                    expect(found?.complete).toBe(true);
                    expect(found?.sets.map(set => set.length)).toEqual(expected.map(set => set.length).sort((a, b) => a - b));
                }
            }),
            { numRuns: 60 }
        );
    });

    test('single points of failure, and sets of nodes, are those that bring a node down when they alone are set down', () => {
        const names = [...NODES, 'gas'];
        fc.assert(
            fc.property(models, model => {
                const { down } = rules({ ...model, dependencies: model.dependencies.map(({ strength: _, ...each }) => each) });
                for (const { id, cutSets, singlePoints } of structure(model, { mostOrder: 9 }).nodes) {
                    const sets = cutSets.find(each => each.kind === 'nodes')?.sets ?? [];
                    // Sources of supply are nodes too; enumeration knows the five others.
                    const among = sets
                        .filter(set => set.every(each => names.includes(each)))
                        .map(set => set.join(' '))
                        .sort();
                    const others = names.filter(each => each !== id);
                    const fails = (chosen: number): boolean =>
                        down(0, new Map(others.filter((_, i) => ((chosen >> i) & 1) === 1).map(each => [each, true]))).has(id);
                    const expected = bruteCutSets(fails, others.length)
                        .map(set =>
                            set
                                .map(i => others[i] ?? '')
                                .sort()
                                .join(' ')
                        )
                        .sort();
                    expect(among).toEqual(expected);
                    expect(singlePoints.filter(each => names.includes(each)).sort()).toEqual(expected.filter(each => !each.includes(' ')));
                    // What rules ask for is found another way: by following what falls with each node.
                    expect(study(model).figures().singlePoints(id)).toEqual(singlePoints);
                }
            }),
            { numRuns: 60 }
        );
    });

    test('importance of nodes is what intervention gives', () => {
        fc.assert(
            fc.property(models, model => {
                const { chances, down } = rules(model);
                for (const { id, loss, nodes = [] } of structure(model).nodes) {
                    for (const each of nodes.filter(one => NODES.includes(one.node))) {
                        const set = (value: boolean): number =>
                            bruteChance(events => down(events, new Map([[each.node, value]])).has(id), chances);
                        expect(each.birnbaum).toBeCloseTo(set(true) - set(false), 9);
                        expect(each.raw * loss.best).toBeCloseTo(set(true), 9);
                        expect(each.diagnostic * loss.best).toBeCloseTo(
                            bruteChance(events => down(events).has(id) && down(events).has(each.node), chances),
                            9
                        );
                    }
                }
            }),
            { numRuns: 25 }
        );
    });

    test('the order of elements changes nothing', () => {
        fc.assert(
            fc.property(models, model => {
                const turned = {
                    ...model,
                    nodes: [...model.nodes].reverse(),
                    threats: [...model.threats].reverse(),
                    dependencies: [...model.dependencies].reverse()
                };
                expect(structure(turned)).toEqual(structure(model));
            }),
            { numRuns: 20 }
        );
    });
});

describe('figures by hand', () => {
    test('a redundant pair: loss 0.400, both down together 0.0011', () => {
        // 0.2 failures a year each, 24 h repair, five years. loss: (1 - e^-1)² = 0.3996. q = λτ/(1+λτ) with λτ = 0.2·24/8760 = 0.000548;
        // W = 2·q·λ·(1-q) = 2·0.00054765·0.2·0.99945 = 0.00021894 a year; 1 - e^(-5·W) = 0.0010941.
        const failure = estimate('0.2 per year');
        const model = network(
            [node('a'), ...['one', 'two'].map(id => node(id, { kind: 'asset', failure, restore: lasting(24) }))],
            [dependency('a', anyOf('one', 'two'))]
        );
        const [a] = structure(model).nodes;
        expect(a?.loss.best).toBeCloseTo(0.39958, 5);
        expect(a?.outage?.unavailability.best).toBeCloseTo(0.00054765 ** 2, 10);
        expect(a?.outage?.frequency?.best).toBeCloseTo(0.00021894, 8);
        expect(a?.outage?.atLeastOne?.best).toBeCloseTo(0.0010941, 7);
        expect(a?.unknowns).toEqual([{ id: 'a', what: 'failure', at: AT, why: 'not_stated' }]);
    });

    test('power needs telecom needs power: the loop fails only by what its members do', () => {
        const model = network(
            [node('a', { failure: estimate('10% per year') }), node('b', { failure: estimate('10% per year') })],
            [dependency('a', 'b'), dependency('b', 'a')]
        );
        const [a] = structure(model).nodes;
        expect(a?.loss.best).toBeCloseTo(1 - 0.9 ** 10, 12);
        expect(a?.singlePoints).toEqual(['b']);
    });

    test('a missing duration means no outage figure, and says whose', () => {
        const [a] = structure(network([node('a', { failure: estimate('10% per year') })], [])).nodes;
        expect(a?.outage).toBeUndefined();
        expect(a?.unknowns).toEqual([{ id: 'a', what: 'duration', at: AT, why: 'not_stated' }]);
    });

    test('chances of 0 and 1, an empty requirement, a node nobody needs', () => {
        const model = network(
            [node('a', { failure: estimate('100% per year') }), node('b', { failure: estimate('0% per year') }), node('c'), node('d')],
            [dependency('b', anyOf()), dependency('c', 'a')]
        );
        expect(structure(model).nodes.map(each => each.loss.best)).toEqual([1, 0, 1, 0]);
    });

    test('harm: one figure for each class, over the processes that state it', () => {
        const harms = (name: string) => [{ class: name, after: 8 }];
        const failure = estimate('10% per year');
        const model = network(
            [
                node('a', { failure, serves: [{ target: 'i.c1', harms: harms('C') }] }),
                node('b', { failure, serves: [{ target: 'i.c1', harms: harms('C') }] }),
                node('c', { failure, serves: [{ target: 'i.c1', harms: [] }] })
            ],
            []
        );
        const { harms: found, withoutClass } = structure(model);
        expect(found.map(each => [each.target, each.class, each.processes])).toEqual([
            ['i', 'C', ['a', 'b']],
            ['i.c1', 'C', ['a', 'b']]
        ]);
        expect(found[0]?.loss.best).toBeCloseTo(1 - 0.9 ** 10, 12);
        expect(withoutClass).toEqual([{ target: 'i.c1', processes: ['c'] }]);
    });

    test('50,000 cut sets are counted, and listed as far as asked; what is left out is said', () => {
        // Any of five alternatives will do, each of which needs all of its ten parts: 10^5 ways to lose one part of each.
        const groups = Array.from({ length: 5 }, (_, g) =>
            Array.from({ length: 10 }, (_, i) => node(`g${g}_${i}`, { failure: estimate('1% per year') }))
        );
        const model = network(
            [node('a'), ...groups.flat()],
            [dependency('a', anyOf(...groups.map(group => allOf(...group.map(each => each.id)))))]
        );
        const [a] = structure(model, { mostSets: 100 }).nodes;
        const nodes = a?.cutSets.find(each => each.kind === 'nodes');
        expect(nodes).toMatchObject({ count: '100000', completeTo: 4, complete: false });
        expect(new Set(nodes?.sets.map(set => set.map(each => each.split('_')[0]).join(' '))).size).toBe(1);
        expect(new Set(nodes?.sets.map(set => set.join(' '))).size).toBe(100);
        expect(a?.loss.best).toBeCloseTo((1 - 0.99 ** 50) ** 5, 12);
    });

    test('beyond the effort: proven limits, said to be limits; nothing is listed or counted', () => {
        // Sixteen of twenty triples around a ring of 20: more than 200 steps.
        const ring = Array.from({ length: 20 }, (_, i) => `r${String(i).padStart(2, '0')}`);
        const at = (i: number): string => ring[i % 20] ?? '';
        const model = network(
            [node('a'), ...ring.map(id => node(id, { failure: estimate('1% per year') }))],
            [dependency('a', countOf(16, ...ring.map((_, i) => anyOf(at(i), at(i * 7 + 3), at(i * 11 + 5)))))]
        );
        const [exact] = structure(model, { mostInterventions: 0 }).nodes;
        const [limits] = structure(model, { mostInterventions: 0, effort: { nodes: 100, steps: 200 } }).nodes;
        expect(exact?.loss.status).toBe('exact');
        expect(limits?.loss.status).toBe('bounds');
        expect(limits?.loss.low).toBeLessThanOrEqual(exact?.loss.best ?? 0);
        expect(limits?.loss.high).toBeGreaterThanOrEqual(exact?.loss.best ?? 1);
        expect(limits?.outage).toBeUndefined();
        expect(limits?.cutSets.find(each => each.kind === 'events')).toMatchObject({ sets: [], complete: false });
    });

    test('importance of nodes in a large network: of those in its smallest cut sets', () => {
        // Needs 'heart', and one of two in each of 40 pairs, each of them lost with a chance of 10%.
        const pairs = Array.from({ length: 40 }, (_, i) => [`l${i}`, `r${i}`]);
        const failure = estimate('10% per 5 years');
        const model = network(
            [node('a'), node('heart', { kind: 'asset', failure }), ...pairs.flat().map(id => node(id, { kind: 'asset', failure }))],
            [dependency('a', 'heart'), ...pairs.map(([l = '', r = '']) => ({ ...dependency('a', anyOf(l, r)), id: `d.${l}` }))]
        );
        const [a] = structure(model).nodes;
        const pair = 1 - 0.1 ** 2,
            total = 1 - 0.9 * pair ** 40;
        expect(a?.loss.best).toBeCloseTo(total, 9);
        expect(a?.nodesComplete).toBe(false);
        expect(a?.nodes).toHaveLength(20);
        expect(a?.nodes?.[0]).toEqual({
            node: 'heart',
            birnbaum: expect.closeTo(pair ** 40, 9),
            raw: expect.closeTo(1 / total, 9),
            rrw: expect.closeTo(total / (1 - pair ** 40), 9),
            diagnostic: expect.closeTo(0.1 / total, 9)
        });
        // With one of a pair down the other must hold: 1 - 0.9·0.9·0.99³⁹; kept up, the pair holds: 1 - 0.9·0.99³⁹.
        expect(a?.nodes?.[1]?.birnbaum).toBeCloseTo(0.9 * pair ** 39 - 0.81 * pair ** 39, 9);
    });
});
