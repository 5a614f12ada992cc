import { analyse, study } from '@nvs/analysis';
import type { Judgement, RiskModel } from '@nvs/model';
import { describe, expect, it } from 'vitest';
import { inWords } from '@nvs/words';
import { weightedKappa, type Pair } from '../src/scoring/agreement.js';
import { AT, base, estimate, model, threat } from './builder.js';

/** Every pair of places as often as the table says. */
const pairsOf = (table: readonly (readonly number[])[]): Pair[] =>
    table.flatMap((row, i) => row.flatMap((count, j) => Array.from({ length: count }, (): Pair => [i, j])));

describe('linear weighted kappa', () => {
    it('is that which SAS prints for 19 ratings in three classes', () => {
        // Printed by PROC FREQ of SAS ("Weighted Kappa Coefficient"), with equal spacing; quoted in statsmodels/stats/tests/test_inter_rater.py (TestWeightedCohens).
        const ratings = [
            [0, 4, 1],
            [0, 8, 0],
            [0, 1, 5]
        ];
        expect(weightedKappa(pairsOf(ratings))).toBeCloseTo(0.4701, 4);
    });

    it('is that of kappa2 of the R package irr for two raters of anxiety, in five classes', () => {
        // Raters 2 and 3 of `anxiety` in irr; kappa2(anxiety[, 2:3], "equal") gives 0.1459075, as quoted in the same file of statsmodels (test_cohens_kappa_irr).
        // Nobody gave level 4, which irr leaves out, so levels 5 and 6 are the fourth and fifth class.
        const second = [3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4];
        const third = [2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2];
        const place = new Map([1, 2, 3, 4, 6].map((level, at) => [level, at]));
        const pairs = second.map((level, at): Pair => [place.get(level) ?? NaN, place.get(third[at] ?? NaN) ?? NaN]);
        expect(pairs.flat().some(Number.isNaN)).toBe(false);
        expect(weightedKappa(pairs)).toBeCloseTo(0.1459075, 7);
    });

    it('by hand: two of six lie one class apart', () => {
        // Observed 2/6. Rows 3, 2, 1 and columns 2, 2, 2 of 6: expected (3·2·1 + 3·2·2 + 2·2·1 + 2·2·1 + 1·2·2 + 1·2·1)/36 = 32/36.
        const pairs: Pair[] = [
            [0, 0],
            [0, 0],
            [0, 1],
            [1, 1],
            [1, 2],
            [2, 2]
        ];
        expect(weightedKappa(pairs)).toBeCloseTo(1 - 2 / 6 / (32 / 36), 12);
    });

    it('is not stated below five values, nor where all are in one class', () => {
        expect(weightedKappa(Array.from({ length: 4 }, (_, i): Pair => [i % 2, i % 2]))).toBeUndefined();
        expect(weightedKappa(Array.from({ length: 9 }, (): Pair => [2, 2]))).toBeUndefined();
        expect(weightedKappa(Array.from({ length: 6 }, (_, i): Pair => [i % 3, i % 3]))).toBe(1);
    });
});

describe('who is asked to judge', () => {
    const organisation = (id: string) => ({ ...base(id), kind: 'organisation' as const, country: [], partOf: [] });
    const judgement = (of: string, by: string, likelihood: string): Judgement => ({
        kind: 'judgement',
        threat: of,
        by: [by],
        likelihood: estimate(likelihood),
        impact: [],
        at: AT
    });
    const plain = model({ interests: { 'i.one': 1 }, threats: ['t0', 't1', 't2'].map(id => threat(id, { likelihood: 'C' })) });
    const asked: RiskModel = {
        ...plain,
        threats: plain.threats.map(each => ({ ...each, themes: each.id === 't0' ? ['cyber'] : [] })),
        organisations: ['a', 'b', 'c'].map(organisation),
        assessments: [
            {
                ...base('x'),
                kind: 'assessment',
                judged: 'with_measures',
                judges: [
                    { by: ['a'], about: [] },
                    { by: ['b'], about: ['cyber'] },
                    { by: ['b'], about: ['t2'] }
                ]
            }
        ],
        judgements: [judgement('t0', 'a', 'B'), judgement('t0', 'b', 'D'), judgement('t1', 'a', 'C')]
    };

    it('what is missing is a gap of the organisation: of all, or of what it is asked for', () => {
        const gaps = study(asked)
            .gaps()
            .filter(each => each.kind === 'judgement_asked');
        expect(gaps.map(each => [each.id, inWords(each.message, 'en')])).toEqual([
            ['a', '"a" has not judged 1 of the 3 that it is asked for: t2.'],
            ['b', '"b" has not judged 1 of the 2 that it is asked for: t2.']
        ]);
    });

    it('two judges lie so many classes apart; who asks nobody has no list', () => {
        expect(analyse(asked, { trials: 5 }).agreement).toEqual([
            {
                between: ['a', 'b'],
                measure: 'likelihood',
                common: 1,
                spread: { mean: 2, most: 2 },
                kappa: undefined,
                formula: 'judgement.agreement'
            }
        ]);
        expect(analyse(plain, { trials: 5 }).agreement).toBeUndefined();
    });
});
