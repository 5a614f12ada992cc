import { decimal, fraction, nearest, typed, type Fraction } from '@nvs/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divide, exact, isExact, multiply, order, roundedTo, sum, toNumber } from '../../src/exact.js';
import { hhi, sharesOf } from '../../src/supply/concentration.js';
import { supply } from '../network-builder.js';

const said = ({ n, d }: Fraction): string => `${n}/${d}`;

describe('a double stands for the number that was typed', () => {
    it.each<[number, string]>([
        [0.1, '1/10'],
        [0.6, '3/5'],
        [-0.25, '-1/4'],
        [1 / 9, '1/9'],
        [2 / 3, '2/3'],
        [1 / 81, '1/81'],
        [-1 / 7, '-1/7'],
        [20 / 60, '1/3'],
        [2.4, '12/5'],
        [1e-7, '1/10000000'],
        [12345678901234.57, '1234567890123457/100'],
        [0, '0/1'],
        [42e6, '42000000/1'],
        [1e300, `1${'0'.repeat(300)}/1`]
    ])('%d is %s', (value, text) => {
        expect(said(typed(value))).toBe(text);
    });

    it('for decimals and for fractions of whole numbers', () => {
        fc.assert(
            fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 9999 }), (n, d) => {
                expect(said(typed(n / d))).toBe(said(fraction(BigInt(n), BigInt(d))));
            }),
            { numRuns: 2000, seed: 7 }
        );
        fc.assert(
            fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 9 }), (digits, places) => {
                const text = `${digits}e-${places}`;
                expect(said(typed(Number(text)))).toBe(said(decimal(text) ?? fraction(-1n)));
            }),
            { numRuns: 2000, seed: 8 }
        );
    });

    it('and the nearest double of a fraction is that of the text', () => {
        fc.assert(
            fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 }), value => {
                const written = decimal(String(value));
                expect(written && nearest(written)).toBe(value === 0 ? 0 : value);
                expect(nearest(typed(value))).toBe(value === 0 ? 0 : value);
            }),
            { numRuns: 2000, seed: 9 }
        );
    });
});

describe('arithmetic', () => {
    it('is exact with what was typed: 0.1 + 0.2 is 0.3, a seventh seven times is 1', () => {
        expect(order(sum([exact(0.1), exact(0.2)]), exact(0.3))).toBe(0);
        expect(order(multiply(exact(1 / 7), exact(7)), exact(1))).toBe(0);
        expect(order(exact(0.3), exact(0.1 + 0.2))).toBe(-1);
    });

    it('takes a double for equal to what it comes near to, and tells', () => {
        expect([order(0.1 + 0.2, exact(0.3)), roundedTo(0.1 + 0.2, exact(0.3))]).toEqual([0, true]);
        expect([order(0.3 + 1e-9, exact(0.3)), roundedTo(0.3 + 1e-9, exact(0.3))]).toEqual([1, false]);
        expect(roundedTo(exact(0.3), exact(0.3))).toBe(false);
    });

    it('goes on in doubles where fractions would become too large', () => {
        const large = Array.from({ length: 400 }, (_, i) => divide(exact(1), exact(1_000_000_007 + 6 * i)) ?? 0);
        const total = sum(large);
        expect(isExact(total)).toBe(false);
        expect(toNumber(total)).toBeCloseTo(
            large.reduce<number>((all, each) => all + toNumber(each), 0),
            12
        );
    });
});

/** Σ s² of whole parts, by hand with whole numbers. */
const squares = (parts: readonly number[]): Fraction => {
    const whole = parts.reduce((all, each) => all + each, 0);
    return fraction(
        parts.reduce((all, each) => all + BigInt(each) ** 2n, 0n),
        BigInt(whole) ** 2n
    );
};

describe('concentration', () => {
    it.each([
        ['shares', [0.6, 0.1, 0.1, 0.1, 0.1]],
        ['parts of another whole', [0.018, 0.003, 0.003, 0.003, 0.003]],
        ['of what does not add up to all', [0.597, 0.0995, 0.0995, 0.0995, 0.0995]],
        ['thirds and sevenths', [6 / 70, 1 / 70, 1 / 70, 1 / 70, 1 / 70]]
    ])('of 60, 10, 10, 10 and 10 is 0.4 and not above it, as %s', (_, shares) => {
        const { best } = hhi(sharesOf(supply(Object.fromEntries(shares.map((share, i) => [`S${i}`, share])))));
        expect(best !== undefined && isExact(best) && said(best)).toBe('2/5');
    });

    it('agrees with whole numbers in every spelling, and so does each comparison with its own value', () => {
        const parts = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 7 });
        const spelling = fc.constantFrom<(part: number, whole: number) => number>(
            (part, whole) => part / whole,
            part => part / 10_000,
            part => Number(`${part}e-4`),
            (part, whole) => part / (whole * 3)
        );
        fc.assert(
            fc.property(parts, spelling, (numbers, spell) => {
                const whole = numbers.reduce((all, each) => all + each, 0);
                const { best } = hhi(sharesOf(supply(Object.fromEntries(numbers.map((part, i) => [`S${i}`, spell(part, whole)])))));
                expect(best !== undefined && isExact(best) && said(best)).toBe(said(squares(numbers)));
                expect(order(best ?? 0, squares(numbers))).toBe(0);
            }),
            { numRuns: 500, seed: 4 }
        );
    });
});
