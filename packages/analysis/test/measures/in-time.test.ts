import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOURS, lastDay, type Assessment, type Measure, type Node, type Quantity } from '@nvs/model';
import { analyse, figuresOf, type RiskState } from '../../src/index.js';
import { addsToNetwork, networkIn } from '../../src/scoring/network-effect.js';
import { base, estimate, measure, model, threat } from '../builder.js';

const assessment = (more: Partial<Assessment> = {}): Assessment => ({
    ...base('a'),
    kind: 'assessment',
    judged: 'with_measures',
    date: '2026-06-07',
    horizon: 5 * HOURS.year,
    ...more
});
const dated = (id: string, status: Measure['status'], dates: Pick<Measure, 'since' | 'until'>): Measure => ({
    ...measure(id, status, 'likelihood of t *= 0.1'),
    ...dates
});
const hours = (amount: number): Quantity => ({ type: 'quantity', dimension: 'duration', amount, text: '' });
/** The best likelihood of a threat of 10% in a state. */
function likelihoods(measures: Measure[], more: Partial<Assessment> = {}) {
    const results = analyse(
        model({ interests: { 'i.one': 1 }, assessments: [assessment(more)], threats: [threat('t', { likelihood: '10%' })], measures })
    );
    const [risk] = results.risks;
    return { measures: results.measures, at: (state: RiskState) => risk && figuresOf(risk, state)?.likelihood.best?.value };
}

describe('the last day of the horizon', () => {
    it.each([
        ['2026-11-01', 5 * HOURS.year, '2031-10-31'],
        ['2026-06-07', 5 * HOURS.year, '2031-06-06'],
        ['2026-01-01', HOURS.year, '2026-12-31'],
        ['2024-02-29', HOURS.year, '2025-02-27'],
        ['2026-01-31', HOURS.month, '2026-02-27'],
        ['2026-03-01', 90 * HOURS.day, '2026-05-29'],
        ['2026-03-01', 12, '2026-03-01'],
        ['2026-03-01', 1e9 * HOURS.year, '9999-12-31']
    ])('of %s and %d hours is %s', (date, hours, day) => {
        expect(lastDay(date, hours)).toBe(day);
    });
});

describe('measures in time', () => {
    it.each<[string, Pick<Measure, 'since' | 'until'>, boolean]>([
        ['no dates', {}, true],
        ['since the last day', { since: '2031-06-06' }, true],
        ['since the day after', { since: '2031-06-07' }, false],
        ['until the last day', { until: '2031-06-06' }, true],
        ['until the day before', { until: '2031-06-05' }, false],
        ['around it', { since: '2030-01-01', until: '2040-01-01' }, true],
        ['long past', { since: '2020-01-01', until: '2025-01-01' }, false]
    ])('planned and proposed with %s', (_, dates, counts) => {
        // 10% times 0.1, in full, as if it had always been there
        expect(likelihoods([dated('m', 'planned', dates)]).at('residual')).toBeCloseTo(counts ? 0.01 : 0.1, 12);
        expect(likelihoods([dated('m', 'proposed', dates)]).at('what_if')).toBeCloseTo(counts ? 0.01 : 0.1, 12);
        expect(likelihoods([dated('m', 'planned', dates)]).measures.withoutEffect.map(each => each.id)).toEqual(counts ? [] : ['m']);
    });

    it('in place and judged without measures: current is the state of the date, residual that of the last day', () => {
        const run = likelihoods([dated('ends', 'in_place', { until: '2028-01-01' }), dated('comes', 'in_place', { since: '2027-01-01' })], {
            judged: 'without_measures'
        });
        expect([run.at('inherent'), run.at('current'), run.at('residual')].map(each => each?.toFixed(9))).toEqual([
            '0.100000000',
            '0.010000000',
            '0.010000000'
        ]);
        const both = likelihoods([dated('ends', 'in_place', { until: '2028-01-01' })], { judged: 'without_measures' });
        expect([both.at('current'), both.at('residual')].map(each => each?.toFixed(9))).toEqual(['0.010000000', '0.100000000']);
        expect(both.measures.ending).toMatchObject([{ id: 'ends', until: '2028-01-01' }]);
    });

    it('hold for the network too', () => {
        const power: Node = {
            ...base('n'),
            kind: 'process',
            sectors: [],
            country: [],
            partOf: [],
            serves: [],
            supply: [],
            restore: { ...estimate('24'), best: hours(24), low: hours(24), high: hours(24) }
        };
        const quicker = (id: string, dates: Pick<Measure, 'since' | 'until'>): Measure => ({
            ...measure(id, 'planned'),
            ...dates,
            effects: [{ aspect: 'restore', target: 'n', operator: '*=', inClasses: false, amount: estimate('0.5'), at: base('n').at }]
        });
        const of = (...measures: Measure[]) =>
            networkIn(model({ interests: { 'i.one': 1 }, assessments: [assessment()], nodes: [power], measures }), 'residual');
        expect(
            of(quicker('now', { since: '2031-06-06' }), quicker('late', { since: '2031-06-07' }), quicker('over', { until: '2031-06-05' }))
        ).toMatchObject({ measures: ['now'], model: { nodes: [{ restore: { best: { amount: 12 } } }] } });
        expect(addsToNetwork(of().model, 'residual')).toBe(false);
        expect(
            addsToNetwork(
                model({
                    interests: { 'i.one': 1 },
                    assessments: [assessment()],
                    nodes: [power],
                    measures: [quicker('late', { since: '2040-01-01' })]
                }),
                'residual'
            )
        ).toBe(false);
    });

    it('names the day, the latest since, those without one and those without effect', () => {
        const { measures } = likelihoods([
            dated('a', 'planned', { since: '2027-01-01' }),
            dated('b', 'planned', { since: '2029-01-01' }),
            dated('c', 'planned', {}),
            dated('d', 'planned', { since: '2040-01-01' }),
            dated('e', 'proposed', { until: '2027-01-01' }),
            dated('f', undefined, { until: '2000-01-01' })
        ]);
        expect(measures).toMatchObject({
            date: '2026-06-07',
            day: '2031-06-06',
            planned: ['a', 'b', 'c'],
            latestSince: '2029-01-01',
            withoutSince: ['c'],
            ending: [],
            withoutEffect: [
                { id: 'd', why: 'begins_later', date: '2040-01-01' },
                { id: 'e', why: 'ends_earlier', date: '2027-01-01' }
            ]
        });
    });

    it('without a date every measure counts, and no day is named', () => {
        const run = likelihoods([dated('m', 'planned', { since: '2040-01-01' })], { date: undefined });
        expect(run.at('residual')).toBeCloseTo(0.01, 12);
        expect(run.measures).toMatchObject({ planned: ['m'], withoutEffect: [] });
        expect(run.measures.day).toBeUndefined();
    });

    it('dates change a figure only by which measures count: as if the others were not there', () => {
        const day = fc.integer({ min: 0, max: 4000 }).map(n => new Date(Date.UTC(2026, 0, 1) + n * 86_400_000).toISOString().slice(0, 10));
        const some = fc.record({
            status: fc.constantFrom('planned' as const, 'proposed' as const),
            since: fc.option(day, { nil: undefined }),
            until: fc.option(day, { nil: undefined })
        });
        fc.assert(
            fc.property(fc.array(some, { maxLength: 4 }), list => {
                const all = list.map((each, i) => dated(`m${i}`, each.status, each));
                const there = all
                    .filter(each => (each.since ?? '') <= '2031-06-06' && (each.until ?? '9') >= '2031-06-06')
                    .map(({ id, status }) => dated(id, status, {}));
                for (const state of ['residual', 'what_if'] as const) {
                    expect(likelihoods(all).at(state)).toBe(likelihoods(there).at(state));
                }
            }),
            { numRuns: 40 }
        );
    });
});
