/** What an element is called, in the languages that it has a title in. */
export interface Titled {
    /** In the language of the project, else its name. */
    readonly title: string;
    /** By ISO 639 code, as far as given. */
    readonly titles?: Readonly<Record<string, string>>;
}

/** The title of an element for readers of a language: the one in that language where it has one, else the one it has. */
export function titleIn({ title, titles }: Titled, language: string): string {
    // A language is any word that an author writes, also one that every object in JavaScript has.
    return (titles && Object.hasOwn(titles, language) ? titles[language] : undefined) ?? title;
}
