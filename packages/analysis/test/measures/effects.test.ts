import { analyse } from '@nvs/analysis';
import type { Effect, Measure, RiskModel } from '@nvs/model';
import { describe, expect, it } from 'vitest';
import { AT, base, estimate, measure, model, threat } from '../builder.js';
import { dependency, lasting, network, node } from '../network-builder.js';

const longer = (id: string, status: Measure['status'], hours: number): Measure => {
    const effect: Effect = { aspect: 'buffer', target: 'd.bank_grid', operator: '+=', inClasses: false, amount: lasting(hours), at: AT };
    return { ...base(id), kind: 'measure', strategy: [], status, goal: [], cost: [], benefit: [], effects: [effect] };
};
/** The model as it would be planned: only these measures count, as planned ones. */
const onlyWith = (of: RiskModel, ids: string[]): RiskModel => ({
    ...of,
    measures: of.measures.filter(each => ids.includes(each.id)).map(each => ({ ...each, status: 'planned' }))
});

describe('what each measure does', () => {
    const risky = model({
        interests: { 'i.one': 2 },
        threats: [
            threat('t', { likelihood: '10% in 5% .. 20%', impact: { 'i.one.c1': 'E', 'i.one.c2': 'D' } }),
            threat('u', { likelihood: '5%', impact: { 'i.one.c1': 'C', 'i.one.c2': 'B' } })
        ],
        measures: [
            measure('a', 'planned', 'likelihood of t *= 0.5'),
            measure('b', 'proposed', 'likelihood of t *= 0.2', 'impact of u -= 1 class'),
            measure('c', 'planned', 'impact of t -= 1 class'),
            measure('d', 'in_place', 'likelihood of u *= 0.5')
        ]
    });
    const figures = (ids: string[], of: string) => {
        const risk = analyse(onlyWith(risky, ids)).risks.find(each => each.id === of);
        return risk?.residual ?? risk?.current;
    };
    const effects = analyse(risky).measureEffects;

    it.each([
        { id: 'a', of: 't', alone: [[], ['a']], last: [['c'], ['a', 'c']] },
        {
            id: 'b',
            of: 't',
            alone: [[], ['b']],
            last: [
                ['a', 'c'],
                ['a', 'b', 'c']
            ]
        },
        {
            id: 'b',
            of: 'u',
            alone: [[], ['b']],
            last: [
                ['a', 'c'],
                ['a', 'b', 'c']
            ]
        },
        { id: 'c', of: 't', alone: [[], ['c']], last: [['a'], ['a', 'c']] }
    ])('is what the model says with $id and without it, of $of', ({ id, of, ...sets }) => {
        const risk = effects.find(each => each.id === id)?.risks.find(each => each.id === of);
        for (const added of ['alone', 'last'] as const) {
            const [without = [], after = []] = sets[added];
            const change = risk?.[added];
            for (const [key, set] of [
                ['without', without],
                ['with', after]
            ] as const) {
                const { rankKey, likelihood } = figures(set, of) ?? {};
                for (const corner of ['low', 'best', 'high'] as const) {
                    expect(change?.rankKey?.[key][corner]).toBeCloseTo(rankKey?.[corner] ?? NaN, 9);
                    expect(change?.likelihood?.[key][corner]).toBeCloseTo(likelihood?.[corner]?.value ?? NaN, 9);
                }
            }
        }
    });

    it('names only risks that it acts on, and says of one in place that this is not known', () => {
        expect(effects.map(each => [each.id, each.judgedWithIt, each.risks.map(risk => risk.id)])).toEqual([
            ['a', undefined, ['t']],
            ['b', undefined, ['t', 'u']],
            ['c', undefined, ['t']],
            ['d', true, ['u']]
        ]);
        expect(effects[3]?.risks[0]).toEqual({ id: 'u', scope: undefined, judgedWithIt: true });
    });

    it('says why there is no cost', () => {
        const costly = (id: string, more: Partial<Measure>): Measure => ({ ...measure(id, 'planned'), ...more });
        const of = (horizon: number | undefined) =>
            analyse(
                model({
                    interests: { 'i.one': 1 },
                    assessments: [{ ...base('x'), kind: 'assessment', judged: 'with_measures', horizon, discount: 0.1 }],
                    measures: [
                        costly('free', {}),
                        costly('paid', { cost: [estimate('100 EUR')] }),
                        costly('lasting', { cost: [estimate('11 EUR per year')], lifetime: 8760 })
                    ]
                })
            ).measureEffects.map(each => [each.id, each.costs, each.cost.map(({ best, years }) => [best, years])]);
        // One year, paid at its end: 11 / 1.1 = 10.
        expect(of(undefined)).toEqual([
            ['free', 'not_stated', []],
            ['lasting', 'stated', [[10, 1]]],
            ['paid', 'no_period', []]
        ]);
        expect(of(2 * 8760)[2]).toEqual(['paid', 'stated', [[100, 2]]]);
    });

    it('is what stress tests of the model say with it and without it', () => {
        // The grid is out for 48 hours, the bank goes on for 8: 40 hours down. 16 hours more leave 24, and 8 more 16.
        const of = network([node('grid'), node('bank')], [dependency('bank', 'grid', { buffer: lasting(8) })], {
            stressTests: [
                { ...base('test'), kind: 'stress_test', events: [{ time: 0, target: 'grid', down: true, duration: 48, at: AT }] }
            ],
            measures: [longer('batteries', 'planned', 16), longer('diesel', 'proposed', 8)]
        });
        const bank = (without: number, after: number) => ({ hours: without - after, nodes: [{ id: 'bank', without, with: after }] });
        expect(analyse(of).measureEffects.map(each => each.stressTests)).toMatchObject([
            [{ id: 'test', alone: bank(40, 24), last: bank(40, 24) }],
            [{ id: 'test', alone: bank(40, 32), last: bank(24, 16) }]
        ]);
    });
});
