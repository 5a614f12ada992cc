import { describe, expect, it } from 'vitest';
import { hoursIn, knownUnits, parseNumber, parsePercent, parseUnit } from '../../src/lowering/index.js';

describe('units', () => {
    it.each([
        ['s', 1 / 3600],
        ['second', 1 / 3600],
        ['seconden', 1 / 3600],
        ['min', 1 / 60],
        ['minutes', 1 / 60],
        ['minuut', 1 / 60],
        ['h', 1],
        ['hour', 1],
        ['hours', 1],
        ['uur', 1],
        ['uren', 1],
        ['d', 24],
        ['day', 24],
        ['dagen', 24],
        ['Days', 24],
        ['week', 168],
        ['weken', 168],
        ['month', 730],
        ['maanden', 730],
        ['year', 8760],
        ['years', 8760],
        ['jaar', 8760],
        ['jaren', 8760]
    ])('%s is a time of %d hours', (word, hours) => {
        expect(parseUnit(word)).toEqual({ dimension: 'duration', factor: hours });
        expect(hoursIn(word)).toBe(hours);
    });

    it.each([
        ['EUR', 'EUR'],
        ['CHF', 'CHF'],
        ['USD', 'USD'],
        ['GBP', 'GBP'],
        ['€', 'EUR']
    ])('%s is money', (word, code) => {
        expect(parseUnit(word)).toEqual({ dimension: 'money', factor: 1, unit: code });
        expect(hoursIn(word)).toBeUndefined();
    });

    it.each(['persons', 'km2', 'eur', 'EURO', 'm', 'M', 'H', '$', 'class', '', 'constructor', '__proto__'])('%s is neither', word => {
        expect(parseUnit(word)).toBeUndefined();
    });

    it('knows each of its words', () => {
        const words = knownUnits();
        expect(words.length).toBeGreaterThan(150);
        for (const word of words) {
            expect(parseUnit(word), word).toBeDefined();
        }
    });
});

describe('numbers', () => {
    it.each([
        ['1_000', 1000],
        ['9e9', 9e9],
        ['0.5', 0.5],
        ['1_0.2_5e-2', undefined]
    ] as const)('%s', (text, number) => {
        if (number !== undefined) {
            expect(parseNumber(text)).toBe(number);
        } else {
            expect(parseNumber(text)).toBeCloseTo(0.1025);
        }
    });

    it.each([
        ['45%', 0.45],
        ['0.55%', 0.0055],
        ['2.25 %', 0.0225],
        ['4e1%', 0.4],
        ['1_00%', 1],
        ['7%', 0.07],
        ['0.005%', 0.00005]
    ])('%s is the fraction %d, to the last bit', (text, share) => {
        expect(parsePercent(text)).toBe(share);
    });

    it.each(['9e999', '', 'x'])('%s is no number that can be used', text => {
        expect(text === '' ? parsePercent(undefined) : parseNumber(text)).toBeUndefined();
    });
});
