import { hoursIn } from '@nvs/language';
import { inWords } from '@nvs/words';
import { describe, expect, it } from 'vitest';
import { durationInWords, readDuration } from '../../src/index.js';

describe('a duration', () => {
    it.each([
        ['48h', 48],
        ['3 days', 72],
        ['1.5 weeks', 252],
        ['90 min', 1.5],
        ['1 uur', 1],
        ['2 Jaar', 17_520],
        ['1000 years', 8_760_000],
        ['0 h', undefined],
        ['1001 years', undefined],
        ['h', undefined],
        ['3', undefined],
        ['-3 h', undefined],
        ['3 persons', undefined],
        ['1e3 h', undefined],
        ['3 toString', undefined]
    ])('is read: %s', (text, hours) => {
        expect(readDuration(text, hoursIn)).toBe(hours);
    });

    it.each([
        [0, '0 h'],
        [1 / 3600, '1 s'],
        [0.25, '15 min'],
        [1.5, '1 h 30 min'],
        [24, '1 day'],
        [74, '3 days 2 h'],
        [8760, '1 year'],
        [43_800, '5 years'],
        [1e-9, 'less than a second'],
        [23.999999, '1 day']
    ])('is said in words: %d', (hours, words) => {
        expect(inWords(durationInWords(hours), 'en')).toBe(words);
    });
});
