import type { Entry } from './catalogue.js';
import { english } from './en/index.js';
import type { Language } from './language.js';
import { isMessage, type Message, type Param } from './message.js';
import { dutch } from './nl/index.js';
import { createSay } from './say/create.js';
import { dutchLexicon } from './say/dutch.js';
import { englishLexicon } from './say/english.js';
import type { Say } from './say/say.js';

type Entries = ReadonlyMap<string, Entry>;

/** The entries of all areas by the code of their message. */
function entriesOf(catalogue: Readonly<Record<string, Readonly<Record<string, Entry>>>>): Entries {
    return new Map(
        Object.entries(catalogue).flatMap(([area, entries]) =>
            Object.entries(entries).map(([key, entry]) => [`${area}.${key}`, entry] as const)
        )
    );
}

function speaking(lexicon: typeof englishLexicon, entries: Entries): Say {
    const say: Say = createSay(lexicon, ({ code, params }) => {
        const entry = entries.get(code) ?? code;
        return typeof entry === 'string' ? entry : (entry as (params: Readonly<Record<string, Param>>, say: Say) => string)(params, say);
    });
    return say;
}

const SAY: Readonly<Record<Language, Say>> = {
    en: speaking(englishLexicon, entriesOf(english)),
    nl: speaking(dutchLexicon, entriesOf(dutch))
};

/** How a language says numbers, lists and messages. For those who show something, and nobody else. */
export const sayIn = (language: Language): Say => SAY[language];

/** A message in the words of a language. For those who show it, and nobody else. */
export const inWords = (said: Message, language: Language): string => SAY[language].message(said);

/** The same data with words where it has messages. */
export type Worded<T> = T extends Message ? string : T extends readonly unknown[] | object ? { [K in keyof T]: Worded<T[K]> } : T;

/** Data with its messages in the words of a language; what holds none stays the very same. For those who show it, and nobody else. */
export function wordsThroughout<T>(data: T, language: Language): Worded<T> {
    return throughout(data, language) as Worded<T>;
}

function throughout(value: unknown, language: Language): unknown {
    if (typeof value !== 'object' || value === null) {
        return value;
    }
    if (isMessage(value)) {
        return inWords(value, language);
    }
    if (Array.isArray(value)) {
        const items = value.map((each: unknown) => throughout(each, language));
        return items.some((each, i) => each !== value[i]) ? items : value;
    }
    const entries = Object.entries(value).map(([key, each]) => [key, throughout(each, language), each] as const);
    return entries.some(([, now, before]) => now !== before) ? Object.fromEntries(entries.map(([key, now]) => [key, now])) : value;
}
