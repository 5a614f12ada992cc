import type { KindName } from '@nvs/model';
import type { Language } from '../language.js';

type Noun = readonly [one: string, many: string];

/** The words that a language has for what `Say` says. */
export interface Lexicon {
    readonly language: Language;
    readonly and: string;
    readonly or: string;
    readonly million: string;
    readonly billion: string;
    readonly year: Noun;
    readonly month: Noun;
    readonly day: Noun;
    readonly hour: string;
    /** Where there is hardly any room. */
    readonly briefly: { readonly day: string; readonly hour: string };
    readonly minute: string;
    readonly second: string;
    readonly lessThanASecond: string;
    readonly kinds: Readonly<Record<KindName, { readonly a: string; readonly one: string; readonly many: string }>>;
    readonly element: string;
    ordinal(n: number): string;
    per(period: string): string;
    readonly others: string;
    further(count: number): string;
    more(count: string): string;
    didYouMean(suggestion: string): string;
}
