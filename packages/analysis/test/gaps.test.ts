import type { Dependency, Expression, Node, Objective, RiskModel, Threat } from '@nvs/model';
import { inWords } from '@nvs/words';
import { describe, expect, it } from 'vitest';
import { analyse, GAP_KINDS, type GapKind } from '../src/index.js';
import { AT, base, campaign, estimate, judgement, measure, model, quantity, threat, type ModelSpec } from './builder.js';

const node = (id: string, kind: Node['kind'], more: Partial<Node> = {}): Node => ({
    ...base(id),
    kind,
    sectors: [],
    country: [],
    partOf: [],
    serves: [],
    supply: [],
    ...more
});
const dependency = (id: string, more: Partial<Dependency> = {}): Dependency => ({
    ...base(id),
    kind: 'dependency',
    of: 'n.a',
    startRequired: false,
    supply: [],
    on: { type: 'node', node: 'n.b', at: AT },
    ...more
});
const TRUE: Expression = {
    type: 'binary',
    operator: '==',
    left: { type: 'literal', value: 'a' },
    right: { type: 'literal', value: 'a' }
};
const objective = (id: string, by: string, condition: Expression = TRUE): Objective => ({
    ...base(id),
    kind: 'objective',
    targets: [{ condition, text: '…', by, at: AT }]
});
const actor = { ...base('x'), kind: 'actor' as const, country: [], partOf: [] };
const sourced = { ...estimate('C'), provenance: { sources: ['s'], judgedBy: [] } };
const full = { impact: { 'i.one.c1': 'C' }, likelihood: 'C' };

function titled(id: string, ...languages: string[]): Threat {
    return { ...threat(id, full), titles: Object.fromEntries(languages.map(language => [language, id])) };
}

function kinds(spec: Partial<ModelSpec>, id: string | undefined): GapKind[] {
    return analyse(model({ interests: { 'i.one': 1 }, ...spec }))
        .gaps.filter(gap => gap.id === id)
        .map(gap => gap.kind);
}

/** What is missing, and the same model with it: each gap is there and goes. */
const cases: [GapKind, string | undefined, Partial<ModelSpec>, Partial<ModelSpec>][] = [
    ['no_horizon', undefined, {}, { assessments: [{ ...base('a'), kind: 'assessment', judged: 'with_measures', horizon: 1 }] }],
    ['interest_without_threat', 'i.one', { threats: [threat('t', { impact: { 'i.one.c1': 'X' } })] }, { threats: [threat('t', full)] }],
    ['criterion_never_judged', 'i.one.c1', { threats: [threat('t')] }, { threats: [threat('t', { impact: { 'i.one.c1': 'X' } })] }],
    ['method_without_disruption_class', 'm.method', { method: { disruptionFrom: undefined } }, {}],
    ['threat_without_owner', 't', { threats: [threat('t')] }, { threats: [{ ...threat('t'), owner: ['o'] }] }],
    ['threat_without_nature', 't', { threats: [threat('t')] }, { threats: [{ ...threat('t'), keyword: 'hazard' }] }],
    [
        'threat_without_actor',
        't',
        { threats: [{ ...threat('t'), nature: 'intentional' }] },
        { threats: [{ ...threat('t'), nature: 'intentional', actors: ['x'] }] }
    ],
    [
        'threat_without_likelihood',
        't',
        { threats: [threat('t')] },
        { threats: [threat('t')], judgements: [judgement('t', 'o', { likelihood: 'C' })] }
    ],
    ['threat_without_impact', 't', { threats: [threat('t')] }, { threats: [threat('t', full)] }],
    [
        'threat_without_measure',
        't',
        { threats: [threat('t')] },
        { threats: [threat('t')], measures: [measure('m', 'planned', 'likelihood of t *= 0.5')] }
    ],
    [
        'threat_without_measure',
        't',
        { threats: [{ ...threat('t'), disrupts: [{ node: 'n.b', at: AT }] }], dependencies: [dependency('d')] },
        {
            threats: [{ ...threat('t'), disrupts: [{ node: 'n.b', at: AT }] }],
            dependencies: [dependency('d')],
            measures: [
                { ...measure('m', 'planned'), effects: [{ aspect: 'buffer', target: 'd', operator: '+=', inClasses: false, at: AT }] }
            ]
        }
    ],
    ['criteria_not_judged', 't', { interests: { 'i.one': 2 }, threats: [threat('t', full)] }, { threats: [threat('t', full)] }],
    [
        'criteria_assumed',
        't',
        { interests: { 'i.one': 1, 'i.two': 1 }, threats: [{ ...threat('t', full), notJudged: estimate('X') }] },
        { interests: { 'i.one': 1, 'i.two': 1 }, threats: [threat('t', full)] }
    ],
    ['score_without_source', 't', { threats: [threat('t', { likelihood: 'C' })] }, { threats: [{ ...threat('t'), likelihood: sourced }] }],
    // a source of the whole threat counts for each value without its own
    [
        'score_without_source',
        't',
        { threats: [threat('t', { likelihood: 'C' })] },
        { threats: [{ ...threat('t', { likelihood: 'C' }), sources: ['s'] }] }
    ],
    ['value_withheld', 't', { threats: [threat('t', { likelihood: 'withheld' })] }, { threats: [threat('t', { likelihood: 'C' })] }],
    [
        'judgements_not_agreed',
        't',
        { threats: [threat('t')], judgements: [judgement('t', 'o', { impact: { 'i.one.c1': 'C' } })] },
        { threats: [threat('t', { impact: { 'i.one.c1': 'C' } })], judgements: [judgement('t', 'o', { impact: { 'i.one.c1': 'C' } })] }
    ],
    ['campaign_without_likelihood', 'c', { campaigns: [campaign('c', ['t'])] }, { campaigns: [campaign('c', ['t'], 'C')] }],
    ['campaign_without_threat', 'c', { campaigns: [campaign('c', [])] }, { campaigns: [campaign('c', ['t'])] }],
    ['actor_without_threat', 'x', { actors: [actor] }, { actors: [actor], campaigns: [{ ...campaign('c', []), actors: ['x'] }] }],
    [
        'process_without_failure',
        'n.a',
        { nodes: [node('n.a', 'process')] },
        { nodes: [node('n.a', 'process', { failure: estimate('1% per year') })] }
    ],
    [
        'process_without_restore',
        'n.a',
        { nodes: [node('n.a', 'process')] },
        { nodes: [node('n.a', 'process', { restore: estimate('1') })] }
    ],
    ['process_without_operator', 'n.a', { nodes: [node('n.a', 'process')] }, { nodes: [node('n.a', 'process', { operator: ['o'] })] }],
    [
        'process_serves_nothing',
        'n.a',
        { nodes: [node('n.a', 'process')] },
        { nodes: [node('n.a', 'process', { serves: [{ target: 'i.one', harms: [] }] })] }
    ],
    [
        'serves_without_class',
        'n.a',
        { nodes: [node('n.a', 'process', { serves: [{ target: 'i.one', harms: [] }] })] },
        { nodes: [node('n.a', 'process', { serves: [{ target: 'i.one', harms: [{ class: 'C', after: 8 }] }] })] }
    ],
    [
        'node_without_dependency',
        'n.b',
        { nodes: [node('n.b', 'resource')] },
        { nodes: [node('n.b', 'resource')], dependencies: [dependency('d')] }
    ],
    [
        'asset_without_failure',
        'n.a',
        { nodes: [node('n.a', 'asset')] },
        { nodes: [node('n.a', 'asset', { failsToStart: estimate('2%') })] }
    ],
    [
        'resource_without_supply',
        'n.a',
        { nodes: [node('n.a', 'resource')] },
        { nodes: [node('n.a', 'resource', { supply: [{ supplier: 'NL', share: estimate('100%'), at: AT }] })] }
    ],
    [
        'disruption_without_duration',
        't',
        { threats: [{ ...threat('t'), disrupts: [{ node: 'n.a', at: AT }] }] },
        { threats: [{ ...threat('t'), disrupts: [{ node: 'n.a', at: AT }] }], nodes: [node('n.a', 'process', { restore: estimate('1') })] }
    ],
    ['dependency_without_requirement', 'd', { dependencies: [dependency('d', { on: undefined })] }, { dependencies: [dependency('d')] }],
    ['dependency_without_buffer', 'd', { dependencies: [dependency('d')] }, { dependencies: [dependency('d', { buffer: estimate('8') })] }],
    [
        'concern_not_judged',
        'd',
        { dependencies: [dependency('d', { concern: ['interruption', 'access'] })] },
        { dependencies: [dependency('d', { concern: ['interruption', 'access'], concernImpact: [{ concern: 'access', impact: [] }] })] }
    ],
    ['need_not_counted', 'd', { dependencies: [dependency('d', { concern: ['access'] })] }, { dependencies: [dependency('d')] }],
    [
        'judgement_asked',
        'o',
        {
            organisations: [{ ...base('o'), kind: 'organisation', country: [], partOf: [] }],
            assessments: [{ ...base('a'), kind: 'assessment', judged: 'with_measures', judges: [{ by: ['o'], about: [] }] }],
            threats: [threat('t')]
        },
        {
            organisations: [{ ...base('o'), kind: 'organisation', country: [], partOf: [] }],
            assessments: [{ ...base('a'), kind: 'assessment', judged: 'with_measures', judges: [{ by: ['o'], about: [] }] }],
            threats: [threat('t')],
            judgements: [judgement('t', 'o', { likelihood: 'C' })]
        }
    ],
    [
        'measure_without_cost',
        'm',
        { measures: [measure('m', 'planned')] },
        { measures: [{ ...measure('m', 'planned'), cost: [{ ...estimate('1'), best: quantity('1 EUR') }] }] }
    ],
    [
        'measure_without_effect',
        'm',
        { measures: [measure('m', 'planned')] },
        { measures: [measure('m', 'planned', 'likelihood of t *= 0.5')] }
    ],
    ['measure_without_status', 'm', { measures: [measure('m', undefined)] }, { measures: [measure('m', 'planned')] }],
    ['measure_without_owner', 'm', { measures: [measure('m', 'planned')] }, { measures: [{ ...measure('m', 'planned'), owner: ['o'] }] }],
    [
        'threat_without_effect',
        't',
        { threats: [{ ...threat('t'), themes: ['th'] }], measures: [{ ...measure('m', 'planned'), goal: ['th'] }] },
        {
            threats: [{ ...threat('t'), themes: ['th'] }],
            measures: [{ ...measure('m', 'planned', 'likelihood of t *= 0.5'), goal: ['th'] }]
        }
    ],
    [
        'judged_before_measures',
        'm',
        { measures: [measure('m', 'in_place', 'likelihood of t *= 0.5')] },
        {
            measures: [{ ...measure('m', 'in_place', 'likelihood of t *= 0.5'), since: '2026-01-01' }],
            assessments: [{ ...base('a'), kind: 'assessment', judged: 'with_measures', date: '2026-06-07' }]
        }
    ],
    [
        'measure_without_strategy',
        'm',
        { measures: [measure('m', 'planned')] },
        { measures: [{ ...measure('m', 'planned'), strategy: ['s'] }] }
    ],
    [
        'objective_without_measure',
        'o',
        { objectives: [objective('o', '2030-01-01')] },
        { objectives: [objective('o', '2030-01-01')], measures: [{ ...measure('m', 'planned'), partOf: ['o'] }] }
    ],
    [
        'objective_not_judged',
        'o',
        { objectives: [objective('o', '2030-01-01', { type: 'element', id: 'nobody', members: ['title'], at: AT })] },
        { objectives: [objective('o', '2030-01-01')] }
    ],
    [
        'objective_day_over',
        'o',
        {
            objectives: [objective('o', '2020-01-01')],
            assessments: [{ ...base('a'), kind: 'assessment', judged: 'with_measures', date: '2026-06-07' }]
        },
        {
            objectives: [objective('o', '2030-01-01')],
            assessments: [{ ...base('a'), kind: 'assessment', judged: 'with_measures', date: '2026-06-07' }]
        }
    ],
    [
        'question_open',
        'q',
        { questions: [{ ...base('q'), kind: 'question', about: [], asked: [], answeredBy: [], status: 'open' }] },
        { questions: [{ ...base('q'), kind: 'question', about: [], asked: [], answeredBy: [], status: 'answered' }] }
    ],
    [
        'title_not_translated',
        undefined,
        { threats: [titled('t', 'en', 'nl'), titled('u', 'en')] },
        { threats: [titled('t', 'en', 'nl'), titled('u', 'nl', 'en')] }
    ]
];

describe('gaps', () => {
    it.each(cases)('%s is listed for %s, and goes when it is filled', (kind, id, lacking, filled) => {
        expect(kinds(lacking, id)).toContain(kind);
        expect(kinds(filled, id)).not.toContain(kind);
    });

    it('has a case for every kind', () => {
        expect([...new Set(cases.map(([kind]) => kind)), 'no_method'].sort()).toEqual([...GAP_KINDS].sort());
    });

    it('of a model without a method are that it has none, and nothing is scored', () => {
        const unnamed: RiskModel = { ...model({ interests: { 'i.one': 1 }, threats: [threat('t', full)] }), defaultMethod: undefined };
        const results = analyse(unnamed);
        expect(results.gaps.filter(gap => gap.kind === 'no_method')).toHaveLength(1);
        expect([results.method, results.risks, results.rankings]).toEqual([undefined, [], []]);
    });

    it('are one sentence each', () => {
        for (const [, , lacking] of cases) {
            for (const gap of analyse(model({ interests: { 'i.one': 1 }, ...lacking })).gaps) {
                expect(inWords(gap.message, 'en')).toMatch(/^[A-Z"0-9].*\.$/);
            }
        }
    });
});

describe('measures that aim at a threat by something else', () => {
    it('are counted, with what they aim by: its theme and what that is part of, a sector that it hits, harm that it does', () => {
        const themes = [
            { ...base('wide'), kind: 'theme' as const, partOf: [] },
            { ...base('narrow'), kind: 'theme' as const, partOf: ['wide'] }
        ];
        const goals = [['wide'], ['narrow'], ['i.one', 'se'], ['elsewhere']].map((goal, i) => ({ ...measure(`m${i}`, 'planned'), goal }));
        const hit = { ...threat('t', full), themes: ['narrow'], disrupts: [{ node: 'n', at: AT }] };
        const { gaps } = analyse(
            model({
                interests: { 'i.one': 1 },
                themes,
                threats: [hit],
                nodes: [node('n', 'process', { sectors: ['se'] })],
                measures: goals
            })
        );
        expect(gaps.filter(each => each.kind === 'threat_without_effect').map(each => inWords(each.message, 'en'))).toEqual([
            '3 measures aim at "t" by its theme and a sector that it hits and harm that it does, none states an effect on it.'
        ]);
        expect(gaps.some(each => each.kind === 'threat_without_measure')).toBe(false);
    });
});

describe('titles that are not translated', () => {
    const assessment = { ...base('a'), kind: 'assessment' as const, judged: 'with_measures' as const };
    const counted = (spec: Partial<ModelSpec>, language = 'en') =>
        analyse({ ...model({ interests: { 'i.one': 1 }, ...spec }), language })
            .gaps.filter(each => each.kind === 'title_not_translated')
            .map(({ id, counted: found, message: said }) => [
                id,
                found?.kind,
                found?.language,
                found?.missing,
                found?.of,
                inWords(said, 'nl')
            ]);
    const many = (count: number, ...languages: string[]): Threat[] =>
        Array.from({ length: count }, (_, i) => titled(`${languages.join('_')}${i}`, ...languages));

    it('are counted for each kind and language, for who owns the assessment', () => {
        const nodes = ['p', 'q'].map(id => node(id, 'process', { titles: { en: id } }));
        const measures = [{ ...measure('m', 'planned'), titles: { en: 'm', nl: 'm' } }];
        expect(counted({ threats: [...many(2, 'en', 'nl'), ...many(3, 'en')], nodes, measures, assessments: [assessment] })).toEqual([
            ['a', 'process', 'nl', 2, 2, '2 van 2 vitale processen hebben geen titel in het Nederlands.'],
            ['a', 'threat', 'nl', 3, 5, '3 van 5 dreigingen hebben geen titel in het Nederlands.']
        ]);
    });

    it('are none in a language that a single name is in: less than a tenth of all titles', () => {
        expect(counted({ threats: [...many(10, 'en'), ...many(1, 'de')] })).toEqual([
            [undefined, 'threat', 'en', 1, 11, '1 van 11 dreigingen heeft geen titel in het Engels.']
        ]);
        expect(counted({ threats: [...many(9, 'en'), ...many(1, 'en', 'de')] }).map(each => each.slice(2, 5))).toEqual([['de', 9, 10]]);
    });

    it('are looked for in the language of the report, however few are in it; what has no title at all is not counted', () => {
        expect(counted({ threats: [threat('bare', full), ...many(2, 'en')] }, 'nl').map(each => each.slice(2, 5))).toEqual([['nl', 2, 2]]);
        expect(counted({ threats: [...many(11, 'en'), ...many(1, 'en', 'nl')] }, 'nl').map(each => each.slice(2, 5))).toEqual([
            ['nl', 11, 12]
        ]);
    });

    it('of the library are for others', () => {
        const own = titled('t', 'en', 'nl');
        const library = { ...titled('u', 'en'), at: { ...AT, file: 'library:x.nvs' } };
        expect(counted({ threats: [own, library] })).toEqual([]);
    });
});
