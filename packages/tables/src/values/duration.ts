import { readAmount } from './number.js';

const UNITS: Readonly<Record<string, string>> = {
    minuten: 'minutes',
    minuut: 'minutes',
    minutes: 'minutes',
    minute: 'minutes',
    min: 'minutes',
    uur: 'hours',
    uren: 'hours',
    hours: 'hours',
    hour: 'hours',
    h: 'hours',
    u: 'hours',
    dagen: 'days',
    dag: 'days',
    days: 'days',
    day: 'days',
    d: 'days',
    weken: 'weeks',
    week: 'weeks',
    weeks: 'weeks',
    maanden: 'months',
    maand: 'months',
    months: 'months',
    month: 'months',
    jaar: 'years',
    jaren: 'years',
    years: 'years',
    year: 'years'
};

/** A duration as the language writes it: `8 uur` is `8 hours`. */
export function readDuration(text: string): string | undefined {
    const [, number = '', unit = ''] = /^([\d.,]+)\s*(\p{L}+)$/u.exec(text.trim().toLowerCase()) ?? [];
    const value = readAmount(number)?.value;
    const word = Object.hasOwn(UNITS, unit) ? UNITS[unit] : undefined;
    return value === undefined || word === undefined ? undefined : `${value} ${word}`;
}
