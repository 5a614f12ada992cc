import type { Translation } from '../catalogue.js';
import type { exchange as english } from '../en/exchange.js';

export const exchange: Translation<typeof english> = {
    any: 'een van deze',
    count: ({ count, of }, say) => `${say.whole(count)} van deze ${say.whole(of)}`,
    together: ({ share }, say) => `samen ${say.percent(share)}`,
    share: ({ low, high }, say) => (low === high ? say.percent(low) : `${say.percent(low)} tot ${say.percent(high)}`),
    buffer: ({ low, high }, say) => `voorraad voor ${say.duration(low)}${low === high ? '' : ` tot ${say.duration(high)}`}`,
    lasts: ({ hours }, say) => `voor ${say.duration(hours)}`,
    chance: ({ chance }, say) => `met een kans van ${say.percent(chance)}`,
    withheld: 'niet openbaar'
};
