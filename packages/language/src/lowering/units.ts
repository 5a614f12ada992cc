import { HOURS } from '@nvs/model';
import type { Dimension } from '@nvs/model';

/** What a unit measures. `factor` turns a number in this unit into the unit of its dimension: hours for time, 1 for the rest. */
export interface Unit {
    readonly dimension: Dimension;
    readonly factor: number;
    /** ISO 4217 code of money. */
    readonly unit?: string;
}

/** Words for units of time, English and Dutch, singular and plural. `m` and `mo` are left out: minute, month or metre? */
const TIME_WORDS: Readonly<Record<keyof typeof HOURS, readonly string[]>> = {
    second: ['s', 'sec', 'second', 'seconds', 'seconde', 'seconden'],
    minute: ['min', 'mins', 'minute', 'minutes', 'minuut', 'minuten'],
    hour: ['h', 'hr', 'hrs', 'hour', 'hours', 'uur', 'uren'],
    day: ['d', 'day', 'days', 'dag', 'dagen'],
    week: ['week', 'weeks', 'weken'],
    month: ['month', 'months', 'maand', 'maanden'],
    year: ['yr', 'yrs', 'year', 'years', 'jaar', 'jaren']
};

/** Currencies in use, by their ISO 4217 code. */
const CURRENCIES = `
    AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP
    CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD
    IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR
    MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP
    SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XCG XOF
    XPF YER ZAR ZMW ZWG`
    .trim()
    .split(/\s+/);

const UNITS: ReadonlyMap<string, Unit> = new Map([
    ...Object.entries(TIME_WORDS).flatMap(([name, words]) =>
        words.map((word): [string, Unit] => [word, { dimension: 'duration', factor: HOURS[name as keyof typeof HOURS] }])
    ),
    ...CURRENCIES.map((code): [string, Unit] => [code, { dimension: 'money', factor: 1, unit: code }]),
    ['€', { dimension: 'money', factor: 1, unit: 'EUR' }]
]);

/**
 * What a unit of time or money measures; nothing for any other word: units are open (`persons`, `km2`).
 * Words of time may be capitalised, codes of money are upper case.
 */
export function parseUnit(text: string): Unit | undefined {
    return UNITS.get(text) ?? (text.length > 1 ? timeUnit(text.toLowerCase()) : undefined);
}

function timeUnit(word: string): Unit | undefined {
    const unit = UNITS.get(word);
    return unit?.dimension === 'duration' ? unit : undefined;
}

/** All words for the unit of time that a word stands for, that one aside; none for other units. */
export function sameUnit(word: string): readonly string[] {
    return (Object.values(TIME_WORDS).find(words => words.includes(word)) ?? []).filter(each => each !== word);
}

/** Hours in one unit of time, by its word. */
export function hoursIn(word: string | undefined): number | undefined {
    const unit = word === undefined ? undefined : parseUnit(word);
    return unit?.dimension === 'duration' ? unit.factor : undefined;
}

/** Every word for a unit of time and every code of money, for completion and suggestions. */
export function knownUnits(): string[] {
    return [...UNITS.keys()];
}
