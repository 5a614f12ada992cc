import { HOURS } from '@nvs/model';
import { counted } from '../diagnostics/findings.js';

/** No outage that is asked about is longer: a thousand years. */
export const LONGEST = 1000 * HOURS.year;

/**
 * The hours of a duration such as `48h`, `2 days` or `1.5 weeks`; undefined for anything else, nothing and more than a thousand years included.
 * @param hoursIn hours in one unit of time, by its word in the language
 */
export function readDuration(text: string, hoursIn: (word: string) => number | undefined): number | undefined {
    const [, number = '', word = ''] = /^\s*(\d{1,9}(?:\.\d{1,9})?)\s*(\p{L}+)\s*$/u.exec(text) ?? [];
    const unit = hoursIn(word);
    const hours = number === '' || unit === undefined ? 0 : Number(number) * unit;
    return hours > 0 && hours <= LONGEST ? hours : undefined;
}

/** `3 days 2 h`, to the second; whole years as such. */
export function durationInWords(hours: number): string {
    if (hours >= HOURS.year && hours % HOURS.year === 0) {
        return counted(hours / HOURS.year, 'year');
    }
    const seconds = Math.round(hours * 3600);
    if (seconds === 0) {
        return hours > 0 ? 'less than a second' : '0 h';
    }
    const days = Math.floor(seconds / 86_400);
    const parts = [
        days > 0 ? counted(days, 'day') : '',
        ...(
            [
                [Math.floor(seconds / 3600) % 24, 'h'],
                [Math.floor(seconds / 60) % 60, 'min'],
                [seconds % 60, 's']
            ] as const
        ).map(([amount, unit]) => (amount > 0 ? `${amount} ${unit}` : ''))
    ];
    return parts.filter(part => part !== '').join(' ');
}
