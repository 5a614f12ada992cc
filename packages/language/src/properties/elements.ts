import { CONCERNS } from '@nvs/model';
import { message } from '@nvs/words';
import {
    belonging,
    capability,
    category,
    code,
    concernImpact,
    description,
    everywhere,
    intent,
    judged,
    operator,
    partOf,
    people,
    provenance,
    rankValue,
    responsible,
    source,
    tags,
    theme,
    title,
    trend,
    valid
} from './common.js';
import { date, estimate, form, meanings, refs, text, words } from './definition.js';
import type { ElementDefinition, KindOfElement, PropertyDefinition } from './definition.js';

const define = (
    kind: KindOfElement,
    example: string,
    properties: readonly PropertyDefinition[],
    mandatory: readonly string[] = []
): ElementDefinition => ({ kind, doc: message(`elementDocs.${kind}`), example, properties, mandatory });

const likelihood = estimate(
    'likelihood',
    ['class', 'chance'],
    'likelihood: C in B .. D.high because "Intent is clear, access is not" confidence medium',
    { dutch: 'waarschijnlijkheid' }
);
const NATURES = ['intentional', 'unintentional', 'natural'] as const;
/** Of a threat as a whole, of one nature, in an area, in a year. */
const ofThreat: PropertyDefinition = { ...likelihood, qualifiers: { of: NATURES, in: ['area', 'year'] } };
const horizon = estimate('Threat.horizon', ['duration'], 'horizon: 20 years');
const impact = form('impact', 'impact { physical.fatalities: B in A .. C  economic.costs: 9e9 EUR }', {
    repeatable: true,
    dutch: 'impact',
    qualifiers: { in: ['area'] }
});
const notJudged = estimate('not_judged', ['class'], 'not_judged: X because "Looked at in the first round and found empty"');
const by = refs('by', ['Actor'], 'by: aurelia', { many: true, dutch: 'actor' });

const methods: ElementDefinition[] = [
    define(
        'Scale',
        'scale impact_classes "Impact A–E" {\n  kind: impact\n  class A "limited" { value: 1/81 }\n  class B "substantial" { value: 1/27 }\n}',
        [
            words('Scale.kind', ['impact', 'likelihood'], 'kind: impact'),
            estimate('Scale.horizon', ['duration'], 'horizon: 5 years', { qualifiers: { of: NATURES } }),
            estimate('floor', ['chance', 'money'], 'floor: 0.005%'),
            form('class', 'class C "serious" { value: 1/9 }', { repeatable: true }),
            code,
            provenance,
            ...everywhere
        ],
        ['kind', 'class']
    ),
    define('Interest', 'interest physical "Physical security" { code: "2" }', [code, ...everywhere]),
    define(
        'Criterion',
        'criterion fatalities "Fatalities" of physical {\n  code: "2.1"\n  unit: persons\n  thresholds: B from 10 persons, C from 100 persons\n}',
        [
            code,
            refs('scale', ['Scale'], 'scale: impact_classes'),
            words('unit', [], 'unit: persons', { open: true }),
            form('thresholds', 'thresholds: B from 10 persons, C from 100 persons', { repeatable: true }),
            estimate('value_per_unit', ['money'], 'value_per_unit: 4e6 CHF'),
            words('join', ['max', 'mean'], 'join: max'),
            provenance,
            ...everywhere
        ]
    ),
    define(
        'Method',
        'method mine "My method" {\n  interests: people, money\n  likelihood_scale: chance\n  impact_scale: harm\n  interest_value: mean\n  overall: interest_max\n}',
        [
            text('edition', 'edition: "2022"'),
            refs('interests', ['Interest'], 'interests: physical, economic', {
                many: true
            }),
            refs('likelihood_scale', ['Scale'], 'likelihood_scale: likelihood_classes'),
            refs('impact_scale', ['Scale'], 'impact_scale: impact_classes'),
            words('interest_value', ['mean', 'max', 'sum'], 'interest_value: mean'),
            words('overall', ['weighted_sum', 'interest_max', 'interest_mean', 'max', 'sum', 'profile'], 'overall: interest_max'),
            words('disruption', ['any_criterion', 'interest_value', 'none'], 'disruption: any_criterion, C', {
                many: true,
                open: true,
                dutch: 'maatschappelijke ontwrichting'
            }),
            words('rank', ['product', 'impact', 'likelihood', 'none'], 'rank: product'),
            form('weights', 'weights: physical.fatalities 2'),
            provenance,
            ...everywhere
        ],
        ['interests', 'likelihood_scale', 'overall']
    )
];

const frame: ElementDefinition[] = [
    define('Assessment', 'assessment "Winter stress test" {\n  method: anv2022\n  date: 2026-11-01\n  horizon: 5 years\n}', [
        refs('method', ['Method'], 'method: anv2022'),
        date('Assessment.date', 'date: 2026-11-01'),
        estimate('Assessment.horizon', ['duration'], 'horizon: 5 years'),
        judged,
        notJudged,
        estimate('discount', ['share'], 'discount: 2.25% per year'),
        words('language', [], 'language: nl', { open: true }),
        refs('scope', ['Scope'], 'scope: kingdom', { many: true }),
        form('judges', 'judges: nctv and rivm for health, defensie for cyber, knmi', { dutch: 'beoordelaars' }),
        refs('view', ['Country', 'Group'], 'view: NL'),
        ...people,
        ...belonging,
        ...everywhere
    ]),
    define('Organisation', 'organisation nctv "National Coordinator for Counterterrorism and Security"', [
        text('Organisation.url', 'url: "https://example.org"'),
        refs('Organisation.country', ['Country'], 'country: NO', { many: true }),
        partOf(['Organisation', 'Actor'], 'government'),
        form('controlled_by', 'controlled_by: grid_holding 60%, CN 25% in 20% .. 30%', { dutch: 'zeggenschap' }),
        code,
        ...everywhere
    ]),
    define('Source', 'source letter "Letter to parliament" { date: 2020-11-26 }', [
        date('Source.date', 'date: 2020-11-26'),
        date('published', 'published: 2020-12-01'),
        text('Source.url', 'url: "https://example.org/letter"'),
        refs('Source.by', ['Organisation'], 'by: cbs', { many: true }),
        code,
        ...everywhere.filter(p => p !== source)
    ]),
    define('Theme', 'theme cyber "Cyber threats"', [partOf(['Theme'], 'cyber'), code, ...everywhere]),
    define('Strategy', 'strategy stockpile "Keep a strategic stock"', everywhere),
    define('Level', 'level high "High" { rank_value: 4 }', [rankValue, words('Level.kind', ['marking'], 'kind: marking'), ...everywhere]),
    define('Country', 'country XX "Country X"', [code, ...everywhere]),
    define('Group', 'group benelux "Benelux" { members: NL, BE, LU }', [
        refs('members', ['Country', 'Supplier', 'Group', 'Threat', 'Organisation'], 'members: NL, BE, LU', {
            many: true
        }),
        code,
        ...everywhere
    ]),
    define('Scope', 'scope bonaire "Bonaire" { in: caribbean_netherlands  population: 24_000 }', [
        refs('in', ['Scope', 'Country', 'Group'], 'in: caribbean_netherlands', { many: true }),
        estimate('population', ['number', 'quantity'], 'population: 24_000'),
        code,
        ...everywhere
    ])
];

const threats: ElementDefinition[] = [
    define('Actor', 'actor aurelia "State actor Aurelia" {\n  kind: state\n  intent: high\n  capability: very_high\n}', [
        words(
            'Actor.kind',
            ['state', 'state_sponsored', 'criminal', 'terrorist', 'extremist', 'activist', 'insider', 'company', 'other'],
            'kind: state'
        ),
        refs('Actor.country', ['Country'], 'country: XX', { many: true }),
        intent,
        capability,
        partOf(['Actor', 'Group'], 'aurelia'),
        code,
        theme,
        ...everywhere
    ]),
    define(
        'Threat',
        'threat grid_sabotage "Digital sabotage of the grid" {\n  nature: intentional\n  by: aurelia\n  likelihood: C in B .. D\n  impact { social.daily_life: D }\n}',
        [
            words('nature', NATURES, 'nature: intentional', { many: true, dutch: 'moedwillig of niet' }),
            intent,
            capability,
            words('origin', ['internal', 'external'], 'origin: external'),
            words('onset', ['sudden', 'creeping'], 'onset: creeping'),
            by,
            ofThreat,
            horizon,
            { ...impact, qualifiers: { in: ['area', 'year'] } },
            form('disrupts', 'disrupts: power 60% for 48 h in 24 h .. 5 days', { dutch: 'verstoort' }),
            form('cuts', 'cuts: supply of gas from XX by 40% for 6 months'),
            form('triggers', 'triggers: flood 20% after 3 days'),
            refs('variant_of', ['Threat'], 'variant_of: flood', { many: true }),
            words('approach', ['continue', 'intensify', 'reduce'], 'approach: intensify'),
            judged,
            notJudged,
            trend,
            valid,
            category,
            code,
            ...people,
            ...belonging,
            ...everywhere
        ]
    ),
    define(
        'Campaign',
        'campaign pressure "Gas as a lever, then the grid" by aurelia {\n  threats: gas_cutoff, grid_sabotage\n  likelihood: B.high\n}',
        [
            refs('threats', ['Threat'], 'threats: gas_cutoff, grid_sabotage', { many: true }),
            by,
            likelihood,
            impact,
            code,
            ...people,
            ...belonging,
            ...everywhere
        ],
        ['threats']
    ),
    define('Judgement', 'judgement of grid_sabotage by rivm on 2026-03-01 {\n  likelihood: D\n}', [
        likelihood,
        impact,
        description,
        tags,
        title,
        ...everywhere.filter(p => p.key === 'marking' || p.key === 'source')
    ])
];

const failure = estimate('failure', ['chance'], 'failure: 0.2% per year');
const restore = estimate('restore', ['duration'], 'restore: 24 h in 12 h .. 3 days', { dutch: 'hersteltijd' });
const restart = estimate('restart', ['duration'], 'restart: 6 h');
const serves = form('serves', 'serves: social.daily_life { C after 8 h, E after 3 days }');
const supply = form('supply', 'supply: NO 45%, US 30%, other 25%', { qualifiers: { for: ['Country', 'Group'], in: ['year'] } });
const users = estimate('users', ['number', 'quantity'], 'users: 2e6 persons in 1.5e6 .. 2.5e6');
const costOfOutage = estimate('cost_of_outage', ['money'], 'cost_of_outage: 40e6 EUR per day');
const controlledBy = form('controlled_by', 'controlled_by: grid_holding 60%, CN 25% in 20% .. 30%', { dutch: 'zeggenschap' });
const node = [
    serves,
    controlledBy,
    users,
    costOfOutage,
    failure,
    restore,
    restart,
    estimate('fails_to_start', ['share'], 'fails_to_start: 2%'),
    refs('sector', ['Sector'], 'sector: energy', { many: true }),
    refs('country', ['Country'], 'country: NO', { many: true }),
    category,
    valid,
    code,
    ...people,
    ...belonging,
    ...everywhere
];

/** What is needed, of a whole dependency or behind a name in a requirement. */
export const EDGE_KINDS = meanings('Dependency.kind', ['feed', 'service']);

const network: ElementDefinition[] = [
    define('Sector', 'sector energy "Energy"', [partOf(['Sector'], 'energy'), operator, responsible, code, ...everywhere]),
    define(
        'Process',
        'process power "Electricity transmission" {\n  sector: energy\n  serves: physical.basic_needs\n  restore: 24 h\n  failure: 0.2% per year\n}',
        [...node, partOf(['Process'], 'power')]
    ),
    define('Asset', 'asset diesel "Emergency generators" { fails_to_start: 2% }', [...node, partOf(['Asset', 'Process'], 'power')]),
    define('Resource', 'resource gas "Natural gas" { supply: NO 45%, US 30%, other 25% }', [
        supply,
        estimate('Resource.year', ['number'], 'year: 2024'),
        words('Resource.basis', ['value', 'quantity'], 'basis: quantity'),
        ...node,
        partOf(['Resource'], 'gas')
    ]),
    define('Supplier', 'supplier acme "Acme" { country: NO }', [...node, partOf(['Supplier', 'Organisation', 'Actor', 'Group'], 'acme')]),
    define(
        'Dependency',
        'dependency payments_power "Payments need electricity" of payments on any of (power, diesel for 72 h) {\n  buffer: 8 h\n}',
        [
            words('Dependency.kind', ['feed', 'service'], 'kind: feed'),
            words('concern', CONCERNS, 'concern: interruption, access', { many: true, dutch: 'zorg' }),
            concernImpact,
            estimate('buffer', ['duration'], 'buffer: 8 h', { dutch: 'overbruggingstijd' }),
            estimate('refill', ['duration'], 'refill: 2 days'),
            estimate('substitution', ['duration'], 'substitution: 6 months'),
            estimate('strength', ['share'], 'strength: 60%'),
            estimate('needs', ['share'], 'needs: 80%'),
            words('to_start', ['required', 'not_required'], 'to_start: required'),
            supply,
            valid,
            category,
            code,
            ...people,
            ...belonging,
            ...everywhere
        ]
    ),
    define(
        'StressTest',
        'stress_test squeeze "Both at once" {\n  at day 0: gas_cutoff\n  at day 20: power down for 10 days\n}',
        [form('at', 'at day 20: grid_sabotage, power down for 10 days', { repeatable: true }), ...people, ...belonging, ...everywhere],
        ['at']
    )
];

const action: ElementDefinition[] = [
    define(
        'Measure',
        'measure gas_reserve "Strategic gas reserve" {\n  strategy: stockpile\n  status: planned\n  cost: 120e6 EUR per year\n  effect buffer of gas_import += 60 days\n}',
        [
            refs('strategy', ['Strategy'], 'strategy: stockpile', { many: true }),
            words('status', ['proposed', 'planned', 'in_place'], 'status: planned'),
            refs(
                'goal',
                ['Threat', 'Campaign', 'Dependency', 'Process', 'Asset', 'Resource', 'Interest', 'Criterion', 'Theme', 'Sector'],
                'goal: gas_import',
                { many: true }
            ),
            estimate('cost', ['money'], 'cost: 80e6 EUR once, 10e6 EUR per year', { many: true, qualifiers: { in: ['year'], adds: true } }),
            estimate('benefit', ['money'], 'benefit: 20e6 EUR per year', { many: true, qualifiers: { in: ['year'], adds: true } }),
            form('effect', 'effect buffer of gas_import += 60 days', { repeatable: true }),
            estimate('lifetime', ['duration'], 'lifetime: 50 years'),
            refs('Measure.part_of', ['Objective', 'Measure'], 'part_of: gas_90', { many: true }),
            date('deadline', 'deadline: 2027-12-31'),
            form('progress', 'progress: 15% on 2025-12-31, 40% on 2026-06-30'),
            date('since', 'since: 2027-01-01'),
            date('until', 'until: 2030-12-31'),
            code,
            ...people,
            ...belonging,
            ...everywhere
        ]
    ),
    define(
        'Objective',
        'objective gas_90 "Ninety days of gas by 2028" {\n  owner: nctv\n  target: gas_import.buffer >= 90 days by 2028-01-01\n}',
        [
            form('target', 'target: gas_import.buffer >= 90 days by 2028-01-01', { repeatable: true }),
            code,
            ...people,
            ...belonging,
            ...everywhere
        ],
        ['target']
    ),
    define(
        'Rule',
        'rule no_single_supplier "Not on one supplier"\n  for dependency d when d.supply.hhi > 0.4\n  then warning "{d.title} is concentrated"',
        []
    ),
    define('Expectation', 'expect "Payments survive" payments.downtime under squeeze <= 2 days', []),
    define('Capability', 'capability pumps "Emergency pumps" { required: 40  existing: 25 }', [
        estimate('required', ['number', 'quantity'], 'required: 40', { qualifiers: { for: ['StressTest', 'Threat', 'Campaign'] } }),
        estimate('existing', ['number', 'quantity'], 'existing: 25'),
        code,
        ...people,
        ...belonging,
        ...everywhere
    ]),
    define(
        'Development',
        'development climate "Climate change" {\n  drives: flood up, frost down\n  since: 1990\n}',
        [
            form('drives', 'drives: flood up, grid_sabotage down'),
            words('direction', ['up', 'down'], 'direction: up'),
            date('Development.since', 'since: 1990'),
            code,
            ...people,
            ...belonging,
            ...everywhere
        ],
        ['drives']
    ),
    define(
        'Question',
        'question stock "How large is the stock of our neighbours?" about gas_import {\n  asked: tno\n  due: 2026-06-01\n}',
        [
            refs('asked', ['Organisation'], 'asked: tno', { many: true }),
            date('due', 'due: 2026-06-01'),
            words('Question.status', ['open', 'answered', 'withdrawn'], 'status: open'),
            text('answer', 'answer: "For 40 days, at the use of last winter"'),
            refs('answered_by', ['Source'], 'answered_by: tank_study', { many: true }),
            code,
            ...people,
            ...belonging,
            ...everywhere
        ]
    ),
    define('TradeData', 'data baci "BACI 2022" { file: "baci-2022.csv"  year: 2022 }', [
        text('file', 'file: "baci-2022.csv"'),
        estimate('TradeData.year', ['number'], 'year: 2022'),
        text('TradeData.url', 'url: "https://example.org/data"'),
        words('TradeData.basis', ['value', 'quantity'], 'basis: value'),
        ...everywhere
    ])
];

/** Every kind of element with its properties: what checks, hover, completion and the reference go by. */
export const ELEMENTS: readonly ElementDefinition[] = [...frame, ...methods, ...threats, ...network, ...action];
