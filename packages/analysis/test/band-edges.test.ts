import { HOURS, type Estimate, type Scale, type Threat } from '@nvs/model';
import { describe, expect, it } from 'vitest';
import { analyse } from '../src/analyse.js';
import { AT, band, criterion, estimate, FREQUENCY, LIKELIHOOD, model, thresholds, threat } from './builder.js';

/** The classes of the limits of a likelihood, sub-classes with it. */
function classesOf(likelihood: Estimate, scale: Scale = LIKELIHOOD, more: Partial<Threat> = {}): (string | undefined)[] {
    const given = model({
        interests: { i: 1 },
        method: { likelihoodScale: scale.id, rank: 'likelihood' },
        threats: [{ ...threat('t'), likelihood, ...more }]
    });
    const { low, high } = analyse(given).risks[0]?.current.likelihood ?? {};
    return [low, high].map(each => [each?.class, each?.sub].filter(Boolean).join('.'));
}

// The classes of the scale: A below 0.05 %, B from 0.05 %, C from 0.5 % (low, mid from 1 %, high from 2.5 %), D from 5 %, E from 50 % to 100 %.
describe('a band of chances that ends where a class begins does not reach into that class', () => {
    it.each([
        ['0.5%', '5%', 'C.low', 'C.high'],
        ['0.5%', '5.01%', 'C.low', 'D'],
        ['0.05%', '50%', 'B', 'D'],
        ['0.01%', '0.05%', 'A', 'A'],
        ['50%', '100%', 'E', 'E'],
        ['1%', '2.5%', 'C.mid', 'C.mid'],
        ['1%', '2.6%', 'C.mid', 'C.high'],
        // what begins and ends there is there
        ['5%', '5%', 'D', 'D'],
        // a class that is named is in it
        ['B', 'D', 'B', 'D']
    ])('%s .. %s is %s to %s', (low, high, from, to) => {
        expect(classesOf(band(low, high))).toEqual([from, to]);
    });

    it('a range around a best estimate reaches what it names', () => {
        expect(classesOf(estimate('1% in 0.5% .. 5%'))).toEqual(['C.low', 'D']);
    });

    it('nor where it is stated over another time: 9.75 % in ten years is 1 - 0.9025^(1/2) = 5 % in five', () => {
        const ten = { horizon: 10 * HOURS.year };
        expect(classesOf(band('2%', '9.75%'), LIKELIHOOD, ten)).toEqual(['C.mid', 'C.high']);
        expect(classesOf(band('2%', '9.76%'), LIKELIHOOD, ten)).toEqual(['C.mid', 'D']);
    });
});

// F1 from once in 1000 years, F2 from once in 100, F3 from once in 10.
it.each([
    ['1 per 1000 years', '1 per 100 years', 'F1', 'F1'],
    ['1 per 1000 years', '1 per 99 years', 'F1', 'F2'],
    ['1 per 100 years', '1 per 10 years', 'F2', 'F2'],
    ['1 per 10 years', '1 per 10 years', 'F3', 'F3']
])('a band of frequencies, %s .. %s, is %s to %s', (low, high, from, to) => {
    expect(classesOf(band(low, high), FREQUENCY)).toEqual([from, to]);
});

// B from 10 persons or 50 million euro, C from 100 persons or 500 million; what is less is A.
it.each([
    ['10 persons', '100 persons', 'B', 'B'],
    ['10 persons', '101 persons', 'B', 'C'],
    ['1 persons', '10 persons', 'A', 'A'],
    ['100 persons', '100 persons', 'C', 'C'],
    ['5e7 EUR', '5e8 EUR', 'B', 'B'],
    ['5e7 EUR', '6e8 EUR', 'B', 'C'],
    ['1e7 EUR', '5e7 EUR', 'A', 'A']
])('a band of harm, %s .. %s, is %s to %s', (low, high, from, to) => {
    const isMoney = low.endsWith('EUR');
    const given = model({
        interests: { i: 1 },
        criteria: [
            criterion('i.c1', {
                unit: isMoney ? 'EUR' : 'persons',
                thresholds: isMoney ? thresholds('B from 5e7 EUR', 'C from 5e8 EUR') : thresholds('B from 10 persons', 'C from 100 persons')
            })
        ],
        threats: [{ ...threat('t', { likelihood: 'C' }), impact: [{ criterion: 'i.c1', value: band(low, high), at: AT }] }]
    });
    const { criteria, overall } = analyse(given).risks[0]?.current.impact ?? {};
    expect([criteria?.[0]?.low?.class, criteria?.[0]?.high?.class]).toEqual([from, to]);
    expect(overall).toMatchObject({ status: low === high || from === to ? expect.any(String) : 'limits' });
    expect([overall?.low?.nearest, overall?.high?.nearest]).toEqual([from, to]);
});

it('the limits that the class of an interest leaves do not reach into the next class', () => {
    const interestImpact = [{ interest: 'i', value: estimate('C'), at: AT }];
    const given = model({ interests: { i: 3 }, threats: [{ ...threat('t', { likelihood: 'C' }), interestImpact }] });
    const { overall } = analyse(given).risks[0]?.current.impact ?? {};
    // a mean of 1/9, between 1/9/√3, half way from B, and √3/9, half way to D
    expect(overall?.high?.value).toBeCloseTo(Math.sqrt(3) / 9, 9);
    expect([overall?.low?.nearest, overall?.best?.nearest, overall?.high?.nearest]).toEqual(['C', 'C', 'C']);
});
