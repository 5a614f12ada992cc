import { LIBRARY } from './generated.js';

/** A word that every model knows without `use`, such as a country. */
export interface KnownEverywhere {
    readonly kind: 'country' | 'strategy' | 'group';
    readonly name: string;
    /** In each language. */
    readonly titles: readonly string[];
}

const ELEMENT = /^(country|strategy|group) (\w+)\s+"([^"]*)"(.*)$/gm;

/** The countries, groups and strategies of the standard library, in its order. */
export function knownEverywhere(): readonly KnownEverywhere[] {
    return LIBRARY.flatMap(({ text }) =>
        [...text.matchAll(ELEMENT)].flatMap(([, kind, name, title, rest = '']): KnownEverywhere[] =>
            name !== undefined && title !== undefined && (kind === 'country' || kind === 'strategy' || kind === 'group')
                ? [{ kind, name, titles: [title, ...[...rest.matchAll(/\b[a-z]{2} "([^"]*)"/g)].flatMap(([, text]) => text ?? [])] }]
                : []
        )
    );
}
