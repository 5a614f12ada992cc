import type { Message } from '@nvs/words';

/** Somebody, or something that they do, in a file of another tool. */
export interface FoundElement {
    readonly kind: 'actor' | 'campaign' | 'organisation' | 'threat';
    /** As the file calls it everywhere. */
    readonly id: string;
    /** As it is written there. */
    readonly name: string;
    readonly aliases: readonly string[];
    /** A kind of actor of the language, where the file tells. */
    readonly actorKind: string | undefined;
    /** Codes of two letters, or names. */
    readonly countries: readonly string[];
    /** Actors behind a campaign, by their ids. */
    readonly by: readonly string[];
    /** What a campaign is made of, by their ids. */
    readonly threats: readonly string[];
    /** What else is said, line by line. */
    readonly said: readonly string[];
}

/** What a file holds. */
export interface FoundElements {
    readonly elements: readonly FoundElement[];
    /** What has no place in a model, by its type. */
    readonly others: ReadonlyMap<string, number>;
    /** What could not be read, with why. */
    readonly unread: readonly { readonly id: string; readonly said: Message }[];
}

/** More than any collection of actors has. */
export const MOST_OBJECTS = 200_000;
