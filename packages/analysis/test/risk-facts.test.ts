import type { Threat } from '@nvs/model';
import { describe, expect, it } from 'vitest';
import { analyse, type LikelihoodFigure, type RiskResult } from '../src/index.js';
import { campaign, FREQUENCY, judgement, LIKELIHOOD, measure, model, threat, type ModelSpec } from './builder.js';

const risksOf = (spec: Partial<ModelSpec>): readonly RiskResult[] => analyse(model({ interests: { 'i.one': 1 }, ...spec })).risks;
const risk = (id: string, spec: Partial<ModelSpec>): RiskResult | undefined => risksOf(spec).find(each => each.id === id);

describe('how a likelihood was judged', () => {
    it.each<[string, string, LikelihoodFigure['typedAs']]>([
        ['C', LIKELIHOOD.id, 'class'],
        ['C.high', LIKELIHOOD.id, 'class'],
        // The lowest class is open below, and still a class.
        ['A in A .. B', LIKELIHOOD.id, 'class'],
        ['5%', LIKELIHOOD.id, 'chance'],
        ['5% in 1% .. 10%', LIKELIHOOD.id, 'chance'],
        ['2% per year', LIKELIHOOD.id, 'chance'],
        ['1 per 30 years', LIKELIHOOD.id, 'frequency'],
        ['0.2 per year in 0.1 per year .. 0.4 per year', LIKELIHOOD.id, 'frequency'],
        // A best estimate as a chance between limits that are classes.
        ['5% in C .. D', LIKELIHOOD.id, 'mixed'],
        ['5% in 1% .. 1 per 10 years', LIKELIHOOD.id, 'mixed'],
        ['withheld in 1% .. 5%', LIKELIHOOD.id, 'chance'],
        ['withheld', LIKELIHOOD.id, undefined],
        ['1 per 30 years', FREQUENCY.id, 'frequency']
    ])('%s on %s: %s', (likelihood, likelihoodScale, expected) => {
        const found = risk('t', { method: { likelihoodScale }, threats: [threat('t', { likelihood })] });
        expect(found?.current.likelihood.typedAs).toBe(expected);
    });

    it('of several judgements: all of them, so a class beside a chance is mixed', () => {
        const typed = (...all: string[]) =>
            risk('t', { threats: [threat('t')], judgements: all.map((likelihood, i) => judgement('t', `o${i}`, { likelihood })) })?.current
                .likelihood.typedAs;
        expect([typed('C', 'D'), typed('5%', '10%'), typed('1%', 'D')]).toEqual(['class', 'chance', 'mixed']);
    });
});

describe('whether somebody means it', () => {
    const given = (id: string, nature: Threat['nature'], keyword: Threat['keyword'] = 'threat'): Threat => ({
        ...threat(id),
        nature,
        keyword
    });
    const threats = [
        given('attack', 'intentional'),
        given('theft', 'intentional'),
        given('mistake', 'unintentional', 'hazard'),
        given('storm', 'natural', 'hazard'),
        given('open', undefined)
    ];
    it.each<[string, string[], RiskResult['nature'], boolean]>([
        ['attack', [], 'intentional', false],
        ['mistake', [], 'unintentional', true],
        ['storm', [], 'natural', true],
        ['open', [], undefined, false],
        ['c', ['attack', 'theft'], 'intentional', false],
        ['c', ['attack', 'storm'], 'mixed', false],
        // Neither is meant, but one is a fault of people and the other is not.
        ['c', ['mistake', 'storm'], 'mixed', true],
        ['c', ['attack', 'open'], undefined, false],
        ['c', [], undefined, false]
    ])('%s of %j: nature %s, hazard %s', (id, of, nature, hazard) => {
        const found = risk(id, { threats, campaigns: id === 'c' ? [campaign('c', of, 'C')] : [] });
        expect([found?.nature, found?.hazard]).toEqual([nature, hazard]);
    });
});

describe('which states of a risk have figures of their own', () => {
    const acts = 'likelihood of t *= 0.5';
    it.each<[string, ReturnType<typeof measure>[], RiskResult['states']]>([
        ['no measure', [], { residual: 'same_as_current', what_if: 'same_as_residual' }],
        ['one in place', [measure('m', 'in_place', acts)], { residual: 'same_as_current', what_if: 'same_as_residual' }],
        ['one planned', [measure('m', 'planned', acts)], { residual: 'own', what_if: 'same_as_residual' }],
        ['one proposed', [measure('m', 'proposed', acts)], { residual: 'same_as_current', what_if: 'own' }],
        ['one of each', [measure('m', 'planned', acts), measure('n', 'proposed', acts)], { residual: 'own', what_if: 'own' }],
        [
            'one on another risk',
            [measure('m', 'planned', 'likelihood of u *= 0.5')],
            { residual: 'same_as_current', what_if: 'same_as_residual' }
        ],
        ['one without an effect', [measure('m', 'planned')], { residual: 'same_as_current', what_if: 'same_as_residual' }]
    ])('%s', (_, measures, expected) => {
        const found = risk('t', { threats: [threat('t', { likelihood: 'C', impact: { 'i.one.c1': 'C' } }), threat('u')], measures });
        expect(found?.states).toEqual(expected);
        // What has no figures of its own has none, and the other way round.
        expect([found?.residual !== undefined, found?.what_if !== undefined]).toEqual([
            expected.residual === 'own',
            expected.what_if === 'own'
        ]);
    });

    it('of a campaign: also where a measure changes the harm of a threat in it', () => {
        const measures = [measure('m', 'planned', 'impact of t -= 1 class')];
        const found = risk('c', {
            threats: [threat('t', { likelihood: 'C', impact: { 'i.one.c1': 'C' } })],
            campaigns: [campaign('c', ['t'], 'B')],
            measures
        });
        expect(found?.states).toEqual({ residual: 'own', what_if: 'same_as_residual' });
    });
});
