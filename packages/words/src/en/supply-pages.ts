import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

/** Where goods and services come from, in reports that people read. */
export const supplyPages = {
    heading: 'Where it comes from',
    leading: (
        { leading, of, most }: { leading: number; of: number; most: { readonly name: Message; readonly goods: number } | undefined },
        say: Say
    ) =>
        `${of === 1 ? `For the one good or service ${leading === 0 ? 'no' : 'one'} country supplies half or more.` : leading === 0 ? `For none of the ${say.whole(of)} goods and services does one country supply half or more.` : `For ${say.whole(leading)} of the ${say.whole(of)} goods and services one country supplies half or more.`}${most === undefined ? '' : ` ${say.whole(most.goods)} of these ${say.plural(most.goods, 'comes', 'come')} from ${say.message(most.name)}.`}`,
    condition: ({ first, last }: { first: number | undefined; last: number | undefined }) =>
        `By the lowest shares that are given${first === undefined || last === undefined ? '' : first === last ? `, of ${first}` : `, of ${first} to ${last}`}. A supplier counts with the one country that it states; what is not named does not count.`,
    matrix: 'Share of supply in per cent, by country. A supplier counts with its country. A range: only limits are known, or shares have them. HHI: how concentrated by supplier, from 0 to 1, the sum of the squares of shares.',
    good: 'Good or service',
    ofActors: 'Countries of actors',
    others: 'Other countries',
    otherCountries: 'all other countries',
    noCountry: 'no single country',
    notNamed: 'not named',
    hhi: 'HHI',
    halfOrMore: 'half or more',
    share: ({ low, high }: { low: number; high: number }, say: Say) =>
        low === high ? say.whole(low) : `${say.whole(low)}–${say.whole(high)}`,
    below: ({ value }: { value: number }, say: Say) => `< ${say.whole(value)}`,
    details:
        'Largest supplier of each, how concentrated the supply is, and what comes from outside a group of countries. “To”: limits over the ranges of the shares.',
    detailsFolded: ({ rows }: { rows: number }, say: Say) => `Largest suppliers and concentration: ${say.count(rows, 'row')}`,
    largest: 'Largest supplier',
    itsShare: 'Its share',
    from: 'Figures of',
    outside: ({ group }: { group: Message }, say: Say) => `Outside ${say.message(group)}`,
    percents: ({ low, high }: { low: number; high: number }, say: Say) =>
        low === high ? say.percent(low) : `${say.percent(low)} to ${say.percent(high)}`,
    limits: ({ low, high }: { low: number; high: number }, say: Say) =>
        say.number(low) === say.number(high) ? say.number(low) : `${say.number(low)} to ${say.number(high)}`,
    basis: ({ year, basis }: { year: number | undefined; basis: 'value' | 'quantity' | undefined }) =>
        [
            ...(year === undefined ? [] : [String(year)]),
            ...(basis === undefined ? [] : [{ value: 'by value', quantity: 'by quantity' }[basis]])
        ].join(', ') || 'not stated',
    none: 'none'
};
