import { describe, expect, it } from 'vitest';
import type { Method } from '@nvs/model';
import { analyse } from '../src/index.js';
import { criterion, IMPACT, model, quantity, thresholds, threat } from './builder.js';
import { message } from '@nvs/words';

type Spec = { interests: Record<string, number>; impact: Record<string, string>; method?: Partial<Method>; likelihood?: string };

function impactOf({ interests, impact, method = {}, likelihood = 'C' }: Spec) {
    const results = analyse(model({ interests, method, threats: [threat('t', { likelihood, impact })] }));
    const risk = results.risks[0];
    if (!risk) {
        throw new Error('no risk');
    }
    return { ...risk.current.impact, risk, results };
}

const ALL_X = (interests: Record<string, number>): Record<string, string> =>
    Object.fromEntries(Object.entries(interests).flatMap(([id, n]) => Array.from({ length: n }, (_, i) => [`${id}.c${i + 1}`, 'X'])));

describe('overall impact', () => {
    const two = { 'i.one': 2, 'i.two': 1 };
    const scores = { 'i.one.c1': 'E', 'i.one.c2': 'C', 'i.two.c1': 'D' };
    // v(E) = 1, v(C) = 1/9, v(D) = 1/3
    it.each<[Partial<Method>, number]>([
        [{ overall: 'weighted_sum' }, (1 + 1 / 9 + 1 / 3) / 3],
        [{ overall: 'weighted_sum', weights: [{ target: 'i.one.c1', weight: 2 }] }, (2 * 1 + 1 / 9 + 1 / 3) / 4],
        [{ overall: 'weighted_sum', weights: [{ target: 'i.one', weight: 3 }] }, (3 * 1 + 3 / 9 + 1 / 3) / 7],
        [{ overall: 'interest_max' }, (1 + 1 / 9) / 2],
        [{ overall: 'interest_max', interestValue: 'max' }, 1],
        [{ overall: 'interest_mean' }, ((1 + 1 / 9) / 2 + 1 / 3) / 2],
        [{ overall: 'interest_mean', interestValue: 'max' }, (1 + 1 / 3) / 2],
        [{ overall: 'interest_mean', interestValue: 'sum' }, (1 + 1 / 9 + 1 / 3) / 2],
        [{ overall: 'interest_mean', weights: [{ target: 'i.two', weight: 3 }] }, ((1 + 1 / 9) / 2 + 3 / 3) / 4],
        [{ overall: 'max' }, 1]
    ])('by %j is %d', (method, value) => {
        const { overall } = impactOf({ interests: two, impact: scores, method });
        expect(overall).toMatchObject({ status: 'complete', formula: `overall.${method.overall}` });
        expect(overall?.best?.value).toBeCloseTo(value, 9);
        expect(overall?.best?.index).toBeCloseTo(Math.log(81 * value) / Math.log(3), 8);
    });

    it('has no figure under a profile, but every interest has one', () => {
        const { overall, interests, risk, results } = impactOf({ interests: two, impact: scores, method: { overall: 'profile' } });
        expect(overall).toBeUndefined();
        expect(interests.map(each => each.best?.class)).toEqual(['D–E', 'D']);
        expect(risk.current.rankKey).toBeUndefined();
        expect(results.rankings[0]?.unranked).toHaveLength(1);
    });

    it('of one E among the ten criteria of 2014 is 1/10: index log3(8.1), between B and C', () => {
        // 4 - ln 10 / ln 3 = 4 - 2.302585093 / 1.098612289 = 1.904096726
        const { overall } = impactOf({ interests: { 'i.one': 10 }, impact: { ...ALL_X({ 'i.one': 10 }), 'i.one.c3': 'E' } });
        expect(overall?.best).toEqual({ value: 0.1, index: 1.904096726, class: 'B–C', nearest: 'C' });
    });

    it('of the cyber attack on a cloud provider is "very serious" under mean within, maximum over interests', () => {
        // Published: one criterion of territorial security (of four) at E and little else: very serious (D). Mean 1/4, index log3(81/4) = 2.738.
        const eighteen = { 'i.t': 4, 'i.p': 3, 'i.e': 2, 'i.n': 1, 'i.s': 3, 'i.l': 5 };
        const impact = { ...ALL_X(eighteen), 'i.t.c3': 'E' };
        const by = (method: Partial<Method>) => impactOf({ interests: eighteen, impact, method }).overall?.best;
        const best = by({ overall: 'interest_max' });
        expect(best?.value).toBe(0.25);
        expect(best?.index).toBeCloseTo(2.738, 3);
        expect(best?.class).toBe('C–D');
        expect(best?.nearest).toBe('D');
        // The plain mean, 1/18, would lie between B and C, and the maximum would be E.
        expect(by({ overall: 'weighted_sum' })?.class).toBe('B–C');
        expect(by({ overall: 'max' })?.class).toBe('E');
    });

    it.each([
        [['A'], 'A', 0],
        [['B'], 'B', 1],
        [['E'], 'E', 4],
        [['X'], 'X', undefined],
        [['A', 'X'], 'X–A', -0.6309297536],
        [['D', 'D'], 'D', 3]
    ])('of %j is labelled %s at index %d', (classes, label, index) => {
        const best = impactOf({
            interests: { 'i.one': classes.length },
            impact: Object.fromEntries(classes.map((each, i) => [`i.one.c${i + 1}`, each]))
        }).overall?.best;
        expect([best?.class, best?.index]).toEqual([label, index]);
    });

    it('carries low and high through by corners', () => {
        const { overall } = impactOf({ interests: { 'i.one': 2 }, impact: { 'i.one.c1': 'C in B .. D', 'i.one.c2': 'B in X .. C' } });
        // low (1/27 + 0)/2, best (1/9 + 1/27)/2, high (1/3 + 1/9)/2
        expect([overall?.low?.value, overall?.best?.value, overall?.high?.value]).toEqual([0.01851851852, 0.07407407407, 0.2222222222]);
    });

    it('is an interval from X to the top class where criteria are not judged, withheld or not usable', () => {
        for (const other of [{}, { 'i.one.c2': 'withheld' }, { 'i.one.c2': 'F' }]) {
            const { overall } = impactOf({ interests: { 'i.one': 2 }, impact: { 'i.one.c1': 'C', ...other } });
            expect(overall).toMatchObject({ status: 'incomplete', low: { value: 0.05555555556 }, high: { value: 0.5555555556 } });
            expect(overall?.best).toBeUndefined();
        }
        const withLimits = impactOf({ interests: { 'i.one': 2 }, impact: { 'i.one.c1': 'C', 'i.one.c2': 'withheld in B .. C' } }).overall;
        expect(withLimits).toMatchObject({ status: 'incomplete', low: { value: 0.07407407407 }, high: { value: 0.1111111111 } });
        const applicable = impactOf({ interests: { 'i.one': 2 }, impact: { 'i.one.c1': 'C', 'i.one.c2': 'X' } }).overall;
        expect(applicable).toMatchObject({ status: 'complete', best: { value: 0.05555555556 } });
    });

    it('cannot be a mean of classes without values, but can be the highest of them', () => {
        const plain = { ...IMPACT, id: 'm.plain', classes: IMPACT.classes.map(({ value: _, ...rest }) => rest) };
        const by = (overall: Method['overall']) =>
            analyse(
                model({
                    interests: { 'i.one': 2 },
                    scales: [plain],
                    method: { overall, interestValue: 'max', impactScale: 'm.plain' },
                    threats: [threat('t', { impact: { 'i.one.c1': 'C in B .. C', 'i.one.c2': 'B' } })]
                })
            ).risks[0]?.current.impact.overall;
        expect(by('weighted_sum')).toMatchObject({ status: 'not_computable', reason: message('scoring.classesWithoutValues') });
        expect(by('max')).toMatchObject({ status: 'complete', low: { class: 'B' }, best: { class: 'C' } });
        expect(by('interest_max')).toMatchObject({ status: 'complete', best: { class: 'C' } });
    });
});

describe('impact added as money', () => {
    const people = criterion('i.one.people', {
        unit: 'persons',
        valuePerUnit: quantity('4e6 CHF'),
        thresholds: thresholds('B from 10 persons', 'C from 40 persons')
    });
    const costs = criterion('i.two.costs', { unit: 'CHF', thresholds: thresholds('B from 1e6 CHF', 'C from 4e6 CHF') });
    const sum = (impact: Record<string, string>, criteria = [people, costs]) =>
        analyse(
            model({
                interests: { 'i.one': 0, 'i.two': 0 },
                criteria,
                method: { overall: 'sum', interestValue: 'sum' },
                threats: [threat('t', { likelihood: 'C', impact })]
            })
        ).risks[0]?.current.impact;

    it('takes quantities at their value: 25 × 4 million + 3 million = 103 million', () => {
        const impact = sum({ 'i.one.people': '25 persons', 'i.two.costs': '3e6 CHF in 2e6 CHF .. 5e6 CHF' });
        expect(impact?.overall).toMatchObject({
            status: 'complete',
            currency: 'CHF',
            low: { value: 102e6 },
            best: { value: 103e6 },
            high: { value: 105e6 }
        });
        expect(impact?.interests.map(each => each.best?.value)).toEqual([100e6, 3e6]);
    });

    it('takes a class at the geometric mean of its thresholds, the lowest at half its upper edge, the highest at its lower edge', () => {
        // B: √(10·40) = 20 persons = 80 million; A: 1e6/2; C: 4e6
        expect(sum({ 'i.one.people': 'B', 'i.two.costs': 'A' })?.overall?.best?.value).toBe(80.5e6);
        expect(sum({ 'i.one.people': 'X', 'i.two.costs': 'C' })?.overall?.best?.value).toBe(4e6);
    });

    it('adds no two currencies and nothing without a price', () => {
        const euro = criterion('i.two.costs', { unit: 'EUR' });
        const table = { ...euro, thresholds: thresholds('B from 1e6 EUR') };
        expect(sum({ 'i.one.people': '1 persons', 'i.two.costs': '3e6 EUR' }, [people, table])?.overall).toMatchObject({
            status: 'not_computable',
            reason: message('scoring.addsCurrencies', { currencies: ['CHF', 'EUR'] })
        });
        expect(sum({ 'i.one.people': '1 persons', 'i.two.costs': 'C' }, [people, euro])?.overall).toMatchObject({
            status: 'not_computable',
            reason: message('scoring.unpriced', { criteria: ['i.two.costs'] })
        });
    });
});

describe('disruption of society', () => {
    const disrupted = (impact: Record<string, string>, method: Partial<Method> = {}) =>
        impactOf({ interests: { 'i.one': 2 }, impact, method }).disruption?.result;
    it.each([
        [{ 'i.one.c1': 'C', 'i.one.c2': 'X' }, 'yes'],
        [{ 'i.one.c1': 'C' }, 'yes'],
        [{ 'i.one.c1': 'B in A .. C', 'i.one.c2': 'A' }, 'possible'],
        [{ 'i.one.c1': 'B', 'i.one.c2': 'A' }, 'no'],
        [{ 'i.one.c1': 'B' }, 'unknown'],
        [{ 'i.one.c1': 'B', 'i.one.c2': 'withheld in A .. B' }, 'no'],
        [{ 'i.one.c1': 'B', 'i.one.c2': 'withheld in C .. D' }, 'yes']
    ])('by any criterion for %j: %s', (impact, result) => {
        expect(disrupted(impact)).toBe(result);
    });

    // The mean of the two against v(C) = 1/9.
    it.each([
        [{ 'i.one.c1': 'C', 'i.one.c2': 'C' }, 'yes'],
        [{ 'i.one.c1': 'C', 'i.one.c2': 'X' }, 'no'],
        [{ 'i.one.c1': 'D', 'i.one.c2': 'X' }, 'yes'],
        [{ 'i.one.c1': 'C in C .. D', 'i.one.c2': 'X' }, 'possible'],
        [{ 'i.one.c1': 'C' }, 'unknown'],
        [{ 'i.one.c1': 'D' }, 'yes'],
        [{ 'i.one.c1': 'C in C .. D' }, 'possible']
    ])('by the value of the interest for %j: %s', (impact, result) => {
        expect(disrupted(impact, { disruption: 'interest_value' })).toBe(result);
    });

    it('is not tested where the method does not, or does not say from which class', () => {
        expect(disrupted({ 'i.one.c1': 'E' }, { disruption: 'none' })).toBeUndefined();
        const silent = impactOf({ interests: { 'i.one': 1 }, impact: { 'i.one.c1': 'E' }, method: { disruptionFrom: undefined } });
        expect(silent.disruption).toBeUndefined();
        expect(silent.results.gaps.map(gap => gap.kind)).toContain('method_without_disruption_class');
    });
});
