import type { InterestScore, Method, Threat } from '@nvs/model';
import type { Arbitrary } from 'fast-check';
import { describe, expect, it } from 'vitest';
import fc from '../../../test/fast-check.js';
import { lookup } from '../src/lookup.js';
import type { RiskResult } from '../src/results/risk.js';
import { riskResults } from '../src/scoring/risk.js';
import { AT, estimate, measure, model, threat } from './builder.js';

const CLASSES = ['X', 'A', 'B', 'C', 'D', 'E'];
const SQRT3 = Math.sqrt(3);

interface Case {
    readonly how: Partial<Method>;
    /** Criteria of the interest judged as a whole, and of the one judged in full. */
    readonly criteria: number;
    readonly others: readonly string[];
    /** Rows beside the interest, by criterion from 0. */
    readonly beside: Readonly<Record<number, string>>;
    readonly weights: readonly number[];
    readonly stated: string;
}

const whole = (text: string): InterestScore => ({ interest: 'i.one', value: estimate(text), at: AT });

function riskOf(each: Case, rows: Record<string, string>, interests: InterestScore[] | undefined): RiskResult | undefined {
    const beside = Object.fromEntries(each.others.map((name, i) => [`i.two.c${i + 1}`, name]));
    const judged: Threat = { ...threat('t', { likelihood: 'C', impact: { ...rows, ...beside } }), interestImpact: interests };
    const all = model({
        interests: { 'i.one': each.criteria, 'i.two': each.others.length },
        threats: [judged],
        method: { ...each.how, weights: each.weights.map((weight, i) => ({ target: `i.one.c${i + 1}`, weight })) }
    });
    return riskResults(lookup(all))[0];
}

/** Every vector of classes of the criteria that the rows beside allow, as rows. */
function vectors({ criteria, beside }: Case): Record<string, string>[] {
    let all: Record<string, string>[] = [{}];
    for (let i = 0; i < criteria; i++) {
        const own = beside[i];
        all = all.flatMap(rows => (own === undefined ? CLASSES : [own]).map(name => ({ ...rows, [`i.one.c${i + 1}`]: name })));
    }
    return all;
}

/** What every vector that fits comes to: those whose interest is nearest to a stated class, or by max equals it. */
function oracle(each: Case): RiskResult[] {
    const [first = '', last = first] = each.stated.includes(' in ') ? (each.stated.split(' in ')[1]?.split(' .. ') ?? []) : [each.stated];
    const allowed = CLASSES.slice(CLASSES.indexOf(first), CLASSES.indexOf(last) + 1);
    return vectors(each).flatMap(rows => {
        const risk = riskOf(each, rows, undefined);
        const interest = risk?.current.impact.interests.find(one => one.interest === 'i.one');
        const found = interest?.best?.nearest ?? interest?.best?.class ?? '';
        // X is no class: no harm at all, and not a little of it.
        if (found === 'X' && (interest?.best?.value ?? 0) > 0) {
            return [];
        }
        return risk && allowed.includes(found) ? [risk] : [];
    });
}

const overall = (risk: RiskResult | undefined) => risk?.current.impact.overall;
const cases = (how: Arbitrary<Partial<Method>>): Arbitrary<Case> =>
    fc.record({
        how,
        criteria: fc.integer({ min: 1, max: 3 }),
        others: fc.array(fc.constantFrom(...CLASSES), { minLength: 1, maxLength: 2 }),
        beside: fc.oneof(fc.constant({}), fc.record({ 0: fc.constantFrom(...CLASSES) })),
        weights: fc.oneof(fc.constant([]), fc.array(fc.constantFrom(0.5, 1, 2, 3), { minLength: 1, maxLength: 3 })),
        stated: fc.constantFrom('A', 'B', 'C', 'D', 'E', 'X', 'C in B .. D', 'B in B .. C')
    });
const METHODS = fc.record({
    overall: fc.constantFrom<Method['overall']>('weighted_sum', 'interest_max', 'interest_mean', 'max', 'profile'),
    interestValue: fc.constantFrom<Method['interestValue']>('mean', 'max'),
    disruption: fc.constantFrom<Method['disruption']>('any_criterion', 'none')
});

function between(
    values: number[],
    figure: { low?: { value?: number | undefined } | undefined; high?: { value?: number | undefined } | undefined } | undefined
): void {
    expect(figure?.low?.value).toBeLessThanOrEqual(Math.min(...values) * (1 + 1e-9) + 1e-12);
    expect(figure?.high?.value).toBeGreaterThanOrEqual(Math.max(...values) * (1 - 1e-9));
}

function holdsWhatFits(each: Case): void {
    const rows = Object.fromEntries(Object.entries(each.beside).map(([i, name]) => [`i.one.c${Number(i) + 1}`, name]));
    const found = riskOf(each, rows, [whole(each.stated)]);
    const fitting = oracle(each);
    const interest = ofInterest(found);
    if (fitting.length === 0) {
        expect(interest?.status).toBe('not_computable');
        return;
    }
    between(
        fitting.map(one => ofInterest(one)?.best?.value ?? NaN),
        interest
    );
    overallHolds(each, found, fitting);
    if (each.how.disruption === 'any_criterion') {
        const results = fitting.map(one => ofInterest(one)?.disruption);
        expect(interest?.disruption).toBe(results.every(one => one === 'yes') ? 'yes' : results.includes('yes') ? 'possible' : 'no');
    }
}

function overallHolds({ how }: Case, found: RiskResult | undefined, fitting: readonly RiskResult[]): void {
    if (how.overall === 'profile') {
        return;
    }
    const all = fitting.map(risk => overall(risk)?.best?.value ?? NaN);
    between(all, overall(found));
    // By what depends on single criteria the limits are those of the vectors, no wider.
    if ((how.overall === 'max' && how.interestValue === 'mean') || (how.overall === 'weighted_sum' && how.interestValue === 'max')) {
        expect(overall(found)?.low?.value).toBeCloseTo(Math.min(...all), 9);
        expect(overall(found)?.high?.value).toBeCloseTo(Math.max(...all), 9);
    }
}

const ofInterest = (risk: RiskResult | undefined) => risk?.current.impact.interests.find(each => each.interest === 'i.one');

describe('an interest judged as a whole', () => {
    it('has the limits of all criteria that fit, by each way of adding up', () => {
        fc.assert(fc.property(cases(METHODS), holdsWhatFits), { numRuns: 60 });
    });

    const plain = (how: Partial<Method>, stated = 'C', more: Partial<Case> = {}): RiskResult | undefined => {
        const each: Case = { how, criteria: 4, others: ['X'], beside: {}, weights: [], stated, ...more };
        return riskOf(each, {}, [whole(each.stated)]);
    };

    it('by mean is at the value of its class, with half a step either way', () => {
        const { low, best, high } = plain({ overall: 'interest_max' })?.current.impact.overall ?? {};
        expect([low?.value, best?.value, high?.value]).toEqual([1 / 9 / SQRT3, 1 / 9, SQRT3 / 9].map(each => expect.closeTo(each, 9)));
        const sum = plain({ overall: 'weighted_sum' })?.current.impact.overall;
        expect([sum?.low?.value, sum?.best?.value]).toEqual([(1 / 9 / SQRT3) * 0.8, (1 / 9) * 0.8].map(each => expect.closeTo(each, 9)));
        expect(sum?.certainty).toBe('by_interest');
        // One of its four criteria at C or worse it must be, and it can be one at E: 4 × √3 × 1/9 is less than 1.
        const max = plain({ overall: 'max' })?.current.impact.overall;
        expect([max?.low?.class, max?.best, max?.high?.class]).toEqual(['C', undefined, 'D']);
    });

    it('by max is its class, and of a sum over criteria only the limits are known', () => {
        const { low, best, high } = plain({ overall: 'interest_max', interestValue: 'max' })?.current.impact.overall ?? {};
        expect([low?.value, best?.value, high?.value]).toEqual([1 / 9, 1 / 9, 1 / 9].map(each => expect.closeTo(each, 9)));
        const sum = plain({ overall: 'weighted_sum', interestValue: 'max' })?.current.impact.overall;
        expect([sum?.low?.value, sum?.best, sum?.high?.value]).toEqual([expect.closeTo(1 / 45, 9), undefined, expect.closeTo(4 / 45, 9)]);
    });

    it('is narrowed by a criterion beside it, and says where nothing fits', () => {
        const each: Case = { how: { overall: 'interest_max' }, criteria: 2, others: ['X'], beside: {}, weights: [], stated: 'A' };
        expect(riskOf(each, { 'i.one.c1': 'E' }, [whole('A')])?.current.impact.interests[0]?.status).toBe('not_computable');
        const narrowed = riskOf({ ...each, stated: 'D' }, { 'i.one.c1': 'D' }, [whole('D')])?.current.impact.interests[0];
        // Nearest to D from 1/√27 = 0.192 on: beside D, B would make 0.185 and C makes 0.222; E would make 0.667, beyond 0.577.
        expect(narrowed?.low?.value).toBeCloseTo((1 / 3 + 1 / 9) / 2, 9);
        expect(narrowed?.high?.value).toBeCloseTo(1 / 3, 9);
    });

    it('takes an effect on impact, which moves its class', () => {
        const judged: Threat = { ...threat('t', { likelihood: 'C' }), interestImpact: [whole('D')] };
        const all = model({ interests: { 'i.one': 2 }, threats: [judged], measures: [measure('m', 'planned', 'impact of t -= 1 class')] });
        const [risk] = riskResults(lookup(all));
        expect(risk?.current.impact.overall?.best?.nearest).toBe('D');
        expect(risk?.residual?.impact.overall?.best?.nearest).toBe('C');
    });
});
