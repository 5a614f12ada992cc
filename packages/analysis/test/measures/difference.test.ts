import { study } from '@nvs/analysis';
import { describe, expect, it } from 'vitest';
import { HOURS, type Measure } from '@nvs/model';
import { wordsThroughout } from '@nvs/words';
import type { ChangedFigure } from '../../src/measures/asked.js';
import { base, measure, model, threat, type ModelSpec, type ThreatSpec } from '../builder.js';

const RISK: ChangedFigure = { figure: 'risk', of: 't' };

/** The difference that measure `m` makes to a threat. */
function difference(spec: ThreatSpec, measures: Measure[], asked: ChangedFigure = RISK, more: Partial<ModelSpec> = {}) {
    const differences = study(model({ interests: { 'i.one': 2 }, threats: [threat('t', spec)], measures, ...more })).differences();
    return wordsThroughout({ alone: differences('m', asked, 'alone'), last: differences('m', asked, 'last') }, 'en');
}
function answered({ alone, last }: ReturnType<typeof difference>) {
    if ('reason' in alone || 'reason' in last) {
        throw new Error('not answered');
    }
    return { alone, last };
}

describe('what a measure does', () => {
    it('alone and last: a factor takes less from what another has lowered', () => {
        // Two criteria at E: overall is the sum of their values times their weight; its number before is called k. Likelihood 10%, halved.
        const spec = { likelihood: '10%', impact: { 'i.one.c1': 'E', 'i.one.c2': 'E' } };
        const found = answered(
            difference(spec, [measure('m', 'proposed', 'likelihood of t *= 0.5'), measure('n', 'planned', 'likelihood of t *= 0.2')])
        );
        const k = found.alone.before.best ?? NaN;
        expect(found.alone.reduction.best).toBeCloseTo(k * 0.5, 12);
        expect(found.last.before.best).toBeCloseTo(k * 0.2, 12);
        expect(found.last.reduction.best).toBeCloseTo(k * 0.2 * 0.5, 12);
        expect(found.alone).toMatchObject({ limits: 'exact', completions: 1 });
    });

    it('is worked out in one completion at a time: limits of the difference, not difference of the limits', () => {
        // Likelihood anywhere from 1% to 40%, halved: the reduction is half of it, never below 0.
        const { alone } = answered(
            difference({ likelihood: '10% in 1% .. 40%' }, [measure('m', 'planned', 'likelihood of t *= 0.5')], {
                figure: 'likelihood',
                of: 't'
            })
        );
        expect(alone.reduction.low).toBeCloseTo(0.005, 12);
        expect(alone.reduction.best).toBeCloseTo(0.05, 12);
        expect(alone.reduction.high).toBeCloseTo(0.2, 12);
        expect([alone.before.low, alone.before.high, alone.after.low, alone.after.high].map(each => each.toFixed(4))).toEqual([
            '0.0100',
            '0.4000',
            '0.0050',
            '0.2000'
        ]);
    });

    it('holds for whatever is not judged: a criterion without a value is the same before and after', () => {
        const { alone } = answered(
            difference({ likelihood: '10%', impact: { 'i.one.c1': 'C' } }, [measure('m', 'planned', 'likelihood of t *= 0.5')])
        );
        // c2 from X to E (0 to 1) beside C (1/9): the risk is 0.1 · (1/9 + c2) times a weight w, the reduction half of that.
        const w = alone.before.low / (0.1 / 9);
        expect(alone.reduction.best).toBeUndefined();
        expect(alone.reduction.low).toBeCloseTo((w * 0.05) / 9, 12);
        expect(alone.reduction.high).toBeCloseTo(w * 0.05 * (1 / 9 + 1), 12);
    });

    it('counts a likelihood that is not judged as any chance', () => {
        const { alone } = answered(
            difference({ impact: { 'i.one.c1': 'E', 'i.one.c2': 'E' } }, [measure('m', 'planned', 'likelihood of t *= 0.5')], {
                figure: 'likelihood',
                of: 't'
            })
        );
        expect([alone.reduction.low, alone.reduction.best, alone.reduction.high]).toEqual([0, undefined, 0.5]);
    });

    it('is nothing for a measure that begins after the last day, and says so', () => {
        const assessments = [
            { ...base('a'), kind: 'assessment' as const, judged: 'with_measures' as const, date: '2026-06-07', horizon: 5 * HOURS.year }
        ];
        const found = answered(
            difference(
                { likelihood: '10%' },
                [{ ...measure('m', 'planned', 'likelihood of t *= 0.5'), since: '2040-01-01' }],
                { figure: 'likelihood', of: 't' },
                { assessments }
            )
        );
        expect(found.alone.reduction.best).toBe(0);
        expect(found.alone.withoutEffect).toBe('it begins on 2040-01-01, after the last day of the horizon, 2031-06-06');
    });

    it('cannot be told of a measure in place, unless values are judged without it', () => {
        const inPlace = [measure('m', 'in_place', 'likelihood of t *= 0.5')];
        expect(difference({ likelihood: '10%' }, inPlace, { figure: 'likelihood', of: 't' }).alone).toMatchObject({
            reason: expect.stringContaining('judged with it')
        });
        expect(
            answered(difference({ likelihood: '10%', judged: 'without_measures' }, inPlace, { figure: 'likelihood', of: 't' })).alone
                .reduction.best
        ).toBeCloseTo(0.05, 12);
    });

    it('shows what rises: a measure may raise a figure', () => {
        const { alone } = answered(
            difference({ likelihood: '10%' }, [measure('m', 'planned', 'likelihood of t *= 2')], { figure: 'likelihood', of: 't' })
        );
        expect(alone.reduction.best).toBeCloseTo(-0.1, 12);
    });
});
