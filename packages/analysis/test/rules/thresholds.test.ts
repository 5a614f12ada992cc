import { describe, expect, it } from 'vitest';
import { reachesTyped } from '../../src/exact.js';
import { reaches } from '../../src/number.js';

describe('thresholds', () => {
    it('are reached by a mean of what is at them, however many and whatever the class counts for', () => {
        for (const value of [1 / 3, 1 / 9, 1 / 27, 1 / 81, 0.1, 0.7, 2 / 7]) {
            for (let n = 1; n <= 40; n++) {
                const mean = Array.from({ length: n }, () => value).reduce((sum, each) => sum + each, 0) / n;
                expect(reaches(mean, value), `${n} times ${value}`).toBe(true);
            }
        }
        expect(reaches(1 / 3 - 1e-10, 1 / 3)).toBe(false);
    });

    it('are reached by quantities as they were typed', () => {
        expect([
            reachesTyped(0.3, 0.3),
            reachesTyped(0.1 * 3, 0.3),
            reachesTyped(0.299_999_999_999_99, 0.3),
            reachesTyped(9.999_999_999_999, 10),
            reachesTyped(10, 9)
        ]).toEqual([true, true, false, false, true]);
    });
});
