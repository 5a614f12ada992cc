import type { Language } from '../language.js';

/** Fixed tags, never those of the machine: the same words everywhere. */
const TAGS: Readonly<Record<Language, string>> = { en: 'en-GB', nl: 'nl-NL' };

const formats = new Map<string, Intl.NumberFormat>();

function formatOf(language: Language, digits: number | undefined): Intl.NumberFormat {
    const key = `${language} ${digits ?? ''}`;
    let format = formats.get(key);
    if (!format) {
        format = new Intl.NumberFormat(TAGS[language], digits === undefined ? {} : { maximumSignificantDigits: digits });
        formats.set(key, format);
    }
    return format;
}

const plurals: Readonly<Record<Language, Intl.PluralRules>> = { en: new Intl.PluralRules(TAGS.en), nl: new Intl.PluralRules(TAGS.nl) };

export const isOne = (n: number, language: Language): boolean => plurals[language].select(n) === 'one';

export const whole = (value: number, language: Language): string => formatOf(language, undefined).format(value);

export function rounded(value: number, digits: number, language: Language): string {
    const near = Number(value.toPrecision(digits));
    return Math.abs(near) >= 1e-4 || near === 0 ? formatOf(language, digits).format(near) : decimal(near.toExponential(), language);
}

/** Thousands set apart by blanks, for a comma or a dot means different things to different readers. */
export function figure(value: number, digits: number, language: Language): string {
    const text = String(Number(value.toPrecision(digits)));
    return decimal(/e/.test(text) ? text : text.replace(/^(-?\d{5,})/, number => number.replace(/\B(?=(\d{3})+$)/g, ' ')), language);
}

/** Digits as a program writes them, with the decimal sign of the language. */
export function decimal(digits: string, language: Language): string {
    return language === 'nl' ? digits.replace('.', ',') : digits;
}
