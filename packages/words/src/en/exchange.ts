import type { Say } from '../say/say.js';

/** What stands at boxes and arrows of a graph that another program draws. */
export const exchange = {
    any: 'any of these',
    count: ({ count, of }: { count: number; of: number }, say: Say) => `${say.whole(count)} of these ${say.whole(of)}`,
    together: ({ share }: { share: number }, say: Say) => `together ${say.percent(share)}`,
    share: ({ low, high }: { low: number; high: number }, say: Say) =>
        low === high ? say.percent(low) : `${say.percent(low)} to ${say.percent(high)}`,
    buffer: ({ low, high }: { low: number; high: number }, say: Say) =>
        `stock for ${say.duration(low)}${low === high ? '' : ` to ${say.duration(high)}`}`,
    lasts: ({ hours }: { hours: number }, say: Say) => `for ${say.duration(hours)}`,
    chance: ({ chance }: { chance: number }, say: Say) => `with a chance of ${say.percent(chance)}`,
    withheld: 'withheld'
};
