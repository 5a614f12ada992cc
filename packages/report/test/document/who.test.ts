import type { Actor, RiskModel } from '@nvs/model';
import { describe, expect, it } from 'vitest';
import { AT, base, campaign, estimate, measure, model, threat } from '../../../analysis/test/builder.js';
import { readable } from './rows.js';

const node = (id: string) => ({ ...base(id), kind: 'process' as const, sectors: [], country: [], partOf: [], serves: [], supply: [] });
const actor = (id: string, of: Partial<Actor> = {}): Actor => ({ ...base(id), kind: 'actor', country: [], partOf: [], ...of });
const hits = (id: string, hours?: number) => ({
    node: id,
    at: AT,
    duration:
        hours === undefined
            ? undefined
            : {
                  ...estimate('C'),
                  ...Object.fromEntries(
                      ['low', 'best', 'high'].map(key => [
                          key,
                          { type: 'quantity', dimension: 'duration', amount: hours, text: `${hours} h` }
                      ])
                  )
              }
});

/** A flood takes the pumps down for three days, sabotage for half a day; drinking water goes on without pumps for a day. */
const sample = (): RiskModel => {
    const of = model({
        interests: { 'i.one': 1 },
        threats: [
            threat('flood', { likelihood: 'B', impact: { 'i.one.c1': 'D' } }),
            threat('sabotage', { likelihood: 'C', impact: { 'i.one.c1': 'C' } }),
            threat('rumour', {})
        ],
        measures: [
            measure('dike', 'planned', 'likelihood of flood *= 0.5'),
            measure('wall', 'planned', 'likelihood of flood *= 0.5', 'likelihood of sabotage *= 0.5')
        ]
    });
    return {
        ...of,
        actors: [actor('hackers', { actorKind: 'criminal' }), actor('idle')],
        campaigns: [{ ...campaign('war', ['sabotage']), actors: ['hackers'] }],
        threats: of.threats.map(each =>
            each.id === 'flood'
                ? { ...each, keyword: 'hazard' as const, disrupts: [hits('pumps', 72)] }
                : each.id === 'sabotage'
                  ? { ...each, nature: 'intentional' as const, actors: ['hackers'], disrupts: [hits('pumps', 12)] }
                  : each
        ),
        nodes: [node('pumps'), node('water')],
        dependencies: [
            {
                ...base('d'),
                kind: 'dependency',
                of: 'water',
                on: { type: 'node', node: 'pumps', at: AT },
                startRequired: false,
                supply: [],
                buffer: { ...estimate('C'), ...(hits('x', 24).duration ?? {}) }
            }
        ]
    };
};

describe('actors', () => {
    it('have what they want and can do, what they are behind with its figures, and no figure where there is none', () => {
        const { said, tables } = readable(sample());
        expect(said('actors')).toEqual(['The model names 2 actors. 1 threat is meant by somebody.']);
        const [actors, behind] = tables('actors');
        expect(actors?.slice(1)).toEqual([
            ['hackers', 'criminal', 'not stated', 'not stated', 'not stated', '2'],
            ['idle', 'not stated', 'not stated', 'not stated', 'not stated', '0']
        ]);
        expect(behind?.slice(1)).toEqual([
            ['hackers', 'sabotage', 'C', 'C'],
            ['hackers', 'war', '(not_judged)', 'C']
        ]);
    });

    it('are left out with their section where a model has none and nobody means a threat', () => {
        expect(readable(model({ interests: { 'i.one': 1 }, threats: [threat('t', {})] })).section('actors')).toBeUndefined();
    });
});

describe('what accident and intent have in common', () => {
    it('is what both hit, as long as they hit it, and what helps against both', () => {
        const { said, tables } = readable(sample());
        // Water outlasts the half day of the sabotage, and not the three days of the flood: only the pumps go down by both.
        expect(said('shared')[0]).toBe(
            '1 of the 2 processes can go down both by what somebody means and by what nobody means (1 and 1 threats).'
        );
        expect(said('shared')[1]).toContain('1 threat does not say whether somebody means it.');
        expect(tables('shared').map(each => each.slice(1))).toEqual([
            [['pumps', 'sabotage', 'flood']],
            [['pumps', 'sabotage', 'flood']],
            [['wall', 'sabotage', 'flood']]
        ]);
    });
});

describe('the method and where values come from', () => {
    it('tells each value of the model once, with its place, and what nobody stated as such', () => {
        const { tables } = readable(sample());
        const [head, ...rows] = tables('method').find(each => /^Where each value stands/.test(each[0]?.[0] ?? '')) ?? [];
        expect(head?.[0]).toContain('No value says who judged it, when or on which evidence.');
        expect(rows).toEqual(
            [
                ['flood', 'Likelihood: B; i.one.c1: D [model.nvs:1]'],
                ['sabotage', 'Likelihood: C; i.one.c1: C [model.nvs:1]']
            ].sort((a, b) => rows.findIndex(row => row[0] === a[0]) - rows.findIndex(row => row[0] === b[0]))
        );
    });

    it('parts values by who judged them, and says which are withheld', () => {
        const of = sample();
        const [first] = of.threats;
        const { tables } = readable({
            ...of,
            threats: first
                ? [
                      {
                          ...first,
                          likelihood: {
                              ...estimate('C in B .. D', 7),
                              provenance: { judgedBy: ['me'], judgedOn: '2026-01-02', sources: [], because: 'seen', confidence: 'low' }
                          },
                          impact: [{ criterion: 'i.one.c1', value: estimate('withheld'), at: { ...AT, line: 9 } }]
                      }
                  ]
                : [],
            campaigns: []
        });
        expect(
            tables('method')
                .find(each => /^Where each value stands/.test(each[0]?.[0] ?? ''))
                ?.slice(1)
        ).toEqual([
            ['flood', 'Likelihood: C (B to D), low confidence (seen) [model.nvs:7]', 'me', '2026-01-02'],
            ['flood', 'i.one.c1: withheld [model.nvs:9]', 'not stated', 'not stated']
        ]);
    });

    it('explains the formulas that the report names, and no others', () => {
        const { tables } = readable(sample());
        const codes = (tables('method')[0] ?? []).slice(1).map(row => row[3]);
        expect(codes).toContain('likelihood.class');
        expect(codes).toContain('measure.likelihood');
        expect(codes).not.toContain('likelihood.rate');
    });
});

describe('rules and expectations', () => {
    it('have what came of them and what they looked at, those that are not met first', () => {
        const of = sample();
        const { report } = readable(of);
        const looked = (what: string, value: string) => ({ what, value });
        const at = AT;
        const { said, tables } = readable(of, 'en', {
            ...report.results,
            expectations: [
                { title: 'good', text: 'a > 1', at, result: 'holds', because: [], trace: [looked('a', '2'), looked('a', '2')] },
                {
                    title: 'bad',
                    text: 'b > 1',
                    at,
                    result: 'fails',
                    because: [],
                    trace: [looked('b', '0'), looked('c', '1'), looked('b', '1')]
                },
                { title: 'open', text: 'c > 1', at, result: 'cannot_be_judged', because: ['c is withheld'], trace: [] }
            ],
            rules: [
                {
                    id: 'r',
                    at,
                    outcome: 'verdict',
                    checked: 3,
                    matched: 1,
                    findings: [],
                    verdicts: [{ element: 'flood', verdict: 'yes', trace: [looked('t.owner', 'none')] }],
                    notJudged: [{ element: 'rumour', at, because: ['owner of rumour is not given'] }]
                }
            ]
        });
        expect(said('rules')[0]).toBe('Of the 3 expectations 1 is met, 1 not, 1 cannot be judged.');
        const [expectations, rules, found] = tables('rules');
        expect(expectations?.slice(1)).toEqual([
            ['bad', 'not met', 'b > 1', 'b: 0 and 1; c: 1'],
            ['open', 'cannot be judged', 'c > 1', 'c is withheld'],
            ['good', 'met', 'a > 1', 'a: 2']
        ]);
        expect(rules?.slice(1)).toEqual([['r', 'no more than its name', 'a verdict', '3', '1', '1']]);
        expect(found?.slice(1)).toEqual([
            ['flood', 'yes', 't.owner: none'],
            ['rumour', 'cannot be judged', 'owner of rumour is not given']
        ]);
    });
});

it.each(['en', 'nl'] as const)('the glossary has a meaning for each word, and no word twice: %s', language => {
    const [, ...rows] = readable(sample(), language).tables('glossary')[0] ?? [];
    expect(rows.length).toBeGreaterThan(25);
    expect(new Set(rows.map(([word]) => word)).size).toBe(rows.length);
    expect(rows.every(([word = '', meaning = '']) => word !== '' && /[.]$/.test(meaning))).toBe(true);
});
