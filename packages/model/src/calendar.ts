import { HOURS } from './value.js';

const DAY = HOURS.day * 3_600_000;

/**
 * The last day of a period that begins on a day: five years from 2026-11-01 end on 2031-10-31. Whole years and months go by
 * the calendar, any other period by days. @param hours of the period
 */
export function lastDay(date: string, hours: number): string {
    const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
    const months = hours % HOURS.month === 0 ? hours / HOURS.month : undefined;
    const next =
        months === undefined
            ? Date.UTC(year, month - 1, day) + Math.ceil(hours / HOURS.day) * DAY
            : Date.UTC(year, month - 1 + months, Math.min(day, daysIn(year, month - 1 + months)));
    const last = new Date(Math.max(next - DAY, Date.UTC(year, month - 1, day)));
    return Number.isNaN(last.getTime()) || last.getUTCFullYear() > 9999 ? '9999-12-31' : last.toISOString().slice(0, 10);
}

/** Years from one day to another by the calendar: whole ones, and the part of the last. @param more days beyond `to` */
export function yearsBetween(from: string, to: string, more = 0): number {
    const [year = 0, month = 1, day = 1] = from.split('-').map(Number);
    const [y = 0, m = 1, d = 1] = to.split('-').map(Number);
    const end = Date.UTC(y, m - 1, d) + more * DAY;
    const anniversary = (n: number): number => Date.UTC(year + n, month - 1, Math.min(day, daysIn(year + n, month - 1)));
    const whole = [y - year + 1, y - year, y - year - 1].find(n => anniversary(n) <= end) ?? 0;
    return whole + (end - anniversary(whole)) / (anniversary(whole + 1) - anniversary(whole));
}

/** The number of days of a month, months counted from 0 and on into later years. */
function daysIn(year: number, month: number): number {
    return new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
}
