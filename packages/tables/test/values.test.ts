import type { ScaleClass } from '@nvs/model';
import { describe, expect, it } from 'vitest';
import { readClass } from '../src/values/class.js';
import { readDuration } from '../src/values/duration.js';
import { readChance } from '../src/values/likelihood.js';
import { readAmount, writesComma } from '../src/values/number.js';

describe('an amount', () => {
    it.each([
        // text, comma before decimals, value, currency
        ['1234', false, 1234, undefined],
        ['1.234', true, 1234, undefined],
        ['1.234', false, 1.234, undefined],
        ['1,234', false, 1234, undefined],
        ['1,234', true, 1.234, undefined],
        ['1.234,5', false, 1234.5, undefined],
        ['1,234.5', true, 1234.5, undefined],
        ['1.234.567', false, 1_234_567, undefined],
        ["1'234'567", false, 1_234_567, undefined],
        ['1 234', true, 1234, undefined],
        ['2,5', false, 2.5, undefined],
        ['€ 2,5 mln', true, 2_500_000, 'EUR'],
        ['2.5 million EUR', false, 2_500_000, 'EUR'],
        ['£1.2bn', false, 1_200_000_000, 'GBP'],
        ['€ 300 k', true, 300_000, 'EUR'],
        ['€ 1 miljard', true, 1_000_000_000, 'EUR'],
        ['ca. 40', true, 40, undefined],
        ['-3', true, -3, undefined]
    ])('%s (comma: %s) is %s', (text, comma, value, currency) => {
        expect(readAmount(text, comma)).toMatchObject({ value, currency, percent: false });
    });

    it.each(['', 'much', '1 of 3', '12 apples', '3-4', '1,2,3', '1.2.3', '€', 'EUR mln'])('%j is none', text => {
        expect(readAmount(text, true)).toBeUndefined();
    });

    it('tells a share, and how often money is paid', () => {
        expect(readAmount('40 %', true)).toMatchObject({ value: 40, percent: true });
        expect(readAmount('€ 10 per jaar', true)).toMatchObject({ value: 10, per: 'year' });
        expect(readAmount('10 EUR eenmalig', true)).toMatchObject({ value: 10, per: 'once' });
    });

    it('is written with a comma where more numbers of the table are', () => {
        expect(writesComma(['1,5', '2,25', '3.1'], false)).toBe(true);
        expect(writesComma(['1.5', '2,000.5'], true)).toBe(false);
        expect(writesComma(['1.000', 'text'], true)).toBe(true);
    });
});

const CLASSES: readonly ScaleClass[] = ['limited', 'substantial', 'serious', 'very serious', 'catastrophic'].map((title, position) => ({
    name: 'ABCDE'[position] ?? '',
    title,
    titles: { en: title, nl: ['beperkt', 'aanzienlijk', 'ernstig', 'zeer ernstig', 'catastrofaal'][position] ?? '' },
    ...(position === 4 ? { also: ['ramp'] } : {}),
    position,
    subs: [],
    provenance: 'not_stated'
}));
const NUMBERED: readonly ScaleClass[] = CLASSES.map(each => ({
    ...each,
    name: `I${each.position + 1}`,
    title: `${each.position + 1} ${each.title}`
}));

describe('a class', () => {
    it.each([
        ['C', 'C', 'C', 'C'],
        ['c', 'C', 'C', 'C'],
        ['Ernstig', 'C', 'C', 'C'],
        ['SERIOUS', 'C', 'C', 'C'],
        ['very serious', 'D', 'D', 'D'],
        ['ramp', 'E', 'E', 'E'],
        ['3', 'C', 'C', 'C'],
        ['B-D', 'B', 'D', undefined],
        ['B – D', 'B', 'D', undefined],
        ['B .. D', 'B', 'D', undefined],
        ['B tot D', 'B', 'D', undefined],
        ['B t/m D', 'B', 'D', undefined],
        ['2/3', 'B', 'C', undefined],
        ['aanzienlijk tot zeer ernstig', 'B', 'D', undefined],
        ['C (B-D)', 'B', 'D', 'C'],
        ['C [B .. D]', 'B', 'D', 'C']
    ])('%s is %s to %s, at best %s', (text, low, high, best) => {
        expect(readClass(text, CLASSES)).toEqual({ low, high, best });
    });

    it.each(['', 'F', '0', '6', '2.5', 'hoog', 'B-F', 'C (F)', 'A-B-C'])('%j is none', text => {
        expect(readClass(text, CLASSES)).toBeUndefined();
    });

    it('goes by the number of its title, and by what somebody told', () => {
        expect(readClass('4', NUMBERED)?.best).toBe('I4');
        expect(readClass('4 Very serious', NUMBERED)?.best).toBe('I4');
        expect(readClass('serious', NUMBERED)?.best).toBe('I3');
        expect(readClass('1', CLASSES, { 1: 'E' })?.best).toBe('E');
    });
});

describe('a chance', () => {
    it.each([
        ['5%', '5%'],
        ['2,5 %', '2.5%'],
        ['1 in 100 years', '1 per 100 years'],
        ['once every 30 years', '1 per 30 years'],
        ['eens per 10 jaar', '1 per 10 years'],
        ['1x per jaar', undefined],
        ['1/50 jaar', '1 per 50 years'],
        ['1 per 1 jaar', '1 per year'],
        ['120%', undefined],
        ['<1%', undefined],
        ['0.05', undefined],
        ['often', undefined]
    ])('%s is %s', (text, written) => {
        expect(readChance(text, true)).toBe(written);
    });
});

describe('a duration', () => {
    it.each([
        ['8 uur', '8 hours'],
        ['1,5 dagen', '1.5 days'],
        ['3 weeks', '3 weeks'],
        ['2 maanden', '2 months'],
        ['long', undefined],
        ['8', undefined]
    ])('%s is %s', (text, written) => {
        expect(readDuration(text, true)).toBe(written);
    });
});
