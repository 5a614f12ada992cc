import type { Estimate, Node } from '@nvs/model';
import { finite } from '../number.js';
import type { Downtime, OutageCost, PersonDays } from '../results/time.js';
import { quantityAt, type Corner } from './values.js';

type Burden = Pick<Downtime, 'personDays' | 'cost'>;
const DAY = 24;

/** What a time without a node means for people and money (formulas `time.person_days`, `time.outage_cost`), as far as it states its users and cost. */
export function burdenOf({ users, costOfOutage }: Node, hours: number): Burden {
    const people = limits(users, ({ dimension, amount }) =>
        dimension === 'number' || dimension === 'other' ? (amount * hours) / DAY : undefined
    );
    const money = limits(costOfOutage, ({ dimension, amount, per }) =>
        dimension === 'money' && per !== undefined ? (amount * hours) / per : undefined
    );
    const currency = quantityAt(costOfOutage, 'high')?.unit;
    return {
        ...(people ? { personDays: { ...people, formula: 'time.person_days' } } : {}),
        ...(money && currency !== undefined ? { cost: { ...money, currency, formula: 'time.outage_cost' } } : {})
    };
}

type Stated = NonNullable<ReturnType<typeof quantityAt>>;
interface Limits {
    low: number;
    best?: number | undefined;
    high: number;
}

function limits(estimate: Estimate | undefined, of: (quantity: Stated) => number | undefined): Limits | undefined {
    const at = (corner: Corner): number | undefined => {
        const quantity = quantityAt(estimate, corner);
        const value = quantity && of(quantity);
        return value === undefined ? undefined : finite(Math.max(0, value));
    };
    const low = at('low'),
        high = at('high');
    return low === undefined || high === undefined ? undefined : { low, best: estimate?.best ? at('best') : undefined, high };
}

/** At least so much for several nodes together: the most that one has, corner by corner, for people and costs overlap. */
export function leastOf(all: readonly Burden[]): {
    personDays?: PersonDays;
    cost: OutageCost[];
    withoutUsers: number;
    withoutCost: number;
} {
    const most = <T extends Limits>(items: readonly T[]): T | undefined =>
        items.reduce<T | undefined>(
            (found, each) =>
                found
                    ? {
                          ...found,
                          low: Math.max(found.low, each.low),
                          high: Math.max(found.high, each.high),
                          best: found.best === undefined || each.best === undefined ? undefined : Math.max(found.best, each.best)
                      }
                    : each,
            undefined
        );
    const personDays = most(all.flatMap(each => each.personDays ?? []));
    const costs = all.flatMap(each => each.cost ?? []);
    return {
        ...(personDays ? { personDays } : {}),
        withoutUsers: all.filter(each => !each.personDays).length,
        withoutCost: all.filter(each => !each.cost).length,
        cost: [...new Set(costs.map(each => each.currency))]
            .sort()
            .flatMap(currency => most(costs.filter(each => each.currency === currency)) ?? [])
    };
}
