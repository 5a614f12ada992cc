import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

/** What hangs on what, in reports that people read. */
export const hangPages = {
    from: ({ what, supplier }: { what: Message; supplier: Message }, say: Say) => `${say.message(what)} from ${say.message(supplier)}`,
    forSoLong: ({ name, hours }: { name: Message; hours: number }, say: Say) => `${say.message(name)} (for ${say.duration(hours)})`,
    allOf: ({ items, isWithin }: { items: readonly Message[]; isWithin: boolean }, say: Say) =>
        isWithin ? `(${say.and(items.map(say.message))})` : say.and(items.map(say.message)),
    anyOf: ({ items, isWithin }: { items: readonly Message[]; isWithin: boolean }, say: Say) =>
        isWithin ? `(${say.or(items.map(say.message))})` : say.or(items.map(say.message)),
    countOf: ({ count, items }: { count: number; items: readonly Message[] }, say: Say) =>
        `${say.whole(count)} of (${say.and(items.map(say.message))})`,
    shareOf: ({ share, items }: { share: number; items: readonly Message[] }, say: Say) =>
        `${say.percent(share)} of (${say.and(items.map(say.message))})`
};
