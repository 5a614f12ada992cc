import { inWords, LANGUAGES, languageOf, type Language, type Message } from '@nvs/words';

/** The option that says in what language people are told. */
export interface LanguageOption {
    readonly lang?: Language;
}

/** What people are told in: as the command line asks for, which need not be one that is understood, else as the terminal is set, else in English. */
export function spoken(args: readonly string[], env: Readonly<Record<string, string | undefined>>): Language {
    const asked = args.flatMap((arg, index) => (arg === '--lang' ? [args[index + 1]] : arg.startsWith('--lang=') ? [arg.slice(7)] : []));
    return (
        LANGUAGES.find(language => language === asked.at(-1)) ??
        languageOf([env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find(tag => tag !== undefined && tag !== '')) ??
        'en'
    );
}

/** What stands in files and in what machines read: the same everywhere, unless a language is asked for. */
export const written = ({ lang }: LanguageOption): Language => lang ?? 'en';

/** What is told, in a language; during the move to messages some of it is words already. */
export const toldIn = (said: Message | string, language: Language): string => (typeof said === 'string' ? said : inWords(said, language));
