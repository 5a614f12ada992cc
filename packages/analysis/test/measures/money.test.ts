import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOURS } from '@nvs/model';
import { annuity, plainSpan, presentValue, spanInYear, spanOf, worth, type Payment } from '../../src/measures/money.js';

/** Year by year: each year's part at the end of that year, or of the period. */
function yearByYear({ amount, per, span }: Payment, rate: number): number {
    if (per === undefined) {
        return span.once === undefined ? 0 : amount / (1 + rate) ** span.once;
    }
    let sum = 0;
    for (let year = 0; year < span.years; year++) {
        const part = Math.max(0, Math.min(span.to, year + 1) - Math.max(span.from, year));
        sum += (((amount * HOURS.year) / per) * part) / (1 + rate) ** Math.min(year + 1, span.years);
    }
    return sum;
}

describe('money over time', () => {
    it('is the same as a sum year by year', () => {
        const years = fc.double({ min: 0.1, max: 60, noNaN: true });
        const some = fc.record({
            amount: fc.double({ min: -1e9, max: 1e9, noNaN: true }),
            per: fc.constantFrom(undefined, HOURS.year, HOURS.month, 2 * HOURS.year),
            years: fc.oneof(years, fc.integer({ min: 1, max: 60 })),
            from: fc.double({ min: 0, max: 1, noNaN: true }),
            to: fc.double({ min: 0, max: 1, noNaN: true }),
            whole: fc.boolean()
        });
        fc.assert(
            fc.property(some, fc.constantFrom(0, 0.01, 0.0225, 0.1), ({ amount, per, years: n, from, to, whole }, rate) => {
                const [a, b] = [from * n, to * n].sort((x, y) => x - y).map(each => (whole ? Math.min(n, Math.round(each)) : each));
                const payment = { amount, per, span: { ...plainSpan(n, 'horizon'), from: a ?? 0, to: b ?? n, once: Math.floor(a ?? 0) } };
                const wanted = yearByYear(payment, rate);
                expect(Math.abs(presentValue(payment, rate) - wanted)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(amount) * n * 12));
            }),
            { numRuns: 300 }
        );
    });

    it('by hand: a dike of 1,000 once that lasts 50 years is 33.5 a year at 2.25%, a contract of 45 a year is 210.6 in five years', () => {
        // 0.0225 / (1 - 1.0225^-50) = 0.033520; (1 - 1.0225^-5) / 0.0225 = 4.6795
        expect(worth([{ amount: 1000, per: undefined, span: plainSpan(50, 'lifetime') }], 0.0225, true)).toBeCloseTo(33.52, 2);
        expect(worth([{ amount: 45, per: HOURS.year, span: plainSpan(5, 'horizon') }], 0.0225, false)).toBeCloseTo(210.58, 2);
        expect(annuity(5, 0)).toBe(5);
    });

    it('without a discount rate: 100 once and 10 a year over 5 years are 150; at 3% 145.80', () => {
        const payments = [
            { amount: 100, per: undefined, span: plainSpan(5, 'horizon') },
            { amount: 10, per: HOURS.year, span: plainSpan(5, 'horizon') }
        ];
        expect(worth(payments, 0, false)).toBe(150);
        // 10 · (1/1.03 + 1/1.0609 + 1/1.092727 + 1/1.12550881 + 1/1.1592740743) = 45.797
        expect(worth(payments, 0.03, false)).toBeCloseTo(145.797, 3);
    });

    it('by year: 85 once in 2026 and 40 once in 2027, assessed in 2026, are 123.83 at 3%; nothing before or after the horizon counts', () => {
        const span = plainSpan(5, 'horizon'),
            of = (amount: number, year: number, per?: number): Payment => ({ amount, per, span: spanInYear(span, year, '2026-11-01') });
        // 85 + 40 / 1.03 = 85 + 38.835
        expect(worth([of(85, 2026), of(40, 2027)], 0.03, false)).toBeCloseTo(123.835, 3);
        expect(worth([of(85, 2025), of(40, 2031)], 0.03, false)).toBe(0);
        // 10 a year in 2028 alone is paid at the end of the third year: 10 / 1.03³ = 9.1514
        expect(worth([of(10, 2028, HOURS.year)], 0.03, false)).toBeCloseTo(9.1514, 4);
        expect(worth([of(10, 2031, HOURS.year)], 0.03, false)).toBe(0);
    });

    it('by year over a lifetime: what is paid before the measure begins counts as well', () => {
        // Ten years from 2028-01-01, two years after 2026-01-01: 100 once in 2027 is worth 100 · 1.02 when it begins, and 100 / 1.02 at the date.
        const span = spanOf({ since: '2028-01-01', until: undefined, lifetime: 10 * HOURS.year }, '2026-01-01', 5 * HOURS.year);
        const paid: Payment[] = span ? [{ amount: 100, per: undefined, span: spanInYear(span, 2027, '2026-01-01') }] : [];
        expect(worth(paid, 0.02, false)).toBeCloseTo(100 / 1.02, 9);
        expect(worth(paid, 0.02, true)).toBeCloseTo(102 / annuity(10, 0.02), 9);
    });

    it('yearly amounts run from since to until, and what is once is paid at the beginning of its year', () => {
        // Date 2026-01-01: from 2028-01-01 (two years later) to 2029-12-31 (the end of the fourth year).
        const span = spanOf({ since: '2028-01-01', until: '2029-12-31', lifetime: undefined }, '2026-01-01', 5 * HOURS.year);
        expect(span).toEqual({ years: 5, of: 'horizon', begins: 0, from: 2, to: 4, once: 2 });
        // The last day of the horizon belongs to it, leap years or not.
        expect(spanOf({ since: '2030-12-31' }, '2026-01-01', 5 * HOURS.year)).toMatchObject({ from: 5 - 1 / 365, to: 5, once: 4 });
        expect(spanOf({ since: '2040-01-01' }, '2026-01-01', 5 * HOURS.year)).toMatchObject({ from: 5, to: 5, once: undefined });
        expect(spanOf({ since: '2020-01-01' }, '2026-01-01', 5 * HOURS.year)).toMatchObject({ from: 0, to: 5, once: 0 });
        expect(spanOf({ since: '2028-01-01', lifetime: 50 * HOURS.year }, '2026-01-01', 5 * HOURS.year)).toMatchObject({
            years: 50,
            of: 'lifetime',
            begins: 2,
            from: 0,
            to: 50,
            once: 0
        });
        expect(spanOf({}, '2026-01-01', undefined)).toBeUndefined();
    });

    it('a very long period takes no longer than a short one', () => {
        expect(presentValue({ amount: 1, per: HOURS.year, span: plainSpan(1e9, 'lifetime') }, 0.02)).toBeCloseTo(50, 9);
    });
});
