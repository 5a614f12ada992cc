import { describe, expect, it } from 'vitest';
import { analyse, type CriterionFigure } from '../src/index.js';
import { base, criterion, model, quantity, thresholds, threat, type ThreatSpec } from './builder.js';
import { wordsThroughout } from '@nvs/words';

const PEOPLE = criterion('i.one.people', {
    unit: 'persons',
    thresholds: thresholds('B from 10 persons', 'C from 100 persons', 'D from 1000 persons', 'E from 10000 persons')
});
const COSTS = criterion('i.one.costs', {
    unit: 'EUR',
    thresholds: thresholds('B from 50e6 EUR', 'C from 500e6 EUR', 'D from 5e9 EUR', 'E from 50e9 EUR')
});
const DAILY = criterion('i.one.daily', {
    unit: 'persons',
    thresholds: thresholds(
        'B from 1000 persons for 1 days',
        'C from 1000 persons for 7 days',
        'C from 100000 persons for 1 days',
        'D from 100000 persons for 7 days with 2',
        'E from 1e6 persons for 30 days with 2'
    )
});

function figures(spec: ThreatSpec, more: Partial<Parameters<typeof model>[0]> = {}) {
    const results = analyse(
        model({
            interests: { 'i.one': 0 },
            criteria: [PEOPLE, COSTS, DAILY],
            threats: [threat('t', { likelihood: 'C', ...spec })],
            ...more
        })
    );
    return {
        results,
        of: (id: string): CriterionFigure | undefined => results.risks[0]?.current.impact.criteria.find(each => each.criterion === id)
    };
}

describe('the class of a quantity', () => {
    it.each([
        // Published: "several hundred drowned" was scored C, and costs of 13 billion euro D, in the national risk assessment of 2014.
        ['i.one.people', '300 persons', 'C'],
        ['i.one.people', '900 persons', 'C'],
        ['i.one.costs', '13e9 EUR', 'D'],
        ['i.one.people', '9 persons', 'A'],
        ['i.one.people', '0 persons', 'A'],
        ['i.one.people', '10 persons', 'B'],
        ['i.one.people', '99', 'B'],
        ['i.one.people', '1e6 persons', 'E'],
        ['i.one.costs', '4.9e9 EUR', 'C'],
        ['i.one.costs', '50e9 EUR', 'E'],
        // A table: the highest class of which every cell is reached.
        ['i.one.daily', '500 persons for 30 days', 'A'],
        ['i.one.daily', '2000 persons for 2 days', 'B'],
        ['i.one.daily', '2000 persons for 8 days', 'C'],
        ['i.one.daily', '200000 persons for 2 days with (work)', 'C'],
        ['i.one.daily', '200000 persons for 8 days with (work)', 'C'],
        ['i.one.daily', '200000 persons for 8 days with (work, school)', 'D'],
        ['i.one.daily', '2e6 persons for 31 days with (work, school)', 'E']
    ])('%s: %s is %s', (id, text, name) => {
        const { of } = figures({ impact: { [id]: text } });
        expect(of(id)).toMatchObject({
            status: 'judged',
            best: { class: name, amount: quantity(text).amount },
            formula: 'impact.thresholds'
        });
    });

    it.each([
        ['i.one.people', '10 EUR', 'unit'],
        ['i.one.costs', '10 CHF', 'unit'],
        ['i.one.costs', '10', 'unit'],
        ['i.one.daily', '200000 persons', 'for how long'],
        ['i.one.daily', '200000 persons for 8 days', 'indicators'],
        ['i.one.people', 'F', 'not a class']
    ])('%s: %s cannot be used, since …%s…', (id, text, why) => {
        const { of, results } = figures({ impact: { [id]: text } });
        expect(of(id)).toMatchObject({ status: 'not_usable' });
        expect(wordsThroughout(results.notes, 'en')).toMatchObject([{ kind: 'value_not_usable', message: expect.stringContaining(why) }]);
    });

    it('is X below the lowest class where that has a threshold of its own', () => {
        const own = criterion('i.one.people', { unit: 'persons', thresholds: thresholds('A from 1 persons', 'B from 10 persons') });
        const { of } = figures({ impact: { 'i.one.people': '0 persons' } }, { criteria: [own] });
        expect(of('i.one.people')?.best).toMatchObject({ class: 'X', position: -1, value: 0 });
    });

    it('must be judged where there is no table', () => {
        const { of } = figures({ impact: { 'i.one.people': '5 persons' } }, { criteria: [criterion('i.one.people', { unit: 'persons' })] });
        expect(of('i.one.people')?.status).toBe('not_usable');
    });

    it('follows the thresholds of the area, or of the nearest area around it', () => {
        const scoped = {
            ...PEOPLE,
            scopedThresholds: [
                { scope: 's.caribbean', thresholds: thresholds('B from 1 persons', 'C from 5 persons', 'D from 20 persons') }
            ]
        };
        const scopes = ['s.bonaire', 's.caribbean', 's.europe'].map(id => ({
            ...base(id),
            kind: 'scope' as const,
            in: id === 's.bonaire' ? ['s.caribbean'] : []
        }));
        const results = analyse(
            model({
                interests: { 'i.one': 0 },
                criteria: [scoped],
                scopes,
                threats: [
                    threat('t', {
                        likelihood: 'C',
                        in: { 's.bonaire': { 'i.one.people': '30 persons' }, 's.europe': { 'i.one.people': '30 persons' } }
                    }),
                    threat('u', { likelihood: 'C', where: ['s.bonaire'], impact: { 'i.one.people': '30 persons' } })
                ]
            })
        );
        expect(results.risks.map(risk => [risk.id, risk.scope, risk.current.impact.criteria[0]?.best?.class])).toEqual([
            ['t', 's.bonaire', 'D'],
            ['t', 's.europe', 'B'],
            ['u', undefined, 'D']
        ]);
        // Areas are never added up: each has a ranking of its own.
        expect(results.rankings.map(each => [each.scope, each.entries.map(entry => entry.id)])).toEqual([
            [undefined, ['u']],
            ['s.bonaire', ['t']],
            ['s.europe', ['t']]
        ]);
    });
});

describe('a criterion', () => {
    it('tells X, withheld and not judged apart', () => {
        const { of, results } = figures({ impact: { 'i.one.people': 'X', 'i.one.costs': 'withheld' } });
        expect(of('i.one.people')).toMatchObject({ status: 'judged', best: { class: 'X', position: -1, value: 0 } });
        expect(of('i.one.costs')).toMatchObject({ status: 'withheld' });
        expect(of('i.one.daily')).toBeUndefined();
        expect(results.risks[0]?.current.impact.notJudged).toEqual(['i.one.daily']);
    });

    it('may range from X: A in X .. B', () => {
        expect(figures({ impact: { 'i.one.people': 'A in X .. B' } }).of('i.one.people')).toMatchObject({
            low: { position: -1 },
            best: { position: 0 },
            high: { position: 1 }
        });
    });

    const part = (name: string) => criterion(`i.one.${name}`, { partOf: 'i.one.nature' });
    const nature = (join: 'max' | 'mean') => ({ criteria: [criterion('i.one.nature', { join }), part('nature_a'), part('nature_b')] });

    it('takes the higher of its parts', () => {
        const { of, results } = figures({ impact: { 'i.one.nature_a': 'B in A .. C', 'i.one.nature_b': 'C in B .. C' } }, nature('max'));
        expect(of('i.one.nature')).toMatchObject({
            status: 'judged',
            low: { class: 'B' },
            best: { class: 'C' },
            high: { class: 'C' },
            formula: 'impact.join_max'
        });
        expect(results.risks[0]?.current.impact.notJudged).toEqual([]);
    });

    it('takes the mean of its parts: (1/27 + 1/3)/2 = 0.1851851852 between C and D', () => {
        expect(figures({ impact: { 'i.one.nature_a': 'B', 'i.one.nature_b': 'D' } }, nature('mean')).of('i.one.nature')).toMatchObject({
            best: { class: 'C–D', value: 0.1851851852 },
            formula: 'impact.join_mean'
        });
    });

    it('is known within limits when a part is not judged: from the judged part to the top', () => {
        const figure = figures({ impact: { 'i.one.nature_a': 'B' } }, nature('max')).of('i.one.nature');
        expect(figure).toMatchObject({ status: 'partly_judged', low: { class: 'B' }, high: { class: 'E' } });
        expect(figure?.best).toBeUndefined();
    });

    it('goes by its own row before its parts', () => {
        expect(figures({ impact: { 'i.one.nature': 'A', 'i.one.nature_a': 'D' } }, nature('max')).of('i.one.nature')?.best?.class).toBe(
            'A'
        );
    });

    it('says when it rests on thresholds from memory, and not when its class was judged', () => {
        const remembered = criterion('i.one.people', { unit: 'persons', provenance: 'from_memory', thresholds: PEOPLE.thresholds });
        const rests = (text: string) =>
            figures({ impact: { 'i.one.people': text } }, { criteria: [remembered] }).of('i.one.people')?.restsOn;
        expect(rests('300 persons')).toEqual([{ id: 'i.one.people', provenance: 'from_memory' }]);
        expect(rests('C')).toEqual([]);
    });
});
