import { analyse, Results } from '@nvs/analysis';
import type { Dependency, Requirement, RiskModel, StressTest } from '@nvs/model';
import { describe, expect, it } from 'vitest';
import { AT, base, estimate } from '../builder.js';
import { allOf, anyOf, countOf, dependency, event, lasting, leaf, network, node, part, supply } from '../network-builder.js';

/** Each a chance of 0.4 within the horizon of five years. */
const a = node('a', { failure: estimate('40% per 5 years'), restore: lasting(8) });
const b = node('b', { failure: estimate('40% per 5 years'), restore: lasting(8) });
const user = node('user');
const down = (target: string, duration: number): StressTest => ({
    ...base('test'),
    kind: 'stress_test',
    events: [{ time: 0, target, down: true, duration, at: AT }]
});

interface Expected {
    loss: number;
    outages: (string | number | undefined)[][];
    network: string[];
}

/** `a` is down for 10 hours; every result is as its schema says. */
function figures(model: RiskModel): Expected {
    const results = analyse({ ...model, stressTests: [down('a', 10)] });
    expect(Results.safeParse(results).error?.issues).toBeUndefined();
    const [test] = results.stressTests;
    return {
        loss: results.network.nodes.find(each => each.id === 'user')?.loss.best ?? NaN,
        // A source of supply is a node of its own and falls with its supplier.
        outages: (test?.outages ?? []).filter(each => !each.node.includes('|')).map(each => [each.node, each.from, each.to]),
        network: results.network.assumptions.map(each => each.kind)
    };
}

const needing = (on: Requirement | string, more: Partial<Dependency> = {}, nodes = [user, a, b]): RiskModel =>
    network(nodes, [dependency('user', on, { buffer: lasting(1), ...more })]);
const shareOf = (share: number, ...items: [string, number][]): Requirement => ({
    type: 'share',
    share,
    items: items.map(([id, each]) => ({ type: 'node', node: id, share: each, at: AT }))
});
const alone = ['a', 0, 10],
    both = [
        ['a', 0, 10],
        ['user', 1, 10]
    ];

describe('a dependency that cannot be meant', () => {
    it.each<[string, RiskModel, Pick<Expected, 'loss' | 'outages'>, string?]>([
        ['any of nothing: left out', needing(anyOf()), { loss: 0, outages: [alone] }, 'no_requirement'],
        ['all of nothing: left out', needing(allOf()), { loss: 0, outages: [alone] }, 'no_requirement'],
        ['nothing needed at all: left out', needing('a', { on: undefined }), { loss: 0, outages: [alone] }, 'no_requirement'],
        ['three of two: can never be met, left out', needing(countOf(3, 'a', 'b')), { loss: 0, outages: [alone] }, 'never_met'],
        ['none of two: always met', needing(countOf(0, 'a', 'b')), { loss: 0, outages: [alone] }],
        ['fewer than none of two', needing(countOf(-1, 'a', 'b')), { loss: 0, outages: [alone] }],
        ['90% of 80%: left out', needing(shareOf(0.9, ['a', 0.5], ['b', 0.3])), { loss: 0, outages: [alone] }, 'never_met'],
        // 80% of 120%: either alone is 60% and too little.
        ['shares of more than all', needing(shareOf(0.8, ['a', 0.6], ['b', 0.6])), { loss: 0.64, outages: both }],
        // Itself or a: by itself it never fails, so it has itself as long as it has not.
        ['itself alone', needing('user'), { loss: 0, outages: [alone] }],
        ['itself or another', needing(anyOf('user', 'a')), { loss: 0, outages: [alone] }],
        ['itself and another', needing(allOf('user', 'a')), { loss: 0.4, outages: both }],
        ['the same one twice in a list of alternatives', needing(anyOf('a', 'a')), { loss: 0.4, outages: both }],
        ['two of the same one', needing(countOf(2, 'a', 'a')), { loss: 0.4, outages: both }],
        ['a name that nothing has', needing(anyOf('ghost', 'a')), { loss: 0, outages: [alone] }],
        ['a strength of 0: never fatal', needing('a', { strength: part(0) }), { loss: 0, outages: [alone] }],
        ['a strength of 1', needing('a', { strength: part(1) }), { loss: 0.4, outages: both }],
        ['a strength of more than all: of all', needing('a', { strength: part(1.4) }), { loss: 0.4, outages: both }],
        [
            'a negative buffer: none',
            needing('a', { buffer: lasting(-8) }),
            {
                loss: 0.4,
                outages: [
                    ['a', 0, 10],
                    ['user', 0, 10]
                ]
            }
        ],
        // Something takes over at once.
        ['substitution after no time', needing('a', { substitution: lasting(0) }), { loss: 0.4, outages: [alone] }],
        ['an alternative that lasts no time', needing(anyOf('a', leaf('b', 0))), { loss: 0.4, outages: both }],
        [
            'alternatives of which none lasts: both are there from the beginning',
            needing(anyOf(leaf('a', 3), leaf('b', 2))),
            { loss: 0.16, outages: [alone] },
            'endurance_ignored'
        ]
    ])('%s', (_, model, { loss, outages }, assumed) => {
        const found = figures(model);
        expect(found.loss).toBeCloseTo(loss, 9);
        expect(found.outages).toEqual(outages);
        expect(found.network).toEqual(assumed === undefined ? [] : [assumed]);
    });

    it('two dependencies to the same node: the shorter buffer counts, and the node only once', () => {
        const model = network(
            [user, a],
            [dependency('user', 'a', { buffer: lasting(8) }), { ...dependency('user', 'a', { buffer: lasting(2) }), id: 'd.again' }]
        );
        expect(figures(model)).toMatchObject({
            loss: 0.4,
            outages: [
                ['a', 0, 10],
                ['user', 2, 10]
            ]
        });
    });
});

describe('a supply that cannot be', () => {
    const of = (shares: Record<string, number>, needs: number) =>
        needing('gas', { needs: part(needs) }, [user, a, b, node('gas', { kind: 'resource', supply: supply(shares) })]);

    it.each<[string, RiskModel, Pick<Expected, 'loss' | 'outages'>]>([
        // 60 and 60 count as halves: with one of them 50% arrive.
        ['shares of more than all, half needed', of({ a: 0.6, b: 0.6 }, 0.5), { loss: 0.16, outages: [alone] }],
        ['shares of more than all, more than half needed', of({ a: 0.6, b: 0.6 }, 0.51), { loss: 0.64, outages: both }],
        ['shares of nothing: no supply to speak of', of({ a: 0, b: 0 }, 0.5), { loss: 0, outages: [alone] }],
        ['none of it needed', of({ a: 1 }, 0), { loss: 0, outages: [alone] }],
        ['more than all needed: all', of({ a: 0.5, b: 0.5 }, 1.2), { loss: 0.64, outages: both }],
        ['a supplier that nothing is known of: it never fails by itself', of({ a: 0.3, ghost: 0.7 }, 0.7), { loss: 0, outages: [alone] }]
    ])('%s', (_, model, { loss, outages }) => {
        const found = figures(model);
        expect(found.loss).toBeCloseTo(loss, 9);
        expect(found.outages).toEqual(outages);
    });

    it('cuts of what does not supply, or of what has no supply, hit nothing and say so', () => {
        const cut = (id: string, resource: string, supplier?: string, share?: number) =>
            event(id, { cuts: [{ resource, supplier, share, duration: lasting(5), at: AT }] });
        const model = {
            ...of({ a: 0.5, b: 0.5 }, 1),
            threats: [cut('t1', 'gas', 'ghost'), cut('t2', 'a', undefined, 0.5), cut('t3', 'nothing'), event('t4', {})]
        };
        const events = ['t1', 't2', 't3', 't4', 'nobody'].map(target => ({ time: 0, target, down: false, at: AT }));
        const [test] = analyse({ ...model, stressTests: [{ ...down('a', 1), events }] }).stressTests;
        expect(test?.outages).toEqual([]);
        expect(test?.assumed.find(each => each.kind === 'nothing_hit')?.ids).toEqual(['nobody', 't1', 't2', 't3', 't4']);
    });
});

describe('failures at the limits', () => {
    it.each<[string, string, number]>([
        ['0%', '0% per year', 0],
        ['100%', '100% per year', 1],
        ['more than certain', '140% per year', 1],
        ['never', '0 per year', 0],
        ['a negative rate', '-3 per year', 0],
        ['a rate beyond all bounds', '1e300 per hour', 1],
        ['a bare chance', '30%', 0.3]
    ])('%s', (_, failure, loss) => {
        const results = analyse(network([node('user', { failure: estimate(failure), restore: lasting(8) })], []));
        expect(Results.safeParse(results).error?.issues).toBeUndefined();
        expect(results.network.nodes[0]?.loss.best).toBeCloseTo(loss, 9);
    });

    it('an outage of no time is none; what is certain within its period has no rate, so no figure of outages', () => {
        const of = (failure: string, hours: number) =>
            analyse(network([node('user', { failure: estimate(failure), restore: lasting(hours) })], [])).network.nodes[0]?.outage;
        expect(of('2 per year', 0)).toMatchObject({ unavailability: { best: 0 }, frequency: { best: 2 } });
        for (const certain of ['100% per year', '140% per year', '50% per year in 20% per year .. 100% per year']) {
            expect(of(certain, 8), certain).toBeUndefined();
        }
        const [found] = analyse(network([node('user', { failure: estimate('100% per year'), restore: lasting(8) })], [])).network.nodes;
        expect(found?.unknowns.map(each => [each.id, each.what])).toEqual([['user', 'rate']]);
    });

    it('what is withheld without a limit is not known, how long it lasts neither: from never to all the time', () => {
        const [found] = analyse(network([node('user', { failure: estimate('withheld') })], [])).network.nodes;
        expect(found?.loss).toMatchObject({ low: 0, best: 0, high: 1, missing: 1 });
        expect(found?.unknowns.map(each => [each.id, each.what, each.why])).toEqual([
            ['user', 'duration', 'not_stated'],
            ['user', 'failure', 'withheld']
        ]);
    });
});

describe('loops', () => {
    it('a loop that locks: never back within the run, with all that waits for it', () => {
        const model = network(
            [a, b, user],
            [dependency('a', 'b', { startRequired: true }), dependency('b', 'a', { startRequired: true }), dependency('user', 'b')]
        );
        const [test] = analyse({ ...model, stressTests: [down('a', 1)] }).stressTests;
        expect(test?.outages.map(each => [each.node, each.from, each.to])).toEqual([
            ['a', 0, undefined],
            ['b', 0, undefined],
            ['user', 0, undefined]
        ]);
        expect(test?.locked).toEqual(['a', 'b', 'user']);
        expect(test?.downtime.every(each => each.lasting)).toBe(true);
        // Ten years after the last event.
        expect(test?.downtime[0]?.hours).toBe(1 + 87_600);
        // By structure a loop never fails by itself: either of the two must.
        expect(analyse(model).network.nodes.find(each => each.id === 'user')?.loss.best).toBeCloseTo(0.64, 9);
    });
});

it('a stress test that never ends stops at its limit of time, and says so', () => {
    const model = {
        ...needing('a'),
        stressTests: [{ ...down('a', 10), events: [{ time: 3, target: 'a', down: true, duration: 1e9, at: AT }] }]
    };
    const [test] = analyse(model).stressTests;
    // The run goes on for ten years after the last event has ended, however late that is.
    expect(test).toMatchObject({ end: 3 + 1e9 + 87_600, settled: true, complete: true });
    expect(test?.outages.map(each => each.to)).toEqual([3 + 1e9, 3 + 1e9]);
});
