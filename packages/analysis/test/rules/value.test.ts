import { HOURS } from '@nvs/model';
import { inWords } from '@nvs/words';
import { describe, expect, it } from 'vitest';
import { asWritten, exactly, say, type NumberValue } from '../../src/rules/value.js';

const number = (best: number, dimension: NumberValue['dimension'], more: Partial<NumberValue> = {}): string =>
    inWords(say({ ...exactly(best, dimension), ...more }, asWritten), 'en');

describe('values in words', () => {
    it.each([
        [0, '0 h'],
        [0.25, '15 min'],
        [24, '24 h'],
        [36, '36 h'],
        [72, '3 days'],
        [720, '30 days'],
        [6570, '9 months'],
        [2190, '3 months'],
        [8760, '1 year'],
        [13140, '18 months'],
        [17520, '2 years'],
        [100.5, '4.188 days'],
        [-72, '-3 days']
    ])('%d hours are %s', (hours, text) => {
        expect(number(hours, 'duration')).toBe(text);
    });

    it.each<[number, Partial<NumberValue>, string]>([
        [950, { unit: 'EUR' }, '950 EUR'],
        [35e6, { unit: 'EUR', per: HOURS.year }, '35 million EUR per year'],
        [1.25e9, { unit: 'EUR', once: true }, '1.25 billion EUR once'],
        [12_000, { unit: 'EUR', per: HOURS.month }, '12 000 EUR per month'],
        [-2e6, { unit: 'USD' }, '-2 million USD']
    ])('%d of money is said in millions and billions', (amount, more, text) => {
        expect(number(amount, 'money', more)).toBe(text);
    });

    it('numbers have four digits that count, and blanks between thousands', () => {
        expect(number(17_400_000, 'other', { unit: 'persons' })).toBe('17 400 000 persons');
        expect(number(1234.567, 'number')).toBe('1235');
        expect(number(0.1 + 0.2, 'number')).toBe('0.3');
        expect(number(0.02, 'share', { per: HOURS.year })).toBe('2% per year');
        expect(number(0.5, 'number', { per: HOURS.day })).toBe('0.5 per day');
    });
});
