import { languageOf, type Language } from '@nvs/words';
import type { Surroundings } from './surroundings.js';

/** The option that says in what language people are told. */
export interface LanguageOption {
    readonly lang?: Language;
}

/** What people are told in: as asked for, else as the terminal is set, else in English. */
export function spoken({ lang }: LanguageOption, { env }: Pick<Surroundings, 'env'>): Language {
    return lang ?? languageOf([env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find(tag => tag !== undefined && tag !== '')) ?? 'en';
}

/** What stands in files and in what machines read: the same everywhere, unless a language is asked for. */
export const written = ({ lang }: LanguageOption): Language => lang ?? 'en';
