import type { Translation } from '../catalogue.js';
import type { hangPages as english } from '../en/hang-pages.js';

export const hangPages: Translation<typeof english> = {
    from: ({ what, supplier }, say) => `${say.message(what)} uit ${say.message(supplier)}`,
    forSoLong: ({ name, hours }, say) => `${say.message(name)} (${say.duration(hours)} lang)`,
    allOf: ({ items, isWithin }, say) => (isWithin ? `(${say.and(items.map(say.message))})` : say.and(items.map(say.message))),
    anyOf: ({ items, isWithin }, say) => (isWithin ? `(${say.or(items.map(say.message))})` : say.or(items.map(say.message))),
    countOf: ({ count, items }, say) => `${say.whole(count)} van (${say.and(items.map(say.message))})`,
    shareOf: ({ share, items }, say) => `${say.percent(share)} van (${say.and(items.map(say.message))})`
};
