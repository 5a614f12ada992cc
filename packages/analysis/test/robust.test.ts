import type { RiskModel, Scale } from '@nvs/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse, Results } from '../src/index.js';
import { anyModel } from './arbitrary.js';
import { base, criterion, estimate, FREQUENCY, IMPACT, LIKELIHOOD, measure, model, quantity, thresholds, threat } from './builder.js';

/** Ways in which a model that is being typed can be broken. */
const breaks: Record<string, (each: RiskModel) => RiskModel> = {
    'no scales': each => ({ ...each, scales: [] }),
    'no likelihood scale': each => ({ ...each, methods: each.methods.map(method => ({ ...method, likelihoodScale: undefined })) }),
    'scales without classes': each => ({ ...each, scales: each.scales.map(scale => ({ ...scale, classes: [] })) }),
    'scales of one class': each => ({ ...each, scales: each.scales.map(scale => ({ ...scale, classes: scale.classes.slice(0, 1) })) }),
    'classes without bands and values': each => ({
        ...each,
        scales: each.scales.map(scale => withClasses(scale, () => ({ band: undefined, value: undefined })))
    }),
    'classes that all count zero': each => ({ ...each, scales: each.scales.map(scale => withClasses(scale, () => ({ value: 0 }))) }),
    'classes that count less the worse they are': each => ({
        ...each,
        scales: each.scales.map(scale => withClasses(scale, i => ({ value: 5 - i })))
    }),
    'the lowest class counting zero': each => ({ ...each, scales: each.scales.map(scale => withClasses(scale, i => ({ value: i }))) }),
    'bands from zero or the wrong way round': each => ({
        ...each,
        scales: each.scales.map(scale => withClasses(scale, i => ({ band: { low: quantity(i % 2 ? '50%' : '0%'), high: quantity('5%') } })))
    }),
    'no floor': each => ({ ...each, scales: each.scales.map(scale => ({ ...scale, floor: undefined })) }),
    'a frequency scale': each => ({ ...each, methods: each.methods.map(method => ({ ...method, likelihoodScale: FREQUENCY.id })) }),
    'one scale for both': each => ({
        ...each,
        methods: each.methods.map(method => ({ ...method, impactScale: LIKELIHOOD.id, likelihoodScale: IMPACT.id }))
    }),
    'criteria that are not there': each => ({ ...each, criteria: [] }),
    'interests that are not there': each => ({
        ...each,
        interests: [],
        methods: each.methods.map(method => ({ ...method, interests: ['gone'] }))
    }),
    'criteria that are parts of themselves': each => ({ ...each, criteria: each.criteria.map(one => ({ ...one, partOf: one.id })) }),
    'weights that add up to nothing': each => ({
        ...each,
        methods: each.methods.map(method => ({ ...method, weights: method.criteria.map(target => ({ target, weight: 0 })) }))
    }),
    'a disruption class that is not there': each => ({
        ...each,
        methods: each.methods.map(method => ({ ...method, disruptionFrom: 'gone' }))
    }),
    'money without any': each => ({ ...each, methods: each.methods.map(method => ({ ...method, overall: 'sum', interestValue: 'sum' })) }),
    'thresholds of unknown classes': each => ({
        ...each,
        criteria: each.criteria.map(one => ({ ...one, thresholds: thresholds('Q from 3 persons', 'B from 0 persons') }))
    }),
    'threats that are not there': each => ({ ...each, threats: [] }),
    'threats with the same name': each => ({ ...each, threats: each.threats.map(one => ({ ...one, id: 't0' })) }),
    'areas within each other': each => ({
        ...each,
        scopes: ['s.a', 's.b'].map((id, i) => ({ ...base(id), kind: 'scope', in: [i === 0 ? 's.b' : 's.a'] })),
        threats: each.threats.map(one => ({ ...one, scopes: ['s.a'], impact: one.impact.map(row => ({ ...row, scope: 's.a' })) }))
    }),
    'values of every wrong kind': each => ({
        ...each,
        threats: each.threats.map((one, i) => ({
            ...one,
            likelihood: estimate(
                ['0%', 'X', '1e9 EUR', '5 persons', 'Z.high', '1e308', '0.1 per 1 hour', '1e300 per 1 hour', '99% per 1 hour in 1% .. C'][
                    i
                ] ?? '0%'
            ),
            impact: one.impact.map((row, j) => ({
                ...row,
                value: estimate(['Z', '0 persons', '1e308 persons', '5%', 'C in 3 persons .. X', '1e300 EUR'][(i + j) % 6] ?? 'X')
            }))
        }))
    }),
    'effects of every wrong kind': each => ({
        ...each,
        measures: [
            ...each.measures,
            measure(
                'm.wrong',
                'planned',
                'likelihood of t0 *= C',
                'likelihood of t0 *= 1e300',
                'impact of t0 -= X',
                'impact of t0 += 5 EUR',
                'impact of t0 = 3 persons',
                'likelihood of t0 = X',
                'likelihood of gone -= 1 class',
                'impact on gone of t0 -= 1 class',
                'likelihood of c0 -= 99 classes'
            )
        ]
    }),
    'half an effect': each => ({
        ...each,
        measures: each.measures.map(one => ({ ...one, effects: one.effects.map(effect => ({ ...effect, amount: undefined })) }))
    }),
    'estimates without a best': each => ({
        ...each,
        threats: each.threats.map(one => ({ ...one, likelihood: one.likelihood && { ...one.likelihood, best: undefined } }))
    }),
    'nothing in it': () => model({ interests: {} }),
    'a horizon of a minute': each => ({
        ...each,
        assessments: [{ ...base('a'), kind: 'assessment', judged: 'without_measures', horizon: 1 / 60 }]
    })
};

function withClasses(scale: Scale, change: (i: number) => Partial<Scale['classes'][number]>): Scale {
    return { ...scale, classes: scale.classes.map((each, i) => ({ ...each, ...change(i) })) };
}

describe('a broken model', () => {
    it.each(Object.entries(breaks))(
        'with %s still has results that are as their schema says, without endless or missing numbers',
        (_, change) => {
            fc.assert(
                fc.property(anyModel, each => {
                    const { error } = Results.safeParse(analyse(change(each)));
                    expect(error?.issues).toBeUndefined();
                }),
                { numRuns: 25 }
            );
        }
    );

    it('with two things wrong likewise', () => {
        const some = fc.constantFrom(...Object.values(breaks));
        fc.assert(
            fc.property(anyModel, some, some, (each, one, other) => {
                expect(Results.safeParse(analyse(other(one(each)))).error?.issues).toBeUndefined();
            }),
            { numRuns: 150 }
        );
    });
});

it('numbers beyond all bounds stop at the largest there is', () => {
    const results = analyse(
        model({
            interests: { 'i.one': 2 },
            method: { likelihoodScale: FREQUENCY.id, overall: 'sum', interestValue: 'sum' },
            criteria: ['i.one.c1', 'i.one.c2'].map(id => criterion(id, { unit: 'CHF', thresholds: thresholds('B from 1 CHF') })),
            threats: ['1e306 per hour', '0 per hour'].map((likelihood, i) =>
                threat(`t${i}`, { likelihood, impact: { 'i.one.c1': '1.5e308 CHF', 'i.one.c2': '1.5e308 CHF' } })
            ),
            measures: [measure('m', 'planned', 'likelihood of t0 *= 1e300')]
        })
    );
    expect(Results.safeParse(results).error).toBeUndefined();
    expect(results.risks.map(risk => risk.current.rankKey?.best)).toEqual([1.7e308, 0]);
});

it('a percentage of zero is a likelihood of zero, which has no index', () => {
    const risk = analyse(model({ interests: { 'i.one': 1 }, threats: [threat('t', { likelihood: '0%', impact: { 'i.one.c1': 'C' } })] }))
        .risks[0];
    expect(risk?.current.likelihood.best).toEqual({ class: 'A', sub: undefined, value: 0, index: undefined });
    expect(risk?.current.rankKey?.best).toBe(0);
});
