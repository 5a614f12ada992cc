import type { Quantity } from '@nvs/model';
import { inWords, message } from '@nvs/words';
import { describe, expect, it } from 'vitest';

const said = (quantity: Omit<Quantity, 'type'>, language: 'en' | 'nl'): string =>
    inWords(message('text.quantity', { quantity: { type: 'quantity', ...quantity } }), language);

const YEAR = 8760;

describe('a quantity of a model is said as people say it', () => {
    it.each([
        [{ dimension: 'money', amount: 50e6, unit: 'EUR', text: '50e6 EUR' }, '50 million EUR', '50 miljoen EUR'],
        [{ dimension: 'money', amount: 1234567, unit: 'EUR', text: '1_234_567 EUR' }, '1234567 EUR', '1234567 EUR'],
        [{ dimension: 'other', amount: 10_000, unit: 'persons', text: '10_000 persons' }, '10 000 persons', '10 000 personen'],
        [{ dimension: 'number', amount: 1, per: 400 * YEAR, text: '1 per 400 years' }, '1 per 400 years', '1 per 400 jaar'],
        [{ dimension: 'share', amount: 0.0005, text: '0.05%' }, '0.05%', '0,05%'],
        [{ dimension: 'share', amount: 0.45123, text: '45.123%' }, '45.123%', '45,123%'],
        [{ dimension: 'duration', amount: 36, text: '36 h' }, '36 h', '36 uur'],
        [
            { dimension: 'other', amount: 2e5, unit: 'persons', duration: 72, text: '2e5 persons for 3 days' },
            '2e5 persons for 3 days',
            '2e5 persons for 3 days'
        ]
    ] as const)('%o', (quantity, english, dutch) => {
        expect(said(quantity, 'en')).toBe(english);
        expect(said(quantity, 'nl')).toBe(dutch);
    });
});
