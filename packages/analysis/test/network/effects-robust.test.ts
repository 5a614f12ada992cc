import { analyse, Results } from '@nvs/analysis';
import type { Effect, Measure } from '@nvs/model';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { AT, base, estimate } from '../builder.js';
import { anyOf, countOf, dependency, event, lasting, leaf, network, node, part, supply } from '../network-builder.js';

const ASPECTS: Effect['aspect'][] = [
    'likelihood',
    'impact',
    'buffer',
    'restore',
    'restart',
    'refill',
    'substitution',
    'failure',
    'fails_to_start',
    'strength',
    'needs',
    'supply',
    'requirement'
];
const amount = fc.constantFrom(
    undefined,
    ...[
        '5%',
        '0%',
        '1e300',
        '-3',
        '20% per year',
        '3 per 10 year',
        'C',
        'X',
        'withheld',
        '5e6 EUR',
        '1e308 persons',
        '0.5 in 0.1 .. 9'
    ].map(text => estimate(text)),
    lasting(3),
    lasting(1e300),
    lasting(-2),
    lasting(4, 1, 9),
    part(0.5, 0, 1),
    part(7)
);
const effect: fc.Arbitrary<Effect> = fc.record({
    aspect: fc.constantFrom(...ASPECTS),
    target: fc.constantFrom('grid', 'bank', 'diesel', 'gas', 'd.bank', 'd.gas', 'storm', 'gone'),
    operator: fc.constantFrom('+=' as const, '-=' as const, '*=' as const, '=' as const),
    amount,
    inClasses: fc.boolean(),
    supply: fc.constantFrom(undefined, [], supply({ XX: 0.5 }), supply({ XX: 7, other: -3 })),
    requirement: fc.constantFrom(undefined, leaf('bank'), anyOf(), countOf(9, 'grid'), anyOf('gone', 'grid')),
    at: fc.constant(AT)
});
const measure = fc.record({
    status: fc.constantFrom('planned' as const, 'proposed' as const, 'in_place' as const, undefined),
    effects: fc.array(effect, { minLength: 1, maxLength: 4 })
});

it('whatever measures do to a network, its results are as their schema says, without endless or missing numbers', () => {
    fc.assert(
        fc.property(
            fc.array(measure, { minLength: 1, maxLength: 3 }),
            fc.constantFrom('with_measures' as const, 'without_measures' as const),
            amount,
            (measures, judged, odd) => {
                const model = network(
                    [
                        node('grid', { failure: estimate('10% per year'), restore: lasting(24, 12, 72), users: odd, costOfOutage: odd }),
                        node('bank', { serves: [{ target: 'i.c1', harms: [{ class: 'C', after: 8 }] }], users: estimate('3e6') }),
                        node('diesel', { kind: 'asset', failsToStart: part(0.1) }),
                        node('gas', { kind: 'resource', supply: supply({ XX: 0.8, other: 0.2 }) })
                    ],
                    [
                        { ...dependency('bank', anyOf('grid', leaf('diesel', 24)), { buffer: lasting(8) }), id: 'd.bank' },
                        { ...dependency('grid', 'gas', { needs: part(0.5) }), id: 'd.gas' }
                    ],
                    {
                        threats: [
                            { ...event('storm', { disrupts: [{ node: 'grid', chance: 0.5, at: AT }] }), likelihood: estimate('20%') }
                        ],
                        assessments: [{ ...base('a'), kind: 'assessment', judged }],
                        stressTests: [
                            { ...base('test'), kind: 'stress_test', events: [{ time: 0, target: 'storm', down: false, at: AT }] }
                        ],
                        measures: measures.map(
                            ({ status, effects }, i): Measure => ({
                                ...base(`m${i}`),
                                kind: 'measure',
                                strategy: [],
                                status,
                                goal: [],
                                cost: [],
                                benefit: [],
                                effects
                            })
                        )
                    }
                );
                const results = analyse(model, { trials: 20 });
                expect(Results.safeParse(results).error?.issues).toBeUndefined();
            }
        ),
        { numRuns: 100, seed: 1 }
    );
});
