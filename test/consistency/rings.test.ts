import { analyse, elementFigures, type Results, study } from '@nvs/analysis';
import type { Dependency, EdgeKind, Requirement, RiskModel } from '@nvs/model';
import {
    analyseOpenPsa,
    cutSetsAnswer,
    cutSetsText,
    explainAnswer,
    explainText,
    figuresMarkdown,
    networkToOpenPsa,
    readOpenPsa,
    whatIfAnswer,
    whatIfText
} from '@nvs/report';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AT, base, estimate, threat } from '../../packages/analysis/test/builder.js';
import { allOf, anyOf, countOf, dependency, event, lasting, leaf, network, node } from '../../packages/analysis/test/network-builder.js';

/** Thousands by hand: `RUNS=1000 SEED=1 npx vitest run test/consistency`. */
const RUNS = {
    numRuns: Number(process.env['RUNS'] ?? 40),
    ...(process.env['SEED'] === undefined ? {} : { seed: Number(process.env['SEED']) })
};

const NAMES = ['n0', 'n1', 'n2', 'n3', 'n4', 'n5'];
/** The chance that each fails within the horizon, and for how long. */
const CHANCE = 0.1,
    HOURS = 10;

const edge = fc.constantFrom<(EdgeKind | undefined)[]>(undefined, undefined, undefined, 'feed', 'service');
const named = fc
    .record({ on: fc.constantFrom(...NAMES), kind: edge })
    .map(({ on, kind }): Requirement => ({ ...leaf(on), ...(kind ? { edge: kind } : {}) }));
const named2 = fc.uniqueArray(named, { minLength: 2, maxLength: 3, selector: each => (each.type === 'node' ? each.node : '') });
const requirement = fc.oneof(
    named,
    named2.map(all => anyOf(...all)),
    named2.map(all => anyOf(...all)),
    named2.map(all => anyOf(...all)),
    named2.map(all => allOf(...all)),
    named2.map(all => countOf(2, ...all))
);
const needs = fc.uniqueArray(fc.record({ of: fc.constantFrom(...NAMES), on: requirement, kind: edge }), {
    minLength: 3,
    maxLength: 8,
    selector: each => `${each.of} ${namesIn(each.on).join()}`
});

/** Random mixed networks: feeds, services and what is not stated, with a measure that changes what one of them needs. */
const mixed = fc
    .record({ needs, other: requirement, abroad: fc.subarray(NAMES, { minLength: 1, maxLength: 2 }) })
    .map(({ needs: all, other, abroad }): RiskModel => {
        const dependencies = all
            .map(({ of, on, kind }, i): Dependency => ({ ...dependency(of, on, kind ? { edge: kind } : {}), id: `d${i}`, name: `d${i}` }))
            .filter(each => !namesIn(each.on).includes(each.of));
        const target = dependencies[0];
        return network(
            NAMES.map(id =>
                node(id, {
                    failure: estimate(`${CHANCE * 100}%`),
                    restore: lasting(HOURS),
                    country: abroad.includes(id) ? ['XX'] : [],
                    serves: [{ target: 'i.c1', harms: [{ class: 'C', after: 1 }] }]
                })
            ),
            dependencies,
            {
                threats: NAMES.slice(0, 2).map((id, i) =>
                    event(`t${i}`, {
                        ...threat(`t${i}`),
                        likelihood: estimate('0% per 5 years'),
                        disrupts: [{ node: id, chance: undefined, duration: lasting(HOURS), at: AT }]
                    })
                ),
                countries: [{ ...base('XX'), kind: 'country' }],
                stressTests: NAMES.map(id => ({
                    ...base(`s_${id}`),
                    kind: 'stress_test' as const,
                    events: [{ time: 0, target: id, down: true, duration: HOURS, at: AT }]
                })),
                criteria: [
                    {
                        ...base('i.c1'),
                        kind: 'criterion',
                        interest: 'i',
                        join: 'max',
                        thresholds: [],
                        scopedThresholds: [],
                        provenance: 'published'
                    }
                ],
                measures: target
                    ? [
                          {
                              ...base('m0'),
                              kind: 'measure',
                              status: 'planned',
                              strategy: [],
                              goal: [],
                              cost: [],
                              benefit: [],
                              effects: [
                                  {
                                      aspect: 'requirement',
                                      criterion: undefined,
                                      target: target.id,
                                      operator: '=',
                                      requirement: other,
                                      inClasses: false,
                                      at: AT
                                  }
                              ]
                          }
                      ]
                    : []
            }
        );
    });

function namesIn(requirement: Requirement | undefined): string[] {
    return !requirement ? [] : requirement.type === 'node' ? [requirement.node] : requirement.items.flatMap(namesIn);
}

type IsFeed = (dependency: Dependency, leaf: Requirement & { type: 'node' }) => boolean;

/** What is down with some nodes down, word for word: of services the least, of feeds, given those, the most. */
function downWith({ dependencies }: RiskModel, seeds: ReadonlySet<string>, isFeed: IsFeed): Set<string> {
    const unmet = (each: Dependency, on: Requirement, x: ReadonlySet<string>, y: ReadonlySet<string>): boolean => {
        if (on.type === 'node') {
            return (isFeed(each, on) ? y : x).has(on.node);
        }
        const met = on.items.filter(item => !unmet(each, item, x, y)).length;
        return met < (on.type === 'all' ? on.items.length : on.type === 'count' ? on.count : 1);
    };
    const step = (x: ReadonlySet<string>, y: ReadonlySet<string>): Set<string> =>
        new Set(NAMES.filter(id => seeds.has(id) || dependencies.some(each => each.of === id && each.on && unmet(each, each.on, x, y))));
    const until = (from: Set<string>, next: (before: ReadonlySet<string>) => Set<string>): Set<string> => {
        const to = next(from);
        return to.size === from.size ? to : until(to, next);
    };
    return until(new Set(), x => until(new Set(NAMES), y => step(x, y)));
}

/** The two ways to read a network: what is not stated as services, and what is in rings that do not say so as feeds. Undefined: a ring has no source. */
function readings(model: RiskModel): readonly [IsFeed, IsFeed] | undefined {
    const rings = study({ ...model, measures: [] }).rings();
    if (rings.some(each => each.kind === 'no_source')) {
        return undefined;
    }
    const open = new Set(
        rings.filter(each => each.kind === 'unstated').flatMap(each => each.edges.map(({ dependency: id, on }) => `${id} ${on}`))
    );
    const stated: IsFeed = (each, { edge: own }) => (own ?? each.edge) === 'feed';
    return [stated, (each, on) => stated(each, on) || ((on.edge ?? each.edge) === undefined && open.has(`${each.id} ${on.node}`))];
}

const allSets = Array.from({ length: 1 << NAMES.length }, (_, bits) => new Set(NAMES.filter((__, i) => ((bits >> i) & 1) === 1)));
/** The chance that something of each set of what fails by itself holds. */
const chanceOf = (holds: (failed: ReadonlySet<string>) => boolean): number =>
    allSets.reduce((sum, failed) => (holds(failed) ? sum + CHANCE ** failed.size * (1 - CHANCE) ** (NAMES.length - failed.size) : sum), 0);

const after = (model: RiskModel): RiskModel => {
    const effect = model.measures[0]?.effects[0];
    return {
        ...model,
        dependencies: model.dependencies.map(each => (each.id === effect?.target ? { ...each, on: effect.requirement } : each))
    };
};

const isLive = (model: RiskModel): boolean =>
    model.dependencies.length > 0 &&
    [model, after(model)].every(each => {
        const both = readings(each);
        return (
            both?.every(isFeed => downWith(each, new Set(), isFeed).size === 0) &&
            !each.dependencies.some(one => namesIn(one.on).includes(one.of))
        );
    });

type Test = Pick<Results['stressTests'][number], 'downtime'>;
const hours = ({ downtime }: Test): Record<string, number> => Object.fromEntries(downtime.map(each => [each.id, each.hours]));
const outOf = (down: ReadonlySet<string>): Record<string, number> => Object.fromEntries([...down].sort().map(id => [id, HOURS]));
const texts = (model: RiskModel, id: string): string => {
    const all = study(model, { sampling: { trials: 20 } });
    const explained = explainAnswer(all, id),
        sets = cutSetsAnswer(all, id),
        seen = elementFigures(all, id);
    return [explained ? explainText(explained) : '', sets ? cutSetsText(sets) : '', seen ? figuresMarkdown(model, seen) : ''].join('\n');
};

describe('a ring that does not say what it passes on', () => {
    let open = 0;
    const models = mixed.filter(isLive);

    it('has both limits by every way: chances, single points, stress tests before and after measures, trials, knock-on effects, exposure', () => {
        fc.assert(
            fc.property(models, model => {
                const results = analyse(model, { trials: 20 }),
                    rules = study(model).figures(),
                    later = after(model);
                const [[asServices, asFeeds], [servicesAfter, feedsAfter]] = [readings(model) ?? [], readings(later) ?? []] as [
                    readonly [IsFeed, IsFeed],
                    readonly [IsFeed, IsFeed]
                ];
                const down = (seeds: readonly string[]) =>
                    [downWith(model, new Set(seeds), asServices), downWith(model, new Set(seeds), asFeeds)] as const;
                const alone = new Map(NAMES.map(id => [id, down([id])]));
                for (const each of results.network.nodes) {
                    const [least, most] = [0, 1].map(reading =>
                        NAMES.filter(id => id !== each.id && alone.get(id)?.[reading]?.has(each.id))
                    ) as [string[], string[]];
                    const abroad = model.nodes.filter(one => one.country.length > 0).map(one => one.id);
                    const [placeLeast, placeMost] = down(abroad).map(all => all.has(each.id)) as [boolean, boolean];
                    // A place takes down what stands in it.
                    const points = [...each.singlePoints].filter(one => one !== 'XX'),
                        ifFeeds = (each.singlePointsIfFeeds ?? []).filter(one => one !== 'XX');
                    expect([each.id, points, ifFeeds]).toEqual([each.id, least, most.filter(one => !least.includes(one))]);
                    expect(each.singlePoints.includes('XX')).toBe(placeLeast);
                    expect([...each.singlePoints, ...(each.singlePointsIfFeeds ?? [])].includes('XX')).toBe(placeMost);
                    const judged = rules.singlePoints(each.id);
                    if (each.singlePointsIfFeeds) {
                        expect(judged).toBe('open_ring');
                    } else {
                        expect(judged).toEqual([...each.singlePoints].sort());
                    }
                    const [low, high] = [asServices, asFeeds].map(isFeed =>
                        chanceOf(failed => downWith(model, failed, isFeed).has(each.id))
                    ) as [number, number];
                    expect(each.loss.low, each.id).toBeCloseTo(low, 9);
                    expect(each.loss.high, each.id).toBeCloseTo(high, 9);
                    if (high - low > 1e-9) {
                        open++;
                        expect(each.loss).toMatchObject({ status: 'bounds', ring: true });
                        const shown = texts(model, each.id);
                        expect(shown).not.toMatch(/effort|too many to count|at most \d/);
                        expect(shown).toMatch(/a ring does not say what it passes on/);
                    }
                    if (most.length > 0) {
                        expect(texts(model, each.id)).not.toMatch(/None: nothing else|No single point/);
                    }
                    const exposed = results.supply.exposures.find(one => one.place === 'XX')?.nodes.find(one => one.node === each.id);
                    expect([exposed?.fails ?? false, exposed?.as_feeds?.fails ?? exposed?.fails ?? false]).toEqual([placeLeast, placeMost]);
                    expect(cutSetsAnswer(study(model), each.id)).toMatchObject({ singlePoints: each.singlePoints, loss: each.loss });
                }
                for (const test of results.stressTests) {
                    const id = test.id.slice(2),
                        [least, most] = down([id]);
                    const [leastAfter, mostAfter] = [servicesAfter, feedsAfter].map(isFeed => downWith(later, new Set([id]), isFeed)) as [
                        Set<string>,
                        Set<string>
                    ];
                    expect([hours(test), hours(test.as_feeds ?? test)]).toEqual([outOf(least), outOf(most)]);
                    const planned = test.residual ?? test;
                    expect([id, hours(planned), hours(planned.as_feeds ?? planned)]).toEqual([id, outOf(leastAfter), outOf(mostAfter)]);
                    const drawn = results.sampling.stressTests.find(each => each.id === test.id) ?? { downtime: [], as_feeds: undefined };
                    expect(
                        [drawn.downtime, (drawn.as_feeds ?? drawn).downtime].map(all =>
                            all.filter(each => each.chance === 1).map(each => each.id)
                        )
                    ).toEqual([[...least].sort(), [...most].sort()]);
                    const seen = elementFigures(study(model), test.id);
                    expect(seen?.of === 'stress_test' && [hours(seen.result), hours(seen.result.as_feeds ?? seen.result)]).toEqual([
                        outOf(least),
                        outOf(most)
                    ]);
                    for (const each of NAMES) {
                        const [low, high] = [least, most].map(all => (all.has(each) ? HOURS : 0)) as [number, number];
                        expect(rules.downtime(each, test.id)).toMatchObject({ low, high });
                        const p95 = rules.percentile(each, `downtime:${test.id}`, 'p95');
                        expect(low === high ? p95 : [low, high]).toEqual(
                            low === high ? low : [(p95 as { low: number }).low, (p95 as { high: number }).high]
                        );
                    }
                    const answer = whatIfAnswer(study(model), [id], HOURS);
                    expect([hours(answer), hours(answer.as_feeds ?? answer)]).toEqual([outOf(least), outOf(most)]);
                    if (most.size > least.size) {
                        expect(whatIfText(answer)).toMatch(/Where these rings need a source: down at some time \d nodes?/);
                    }
                }
                for (const [i, id] of NAMES.slice(0, 2).entries()) {
                    const effect = results.knockOns.find(each => each.id === `t${i}`),
                        [least, most] = down([id]);
                    if (effect) {
                        expect([effect.nodes, (effect.as_feeds ?? effect).nodes]).toEqual([least.size, most.size]);
                    }
                }
                const [harm] = results.network.harms;
                const both = [asServices, asFeeds].map(isFeed => chanceOf(failed => downWith(model, failed, isFeed).size > 0)) as [
                    number,
                    number
                ];
                expect(harm?.chance.atBest.low ?? 0).toBeLessThanOrEqual(both[0] + 1e-9);
                if (harm) {
                    expect(harm.chance.high).toBeCloseTo(both[1], 9);
                }
            }),
            RUNS
        );
        expect(open).toBeGreaterThan(0);
    }, 600_000);

    it('is compared with itself before and after a measure, and is exported as what keeps itself running', () => {
        fc.assert(
            fc.property(models, model => {
                const later = after(model),
                    before = readings(model),
                    since = readings(later);
                const low = new Map<string, number>();
                for (const id of NAMES) {
                    const chances = (of: RiskModel, both: readonly IsFeed[] = []): number[] =>
                        both.map(isFeed => chanceOf(failed => downWith(of, failed, isFeed).has(id)));
                    const [was, is] = [chances(model, before), chances(later, since)];
                    low.set(id, was[0] ?? 0);
                    const answer = study(model).differences()('m0', { figure: 'loss', of: id }, 'alone');
                    const expected = was.map((each, i) => each - (is[i] ?? 0));
                    expect('reduction' in answer).toBe(true);
                    if ('reduction' in answer) {
                        expect(answer.reduction.low, id).toBeCloseTo(Math.min(...expected), 9);
                        expect(answer.reduction.high, id).toBeCloseTo(Math.max(...expected), 9);
                    }
                }
                const { model: tree } = readOpenPsa(networkToOpenPsa(study(model)));
                for (const { top, probability } of tree ? analyseOpenPsa(tree) : []) {
                    const label = tree?.gates.get(top)?.label ?? '';
                    expect(probability, label).toBeCloseTo(low.get(label.split(':')[0] ?? '') ?? -1, 9);
                }
            }),
            { ...RUNS, numRuns: Math.ceil(RUNS.numRuns / 2) }
        );
    }, 600_000);
});
