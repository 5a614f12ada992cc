import { analyse, Results } from '@nvs/analysis';
import type { RiskModel } from '@nvs/model';
import { describe, expect, test } from 'vitest';
import { AT, campaign, estimate } from '../builder.js';
import { anyOf, dependency, event, lasting, network, node } from '../network-builder.js';

const striking = (id: string, likelihood: string | undefined, target: string, hours = 24) => ({
    ...event(id, { disrupts: [{ node: target, at: AT, duration: lasting(hours) }] }),
    ...(likelihood === undefined ? {} : { likelihood: estimate(likelihood) })
});

function nodeOf(model: RiskModel, id: string) {
    const results = analyse(model, { trials: 20 });
    expect(Results.safeParse(results).error?.issues).toBeUndefined();
    return [...results.network.nodes, ...results.network.sectors].find(each => each.id === id);
}

describe('a cause that nobody judged', () => {
    const nodes = [
        node('grid', { failure: estimate('0.02 per year'), restore: lasting(24) }),
        node('spare', { failure: estimate('0.04 per year'), restore: lasting(24) }),
        node('bank'),
        node('port')
    ];

    test('makes a figure an interval: from without it to the most there can be', () => {
        const model = network(nodes, [dependency('bank', anyOf('grid', 'spare')), dependency('port', 'spare')], {
            threats: [striking('storm', undefined, 'grid')]
        });
        // Without the storm both must fail by themselves; with it the spare alone.
        const [grid, spare] = [-Math.expm1(-0.1), -Math.expm1(-0.2)];
        expect(nodeOf(model, 'bank')?.loss).toMatchObject({
            low: expect.closeTo(grid * spare, 9),
            best: expect.closeTo(grid * spare, 9),
            high: expect.closeTo(spare, 9),
            missing: 1
        });
        expect(nodeOf(model, 'grid')?.loss).toMatchObject({ low: expect.closeTo(grid, 9), high: 1, missing: 1 });
        expect(nodeOf(model, 'bank')?.unknowns).toContainEqual({ id: 'storm', what: 'likelihood', at: AT, why: 'not_judged' });
        // What it has no part in is exact.
        expect(nodeOf(model, 'port')?.loss).toMatchObject({ low: expect.closeTo(spare, 9), high: expect.closeTo(spare, 9) });
        expect(nodeOf(model, 'port')?.loss.missing).toBeUndefined();
        expect(nodeOf(model, 'bank')?.events.find(each => each.id === 'storm')).toMatchObject({ unknown: 'not_judged' });
        // An outage of a day at most once in five years: 24/43,800 of the time, less half of that square.
        const share = 24 / 43_800,
            q = (rate: number) => (rate * 24) / 8760 / (1 + (rate * 24) / 8760);
        const outage = nodeOf(model, 'grid')?.outage;
        expect(outage?.unavailability).toMatchObject({
            low: expect.closeTo(q(0.02), 6),
            high: expect.closeTo(1 - (1 - q(0.02)) * (1 - share * (1 - share / 2)), 6),
            missing: 1
        });
    });

    test('that is withheld does the same, and says so; one that is impossible is known', () => {
        const of = (likelihood: string) =>
            nodeOf(network([node('grid')], [], { threats: [striking('storm', likelihood, 'grid')] }), 'grid');
        expect(of('withheld')?.loss).toMatchObject({ low: 0, high: 1, missing: 1 });
        expect(of('withheld')?.unknowns).toContainEqual({ id: 'storm', what: 'likelihood', at: AT, why: 'withheld' });
        expect(of('0%')?.loss).toMatchObject({ low: 0, best: 0, high: 0, status: 'exact', range: 'range.monotone' });
        expect(of('0%')?.unknowns).toEqual([{ id: 'grid', what: 'failure', at: AT, why: 'not_stated' }]);
    });

    test('a failure that is not stated is a mark, no interval; a withheld one is an interval', () => {
        expect(nodeOf(network([node('grid')], []), 'grid')).toMatchObject({
            loss: { low: 0, best: 0, high: 0 },
            ofWhatIsModelled: true,
            unknowns: [{ what: 'failure', why: 'not_stated' }]
        });
        expect(nodeOf(network([node('grid', { failure: estimate('withheld'), restore: lasting(24) })], []), 'grid')).toMatchObject({
            loss: { low: 0, high: 1, missing: 1 },
            unknowns: [{ what: 'failure', why: 'withheld' }]
        });
    });

    test('a campaign is no likelier than its threats, whose likelihoods count it in', () => {
        const model = network([node('a'), node('b'), node('both')], [dependency('both', anyOf('a', 'b'))], {
            threats: [striking('ta', '10%', 'a'), striking('tb', '20%', 'b')],
            campaigns: [campaign('joint', ['ta', 'tb'])]
        });
        // Without the campaign both must happen by themselves; it takes both, at most as often as the rarer of the two.
        const { loss } = nodeOf(model, 'both') ?? {};
        expect(loss).toMatchObject({ best: expect.closeTo(0.02, 9), missing: 1 });
        expect(loss?.high).toBeCloseTo(1 - 0.9 * (1 - 0.02), 9);
        expect(loss?.high).toBeGreaterThanOrEqual(0.1);
    });

    test('counts in sectors, interests and criteria alike', () => {
        const serves = [{ target: 'i.c1', harms: [{ class: 'D', after: 72 }] }];
        const model = network([node('power', { failure: estimate('1% per year'), restore: lasting(1), serves })], [], {
            threats: [striking('flood', undefined, 'power', 100), striking('storm', '10%', 'power', 2)]
        });
        const { harms } = analyse(model, { trials: 20 }).network;
        expect(harms.map(each => each.target)).toEqual(['i', 'i.c1']);
        for (const { chance, notCounted } of harms) {
            expect(chance).toMatchObject({ low: 0, high: 1, atBest: { low: 0, high: 1 } });
            expect(chance.best).toBeUndefined();
            expect(notCounted).toMatchObject({ notJudged: 1, withoutDuration: 0, complete: true });
        }
    });
});
