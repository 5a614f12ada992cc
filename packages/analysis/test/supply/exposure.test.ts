import { study } from '@nvs/analysis';
import type { RiskModel } from '@nvs/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exposures, fallsWith } from '../../src/supply/chain.js';
import { timeNetwork, toMs, type DependencySpec, type Need } from '../../src/time/network.js';
import { simulate } from '../../src/time/simulate.js';
import { AT, base, campaign } from '../builder.js';
import { anyOf, countOf, dependency, event, lasting, leaf, network, node, part, supply } from '../network-builder.js';

const of = (model: RiskModel, place: string) =>
    Object.fromEntries(
        (
            study(model)
                .supply()
                .exposures.find(each => each.place === place)?.nodes ?? []
        ).map(each => [each.node, [each.direct, each.share, each.fails]])
    );

const country = (id: string) => ({ ...base(id), kind: 'country' as const });

describe('exposure to a country', () => {
    const chain = network(
        [
            node('hospitals'),
            node('pharma', { country: ['NL'] }),
            node('plants', { kind: 'asset' }),
            node('medicine', { kind: 'resource', supply: supply({ pharma: 0.6, XX: 0.4 }) }),
            node('precursor', { kind: 'resource', supply: supply({ XX: 0.5, IN: 0.5 }) })
        ],
        [dependency('hospitals', 'medicine', { needs: part(0.6) }), dependency('pharma', 'precursor', { needs: part(0.8) })],
        { countries: [country('XX'), country('NL'), country('IN')] }
    );

    it('goes through the chain: 40% directly, and half of the other 60% through what the supplier needs', () => {
        // direct 0.4; in the end 0.4 + 0.6 × 0.5 = 0.7. Without XX the precursor is 50% < 80%, pharma stops, and nothing arrives.
        expect(of(chain, 'XX')).toEqual({ hospitals: [0.4, 0.7, true], pharma: [0.5, 0.5, true] });
        // IN: nothing directly; 0.6 × 0.5 = 0.3. Pharma stops at 50%, 40% of the medicine is left, 60% is needed.
        expect(of(chain, 'IN')).toEqual({ hospitals: [0, 0.3, true], pharma: [0.5, 0.5, true] });
        // NL is where pharma stands.
        expect(of(chain, 'NL')).toEqual({ hospitals: [0.6, 0.6, true], pharma: [1, 1, true] });
    });

    it('of a ring of feeds is that of what feeds it from outside; of a ring of services what all of it hangs on', () => {
        const ring = (edge: 'feed' | 'service') =>
            network(
                [node('s', { country: ['XX'] }), node('a'), node('b')],
                [dependency('a', anyOf('s', 'b'), { id: 'da', edge }), dependency('b', anyOf('s', 'a'), { id: 'db', edge })],
                { countries: [country('XX')] }
            );
        expect(of(ring('feed'), 'XX')).toEqual({ s: [1, 1, true], a: [0, 1, true], b: [0, 1, true] });
        expect(of(ring('service'), 'XX')).toEqual({ s: [1, 1, true] });
    });

    it('is no more than the least of the alternatives', () => {
        const model = network(
            [
                node('power'),
                node('gas', { kind: 'resource', supply: supply({ XX: 0.9, NO: 0.1 }) }),
                node('coal', { kind: 'resource', supply: supply({ XX: 0.2, US: 0.8 }) }),
                node('wind', { kind: 'asset' })
            ],
            [dependency('power', anyOf('gas', 'coal'))],
            { countries: [country('XX')] }
        );
        expect(of(model, 'XX')).toEqual({ power: [0.2, 0.2, true] });
        expect(of({ ...model, dependencies: [dependency('power', anyOf('gas', 'wind'))] }, 'XX')).toEqual({});
        // Two of three: the second least of 0, 0.2 and 0.9.
        expect(of({ ...model, dependencies: [dependency('power', countOf(2, 'gas', 'coal', 'wind'))] }, 'XX')).toEqual({
            power: [0.2, 0.2, true]
        });
        // What lasts for a time is no alternative in the end.
        expect(of({ ...model, dependencies: [dependency('power', anyOf('gas', leaf('wind', 72)))] }, 'XX')).toEqual({
            power: [0.9, 0.9, true]
        });
    });

    it('counts an actor for its countries, and a loop once', () => {
        const model = network(
            [node('a'), node('b'), node('gas', { kind: 'resource', supply: supply({ XX: 0.3, other: 0.7 }) })],
            [dependency('a', 'b'), dependency('b', 'a'), dependency('b', 'gas', { needs: part(0.5) })],
            { countries: [country('XX')], actors: [{ ...base('act'), kind: 'actor', country: ['XX'], partOf: [] }] }
        );
        expect(of(model, 'act')).toEqual({ a: [0, 0.3, false], b: [0.3, 0.3, false] });
    });
});

describe('exposure by control', () => {
    const control = (model: RiskModel, place: string) =>
        Object.fromEntries(
            (
                study(model)
                    .supply()
                    .exposures.find(each => each.place === place)?.nodes ?? []
            ).map(each => [each.node, [each.direct, each.share, each.fails, each.control?.share, each.control?.fails]])
        );
    const supplier = (id: string, countries: string[], partOf: string[] = []) => node(id, { kind: 'supplier', country: countries, partOf });
    const places = { countries: ['CN', 'NL', 'NO'].map(country) };
    const gas = node('gas', { kind: 'resource', supply: supply({ terminal: 0.6, CN: 0.1, NO: 0.3 }) });

    it('goes to the country of the parent: 10% stands there, and 60% stands elsewhere and is controlled from there', () => {
        const model = network(
            [node('power'), gas, supplier('terminal', ['NL'], ['parent']), supplier('parent', ['CN'])],
            [dependency('power', 'gas', { needs: part(0.5) })],
            places
        );
        expect(control(model, 'CN')).toEqual({ power: [0.1, 0.1, false, 0.7, true] });
        // Where it stands control adds nothing.
        expect(control(model, 'NL')).toEqual({ power: [0.6, 0.6, true, undefined, undefined] });
        // The parent itself supplies nothing and controls 60%.
        expect(control(model, 'parent')).toEqual({ power: [0, 0, false, 0.6, true] });
    });

    it('goes up through organisations and actors, and round a circle once', () => {
        const organisation = { ...base('holding'), kind: 'organisation' as const, country: ['NO'], partOf: ['state'] };
        const state = { ...base('state'), kind: 'actor' as const, country: ['CN'], partOf: ['state'] };
        const model = network(
            [node('port'), supplier('terminal', ['NL'], ['middle']), supplier('middle', [], ['holding', 'terminal'])],
            [dependency('port', 'terminal')],
            { ...places, organisations: [organisation], actors: [state] }
        );
        const all = { port: [0, 0, false, 1, true] };
        expect([control(model, 'CN'), control(model, 'NO'), control(model, 'state')]).toEqual([all, all, all]);
        expect(control(model, 'NL')).toEqual({ port: [1, 1, true, undefined, undefined] });
    });

    it('goes through the chain, and of alternatives it is the least', () => {
        const nodes = [
            node('hospital'),
            node('power'),
            gas,
            node('wind', { kind: 'asset' }),
            supplier('terminal', ['NL'], ['parent']),
            supplier('parent', ['CN'])
        ];
        const feeds = [dependency('power', 'gas', { needs: part(0.5) })];
        expect(control(network(nodes, [...feeds, dependency('hospital', 'power')], places), 'CN')).toEqual({
            power: [0.1, 0.1, false, 0.7, true],
            hospital: [0, 0.1, false, 0.7, true]
        });
        expect(control(network(nodes, [...feeds, dependency('hospital', anyOf('power', 'wind'))], places), 'CN')).toEqual({
            power: [0.1, 0.1, false, 0.7, true]
        });
    });

    it('is membership, not control, where the whole is a group', () => {
        const model = network([node('port'), supplier('terminal', ['NL'], ['alliance'])], [dependency('port', 'terminal')], {
            ...places,
            groups: [{ ...base('alliance'), kind: 'group', members: ['CN'] }]
        });
        expect(control(model, 'CN')).toEqual({});
    });

    it('is never below what stands there nor above 1, and nothing without part_of', () => {
        const ids = ['s0', 's1', 's2', 's3'];
        const where = fc.constantFrom('CN', 'NL', 'NO');
        const drawn = fc.record({
            countries: fc.tuple(where, where, where, where),
            parents: fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 6 }),
            shares: fc.tuple(fc.nat(10), fc.nat(10), fc.nat(10), fc.nat(10)).filter(all => all.some(each => each > 0)),
            needs: fc.constantFrom(0.3, 0.7, 1),
            redundant: fc.boolean()
        });
        fc.assert(
            fc.property(drawn, ({ countries, parents, shares, needs, redundant }) => {
                const sum = shares.reduce((all, each) => all + each, 0);
                const resource = node('gas', {
                    kind: 'resource',
                    supply: supply(Object.fromEntries(ids.map((id, i) => [id, (shares[i] ?? 0) / sum])))
                });
                const build = (owned: boolean) =>
                    network(
                        [
                            node('power'),
                            node('city'),
                            resource,
                            ...ids.map((id, i) =>
                                supplier(
                                    id,
                                    [countries[i] ?? 'NL'],
                                    owned ? parents.filter(([child]) => child === i).map(([, parent]) => ids[parent] ?? '') : []
                                )
                            )
                        ],
                        [
                            dependency('power', 'gas', { needs: part(needs) }),
                            dependency('city', redundant ? anyOf('power', 's0') : 'power')
                        ],
                        places
                    );
                const results = study(build(true)).supply().exposures;
                const without = study(build(false)).supply().exposures;
                for (const { place, nodes } of results) {
                    for (const { node: id, direct, share, fails, control: owned } of nodes) {
                        const plain = without.find(each => each.place === place)?.nodes.find(each => each.node === id);
                        expect([direct, share, fails]).toEqual([plain?.direct ?? 0, plain?.share ?? 0, plain?.fails ?? false]);
                        expect(direct).toBeLessThanOrEqual(share);
                        if (owned) {
                            expect(owned.share).toBeGreaterThanOrEqual(share);
                            expect(owned.share).toBeLessThanOrEqual(1 + 1e-9);
                            expect(owned.fails || !fails).toBe(true);
                        }
                        // By brute force: who is below the place counts as if it stood there.
                        if (id === 'power') {
                            const below = (child: number, seen: readonly number[] = []): number[] =>
                                seen.includes(child)
                                    ? []
                                    : [
                                          child,
                                          ...parents.filter(each => each[0] === child).flatMap(each => below(each[1], [...seen, child]))
                                      ];
                            const counts = ids.map(
                                (name, i) => below(i).some(each => ids[each] === place || countries[each] === place) || name === place
                            );
                            expect(owned?.share ?? share).toBeCloseTo(
                                shares.reduce((all, each, i) => all + (counts[i] ? each / sum : 0), 0),
                                9
                            );
                        }
                    }
                }
                expect(without.every(each => each.nodes.every(entry => entry.control === undefined))).toBe(true);
            }),
            { numRuns: 200, seed: 1 }
        );
    });
});

describe('redundancy that hangs on one point', () => {
    it('is found through the chain, the nearest point first', () => {
        const model = network(
            ['bank', 'north', 'south', 'cable', 'grid', 'third'].map(id => node(id)),
            [
                dependency('bank', anyOf('north', 'south', 'third')),
                dependency('north', 'cable'),
                dependency('south', 'cable'),
                dependency('cable', 'grid')
            ]
        );
        expect(study(model).supply().sharedPoints).toEqual([
            { dependency: 'd.bank_any', point: 'cable', kind: 'node', alternatives: ['north', 'south'], of: 3, fails: false, behind: 1 }
        ]);
    });

    it('does not depend on the order in which alternatives are written', () => {
        const model = network(
            ['bank', 'north', 'south', 'cable', 'grid'].map(id => node(id)),
            [
                dependency('bank', anyOf('south', 'north')),
                dependency('north', 'cable'),
                dependency('south', 'cable'),
                dependency('cable', 'grid')
            ]
        );
        expect(study(model).supply().sharedPoints).toMatchObject([{ point: 'cable', alternatives: ['north', 'south'], behind: 1 }]);
    });

    it('is a threat too that strikes each of them, and a campaign of threats that do', () => {
        const nodes = ['bank', 'north', 'south', 'cable'].map(id => node(id));
        const strikes = (...ids: string[]) => ids.map(id => ({ node: id, at: AT, duration: lasting(1) }));
        const events = {
            threats: [
                event('storm', { disrupts: strikes('north', 'south') }),
                event('dig', { disrupts: strikes('north') }),
                event('flood', { disrupts: strikes('south') }),
                event('raid', { disrupts: strikes('bank', 'north', 'south') })
            ],
            campaigns: [campaign('both', ['dig', 'flood']), campaign('all', ['storm', 'dig'])]
        };
        const redundant = dependency('bank', anyOf('north', 'south'));
        // What strikes the bank itself says nothing of its redundancy, and 'all' does no more than the storm in it.
        expect(
            study(network(nodes, [redundant], events))
                .supply()
                .sharedPoints.map(each => [each.point, each.kind, each.fails, each.behind])
        ).toEqual([
            ['both', 'campaign', true, 0],
            ['storm', 'threat', true, 0]
        ]);
        // What works through the cable that both stand on is the cable's.
        const cut = { threats: [event('cut', { disrupts: strikes('cable') })] };
        expect(
            study(network(nodes, [redundant, dependency('north', 'cable'), dependency('south', 'cable')], cut))
                .supply()
                .sharedPoints.map(each => each.point)
        ).toEqual(['cable']);
    });

    it('is none where each stands on its own', () => {
        const model = network(
            ['bank', 'north', 'south', 'a', 'b'].map(id => node(id)),
            [dependency('bank', anyOf('north', 'south')), dependency('north', 'a'), dependency('south', 'b')]
        );
        expect(study(model).supply().sharedPoints).toEqual([]);
    });
});

describe('what falls with something', () => {
    const nodes = 6;
    const leafNeed: fc.Arbitrary<Need> = fc.nat(nodes - 1).map(each => ({ type: 'node', node: each }));
    const need: fc.Arbitrary<Need> = fc.oneof(
        leafNeed,
        fc.tuple(fc.array(leafNeed, { minLength: 1, maxLength: 3 }), fc.nat(2)).map(
            ([items, how]): Need => ({
                type: 'atleast',
                need: Math.min(items.length, how + 1),
                items: items.map(each => ({ need: each, weight: 1 }))
            })
        )
    );
    const dependencies: fc.Arbitrary<DependencySpec[]> = fc.array(fc.record({ id: fc.constant('d'), of: fc.nat(nodes - 1), on: need }), {
        maxLength: 8
    });

    it('is what is down in the end of a simulation without buffers; and hangs on it entirely', () => {
        fc.assert(
            fc.property(dependencies, fc.nat(nodes - 1), (specs, seed) => {
                const built = timeNetwork(
                    Array.from({ length: nodes }, (_, i) => ({ name: `n${i}`, restart: 0 })),
                    specs
                );
                const falls = [...fallsWith(built, [seed]).keys()].sort();
                const run = simulate(built, [{ node: seed, from: 0, to: Infinity, share: 1 }], { until: toMs(10) });
                expect(falls).toEqual(run.outages.map(each => each.node).sort());
                expect(
                    [...exposures(built, [seed], true)]
                        .filter(([, share]) => share >= 1 - 1e-9)
                        .map(([each]) => each)
                        .sort()
                ).toEqual(falls);
            }),
            { numRuns: 500, seed: 1 }
        );
    });
});
