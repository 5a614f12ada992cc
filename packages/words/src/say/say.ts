import type { KindName } from '@nvs/model';
import type { Language } from '../language.js';
import type { Message } from '../message.js';

/** How a language says what stands in sentences: numbers, units, lists, kinds. The same on every machine. */
export interface Say {
    readonly language: Language;
    /** Three significant digits (or as many as asked for): `2,000`, `0.125`; what is very small as a power of ten. */
    number(value: number, digits?: number): string;
    /** A whole number in full: `12,345`. */
    whole(value: number): string;
    /** A chance or share (0–1) in three significant digits: `19%`; what is not certain never reads as 100%. */
    percent(share: number): string;
    /** A value of a model in four significant digits (or as many as asked for), thousands set apart by blanks: `12 000`. */
    figure(value: number, digits?: number): string;
    /** A share (0–1) of a model in as many digits: `45.5%`. */
    share(value: number, digits?: number): string;
    /** A number as a model writes it, in every language: `12.5`. */
    written(value: number, digits?: number): string;
    /** An amount of money in millions and billions: `1.5 billion EUR`. */
    money(amount: number, currency?: string): string;
    /** `1 error`, `2,000 errors`. @param many without it, the English plural in s */
    count(n: number, one: string, many?: string): string;
    /** The word that goes with the number: `is` with one, `are` with none or several. */
    plural(n: number, one: string, many: string): string;
    /** Hours as `3 days 2 h`, to the second; whole years as such. */
    duration(hours: number): string;
    /** A moment of a picture, in as few letters as can be, rounded: to the day from a week on, to the hour from ten hours on: `14 d`, `1 d 6 h`, `1.8 h`, `20 min`, `0`. */
    brief(hours: number): string;
    /** Hours in the longest unit of which they are a whole number: `18 months`, `36 h`. */
    span(hours: number): string;
    /** The hours of a period: `per year`, `per 30 days`. */
    per(hours: number): string;
    /** `a, b and c`. */
    and(items: readonly string[]): string;
    /** `a, b or c`. */
    or(items: readonly string[]): string;
    /** The first of many, and how many more there are: `a, b, c, and 5 more`. */
    first(items: readonly string[], most: number): string;
    /** The first of many and how many more, as one list: `a, b and 5 more`. One more is named too. */
    few(items: readonly string[], most: number): string;
    /** `a, b and others`. */
    andOthers(items: readonly string[]): string;
    /** A kind of element with its article: `a threat`; undefined where that is no kind. */
    a(kind: KindName): string;
    a(kind: string): string | undefined;
    /** `an actor or an organisation`; any element where no kind is given. */
    oneOf(kinds: readonly KindName[]): string;
    /** `third`, of a place in a row from 1. */
    ordinal(n: number): string;
    /** A kind of element without its article: `threat`. */
    one(kind: KindName): string;
    /** Several of a kind: `threats`. */
    many(kind: KindName): string;
    /** ` Did you mean power?`, or nothing. */
    didYouMean(suggestion: string | undefined): string;
    /** With a capital to begin with. */
    capital(text: string): string;
    /** With a full stop, where it does not end in a mark already. */
    sentence(text: string): string;
    /** A message within a message. */
    message(said: Message): string;
    /** A title in a sentence, with marks where it begins and ends: `‘Flood’`; others where it has such marks itself. */
    named(title: Message): string;
}
