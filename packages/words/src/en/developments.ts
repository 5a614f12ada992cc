import type { Say } from '../say/say.js';

const DRIVES = { up: 'up', down: 'down' } as const;

/** What drives threats. */
export const developments = {
    noDirection: ({ target }: { target: string }) =>
        `Nothing says which way ${target} is driven: write ${target} up or ${target} down, or direction: for all of them.`,
    twice: ({ target }: { target: string }) => `${target} is driven here already: keep it once, with one direction.`,
    trendAgainst: ({ direction, titles }: { direction: 'up' | 'down'; titles: readonly string[] }, say: Say) =>
        `The trend goes ${direction === 'up' ? 'down' : 'up'}, and all that drives this threat drives it ${direction}: ${say.and(titles.map(each => `“${each}”`))}. Correct one of them, or write down what else drives it.`,
    isHere: 'It is driven here.',
    note: ({ title, direction }: { title: string; direction: 'up' | 'down' | undefined }) =>
        `Driven${direction === undefined ? '' : ` ${direction}`} by “${title}”`,
    caption: 'What drives each threat, up or down.',
    threat: 'Threat',
    development: 'Development',
    direction: 'Drives it',
    since: 'Since',
    way: ({ direction }: { direction: 'up' | 'down' }) => DRIVES[direction]
};
