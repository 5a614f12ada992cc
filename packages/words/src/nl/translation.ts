import type { Translation } from '../catalogue.js';
import type { translation as english } from '../en/translation.js';

const LANGUAGES: Readonly<Record<string, string>> = {
    nl: 'Nederlands',
    en: 'Engels',
    de: 'Duits',
    fr: 'Frans',
    es: 'Spaans',
    pap: 'Papiaments',
    fy: 'Fries'
};
const named = (language: string): string => (Object.hasOwn(LANGUAGES, language) ? LANGUAGES[language] : undefined) ?? language;

export const translation: Translation<typeof english> = {
    missing: ({ kind, language, missing, of }, say) =>
        `${say.whole(missing)} van ${say.whole(of)} ${of === 1 ? say.one(kind) : say.many(kind)} ${say.plural(missing, 'heeft', 'hebben')} geen titel in het ${named(language)}${kind === 'Rule' || kind === 'Expectation' ? '; er is plaats voor maar één titel, dus schrijf die in de taal van de meeste lezers' : ''}.`
};
