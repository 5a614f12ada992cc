import type { Code, Entry } from './catalogue.js';
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

/** What is done with the texts of others that stand in a message. */
type Around = (text: string) => string;

/** Messages that are a text of others, as it is. */
const OF_OTHERS: ReadonlySet<string> = new Set(['text.asWritten', 'text.title'] satisfies Code[]);

function speaking(lexicon: typeof englishLexicon, entries: Entries, around: Around = text => text): Say {
    const say: Say = createSay(lexicon, ({ code, params }) => {
        const entry = entries.get(code) ?? code;
        const words =
            typeof entry === 'string' ? entry : (entry as (params: Readonly<Record<string, Param>>, say: Say) => string)(params, say);
        return OF_OTHERS.has(code) ? around(words) : words;
    });
    return say;
}

const LEXICA = { en: englishLexicon, nl: dutchLexicon } as const satisfies Readonly<Record<Language, typeof englishLexicon>>;
const CATALOGUES = { en: english, nl: dutch } as const;

/** What was spoken already: a language that nobody is told anything in costs nothing. */
const spoken: Partial<Record<Language, { readonly entries: Entries; readonly say: Say }>> = {};

function inLanguage(language: Language): { readonly entries: Entries; readonly say: Say } {
    const known = spoken[language];
    if (known) {
        return known;
    }
    const entries = entriesOf(CATALOGUES[language]);
    return (spoken[language] = { entries, say: speaking(LEXICA[language], entries) });
}

/** The same with the texts of others set apart, such as titles of a model within a sentence. */
export const sayWith = (language: Language, around: Around): Say => speaking(LEXICA[language], inLanguage(language).entries, around);

/** How a language says numbers, lists and messages. For those who show something, and nobody else. */
export const sayIn = (language: Language): Say => inLanguage(language).say;

/** A message in the words of a language. For those who show it, and nobody else. */
export const inWords = (said: Message, language: Language): string => sayIn(language).message(said);

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
