import { analyse } from '@nvs/analysis';
import type { InterestScore, Scale } from '@nvs/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AT, criterion, estimate, IMPACT, model, quantity, threat, thresholds } from './builder.js';

/** Classes of money: A up to 1 million, B up to 10, C up to 100, D up to 1000, E from there on. */
const MONEY: Scale = {
    ...IMPACT,
    classes: IMPACT.classes.map((each, i) => ({
        ...each,
        band: {
            ...(i === 0 ? {} : { low: quantity(`1e${5 + i} EUR`) }),
            ...(i === 4 ? {} : { high: quantity(`1e${6 + i} EUR`) })
        }
    }))
};

const judged = (text: string): InterestScore => ({ interest: 'i.one', value: estimate(text), at: AT });

/** The sum of an interest judged as a whole, of two criteria, and of another with an amount of its own. */
function sumOf(whole: InterestScore, other: Record<string, string> = { 'i.two.costs': '3e6 EUR' }) {
    const all = model({
        interests: { 'i.one': 0, 'i.two': 0 },
        criteria: [
            criterion('i.one.a', { unit: 'EUR', thresholds: thresholds('B from 1e6 EUR') }),
            criterion('i.one.b', { unit: 'EUR', thresholds: thresholds('B from 1e6 EUR') }),
            criterion('i.two.costs', { unit: 'EUR', thresholds: thresholds('B from 1e6 EUR') })
        ],
        method: { overall: 'sum', interestValue: 'sum' },
        threats: [{ ...threat('t', { likelihood: 'C', impact: other }), interestImpact: [whole] }]
    });
    return analyse({ ...all, scales: all.scales.map(each => (each.id === IMPACT.id ? MONEY : each)) }).risks[0]?.current.impact;
}

/** All sums with 3 million beside, by whole millions, of one criterion in a range and any amount of the other, that fall into the class. */
function sumsWithin(text: string, from: number, to: number): number[] {
    const [least, most] = text === 'A' ? [0, 1] : text === 'B' ? [1, 10] : [1, 100];
    const all = Array.from({ length: to - from + 1 }, (_, i) => from + i).flatMap(a => Array.from({ length: 101 }, (_, b) => a + b));
    return all.filter(each => each >= least && each <= most).map(each => (each + 3) * 1e6);
}

describe('money of an interest judged as a whole', () => {
    it.each([
        // 1 .. 10 million and 3 million
        ['B', 4e6, 13e6],
        // nothing .. 1 million
        ['A', 3e6, 4e6],
        // 1 .. 100 million
        ['B in B .. C', 4e6, 103e6],
        ['X in X .. B', 3e6, 13e6]
    ])('%s is the band of its class, without a best estimate', (text, low, high) => {
        const overall = sumOf(judged(text))?.overall;
        expect(overall).toMatchObject({ currency: 'EUR', low: { value: low }, high: { value: high } });
        expect(overall?.best).toBeUndefined();
    });

    it('X is nothing, exactly', () => {
        expect(sumOf(judged('X'))?.overall).toMatchObject({ low: { value: 3e6 }, best: { value: 3e6 }, high: { value: 3e6 } });
    });

    it('of an open class asks for a quantity', () => {
        expect(sumOf(judged('E'))?.interests.find(each => each.interest === 'i.one')?.high).toBeUndefined();
        expect(sumOf(judged('E'))?.overall?.best).toBeUndefined();
    });

    it.each([
        // B is 1 .. 10 million: a is 4, so 4 .. 10, and 3 million beside
        ['B', { 'i.one.a': '4e6 EUR' }, 7e6, 13e6],
        // a and b are 2 .. 4 and 3 million, so 5 .. 7
        ['B', { 'i.one.a': '3e6 EUR in 2e6 EUR .. 4e6 EUR', 'i.one.b': '3e6 EUR' }, 8e6, 10e6],
        // a says nothing that the class does not
        ['B', { 'i.one.a': '5e5 EUR' }, 4e6, 13e6],
        // an open class ends where its criteria end: 1000 million and 300
        ['E', { 'i.one.a': '1e9 EUR', 'i.one.b': '3e8 EUR' }, 1303e6, 1303e6]
    ])('%s is narrowed by what its criteria come to', (text, rows, low, high) => {
        const overall = sumOf(judged(text), { 'i.two.costs': '3e6 EUR', ...rows })?.overall;
        expect(overall).toMatchObject({ low: { value: low }, high: { value: high } });
    });

    it('that its criteria never make has no figure', () => {
        expect(sumOf(judged('B'), { 'i.two.costs': '3e6 EUR', 'i.one.a': '2e7 EUR' })?.overall).toMatchObject({ status: 'not_computable' });
    });

    it('is what brute force leaves of it, with a range beside it', () => {
        const million = fc.integer({ min: 0, max: 14 });
        fc.assert(
            fc.property(million, million, fc.constantFrom('A', 'B', 'B in B .. C'), (one, other, text) => {
                const [from, to] = [Math.min(one, other), Math.max(one, other)];
                const sums = sumsWithin(text, from, to);
                const row = `${from}e6 EUR in ${from}e6 EUR .. ${to}e6 EUR`;
                const overall = sumOf(judged(text), { 'i.two.costs': '3e6 EUR', 'i.one.a': row })?.overall;
                expect([overall?.low?.value, overall?.high?.value]).toEqual(
                    sums.length === 0 ? [undefined, undefined] : [Math.min(...sums), Math.max(...sums)]
                );
            }),
            { numRuns: 40 }
        );
    });

    it('holds every split of the amount over its criteria, and no wider', () => {
        // all amounts in steps of half a million for both criteria, and what they come to with 3 million beside; B is from 1 to 10 million
        const sums: number[] = [];
        for (let a = 0; a <= 20e6; a += 5e5) {
            for (let b = 0; b <= 20e6; b += 5e5) {
                if (a + b >= 1e6 && a + b <= 10e6) {
                    sums.push(a + b + 3e6);
                }
            }
        }
        const overall = sumOf(judged('B'))?.overall;
        expect([overall?.low?.value, overall?.high?.value]).toEqual([Math.min(...sums), Math.max(...sums)]);
    });
});
