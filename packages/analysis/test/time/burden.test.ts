import { analyse, Results } from '@nvs/analysis';
import type { Estimate, RiskModel } from '@nvs/model';
import { describe, expect, it } from 'vitest';
import { AT, base, estimate } from '../builder.js';
import { dependency, lasting, network, node } from '../network-builder.js';

const money = (low: string, best: string, high: string, hours: number): Estimate => {
    const stated = estimate(`${best} in ${low} .. ${high}`);
    const per = <T extends Estimate['best']>(value: T): T => (value?.type === 'quantity' ? { ...value, per: hours } : value);
    return { ...stated, low: per(stated.low), best: per(stated.best), high: per(stated.high) };
};
const run = (model: RiskModel) => {
    const events = [
        { time: 0, target: 'grid', down: true, duration: 36, at: AT },
        { time: 100, target: 'grid', down: true, duration: 12, at: AT }
    ];
    const results = analyse({ ...model, stressTests: [{ ...base('test'), kind: 'stress_test', events }] });
    expect(Results.safeParse(results).error?.issues).toBeUndefined();
    return results.stressTests[0];
};

describe('people and money', () => {
    // Down for 36 + 12 hours, two days; the bank, with 12 hours of its own, for 24: one day.
    const serves = [{ target: 'i.c1', harms: [] }];
    const model = network(
        [
            node('grid', {
                serves,
                sectors: ['s'],
                users: estimate('2e6 persons in 1e6 .. 3e6'),
                costOfOutage: money('10e6 EUR', '40e6 EUR', '90e6 EUR', 24)
            }),
            node('bank', {
                serves,
                sectors: ['s'],
                users: estimate('5e6'),
                costOfOutage: money('100e6 EUR', '100e6 EUR', '100e6 EUR', 24)
            }),
            node('shop', { serves, costOfOutage: money('1e6 CHF', '2e6 CHF', '3e6 CHF', 168) })
        ],
        [dependency('bank', 'grid', { buffer: lasting(12) }), dependency('shop', 'grid', { buffer: lasting(12) })]
    );
    const test = run(model);
    const of = (id: string) => test?.downtime.find(each => each.id === id);

    it('are days down times users, and the time down at its cost', () => {
        expect(of('grid')).toMatchObject({
            hours: 48,
            personDays: { low: 2e6, best: 4e6, high: 6e6 },
            cost: { currency: 'EUR', low: 20e6, best: 80e6, high: 180e6 }
        });
        expect(of('bank')).toMatchObject({ hours: 24, personDays: { low: 5e6, best: 5e6, high: 5e6 }, cost: { best: 100e6 } });
        // A seventh of what a week costs.
        expect(of('shop')?.cost).toMatchObject({ currency: 'CHF', best: expect.closeTo(2e6 / 7, 3) });
        expect(of('shop')?.personDays).toBeUndefined();
    });

    it('are not added up: of a criterion the most of one node, of a sector nothing', () => {
        expect(test?.criteria[0]).toMatchObject({
            // The shop does not state its users.
            withoutUsers: 1,
            withoutCost: 0,
            personDays: { low: 5e6, best: 5e6, high: 6e6 },
            cost: [
                { currency: 'CHF', best: expect.closeTo(2e6 / 7, 3) },
                { currency: 'EUR', low: 100e6, best: 100e6, high: 180e6 }
            ]
        });
        expect(test?.sectors[0]).toEqual({ id: 's', hours: 48, outages: 2, longest: 36, lasting: false });
    });

    it('are not there where nothing is stated, or not in people and money per time', () => {
        const without = (users: string | undefined, cost: Estimate | undefined) =>
            run(network([node('grid', { users: users === undefined ? undefined : estimate(users), costOfOutage: cost })], []))?.downtime[0];
        expect(without(undefined, undefined)).toEqual({ id: 'grid', hours: 48, outages: 2, longest: 36, lasting: false });
        expect(without('5%', estimate('5e6 EUR'))).toEqual({ id: 'grid', hours: 48, outages: 2, longest: 36, lasting: false });
        expect(without('withheld', undefined)?.personDays).toBeUndefined();
        expect(without('withheld in 100 .. 200', undefined)?.personDays).toEqual({ low: 200, high: 400, formula: 'time.person_days' });
    });
});
