import { describe, expect, it } from 'vitest';
import { analyse } from '../src/index.js';
import { campaign, FREQUENCY, judgement, measure, model, threat, type ModelSpec } from './builder.js';

function run(more: Partial<ModelSpec>, interests: ModelSpec['interests'] = { 'i.one': 3 }) {
    const results = analyse(model({ interests, ...more }));
    return { results, risk: (id: string) => results.risks.find(each => each.id === id) };
}

describe('a threat in campaigns', () => {
    it('has an independent part: 1-(1-0.3)/((1-0.1)·(1-0.2)) = 1-0.7/0.72', () => {
        const { risk, results } = run({
            threats: [threat('t', { likelihood: '30%' })],
            campaigns: [campaign('c', ['t'], '10%'), campaign('d', ['t'], '20%')]
        });
        expect(risk('t')?.independent?.best).toBe(0.02777777778);
        expect(risk('t')?.current.likelihood.best?.value).toBe(0.3);
        expect(results.notes).toEqual([]);
    });

    it('has limits from opposite ends: low 1-0.8/0.8, high 1-0.6/0.95', () => {
        const { risk } = run({
            threats: [threat('t', { likelihood: '30% in 20% .. 40%' })],
            campaigns: [campaign('c', ['t'], '10% in 5% .. 20%')]
        });
        expect([risk('t')?.independent?.low, risk('t')?.independent?.high]).toEqual([0, 0.3684210526]);
    });

    it('on a frequency scale has the rest of its frequency', () => {
        const { risk } = run({
            threats: [threat('t', { likelihood: '0.3 per year' })],
            campaigns: [campaign('c', ['t'], '0.1 per year')],
            method: { likelihoodScale: FREQUENCY.id }
        });
        expect(risk('t')?.independent?.best).toBe(0.2);
    });

    it('cannot be less likely than the campaign: the part is zero and a note says so', () => {
        const { risk, results } = run({ threats: [threat('t', { likelihood: '10%' })], campaigns: [campaign('c', ['t'], '20%')] });
        expect(risk('t')?.independent?.best).toBe(0);
        expect(results.notes).toMatchObject([{ kind: 'campaign_exceeds_threat', id: 'c' }]);
    });

    it('has no such part outside campaigns', () => {
        expect(run({ threats: [threat('t', { likelihood: '10%' })] }).risk('t')?.independent).toBeUndefined();
    });
});

describe('the impact of a campaign', () => {
    const threats = [
        threat('t', { impact: { 'i.one.c1': 'B in A .. D', 'i.one.c2': 'C', 'i.one.c3': 'X' } }),
        threat('u', { impact: { 'i.one.c1': 'C in B .. C', 'i.one.c2': 'A', 'i.one.c3': 'A' } })
    ];

    it('is the highest of its threats by criterion, at least', () => {
        const impact = run({ threats, campaigns: [campaign('c', ['t', 'u'])] }).risk('c')?.current.impact;
        expect(impact?.criteria.map(each => [each.low?.class, each.best?.class, each.high?.class, each.atLeast])).toEqual([
            ['B', 'C', 'D', true],
            ['C', 'C', 'C', true],
            ['A', 'A', 'A', true]
        ]);
        expect(impact?.overall).toMatchObject({ atLeast: true, status: 'complete' });
    });

    it('is its own where it has a row', () => {
        const impact = run({ threats, campaigns: [campaign('c', ['t', 'u'], undefined, { 'i.one.c1': 'E' })] }).risk('c')?.current.impact;
        expect(impact?.criteria.map(each => [each.best?.class, each.atLeast])).toEqual([
            ['E', undefined],
            ['C', true],
            ['A', true]
        ]);
    });

    it('is known within limits where one of its threats is not judged', () => {
        const impact = run({ threats: [...threats, threat('v')], campaigns: [campaign('c', ['t', 'v'])] }).risk('c')?.current.impact;
        expect(impact?.criteria[1]).toMatchObject({ status: 'partly_judged', low: { class: 'C' }, high: { class: 'E' } });
        expect(impact?.overall?.status).toBe('incomplete');
    });

    it('goes down with its threats', () => {
        const { risk } = run({
            threats,
            campaigns: [campaign('c', ['t', 'u'])],
            measures: [measure('m.x', 'planned', 'impact of t -= 1 class')]
        });
        expect(risk('c')?.residual?.impact.criteria.map(each => each.best?.class)).toEqual(['C', 'B', 'A']);
    });

    it('is ranked apart from threats, which it contains', () => {
        const { results } = run({ threats: threats.map(each => ({ ...each })), campaigns: [campaign('c', ['t', 'u'], 'C')] });
        expect(results.rankings.map(each => [each.kind, each.entries.length, each.unranked.length])).toEqual([
            ['threat', 0, 2],
            ['campaign', 1, 0]
        ]);
    });
});

describe('several judgements', () => {
    const judged = [
        judgement('t', 'o.a', { likelihood: 'B in A .. C', impact: { 'i.one.c1': 'D' } }),
        judgement('t', 'o.b', { likelihood: 'E in D .. E', impact: { 'i.one.c1': 'B in A .. B' } }),
        judgement('t', 'o.c', { likelihood: 'C' })
    ];

    it('are pooled where no value is agreed: envelope as range, median class as best', () => {
        const risk = run({ threats: [threat('t')], judgements: judged }).risk('t');
        const { low, best, high, pooled, formula } = risk?.current.likelihood ?? {};
        expect([low?.class, best?.class, high?.class, pooled, formula]).toEqual(['A', 'C', 'E', 'pooled, not agreed', 'judgement.pooled']);
        // Of an even number the worse of the middle two.
        const row = risk?.current.impact.criteria[0];
        expect([row?.low?.class, row?.best?.class, row?.high?.class, row?.pooled, row?.inputs.length]).toEqual([
            'A',
            'D',
            'D',
            'pooled, not agreed',
            2
        ]);
    });

    it('give way to the agreed value, each on its own', () => {
        const risk = run({ threats: [threat('t', { likelihood: 'A' })], judgements: judged }).risk('t');
        expect(risk?.current.likelihood).toMatchObject({ best: { class: 'A' }, high: { class: 'A' } });
        expect(risk?.current.likelihood.pooled).toBeUndefined();
        expect(risk?.current.impact.criteria[0]?.pooled).toBe('pooled, not agreed');
    });

    it('leave out those that are withheld', () => {
        const some = run({
            threats: [threat('t')],
            judgements: [judgement('t', 'o.a', { likelihood: 'withheld' }), judgement('t', 'o.b', { likelihood: 'B' })]
        });
        expect(some.risk('t')?.current.likelihood).toMatchObject({ status: 'judged', best: { class: 'B' } });
        const none = run({ threats: [threat('t')], judgements: [judgement('t', 'o.a', { likelihood: 'withheld' })] });
        expect(none.risk('t')?.current.likelihood.status).toBe('withheld');
    });
});
