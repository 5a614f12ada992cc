import type { ScaleClass } from '@nvs/model';
import { describe, expect, it } from 'vitest';
import { readClass } from '../src/values/class.js';
import { readDuration } from '../src/values/duration.js';
import { readChance } from '../src/values/likelihood.js';
import { factorIn, readAmount } from '../src/values/number.js';

describe('an amount', () => {
    it.each([
        ['1234', 1234, undefined],
        ['1.234', 1234, undefined],
        ['1,234', 1234, undefined],
        ['0,125', 0.125, undefined],
        ['1,5', 1.5, undefined],
        ['1.5', 1.5, undefined],
        ['1.234,5', 1234.5, undefined],
        ['1,234.5', 1234.5, undefined],
        ['1.234.567', 1_234_567, undefined],
        ["1'234'567", 1_234_567, undefined],
        ['1 234', 1234, undefined],
        ['€ 250.000', 250_000, 'EUR'],
        ['€ 2,5 mln', 2_500_000, 'EUR'],
        ['€2,5m', 2_500_000, 'EUR'],
        ['2.5 million EUR', 2_500_000, 'EUR'],
        ['£1.2bn', 1_200_000_000, 'GBP'],
        ['€ 300 k', 300_000, 'EUR'],
        ['€ 1 miljard', 1_000_000_000, 'EUR'],
        ['3 mrd €', 3_000_000_000, 'EUR'],
        ['ca. 40', 40, undefined],
        ['-3', -3, undefined]
    ])('%s is %s', (text, value, currency) => {
        expect(readAmount(text)).toMatchObject({ value, currency, percent: false });
    });

    it.each(['', 'much', '1 of 3', '12 apples', '3-4', '1,2,3', '1.2.3', '€', 'EUR mln', '3 m', '12 34'])('%j is none', text => {
        expect(readAmount(text)).toBeUndefined();
    });

    it('tells a share, and how often money is paid', () => {
        expect(readAmount('40 %')).toMatchObject({ value: 40, percent: true });
        expect(readAmount('12,125%')).toMatchObject({ value: 12.125, percent: true });
        expect(readAmount('€ 10 per jaar')).toMatchObject({ value: 10, per: 'year' });
        expect(readAmount('10 EUR eenmalig')).toMatchObject({ value: 10, per: 'once' });
    });

    it.each([
        ['Kosten (mln €)', 1e6],
        ['Kosten (mrd €)', 1e9],
        ['Kosten (x € 1.000)', 1e3],
        ['Kosten (x 1.000.000)', 1e6],
        ["Kosten (in duizenden euro's)", 1e3],
        ['Kosten in miljoenen euro', 1e6],
        ['Cost (MEUR)', 1e6],
        ["Cost (€'000)", 1e3],
        ['Cost (£000s)', 1e3],
        ['Cost (€m)', 1e6],
        ['Cost in thousands', 1e3],
        ['Kosten t/m 2026 (€)', 1],
        ['Kosten p.m.', 1],
        ['Kosten', 1]
    ])('%s multiplies by %i', (header, factor) => {
        expect(factorIn(header)).toBe(factor);
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
        ['4 (hoog)', 'D', 'D', 'D'],
        ['aanzienlijk tot zeer ernstig', 'B', 'D', undefined],
        ['C (B-D)', 'B', 'D', 'C'],
        ['C [B .. D]', 'B', 'D', 'C']
    ])('%s is %s to %s, at best %s', (text, low, high, best) => {
        expect(readClass(text, CLASSES)).toEqual({ low, high, best });
    });

    it.each(['', 'F', '0', '6', '2.5', 'hoog', 'B-F', 'C (F)', 'A-B-C', '3/5', '-3', 'D-B', 'C (D-E)', 'constructor'])(
        '%j is none',
        text => {
            expect(readClass(text, CLASSES)).toBeUndefined();
        }
    );

    it('goes by the number of its title, and by what somebody told', () => {
        expect(readClass('4', NUMBERED)?.best).toBe('I4');
        expect(readClass('4 Very serious', NUMBERED)?.best).toBe('I4');
        expect(readClass('serious', NUMBERED)?.best).toBe('I3');
        expect(readClass('1', CLASSES, { 1: 'E' })?.best).toBe('E');
        const amounts = CLASSES.map((each, at) => ({ ...each, title: `${5 * at + 1} to ${5 * at + 5} billion` }));
        expect(readClass('2', amounts)?.best).toBe('B');
        expect(readClass('6', amounts)).toBeUndefined();
    });
});

describe('a chance', () => {
    it.each([
        ['5%', '5%'],
        ['2,5 %', '2.5%'],
        ['1 in 100 years', '1 per 100 years'],
        ['once every 30 years', '1 per 30 years'],
        ['eens per 10 jaar', '1 per 10 years'],
        ['1 in 10.000 years', '1 per 10000 years'],
        ['5% per year', '5% per year'],
        ['5% per 2 jaar', '5% per 2 years'],
        ['1x per jaar', undefined],
        ['1/50 jaar', '1 per 50 years'],
        ['1 per 1 jaar', '1 per year'],
        ['120%', undefined],
        ['<1%', undefined],
        ['0.05', undefined],
        ['often', undefined]
    ])('%s is %s', (text, written) => {
        expect(readChance(text)).toBe(written);
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
        expect(readDuration(text)).toBe(written);
    });
});
