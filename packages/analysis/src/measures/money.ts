import { HOURS, yearsBetween, type Measure } from '@nvs/model';

/** The period that amounts of money count over, in years, and when within it they are paid. */
export interface Span {
    readonly years: number;
    readonly of: 'lifetime' | 'horizon';
    /** When the period begins, in years after the date of the assessment. */
    readonly begins: number;
    /** When yearly amounts run, in years from the beginning of the period. */
    readonly from: number;
    readonly to: number;
    /** When what is once is paid, in years from the beginning of the period; undefined: after its end. */
    readonly once: number | undefined;
}

/** An amount, once or per period (hours). */
export interface Payment {
    readonly amount: number;
    readonly per: number | undefined;
    readonly span: Span;
}

/** A period in which all is paid as it stands: what is once at its beginning, what is per year all along. */
export function plainSpan(years: number, of: Span['of']): Span {
    return { years, of, begins: 0, from: 0, to: years, once: 0 };
}

/**
 * The period of a measure's money (formula `rules.money`): its lifetime from the day on which it begins; else the horizon of the assessment, in which yearly
 * amounts run from `since` to `until` and what is once is paid at the beginning of the year of `since`. Undefined: neither is stated.
 * @param horizon hours
 */
export function spanOf(
    { since, until, lifetime }: Pick<Measure, 'since' | 'until' | 'lifetime'>,
    date: string | undefined,
    horizon: number | undefined
): Span | undefined {
    const after = (day: string | undefined, days: number): number | undefined =>
        day === undefined || date === undefined ? undefined : yearsBetween(date, day, days);
    const start = Math.max(0, after(since, 0) ?? 0);
    // `until` is the last day on which it works.
    const end = Math.max(0, after(until, 1) ?? Infinity);
    if (lifetime !== undefined) {
        const years = lifetime / HOURS.year;
        return { years, of: 'lifetime', begins: start, from: 0, to: Math.min(years, Math.max(0, end - start)), once: 0 };
    }
    if (horizon === undefined) {
        return undefined;
    }
    const years = horizon / HOURS.year;
    const from = Math.min(start, years);
    return {
        years,
        of: 'horizon',
        begins: 0,
        from,
        to: Math.max(from, Math.min(end, years)),
        once: start < years ? Math.floor(start) : undefined
    };
}

/**
 * The part of a period in which an amount stated for a calendar year is paid: the year of the period, counted from the date of the assessment, that
 * it is as many years after; what is once at its beginning. Of a horizon, nothing before it begins or after it ends; a lifetime is paid for also before.
 */
export function spanInYear(span: Span, year: number, date: string | undefined): Span {
    const from = date === undefined ? 0 : year - Number(date.slice(0, 4)) - span.begins;
    const to = from + 1;
    const within = span.of === 'lifetime' || (from >= 0 && from < span.years);
    return within
        ? { ...span, from, to: span.of === 'lifetime' ? to : Math.min(to, span.years), once: from }
        : { ...span, from: 0, to: 0, once: undefined };
}

/**
 * What a payment is worth at the beginning of its period, at a rate a year: Σ a/(1+r)^t. A year of which it runs a part counts in part, at the end of that year,
 * or of the period where that comes first.
 */
export function presentValue({ amount, per, span }: Payment, rate: number): number {
    const discount = (years: number): number => (1 + rate) ** -years;
    if (per === undefined) {
        return span.once === undefined ? 0 : amount * discount(span.once);
    }
    const { from, to, years } = span;
    const yearly = (amount * HOURS.year) / per;
    // Whole years from `first` to before `last`; a part of one before and after them.
    const first = Math.ceil(from),
        last = Math.floor(to);
    const at = (year: number): number => discount(Math.min(year, years));
    if (first > last) {
        return yearly * (to - from) * at(first);
    }
    const whole = rate === 0 ? last - first : (discount(first) - discount(last)) / rate;
    return yearly * ((first - from) * at(first) + whole + (to - last) * at(last + 1));
}

/** What one a year all along a period is worth at its beginning. */
export function annuity(years: number, rate: number): number {
    return presentValue({ amount: 1, per: HOURS.year, span: plainSpan(years, 'horizon') }, rate);
}

/** Payments as one amount: what they are worth together at the date of the assessment, or the same each year over the period of each (`yearly`). */
export function worth(payments: readonly Payment[], rate: number, yearly: boolean): number {
    return payments.reduce(
        (sum, each) => sum + presentValue(each, rate) * (yearly ? 1 / annuity(each.span.years, rate) : (1 + rate) ** -each.span.begins),
        0
    );
}
