import { HOURS } from '@nvs/model';
import { message, type Message } from '@nvs/words';

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
export const durationInWords = (hours: number): Message => message('text.duration', { hours });
