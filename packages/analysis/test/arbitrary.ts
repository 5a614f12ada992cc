import fc from 'fast-check';
import type { Method, RiskModel } from '@nvs/model';
import { campaign, judgement, measure, model, threat, type ThreatSpec } from './builder.js';

/** Random models of a few threats under a method with two interests of two criteria. */
export const INTERESTS = { 'i.one': 2, 'i.two': 2 };
export const CRITERIA = ['i.one.c1', 'i.one.c2', 'i.two.c1', 'i.two.c2'];
export const CLASSES = ['X', 'A', 'B', 'C', 'D', 'E'];

/** Three classes in order, as `best in low .. high`. */
export const score: fc.Arbitrary<[number, number, number]> = fc.tuple(fc.nat(5), fc.nat(5), fc.nat(5)).map(([a, b, c]) => {
    const [low = 0, best = 0, high = 0] = [a, b, c].sort((x, y) => x - y);
    return [low, best, high];
});
export const written = ([low, best, high]: [number, number, number]): string => `${CLASSES[best]} in ${CLASSES[low]} .. ${CLASSES[high]}`;

const chance = fc
    .tuple(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 1000 }))
    .map(all => {
        const [low, best, high] = all.sort((x, y) => x - y);
        return `${best}e-1% in ${low}e-1% .. ${high}e-1%`;
    });
const likelihood = fc.oneof(
    chance,
    score.map(each => written(each.map(n => Math.max(1, n)) as [number, number, number])),
    fc.constant('withheld')
);

const spec: fc.Arbitrary<ThreatSpec> = fc
    .record({
        likelihood: fc.option(likelihood, { nil: undefined }),
        rows: fc.array(
            fc.option(fc.oneof({ weight: 9, arbitrary: score.map(written) }, fc.constant('withheld')), { freq: 5, nil: undefined }),
            { minLength: 4, maxLength: 4 }
        )
    })
    .map(({ likelihood: chosen, rows }) => ({
        ...(chosen === undefined ? {} : { likelihood: chosen }),
        impact: Object.fromEntries(CRITERIA.flatMap((id, i) => (rows[i] === undefined ? [] : [[id, rows[i]]])))
    }));

export const how: fc.Arbitrary<Partial<Method>> = fc.record({
    overall: fc.constantFrom(
        'weighted_sum' as const,
        'interest_max' as const,
        'interest_mean' as const,
        'max' as const,
        'profile' as const
    ),
    interestValue: fc.constantFrom('mean' as const, 'max' as const),
    disruption: fc.constantFrom('any_criterion' as const, 'interest_value' as const, 'none' as const),
    rank: fc.constantFrom('product' as const, 'impact' as const, 'likelihood' as const, 'none' as const),
    weights: fc.array(
        fc.record({ target: fc.constantFrom(...CRITERIA, ...Object.keys(INTERESTS)), weight: fc.integer({ min: 0, max: 5 }) }),
        { maxLength: 3 }
    )
});

const effect = fc
    .tuple(
        fc.constantFrom('likelihood', 'impact', 'impact on i.one.c1'),
        fc.nat(3),
        fc.constantFrom('-= 1 class', '+= 1 class', '*= 0.5', '= B', '-= 2 classes in 1 .. 3', '-= 5%')
    )
    .map(([aspect, target, change]) => `${aspect} of t${target} ${change}`);

export const anyModel: fc.Arbitrary<RiskModel> = fc
    .record({
        how,
        threats: fc.array(spec, { minLength: 1, maxLength: 4 }),
        measures: fc.array(
            fc.tuple(
                fc.constantFrom('in_place' as const, 'planned' as const, 'proposed' as const, undefined),
                fc.array(effect, { maxLength: 2 })
            ),
            { maxLength: 4 }
        ),
        campaigns: fc.array(fc.tuple(fc.subarray(['t0', 't1', 't2', 't3']), spec), { maxLength: 2 }),
        judgements: fc.array(fc.tuple(fc.nat(3), spec), { maxLength: 3 })
    })
    .map(({ how: method, threats, measures, campaigns, judgements }) =>
        model({
            interests: INTERESTS,
            method,
            threats: threats.map((each, i) => threat(`t${i}`, each)),
            measures: measures.map(([status, effects], i) => measure(`m${i}`, status, ...effects)),
            campaigns: campaigns.map(([of, { likelihood: own, impact }], i) => campaign(`c${i}`, of, own, impact)),
            judgements: judgements.map(([of, each], i) => judgement(`t${of}`, `o${i}`, each))
        })
    );
