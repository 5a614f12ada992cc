/** What an element is called, in the languages that it has a title in. */
export interface Titled {
    /** In the language of the project, else its name. */
    readonly title: string;
    /** By ISO 639 code, as far as given. */
    readonly titles?: Readonly<Record<string, string>>;
}

/** What an element is called where there is little room. */
export interface Shortened extends Titled {
    /** As written, whatever its language. */
    readonly short?: string | undefined;
    /** By ISO 639 code, as far as given. */
    readonly shorts?: Readonly<Record<string, string>> | undefined;
}

/** The title of an element for readers of a language: the one in that language where it has one, else the one it has. */
export function titleIn({ title, titles }: Titled, language: string): string {
    // A language is any word that an author writes, also one that every object in JavaScript has.
    return (titles && Object.hasOwn(titles, language) ? titles[language] : undefined) ?? title;
}

/**
 * The short name of an element for readers of a language: the one in that language; else the one it has, where the title is in no language of theirs either.
 * Undefined: the title stands there.
 */
export function shortIn({ titles, short, shorts }: Shortened, language: string): string | undefined {
    const has = (record: Readonly<Record<string, string>> | undefined): boolean => record !== undefined && Object.hasOwn(record, language);
    return has(shorts) ? shorts?.[language] : has(titles) ? undefined : short;
}
