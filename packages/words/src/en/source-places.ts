import type { Message } from '../message.js';
import type { Say } from '../say/say.js';

/** Places in sources. */
export const sourcePlaces = {
    noSource: ({ key }: { key: string }) =>
        `at "…" tells where in a source something is found, and ${key} takes no source: take it out, or write it behind source.`,
    behindAt: ({ source, place, isProperty }: { source: string; place: string | undefined; isProperty: boolean }) =>
        `Where in a source something is found stands behind at, in quotes: source${isProperty ? ':' : ''} ${source} at ${place ?? '"p. 23"'}.`,
    whichSource: 'Behind source stands which source it is, and then the place in it: source letter at "p. 23".',
    cited: ({ source, place }: { source: Message; place: string }, say: Say) => `${say.message(source)}, ${place}`
};
