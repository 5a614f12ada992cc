import { HOURS } from '@nvs/model';
import { describe, expect, it } from 'vitest';
import { analyse, type LikelihoodFigure } from '../src/index.js';
import { base, FREQUENCY, LIKELIHOOD, model, threat } from './builder.js';

function likelihoodOf(text: string | undefined, scale = LIKELIHOOD.id, horizon?: number): LikelihoodFigure {
    const results = analyse(
        model({
            interests: { 'i.one': 1 },
            method: { likelihoodScale: scale },
            threats: [threat('t', text === undefined ? {} : { likelihood: text })],
            assessments: horizon === undefined ? [] : [{ ...base('a'), kind: 'assessment', judged: 'with_measures', horizon }]
        })
    );
    const [risk] = results.risks;
    if (!risk) {
        throw new Error('no risk');
    }
    return risk.current.likelihood;
}

describe('a likelihood as a chance over the five years of the scale', () => {
    // √(0.0005·0.005) = 0.00158113883; the open class A ends at the floor 0.00005: √(0.00005·0.0005) = 0.000158113883;
    // E: √(0.5·1) = 0.7071067812; C.high: √(0.025·0.05) = 0.03535533906
    // 2% a year: 1-0.98^5 = 1-0.9039207968 = 0.0960792032; 1 in 30 years: 1-e^(-5/30) = 0.1535182751; 0.2 a year: 1-e^-1 = 0.6321205588
    it.each([
        ['A', 0.000158113883, 'A', undefined, 'likelihood.class'],
        ['B', 0.00158113883, 'B', undefined, 'likelihood.class'],
        ['C', 0.0158113883, 'C', undefined, 'likelihood.class'],
        ['C.high', 0.03535533906, 'C', 'high', 'likelihood.class'],
        ['E', 0.7071067812, 'E', undefined, 'likelihood.class'],
        ['5%', 0.05, 'D', undefined, 'likelihood.stated'],
        ['4.99%', 0.0499, 'C', 'high', 'likelihood.stated'],
        ['0.5%', 0.005, 'C', 'low', 'likelihood.stated'],
        ['0.01%', 0.0001, 'A', undefined, 'likelihood.stated'],
        ['100%', 1, 'E', undefined, 'likelihood.stated'],
        ['2% per year', 0.0960792032, 'D', undefined, 'likelihood.period'],
        ['5% per 5 years', 0.05, 'D', undefined, 'likelihood.period'],
        ['100% per year', 1, 'E', undefined, 'likelihood.period'],
        ['1 per 30 years', 0.1535182751, 'D', undefined, 'likelihood.rate'],
        ['0.2 per year', 0.6321205588, 'E', undefined, 'likelihood.rate']
    ])('%s is %d, class %s', (text, value, name, sub, formula) => {
        const figure = likelihoodOf(text);
        expect(figure.best?.value).toBeCloseTo(value, 10);
        expect(figure).toMatchObject({ status: 'judged', measure: 'probability', horizon: 43800, formula });
        expect([figure.best?.class, figure.best?.sub]).toEqual([name, sub]);
    });

    it('has an index of log10: 1% is at -2', () => {
        expect(likelihoodOf('1%').best?.index).toBe(-2);
    });

    it('carries low, best and high, class by class', () => {
        const { low, best, high } = likelihoodOf('C in B .. D');
        expect([low?.class, best?.class, high?.class]).toEqual(['B', 'C', 'D']);
        expect([low?.value, high?.value]).toEqual([0.00158113883, 0.158113883]);
    });

    it('puts limits in order when the text has them the wrong way round', () => {
        const { low, high } = likelihoodOf('C in D .. B');
        expect([low?.class, high?.class]).toEqual(['B', 'D']);
    });

    it('is converted to the horizon of the assessment: 1-(1-0.5)^(10/5) = 0.75', () => {
        expect(likelihoodOf('50%', LIKELIHOOD.id, 10 * HOURS.year).modelHorizon).toEqual({
            hours: 87600,
            low: 0.75,
            best: 0.75,
            high: 0.75,
            formula: 'likelihood.horizon'
        });
        expect(likelihoodOf('50%', LIKELIHOOD.id, 5 * HOURS.year).modelHorizon).toBeUndefined();
    });

    it.each([['X'], ['F'], ['120%'], ['3 persons'], ['2e9 EUR'], ['1.5']])('%s cannot be used, and says so', text => {
        const results = analyse(model({ interests: { 'i.one': 1 }, threats: [threat('t', { likelihood: text })] }));
        expect(results.risks[0]?.current.likelihood.status).toBe('not_usable');
        expect(results.notes).toMatchObject([{ kind: 'value_not_usable', id: 't' }]);
    });

    it('tells not judged from withheld', () => {
        expect(likelihoodOf(undefined)).toMatchObject({ status: 'not_judged' });
        expect(likelihoodOf('withheld')).toMatchObject({ status: 'withheld' });
        const ranged = likelihoodOf('withheld in B .. C');
        expect(ranged).toMatchObject({ status: 'withheld', low: { class: 'B' }, high: { class: 'C' } });
        expect(ranged.best).toBeUndefined();
    });
});

describe('a likelihood as a frequency a year', () => {
    // F1: √(0.001·0.01) = 0.00316227766; 10% in 10 years: -ln(0.9)/10 = 0.01053605157
    it.each([
        ['F1', 0.00316227766, 'F1', 'likelihood.class'],
        ['F3', 0.1, 'F3', 'likelihood.open_band'],
        ['1 per 30 years', 1 / 30, 'F2', 'likelihood.rate_per_year'],
        ['1 per 100 years', 0.01, 'F2', 'likelihood.rate_per_year'],
        ['3 per year', 3, 'F3', 'likelihood.rate_per_year'],
        ['10% per 10 years', 0.01053605157, 'F2', 'likelihood.chance_to_rate']
    ])('%s is %d a year, class %s', (text, value, name, formula) => {
        const figure = likelihoodOf(text, FREQUENCY.id);
        expect(figure.best?.value).toBeCloseTo(value, 10);
        expect(figure).toMatchObject({ measure: 'frequency', best: { class: name }, formula });
        expect(figure.horizon).toBeUndefined();
    });

    it('needs a period', () => {
        expect(likelihoodOf('5%', FREQUENCY.id).status).toBe('not_usable');
    });

    it('is a chance over the horizon of the assessment: 1-e^(-0.1·10) = 0.6321205588', () => {
        expect(likelihoodOf('0.1 per year', FREQUENCY.id, 10 * HOURS.year).modelHorizon?.best).toBe(0.6321205588);
    });
});
