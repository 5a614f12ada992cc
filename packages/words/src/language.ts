/** The languages that messages are put into. */
export const LANGUAGES = ['en', 'nl'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language of a tag such as `nl`, `nl-NL` or `nl_NL.UTF-8`; undefined where there are no words in it. */
export function languageOf(tag: string | undefined): Language | undefined {
    const [, first = ''] = /^([a-z]+)(?:[-_.@]|$)/i.exec(tag ?? '') ?? [];
    return LANGUAGES.find(language => language === first.toLowerCase());
}
