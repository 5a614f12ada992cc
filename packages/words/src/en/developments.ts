import type { Say } from '../say/say.js';

const DRIVES = { up: 'up', down: 'down' } as const;

/** What drives threats. */
export const developments = {
    noDirection: ({ target }: { target: string }) =>
        `Nothing says which way ${target} is driven: write ${target} up or ${target} down, or direction: for all of them.`,
    twice: ({ target }: { target: string }) => `${target} is driven here already: keep it once, with one direction.`,
    trendAgainst: ({ direction, titles }: { direction: 'up' | 'down'; titles: readonly string[] }, say: Say) =>
        `The trend goes ${direction === 'up' ? 'down' : 'up'}, and all that drives this threat drives it ${direction}: ${say.and(titles.map(each => `“${each}”`))}. Correct one of them, or write down what else drives it.`,
    inBraces:
        'What a development drives, and since when, stands within its braces: development climate "Climate change" { drives: flood up  since: 1990 }.',
    upOrDown: ({ target, direction }: { target: string; direction: 'up' | 'down' }) =>
        `Which way ${target} is driven is one word behind its name, up or down: write ${target} ${direction}.`,
    behindName: ({ target, direction }: { target: string; direction: string }) =>
        `The direction stands behind the name of what is driven: write ${target} ${direction}.`,
    oneWay: ({ target }: { target: string }) => `Behind ${target} stands one direction: write ${target} up or ${target} down.`,
    noAmount: ({ target }: { target: string }) =>
        `A development says which way it drives, and not how much: write ${target} up or ${target} down. How much a threat changes is stated on the threat: trend: 5% per year.`,
    wayAsKey: ({ direction }: { direction: 'up' | 'down' }) =>
        `Which way something is driven stands behind its name: drives: flood ${direction}.`,
    yearOrDay: ({ year }: { year: string }) =>
        `Since when a development goes on is a year or a whole day: since: ${year}, or since: ${year}-01-31.`,
    drivers: 'Driven by',
    driver: ({ direction, since }: { direction: 'up' | 'down' | undefined; since: string | undefined }) =>
        `${direction === undefined ? 'which way is not stated' : DRIVES[direction]}${since === undefined ? '' : `, since ${since}`}`,
    isHere: 'It is driven here.',
    note: ({ title, direction }: { title: string; direction: 'up' | 'down' | undefined }) =>
        `Driven${direction === undefined ? '' : ` ${direction}`} by “${title}”`,
    caption: 'What drives each threat, up or down.',
    folded: ({ rows }: { rows: number }, say: Say) => `What drives each threat: ${say.count(rows, 'row')}`,
    threat: 'Threat',
    development: 'Development',
    direction: 'Drives it',
    since: 'Since',
    way: ({ direction }: { direction: 'up' | 'down' }) => DRIVES[direction]
};
