import fc from 'fast-check';
import {
    HOURS,
    type Assessment,
    type Dependency,
    type Disruption,
    type Estimate,
    type Measure,
    type Node,
    type Requirement,
    type RiskModel,
    type Sector
} from '@nvs/model';
import { AT, base, campaign, estimate, threat } from './builder.js';
import { allOf, anyOf, countOf, dependency, lasting, leaf, network, node, part, supply } from './network-builder.js';

/**
 * Random networks with all that a model can say of them: ranges, feeds and services, strengths, starts that may fail, frequencies and chances, what is not judged or
 * withheld, campaigns, sectors within sectors, supplies, and measures with dates.
 */
const NAMES = ['n0', 'n1', 'n2', 'n3', 'n4', 'n5'];
const CLASSES = ['B', 'C', 'D'];

/** Three numbers in order, or the same one three times. */
type Three = [number, number, number];
const three = (...from: number[]): fc.Arbitrary<Three> =>
    fc.oneof(
        fc.constantFrom(...from).map((each): Three => [each, each, each]),
        fc.tuple(fc.constantFrom(...from), fc.constantFrom(...from), fc.constantFrom(...from)).map((all): Three => {
            const [low = 0, best = 0, high = 0] = all.sort((a, b) => a - b);
            return [low, best, high];
        })
    );
const often = (unit: string, ...from: number[]): fc.Arbitrary<Estimate> =>
    three(...from).map(([low, best, high]) => estimate(`${best}${unit} in ${low}${unit} .. ${high}${unit}`));
const maybe = <T>(arbitrary: fc.Arbitrary<T>, freq = 2): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined, freq });
const hours = three(0, 1, 8, 72, 900, HOURS.year, 20 * HOURS.year).map(([low, best, high]) => lasting(best, low, high));
const chance = three(0, 0.1, 0.5, 0.9, 1).map(([low, best, high]) => part(best, low, high));

const failure = fc.oneof(
    { weight: 4, arbitrary: often(' per year', 0, 0.01, 0.2, 3, 50) },
    { weight: 3, arbitrary: often('% per year', 0, 1, 20, 95) },
    {
        weight: 1,
        arbitrary: fc
            .constantFrom('10%', '0% in 0% .. 30%', 'withheld', 'withheld in 1% per year .. 20% per year')
            .map(text => estimate(text))
    }
);
const likelihood = fc.oneof(
    { weight: 3, arbitrary: often('% per 5 years', 0, 1, 30, 80, 100) },
    { weight: 3, arbitrary: often(' per year', 0, 0.05, 0.4, 6) },
    { weight: 2, arbitrary: fc.constantFrom('B', 'C.low', 'D', 'D in B .. E', 'E', 'A').map(text => estimate(text)) },
    {
        weight: 1,
        arbitrary: fc
            .constantFrom('withheld', 'withheld in 1% per 5 years .. 20% per 5 years', 'withheld in B .. D')
            .map(text => estimate(text))
    }
);

const edge = fc.constantFrom(undefined, undefined, 'feed' as const, 'service' as const);
const named = (endurance: boolean): fc.Arbitrary<Requirement> =>
    fc
        .record({ on: fc.constantFrom(...NAMES), edge, hours: endurance ? maybe(fc.constantFrom(4, 1000), 1) : fc.constant(undefined) })
        .map(each => ({ ...leaf(each.on, each.hours), ...(each.edge ? { edge: each.edge } : {}) }) as Requirement);
const list = fc.array(named(true), { minLength: 1, maxLength: 3 });
const requirement: fc.Arbitrary<Requirement> = fc.oneof(
    named(false),
    list.map(all => anyOf(...all)),
    list.map(all => allOf(...all)),
    list.map(all => countOf(Math.max(1, all.length - 1), ...all)),
    fc.tuple(list, named(false)).map(([all, one]) => allOf(one, anyOf(...all))),
    fc.tuple(list, fc.constantFrom(0.4, 0.7)).map(
        ([all, share]): Requirement => ({
            type: 'share',
            share,
            items: all.map(each => (each.type === 'node' ? { ...each, share: 1 / all.length } : each))
        })
    )
);

const harm = fc
    .record({
        target: fc.constantFrom('i.c1', 'i.c2'),
        harms: fc.uniqueArray(fc.record({ class: fc.constantFrom(...CLASSES), after: fc.constantFrom(0, 4, 100) }), {
            selector: each => each.class,
            maxLength: 3
        })
    })
    .map(({ target, harms }) => ({
        target,
        harms: harms
            .sort((a, b) => (a.class < b.class ? -1 : 1))
            .map((each, i, all) => ({ ...each, after: Math.max(...all.slice(0, i + 1).map(one => one.after)) }))
    }));
const nodeSpec = fc.record({
    kind: fc.constantFrom('process' as const, 'process' as const, 'asset' as const),
    sectors: fc.subarray(['s0', 's1'], { maxLength: 1 }),
    failure: maybe(failure),
    restore: maybe(hours, 4),
    restart: maybe(hours, 1),
    failsToStart: maybe(chance, 1),
    serves: fc.array(harm, { maxLength: 1 }),
    fuel: fc.nat(9)
});
const dependencySpec = fc.record({
    of: fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...NAMES) }, { weight: 1, arbitrary: fc.constantFrom('s0', 's1') }),
    on: requirement,
    edge,
    buffer: maybe(hours, 1),
    substitution: maybe(hours, 1),
    strength: maybe(chance, 1)
});
const disruption = fc.record({
    node: fc.constantFrom(...NAMES),
    chance: fc.constantFrom(undefined, undefined, 0, 0.3, 1),
    duration: maybe(hours, 5)
});
const threatSpec = fc.record({
    likelihood: maybe(likelihood, 6),
    disrupts: fc.array(disruption, { maxLength: 2 }),
    cut: fc.nat(6),
    trigger: fc.nat(8)
});

/** What a measure does that can only help. */
const HELP = ['failure', 'fails_to_start', 'strength', 'likelihood', 'buffer', 'restore', 'substitution', 'restart'] as const;
const help = fc.record({ aspect: fc.constantFrom(...HELP), which: fc.nat(5), by: fc.constantFrom(0, 0.1, 0.5, 1) });
const measureSpec = fc.record({
    status: fc.constantFrom('in_place' as const, 'planned' as const, 'planned' as const, 'proposed' as const, undefined),
    effects: fc.array(help, { maxLength: 3 }),
    since: fc.constantFrom(undefined, '2020-01-01', '2028-01-01', '2040-01-01'),
    until: fc.constantFrom(undefined, undefined, '2029-01-01')
});

const assessment: fc.Arbitrary<Assessment[]> = maybe(
    fc.record({
        horizon: maybe(fc.constantFrom(1, 5, 12).map(years => years * HOURS.year)),
        date: maybe(fc.constant('2026-01-01')),
        judged: fc.constantFrom('with_measures' as const, 'without_measures' as const)
    }),
    3
).map(each => (each ? [{ ...base('assessment'), kind: 'assessment', ...each }] : []));

export const anyNetwork: fc.Arbitrary<RiskModel> = fc
    .record({
        nodes: fc.array(nodeSpec, { minLength: 2, maxLength: NAMES.length }),
        dependencies: fc.array(dependencySpec, { maxLength: 6 }),
        threats: fc.array(threatSpec, { maxLength: 4 }),
        campaigns: fc.array(
            fc.record({ threats: fc.subarray(['t0', 't1', 't2', 't3'], { minLength: 1 }), likelihood: maybe(likelihood, 4) }),
            { maxLength: 1 }
        ),
        measures: fc.array(measureSpec, { maxLength: 3 }),
        assessment,
        nested: fc.boolean()
    })
    .map(spec => {
        const nodes = spec.nodes.map(
            ({ fuel, failsToStart, ...each }, i): Node =>
                node(`n${i}`, {
                    ...each,
                    ...(each.kind === 'asset' && failsToStart ? { failsToStart } : {}),
                    ...(fuel === 0 ? { supply: supply({ XX: [0.3, 0.5, 0.6], n0: 0.3, other: 0.1 }), kind: 'resource' } : {})
                })
        );
        const exists = new Set(nodes.map(each => each.id));
        const keeps = (each: Requirement): boolean => (each.type === 'node' ? exists.has(each.node) : each.items.every(keeps));
        const dependencies = spec.dependencies.flatMap(({ of, on, ...more }, i): Dependency[] =>
            keeps(on) && (exists.has(of) || of.startsWith('s')) ? [{ ...dependency(of, on, more), id: `d${i}`, name: `d${i}` }] : []
        );
        const fuels = nodes.filter(each => each.supply.length > 0);
        const threats = spec.threats.map(({ likelihood: own, disrupts, cut, trigger }, i) => ({
            ...threat(`t${i}`),
            likelihood: own,
            disrupts: disrupts.filter(each => exists.has(each.node)).map((each): Disruption => ({ ...each, at: AT })),
            cuts: cut === 0 && fuels[0] ? [{ resource: fuels[0].id, share: 0.5, duration: lasting(24), at: AT }] : [],
            triggers: trigger < i ? [{ threat: `t${trigger}`, chance: 0.5 }] : []
        }));
        const campaigns = spec.campaigns.flatMap((each, i) => {
            const of = each.threats.filter(id => threats.some(one => one.id === id));
            return of.length === 0 ? [] : [{ ...campaign(`c${i}`, of), likelihood: each.likelihood }];
        });
        const sectors: Sector[] = ['s0', 's1'].map((id, i) => ({
            ...base(id),
            kind: 'sector',
            partOf: i === 1 && spec.nested ? ['s0'] : []
        }));
        return network(nodes, dependencies, {
            threats,
            campaigns,
            sectors,
            assessments: spec.assessment,
            measures: spec.measures.map(
                ({ effects, ...each }, i): Measure => ({
                    ...base(`m${i}`),
                    kind: 'measure',
                    strategy: [],
                    goal: [],
                    cost: [],
                    benefit: [],
                    ...each,
                    effects: effects.flatMap(({ aspect, which, by }) => {
                        const all =
                            aspect === 'likelihood'
                                ? threats
                                : aspect === 'buffer' || aspect === 'substitution' || aspect === 'strength'
                                  ? dependencies
                                  : nodes;
                        const target = all[which % Math.max(1, all.length)];
                        if (!target) {
                            return [];
                        }
                        const amount =
                            aspect === 'buffer'
                                ? { operator: '+=' as const, amount: lasting(100 * by) }
                                : { operator: '*=' as const, amount: estimate(String(by)) };
                        return [{ aspect, criterion: undefined, target: target.id, inClasses: false, at: AT, ...amount }];
                    })
                })
            ),
            criteria: ['i.c1', 'i.c2'].map(id => ({
                ...base(id),
                kind: 'criterion' as const,
                interest: 'i',
                join: 'max' as const,
                thresholds: [],
                scopedThresholds: [],
                provenance: 'published' as const
            }))
        });
    });
