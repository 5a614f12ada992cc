import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toNumber, type Amounts } from '../../src/exact.js';
import * as concentration from '../../src/supply/concentration.js';
import { largest, leastSquares, mostSquares, sharesOf, type Share } from '../../src/supply/concentration.js';
import { supply } from '../network-builder.js';

const of = (shares: Parameters<typeof supply>[0]) => sharesOf(supply(shares));

const inDoubles = ({ low, best, high }: Amounts) => ({
    low: toNumber(low),
    best: best === undefined ? undefined : toNumber(best),
    high: toNumber(high)
});
const hhi = (shares: readonly Share[]) => inDoubles(concentration.hhi(shares));
const hhiAmong = (shares: readonly Share[]) => {
    const found = concentration.hhiAmong(shares);
    return found && inDoubles(found);
};
const shareOutside = (shares: readonly Share[]) => inDoubles(concentration.shareOutside(shares));

describe('concentration of supply', () => {
    it('adds up squares of shares', () => {
        // 0.45² + 0.30² + 0.15² + 0.10² = 0.2025 + 0.09 + 0.0225 + 0.01
        const figure = hhi(of({ NO: 0.45, US: 0.3, QA: 0.15, XX: 0.1 }));
        expect(figure.best).toBeCloseTo(0.325, 12);
        expect([figure.low, figure.high]).toEqual([figure.best, figure.best]);
        expect(hhi(of({ CN: 1 }))).toEqual({ low: 1, best: 1, high: 1 });
    });

    it('is a range where a rest is not named: many small suppliers, or one', () => {
        // 0.68² + 0.05² = 0.4649; with 0.27² = 0.0729 more
        const figure = hhi(of({ CN: 0.68, NL: 0.05, other: 0.27 }));
        expect(figure.low).toBeCloseTo(0.4649, 12);
        expect(figure.best).toBeCloseTo(0.4649, 12);
        expect(figure.high).toBeCloseTo(0.5378, 12);
    });

    it('makes shares outside a group add up to 1', () => {
        // CN 60, US 20 of 80: 0.75² + 0.25² = 0.625
        expect(hhiAmong(of({ CN: 0.6, US: 0.2 }))?.best).toBeCloseTo(0.625, 12);
        expect(hhiAmong([])).toBeUndefined();
    });

    it('takes half a point too many or too few as parts of the sum', () => {
        expect(hhi(of({ A: 0.502, B: 0.502 })).best).toBeCloseTo(0.5, 12);
    });

    it('names the largest, of equal ones the first by name, never the rest', () => {
        expect(largest(of({ B: 0.3, A: 0.3, other: 0.4 }))?.supplier).toBe('A');
        expect(largest(of({ other: 1 }))).toBeUndefined();
    });

    it('counts a rest as outside, with low at none of it', () => {
        expect(shareOutside(of({ CN: 0.5, other: 0.2 }))).toEqual({ low: 0.5, best: 0.7, high: 0.7 });
    });

    it('gives no best where a share is withheld', () => {
        const [share] = supply({ CN: [0.2, 0.5, 0.7] });
        const withheld = share && [{ ...share, share: { ...share.share, best: undefined, withheld: true } }];
        expect(hhi(sharesOf([...(withheld ?? []), ...supply({ NL: [0.4, 0.5, 0.6] })])).best).toBeUndefined();
    });

    it('has limits that no shares within their ranges pass, against random shares', () => {
        const part = fc
            .tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }), fc.double({ min: 0, max: 1, noNaN: true }))
            .map(([a, b, at]) => ({ low: Math.min(a, b) / 20, high: Math.max(a, b) / 20, at }));
        fc.assert(
            fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), parts => {
                const chosen = parts.map(({ low, high, at }) => low + (high - low) * at);
                const sum = chosen.reduce((all, each) => all + each, 0);
                const squares = chosen.reduce((all, each) => all + each * each, 0);
                expect(leastSquares(parts, sum)).toBeLessThanOrEqual(squares + 1e-9);
                expect(mostSquares(parts, sum)).toBeGreaterThanOrEqual(squares - 1e-9);
            }),
            { numRuns: 2000, seed: 1 }
        );
    });
});

describe('a withheld share', () => {
    const withheld = (named: Record<string, number>, ...suppliers: string[]) => {
        const own = supply(named);
        const [at] = own;
        return sharesOf([...own, ...suppliers.map(supplier => ({ ...at, supplier, share: { withheld: true } }) as (typeof own)[number])]);
    };

    it('is what the others leave, where it is the only one', () => {
        // 1 - 0.4 = 0.6; 0.4² + 0.6² = 0.52
        const shares = withheld({ DE: 0.4 }, 'CN');
        expect(shares.map(each => [each.supplier, toNumber(each.low), toNumber(each.high), each.best])).toEqual([
            ['CN', 0.6, 0.6, undefined],
            ['DE', 0.4, 0.4, expect.anything()]
        ]);
        expect(hhi(shares)).toEqual({ low: 0.52, best: 0.52, high: 0.52 });
        expect(toNumber(concentration.totalOf(shares))).toBe(1);
    });

    it('lies between nothing and what the others leave, of several', () => {
        // CN and RU share 0.6: alike 0.4² + 2·0.3² = 0.34, all with one 0.4² + 0.6² = 0.52
        const shares = withheld({ DE: 0.4 }, 'CN', 'RU');
        expect(shares.map(each => [toNumber(each.low), toNumber(each.high)])).toEqual([
            [0, 0.6],
            [0.4, 0.4],
            [0, 0.6]
        ]);
        const figure = hhi(shares);
        expect(figure.best).toBeUndefined();
        expect(figure.low).toBeCloseTo(0.34, 9);
        expect(figure.high).toBeCloseTo(0.52, 9);
    });

    it('leaves open who is the largest, unless it is whatever the others are', () => {
        expect(largest(withheld({ DE: 0.4 }, 'CN', 'RU'))).toBeUndefined();
        expect(largest(withheld({ DE: 0.7 }, 'CN', 'RU'))?.supplier).toBe('DE');
    });

    it('holds every way to share out what is left', () => {
        fc.assert(
            fc.property(fc.double({ min: 0, max: 0.99, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (named, part) => {
                const [a, b] = [(1 - named) * part, (1 - named) * (1 - part)];
                const figure = hhi(withheld({ DE: named }, 'CN', 'RU'));
                const real = named ** 2 + a ** 2 + b ** 2;
                expect(real).toBeGreaterThanOrEqual(figure.low - 1e-9);
                expect(real).toBeLessThanOrEqual(figure.high + 1e-9);
            })
        );
    });
});
