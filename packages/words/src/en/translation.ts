import type { KindName } from '@nvs/model';
import type { Say } from '../say/say.js';

const LANGUAGES: Readonly<Record<string, string>> = {
    nl: 'Dutch',
    en: 'English',
    de: 'German',
    fr: 'French',
    es: 'Spanish',
    pap: 'Papiamentu',
    fy: 'Frisian'
};
const named = (language: string): string => (Object.hasOwn(LANGUAGES, language) ? LANGUAGES[language] : undefined) ?? language;

/** Titles in other languages. */
export const translation = {
    missing: ({ kind, language, missing, of }: { kind: KindName; language: string; missing: number; of: number }, say: Say) =>
        `${say.whole(missing)} of ${say.whole(of)} ${of === 1 ? say.one(kind) : say.many(kind)} ${say.plural(missing, 'has', 'have')} no title in ${named(language)}${kind === 'Rule' || kind === 'Expectation' ? '; there is place for one title only, so write it in the language of most readers' : ''}.`
};
