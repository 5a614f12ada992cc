import type { english } from './en/index.js';
import type { Say } from './say/say.js';

/** All that is said, by area. The English catalogue defines which messages there are and what each speaks of. */
export type Catalogue = typeof english;
type Area = keyof Catalogue & string;

/** `area.key` of a message. */
export type Code = { [A in Area]: `${A}.${keyof Catalogue[A] & string}` }[Area];

type EntryOf<C> = C extends `${infer A extends Area}.${infer K}` ? (K extends keyof Catalogue[A] ? Catalogue[A][K] : never) : never;

/** What the message of a code speaks of; undefined for one that always says the same. */
export type ParamsOf<C extends Code> = EntryOf<C> extends (params: infer P, say: Say) => string ? P : undefined;

/** How one message is put into words. */
export type Entry = string | ((params: never, say: Say) => string);

/** The messages of an area in another language: the same keys, the same params. */
export type Translation<English> = {
    readonly [K in keyof English]: English[K] extends string
        ? string
        : English[K] extends (params: infer P, say: Say) => string
          ? (params: P, say: Say) => string
          : never;
};
