import type { Scale } from '@nvs/model';
import { describe, expect, it } from 'vitest';
import { FREQUENCY, IMPACT, quantity } from '../../../analysis/test/builder.js';
import { impactPlace, likelihoodPlace } from '../../src/document/places.js';

/** Classes with no value of their own, as scales of money have them. */
const scaleOf = (...bands: readonly (readonly [low: string | undefined, high: string | undefined] | undefined)[]): Scale => ({
    ...IMPACT,
    classes: bands.map((band, position) => ({
        name: `A${position + 1}`,
        title: '',
        titles: {},
        subs: [],
        position,
        provenance: 'published' as const,
        ...(band && {
            band: {
                low: band[0] === undefined ? undefined : quantity(band[0]),
                high: band[1] === undefined ? undefined : quantity(band[1])
            }
        })
    }))
});
const MONEY = scaleOf([undefined, '1e6 CHF'], ['1e6 CHF', '1e8 CHF'], ['1e8 CHF', undefined]);

describe('the place of an overall impact on the axis', () => {
    // By hand, with lg for log10: (lg 1e7 - 6) / (8 - 6) = 0.5; below 1e6 and above 1e8 the open class is drawn for a factor of ten.
    it.each([
        ['A1', 1e5, 0],
        ['A1', Math.sqrt(10) * 1e5, 0.5],
        ['A2', 1e6, 1],
        ['A2', 1e7, 1.5],
        ['A3', 1e9, 3],
        ['A3', 1e12, 3]
    ])('classes of money: %s by %d at %d', (name, value, place) => {
        expect(impactPlace(MONEY, { class: name, value, index: Math.log10(value) })).toBeCloseTo(place, 10);
    });

    it('no harm is at the foot, a class of which no number is known in the middle of it', () => {
        expect(impactPlace(MONEY, { value: 0 })).toBe(0);
        expect(impactPlace(MONEY, { class: 'A2' })).toBe(1.5);
        expect(impactPlace(scaleOf(undefined, undefined), { class: 'A2', value: 2 })).toBe(1.5);
        expect(impactPlace(MONEY, {})).toBeUndefined();
    });
});

describe('the place of a frequency on the axis', () => {
    it('goes by times a year, whatever the period that its class is written by', () => {
        const classes = scaleOf([undefined, '1 per 1000 year'], ['1 per 1000 year', '1 per 10 year'], ['1 per 10 year', undefined]).classes;
        const scale: Scale = { ...FREQUENCY, classes };
        // Once in a hundred years lies half way, by the logarithm, between once in a thousand and once in ten.
        expect(likelihoodPlace(scale, { class: 'A2', value: 0.01 }, 'best')).toBeCloseTo(1.5, 10);
        expect(likelihoodPlace(scale, { class: 'A1', value: 0.0001 }, 'best')).toBeCloseTo(0, 10);
        expect(likelihoodPlace(scale, { class: 'A3', value: 1 }, 'best')).toBeCloseTo(3, 10);
    });
});
