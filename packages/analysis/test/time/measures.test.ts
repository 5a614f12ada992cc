import { analyse } from '@nvs/analysis';
import type { Effect, Measure, RiskModel, StressTest } from '@nvs/model';
import { describe, expect, it } from 'vitest';
import { networkIn } from '../../src/scoring/network-effect.js';
import { AT, base, estimate } from '../builder.js';
import { anyOf, dependency, hoursOf, lasting, leaf, network, node, part, supply } from '../network-builder.js';

const effect = (
    aspect: Effect['aspect'],
    target: string,
    operator: Effect['operator'],
    amount?: Effect['amount'],
    more: Partial<Effect> = {}
): Effect => ({ aspect, target, operator, inClasses: false, amount, at: AT, ...more });
const measure = (id: string, status: Measure['status'], ...effects: Effect[]): Measure => ({
    ...base(id),
    kind: 'measure',
    strategy: [],
    status,
    goal: [],
    cost: [],
    benefit: [],
    effects
});
const blackout: StressTest = {
    ...base('test'),
    kind: 'stress_test',
    events: [{ time: 0, target: 'grid', down: true, duration: 48, at: AT }]
};

/** The grid is down for 48 hours; a bank goes on for 8 and takes 2 to start again. */
const of = (...measures: Measure[]): RiskModel =>
    network(
        [
            node('grid', { failure: estimate('10% per year'), restore: lasting(24) }),
            node('bank', { restart: lasting(2) }),
            node('diesel', { kind: 'asset' })
        ],
        [dependency('bank', 'grid', { buffer: lasting(8) })],
        { stressTests: [blackout], measures }
    );
const hours = (model: RiskModel) => {
    const [test] = analyse(model).stressTests;
    const bank = (downtime: { id: string; hours: number }[] | undefined) =>
        downtime && (downtime.find(each => each.id === 'bank')?.hours ?? 0);
    return [bank(test?.downtime), bank(test?.residual?.downtime), bank(test?.what_if?.downtime)];
};

describe('a stress test after measures', () => {
    it('shows what the planned ones save, and the proposed ones too', () => {
        // Now: down from 8 to 50. With 16 hours more from 24 to 50. With the restart of half an hour to 48.5.
        const planned = measure('batteries', 'planned', effect('buffer', 'd.bank_grid', '+=', lasting(16)));
        const proposed = measure('drill', 'proposed', effect('restart', 'bank', '*=', part(0.25)));
        expect(hours(of())).toEqual([42, undefined, undefined]);
        expect(hours(of(planned))).toEqual([42, 26, undefined]);
        expect(hours(of(planned, proposed))).toEqual([42, 26, 24.5]);
        expect(hours(of(proposed))).toEqual([42, undefined, 40.5]);
        expect(analyse(of(planned, proposed)).stressTests[0]?.what_if?.measures).toEqual(['batteries', 'drill']);
    });

    it('takes measures in place as part of what is typed; on what is judged without measures it applies them', () => {
        const there = measure('batteries', 'in_place', effect('buffer', 'd.bank_grid', '+=', lasting(16)));
        expect(hours(of(there))).toEqual([42, undefined, undefined]);
        expect(hours({ ...of(there), assessments: [{ ...base('a'), kind: 'assessment', judged: 'without_measures' }] })).toEqual([
            26,
            undefined,
            undefined
        ]);
    });

    it.each<[string, Effect[], number]>([
        ['a buffer set', [effect('buffer', 'd.bank_grid', '=', lasting(30))], 20],
        [
            'at most one =, then factors, then sums: 10 × 2 + 4 = 24',
            [
                effect('buffer', 'd.bank_grid', '+=', lasting(4)),
                effect('buffer', 'd.bank_grid', '=', lasting(10)),
                effect('buffer', 'd.bank_grid', '*=', part(2))
            ],
            26
        ],
        ['a buffer cut below zero: none', [effect('buffer', 'd.bank_grid', '-=', lasting(9))], 50],
        [
            'a substitute after 20 hours: down from 8 to 20, and 2 to start again',
            [effect('substitution', 'd.bank_grid', '=', lasting(20))],
            14
        ],
        [
            'another requirement',
            [effect('requirement', 'd.bank_grid', '=', undefined, { requirement: anyOf('grid', leaf('diesel', 24)) })],
            18
        ],
        ['a strength of 0', [effect('strength', 'd.bank_grid', '=', part(0))], 0],
        ['what is not stated counts as none of it for a refill', [effect('refill', 'd.bank_grid', '+=', lasting(5))], 42],
        ['a share is no time: not applied', [effect('buffer', 'd.bank_grid', '+=', part(0.5))], 42],
        ['classes are not what it is judged in: not applied', [effect('buffer', 'd.bank_grid', '-=', lasting(1), { inClasses: true })], 42],
        ['nothing to multiply: not applied', [effect('substitution', 'd.bank_grid', '*=', part(0.5))], 42],
        ['a target without such a figure: not applied', [effect('buffer', 'bank', '+=', lasting(16))], 42]
    ])('%s', (_, effects, residual) => {
        expect(hours(of(measure('m', 'planned', ...effects)))).toEqual([42, residual, undefined]);
    });

    it('says what could not be applied, or went too far', () => {
        const kinds = (...effects: Effect[]) => analyse(of(measure('m', 'planned', ...effects))).notes.map(each => [each.kind, each.id]);
        expect(kinds(effect('buffer', 'd.bank_grid', '-=', lasting(9)))).toEqual([['effect_clamped', 'm']]);
        expect(kinds(effect('strength', 'd.bank_grid', '+=', part(0.5)))).toEqual([['effect_clamped', 'm']]);
        expect(kinds(effect('substitution', 'd.bank_grid', '*=', part(0.5)))).toEqual([['effect_not_applicable', 'm']]);
        expect(
            kinds(effect('buffer', 'd.bank_grid', '=', lasting(9)), effect('buffer', 'd.bank_grid', '=', lasting(10))).map(each => each[0])
        ).toEqual(['effect_conflict']);
        expect(kinds(effect('buffer', 'd.bank_grid', '+=', lasting(9)))).toEqual([]);
    });

    it('does not depend on the order of measures', () => {
        const all = [
            measure('a', 'planned', effect('buffer', 'd.bank_grid', '*=', part(0.5))),
            measure('b', 'planned', effect('buffer', 'd.bank_grid', '+=', lasting(3))),
            measure('c', 'proposed', effect('restart', 'bank', '=', lasting(1)))
        ];
        expect(JSON.stringify(analyse(of(...all)).stressTests)).toBe(JSON.stringify(analyse(of(...[...all].reverse())).stressTests));
    });
});

describe('the network after measures', () => {
    const after = (...effects: Effect[]) =>
        networkIn(
            {
                ...of(measure('m', 'planned', ...effects)),
                nodes: [
                    node('grid', { failure: estimate('10% per year in 5% .. 20%'), restore: lasting(24, 12, 72) }),
                    node('gas', { kind: 'resource', supply: supply({ XX: 0.8, NO: 0.2 }) })
                ]
            },
            'residual'
        ).model;
    const [low, best, high] = ['low', 'best', 'high'] as const;
    const amounts = (value: Effect['amount']) =>
        [low, best, high].map(corner => {
            const at = value?.[corner];
            return at?.type === 'quantity' ? at.amount : undefined;
        });

    it('changes every corner of a range; what is taken away counts at its high for the low', () => {
        expect(amounts(after(effect('restore', 'grid', '*=', part(0.5))).nodes[0]?.restore)).toEqual([6, 12, 36]);
        expect(amounts(after(effect('restore', 'grid', '-=', lasting(6, 3, 10))).nodes[0]?.restore)).toEqual([2, 18, 69]);
        expect(amounts(after(effect('restore', 'grid', '=', lasting(6, 3, 10))).nodes[0]?.restore)).toEqual([3, 6, 10]);
        expect(amounts(after(effect('failure', 'grid', '*=', part(0.5))).nodes[0]?.failure)[1]).toBeCloseTo(0.05, 12);
    });

    it('replaces a supply as a whole', () => {
        expect(
            after(effect('supply', 'gas', '=', undefined, { supply: supply({ XX: 0.3, NO: 0.7 }) })).nodes[1]?.supply.map(
                each => each.supplier
            )
        ).toEqual(['XX', 'NO']);
    });

    it('leaves what is withheld as it is', () => {
        const model = { ...of(measure('m', 'planned', effect('buffer', 'd.bank_grid', '+=', lasting(16)))) };
        const withheld = { ...estimate('withheld'), low: undefined, high: undefined };
        const limits = { ...estimate('withheld'), low: hoursOf(4), high: hoursOf(8) };
        const buffer = (value: Effect['amount']) =>
            networkIn({ ...model, dependencies: model.dependencies.map(each => ({ ...each, buffer: value })) }, 'residual').model
                .dependencies[0]?.buffer;
        expect(buffer(withheld)).toBe(withheld);
        expect(amounts(buffer(limits))).toEqual([20, undefined, 24]);
    });
});
