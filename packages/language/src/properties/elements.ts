import type { KindName } from '@nvs/model';
import {
    belonging,
    category,
    code,
    description,
    everywhere,
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
import { date, estimate, form, refs, text, words } from './definition.js';
import type { ElementDefinition, PropertyDefinition } from './definition.js';

const define = (
    kind: KindName,
    doc: string,
    example: string,
    properties: readonly PropertyDefinition[],
    mandatory: readonly string[] = []
): ElementDefinition => ({ kind, doc, example, properties, mandatory });

const judged = words(
    'judged',
    {
        with_measures: 'Values are as things are, with the measures in place (the default).',
        without_measures: 'Values are as if no measure were in place: the inherent risk.'
    },
    'Whether typed values include the effect of the measures in place.',
    'judged: without_measures'
);

const likelihood = estimate(
    'likelihood',
    ['class', 'chance'],
    'How likely it is within the horizon of the likelihood scale: a class, a sub-class, a chance with its period, or a frequency.',
    'likelihood: C in B .. D.high because "Intent is clear, access is not" confidence medium',
    { dutch: 'waarschijnlijkheid' }
);
const impact = form(
    'impact',
    'The harm per criterion, one row each. X means judged and not applicable; no row means not judged yet.',
    'impact { physical.fatalities: B in A .. C  economic.costs: 9e9 EUR }',
    { repeatable: true, dutch: 'impact' }
);
const by = refs('by', ['Actor'], 'The actors behind it.', 'by: aurelia', { many: true, dutch: 'actor' });

const methods: ElementDefinition[] = [
    define(
        'Scale',
        'Ordered classes for likelihood or impact, lowest first. Every impact scale also has X: judged and not applicable.',
        'scale impact_classes "Impact A–E" {\n  kind: impact\n  class A "limited" { value: 1/81 }\n  class B "substantial" { value: 1/27 }\n}',
        [
            words('kind', { impact: 'Classes of harm.', likelihood: 'Classes of likelihood.' }, 'What the scale measures.', 'kind: impact'),
            estimate('horizon', ['duration'], 'The period that the chances of a likelihood scale count over.', 'horizon: 5 years'),
            estimate('floor', ['chance', 'money'], 'Where the open lowest band ends when one number is needed.', 'floor: 0.005%'),
            form('class', 'A class of the scale.', 'class C "serious" { value: 1/9 }', { repeatable: true }),
            code,
            provenance,
            ...everywhere
        ],
        ['kind', 'class']
    ),
    define('Interest', 'What is protected.', 'interest physical "Physical security" { code: "2" }', [code, ...everywhere]),
    define(
        'Criterion',
        'How harm to an interest is measured. `of` a criterion makes it a part of that criterion.',
        'criterion fatalities "Fatalities" of physical {\n  code: "2.1"\n  unit: persons\n  thresholds: B from 10 persons, C from 100 persons\n}',
        [
            code,
            refs('scale', ['Scale'], 'Its scale, if not the impact scale of the method.', 'scale: impact_classes'),
            words('unit', {}, 'The unit of its quantities.', 'unit: persons', { open: true }),
            form(
                'thresholds',
                'From which quantity each class holds; `for` a duration and `with` a number of indicators make a table.',
                'thresholds: B from 10 persons, C from 100 persons',
                { repeatable: true }
            ),
            estimate('value_per_unit', ['money'], 'What one unit counts for in methods that add up money.', 'value_per_unit: 4e6 CHF'),
            words(
                'join',
                { max: 'The worst part counts.', mean: 'The mean of the parts counts.' },
                'How its parts make one class.',
                'join: max'
            ),
            provenance,
            ...everywhere
        ]
    ),
    define(
        'Method',
        'One edition of a method: its interests, scales and how criteria become one figure.',
        'method mine "My method" {\n  interests: people, money\n  likelihood_scale: chance\n  impact_scale: harm\n  interest_value: mean\n  overall: interest_max\n}',
        [
            text('edition', 'The edition or year.', 'edition: "2022"'),
            refs('interests', ['Interest'], 'The interests that it protects, with all their criteria.', 'interests: physical, economic', {
                many: true
            }),
            refs('likelihood_scale', ['Scale'], 'The scale of likelihoods.', 'likelihood_scale: likelihood_classes'),
            refs('impact_scale', ['Scale'], 'The scale of impacts.', 'impact_scale: impact_classes'),
            words(
                'interest_value',
                {
                    mean: 'The mean of its criteria; X counts 0 and stays in the number.',
                    max: 'The worst criterion.',
                    sum: 'The sum of its criteria, for money.'
                },
                'How criteria make the value of an interest.',
                'interest_value: mean'
            ),
            words(
                'overall',
                {
                    weighted_sum: 'The weighted sum over all criteria.',
                    interest_max: 'The worst interest.',
                    interest_mean: 'The mean of the interests.',
                    max: 'The worst criterion.',
                    sum: 'The sum, for money.',
                    profile: 'No overall figure.'
                },
                'How the overall impact is made.',
                'overall: interest_max'
            ),
            words(
                'disruption',
                {
                    any_criterion: 'At least one criterion reaches the class.',
                    interest_value: 'The value of an interest reaches that of the class.',
                    none: 'The method has no such test.'
                },
                'When harm counts as a disruption of society, and from which class on.',
                'disruption: any_criterion, C',
                { many: true, open: true, dutch: 'maatschappelijke ontwrichting' }
            ),
            words(
                'rank',
                {
                    product: 'Likelihood times impact.',
                    impact: 'By impact, then likelihood.',
                    likelihood: 'By likelihood, then impact.',
                    none: 'No ranking.'
                },
                'What risks are ranked by.',
                'rank: product'
            ),
            form('weights', 'Weights of criteria or interests; the rest count 1.', 'weights: physical.fatalities 2'),
            provenance,
            ...everywhere
        ],
        ['interests', 'likelihood_scale', 'overall']
    )
];

const frame: ElementDefinition[] = [
    define(
        'Assessment',
        'The header of a model: what is assessed, by which method, over which period.',
        'assessment "Winter stress test" {\n  method: anv2022\n  date: 2026-11-01\n  horizon: 5 years\n}',
        [
            refs('method', ['Method'], 'The method edition.', 'method: anv2022'),
            date('date', 'The date of the assessment.', 'date: 2026-11-01'),
            estimate('horizon', ['duration'], 'The period that network figures look ahead.', 'horizon: 5 years'),
            judged,
            estimate('discount', ['share'], 'The yearly discount rate for costs and benefits.', 'discount: 2.25% per year'),
            words('language', {}, 'The language of reports, ISO 639.', 'language: nl', { open: true }),
            refs('scope', ['Scope'], 'The area that is assessed.', 'scope: kingdom', { many: true }),
            ...people,
            ...belonging,
            ...everywhere
        ]
    ),
    define('Organisation', 'Who owns, runs or judges.', 'organisation nctv "National Coordinator for Counterterrorism and Security"', [
        text('url', 'Its site.', 'url: "https://example.org"'),
        refs(
            'country',
            ['Country'],
            'The country that controls it: suppliers that are a part of it are controlled from there.',
            'country: NO',
            { many: true }
        ),
        partOf(['Organisation', 'Actor'], 'government'),
        code,
        ...everywhere
    ]),
    define('Source', 'Where a value comes from.', 'source letter "Letter to parliament" { date: 2020-11-26 }', [
        date('date', 'When it was made.', 'date: 2020-11-26'),
        date('published', 'When it was published.', 'published: 2020-12-01'),
        text('url', 'Where it can be read.', 'url: "https://example.org/letter"'),
        refs('by', ['Organisation'], 'Who made it.', 'by: cbs', { many: true }),
        code,
        ...everywhere.filter(p => p !== source)
    ]),
    define('Theme', 'A subject that threats, processes and measures can share.', 'theme cyber "Cyber threats"', [
        partOf(['Theme'], 'cyber'),
        code,
        ...everywhere
    ]),
    define('Strategy', 'A way of dealing with a risk.', 'strategy stockpile "Keep a strategic stock"', everywhere),
    define('Level', 'A level of intent or capability, or of classification.', 'level high "High" { rank_value: 4 }', [
        rankValue,
        words(
            'kind',
            { marking: 'A level of classification: a word that marking can be.' },
            'What it is a level of. Not stated: intent and capability.',
            'kind: marking'
        ),
        ...everywhere
    ]),
    define('Country', 'A country. Those of ISO 3166 are already there.', 'country XX "Country X"', [code, ...everywhere]),
    define(
        'Group',
        'Several countries, suppliers or threats under one name. EU, EEA and NATO are already there.',
        'group benelux "Benelux" { members: NL, BE, LU }',
        [
            refs('members', ['Country', 'Supplier', 'Group', 'Threat', 'Organisation'], 'Who belongs to it.', 'members: NL, BE, LU', {
                many: true
            }),
            code,
            ...everywhere
        ]
    ),
    define(
        'Scope',
        'An area that impact is judged for. Scopes are never added up.',
        'scope bonaire "Bonaire" { in: caribbean_netherlands  population: 24_000 }',
        [
            refs('in', ['Scope', 'Country', 'Group'], 'The larger area that it lies in.', 'in: caribbean_netherlands', { many: true }),
            estimate('population', ['number', 'quantity'], 'How many people live there.', 'population: 24_000'),
            code,
            ...everywhere
        ]
    )
];

const threats: ElementDefinition[] = [
    define(
        'Actor',
        'Who can cause a threat.',
        'actor aurelia "State actor Aurelia" {\n  kind: state\n  intent: high\n  capability: very_high\n}',
        [
            words(
                'kind',
                {
                    state: 'A state or its services.',
                    state_sponsored: 'Backed by a state.',
                    criminal: 'A criminal or a criminal network.',
                    terrorist: 'A terrorist or a terrorist group.',
                    extremist: 'An extremist movement.',
                    activist: 'An activist group.',
                    insider: 'Someone inside.',
                    company: 'A company.',
                    other: 'Any other.'
                },
                'What kind of actor it is.',
                'kind: state'
            ),
            refs('country', ['Country'], 'The country that it acts for or from.', 'country: XX', { many: true }),
            refs('intent', ['Level'], 'How much it wants to.', 'intent: high'),
            refs('capability', ['Level'], 'How much it can.', 'capability: very_high'),
            partOf(['Actor', 'Group'], 'aurelia'),
            code,
            theme,
            ...everywhere
        ]
    ),
    define(
        'Threat',
        'An event that harms interests: how likely it is, what harm it does, what it disrupts and who is behind it. `hazard` is a threat that nobody intends.',
        'threat grid_sabotage "Digital sabotage of the grid" {\n  nature: intentional\n  by: aurelia\n  likelihood: C in B .. D\n  impact { social.daily_life: D }\n}',
        [
            words(
                'nature',
                {
                    intentional: 'Somebody means it (security).',
                    unintentional: 'An accident or failure (safety).',
                    natural: 'A force of nature.'
                },
                'Whether somebody means it.',
                'nature: intentional',
                { dutch: 'moedwillig of niet' }
            ),
            words('origin', { internal: 'From within.', external: 'From outside.' }, 'Where it comes from.', 'origin: external'),
            words(
                'onset',
                { sudden: 'It happens at once.', creeping: 'It builds up unnoticed.' },
                'How it begins. Carried in the report.',
                'onset: creeping'
            ),
            by,
            likelihood,
            impact,
            form(
                'disrupts',
                'What it takes down, with the chance and the length of the whole outage.',
                'disrupts: power 60% for 48 h in 24 h .. 5 days',
                { dutch: 'verstoort' }
            ),
            form('cuts', 'The supply that it cuts.', 'cuts: supply of gas from XX by 40% for 6 months'),
            form('triggers', 'The threats that it sets off. Carried in the report.', 'triggers: flood 20%'),
            refs('variant_of', ['Threat'], 'The threat that it is a variant of. Carried in the report.', 'variant_of: flood', {
                many: true
            }),
            judged,
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
        'Several threats by one actor as one joint event: when it happens, all its threats do.',
        'campaign pressure "Gas as a lever, then the grid" by aurelia {\n  threats: gas_cutoff, grid_sabotage\n  likelihood: B.high\n}',
        [
            refs('threats', ['Threat'], 'The threats that come true together.', 'threats: gas_cutoff, grid_sabotage', { many: true }),
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
    define(
        'Judgement',
        'What one organisation thinks of a threat. The values in the threat itself are the agreed ones and win.',
        'judgement of grid_sabotage by rivm on 2026-03-01 {\n  likelihood: D\n}',
        [likelihood, impact, description, tags, title, ...everywhere.filter(p => p.key === 'marking' || p.key === 'source')]
    )
];

const failure = estimate(
    'failure',
    ['chance'],
    'Its own, unprovoked failure: a chance per period (of at least one) or a frequency.',
    'failure: 0.2% per year'
);
const restore = estimate('restore', ['duration'], 'How long the repair of its own damage takes.', 'restore: 24 h in 12 h .. 3 days', {
    dutch: 'hersteltijd'
});
const restart = estimate('restart', ['duration'], 'How long it takes from requirements met to running again.', 'restart: 6 h');
const serves = form(
    'serves',
    'The criteria that suffer when it fails, with the class reached after a time.',
    'serves: social.daily_life { C after 8 h, E after 3 days }'
);
const supply = form(
    'supply',
    'Countries or suppliers with their shares of use; `other` for the rest.',
    'supply: NO 45%, US 30%, other 25%'
);
const users = estimate(
    'users',
    ['number', 'quantity'],
    'How many people it serves: with the hours that it is down, person-days.',
    'users: 2e6 persons in 1.5e6 .. 2.5e6'
);
const costOfOutage = estimate(
    'cost_of_outage',
    ['money'],
    'What society loses while it is down, per time.',
    'cost_of_outage: 40e6 EUR per day'
);
const node = [
    serves,
    users,
    costOfOutage,
    failure,
    restore,
    restart,
    estimate('fails_to_start', ['share'], 'The chance that it fails when called upon.', 'fails_to_start: 2%'),
    refs('sector', ['Sector'], 'The sector that it belongs to.', 'sector: energy', { many: true }),
    refs('country', ['Country'], 'The country that it stands in: it falls with it.', 'country: NO', { many: true }),
    category,
    valid,
    code,
    ...people,
    ...belonging,
    ...everywhere
];

/** What is needed, of a whole dependency or behind a name in a requirement. */
export const EDGE_KINDS = {
    feed: 'It passes on what it gets there: power from the next grid, water from the next main, data along a path. A ring of feeds needs a source outside it.',
    service:
        'It takes this to work at all, energy that it uses up included. A ring of services keeps itself running. Not stated, it counts as one.'
};

const network: ElementDefinition[] = [
    define('Sector', 'A sector of society.', 'sector energy "Energy"', [
        partOf(['Sector'], 'energy'),
        operator,
        responsible,
        code,
        ...everywhere
    ]),
    define(
        'Process',
        'A process that society depends on.',
        'process power "Electricity transmission" {\n  sector: energy\n  serves: physical.basic_needs\n  restore: 24 h\n  failure: 0.2% per year\n}',
        [...node, partOf(['Process'], 'power')]
    ),
    define(
        'Asset',
        'A thing that processes need: an installation, a site, a back-up.',
        'asset diesel "Emergency generators" { fails_to_start: 2% }',
        [...node, partOf(['Asset', 'Process'], 'power')]
    ),
    define(
        'Resource',
        'What is supplied: fuel, a raw material, a medicine, a technology.',
        'resource gas "Natural gas" { supply: NO 45%, US 30%, other 25% }',
        [
            supply,
            estimate('year', ['number'], 'The year of the shares.', 'year: 2024'),
            words(
                'basis',
                { value: 'Shares of value.', quantity: 'Shares of quantity.' },
                'What the shares are shares of.',
                'basis: quantity'
            ),
            ...node,
            partOf(['Resource'], 'gas')
        ]
    ),
    define('Supplier', 'Who supplies. It falls with its country.', 'supplier acme "Acme" { country: NO }', [
        ...node,
        partOf(['Supplier', 'Organisation', 'Actor', 'Group'], 'acme')
    ]),
    define(
        'Dependency',
        'X needs Y: what it needs, for how long it can do without, and what could replace it.',
        'dependency payments_power "Payments need electricity" of payments on any of (power, diesel for 72 h) {\n  buffer: 8 h\n}',
        [
            words(
                'kind',
                EDGE_KINDS,
                'Whether it passes on what it gets there, or takes it to work. A word behind a name in the requirement wins for that name.',
                'kind: feed'
            ),
            estimate('buffer', ['duration'], 'How long it goes on after the requirement is lost.', 'buffer: 8 h', {
                dutch: 'overbruggingstijd'
            }),
            estimate('refill', ['duration'], 'How long the buffer takes to be full again.', 'refill: 2 days'),
            estimate('substitution', ['duration'], 'How long after the loss something else takes over.', 'substitution: 6 months'),
            estimate('strength', ['share'], 'The chance that the loss of the requirement is fatal.', 'strength: 60%'),
            estimate('needs', ['share'], 'The share of supply that suffices.', 'needs: 80%'),
            words(
                'to_start',
                { required: 'Needed to start again, so that a loop can lock.', not_required: 'Not needed to start.' },
                'Whether it is needed to start again.',
                'to_start: required'
            ),
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
        'Several threats and outages in time.',
        'stress_test squeeze "Both at once" {\n  at day 0: gas_cutoff\n  at day 20: power down for 10 days\n}',
        [
            form('at', 'What happens at a time after the start.', 'at day 20: grid_sabotage, power down for 10 days', { repeatable: true }),
            ...people,
            ...belonging,
            ...everywhere
        ],
        ['at']
    )
];

const action: ElementDefinition[] = [
    define(
        'Measure',
        'What is done about it: strategy, cost, status and effects on the model.',
        'measure gas_reserve "Strategic gas reserve" {\n  strategy: stockpile\n  status: planned\n  cost: 120e6 EUR per year\n  effect buffer of gas_import += 60 days\n}',
        [
            refs('strategy', ['Strategy'], 'The way of dealing with the risk.', 'strategy: stockpile', { many: true }),
            words(
                'status',
                { proposed: 'Not decided yet.', planned: 'Decided, not there yet.', in_place: 'There.' },
                'How far it is.',
                'status: planned'
            ),
            refs(
                'goal',
                ['Threat', 'Campaign', 'Dependency', 'Process', 'Asset', 'Resource', 'Interest', 'Criterion', 'Theme', 'Sector'],
                'What it is meant to better.',
                'goal: gas_import',
                { many: true }
            ),
            estimate('cost', ['money'], 'What it costs, once or per year.', 'cost: 80e6 EUR once, 10e6 EUR per year', { many: true }),
            estimate('benefit', ['money'], 'What society gains besides.', 'benefit: 20e6 EUR per year', { many: true }),
            form('effect', 'What it changes in the model.', 'effect buffer of gas_import += 60 days', { repeatable: true }),
            estimate(
                'lifetime',
                ['duration'],
                'How long it lasts once it is paid for: its costs and benefits count over that time, else over the horizon of the assessment.',
                'lifetime: 50 years'
            ),
            date('since', 'The first day on which it works.', 'since: 2027-01-01'),
            date('until', 'The last day on which it works.', 'until: 2030-12-31'),
            code,
            ...people,
            ...belonging,
            ...everywhere
        ]
    ),
    define(
        'Rule',
        'An assessment framework as code: for every element of a kind, when … then an error, a warning, an info or a verdict.',
        'rule no_single_supplier "Not on one supplier"\n  for dependency d when d.supply.hhi > 0.4\n  then warning "{d.title} is concentrated"',
        []
    ),
    define(
        'Expectation',
        'A statement about the analysed model that must hold.',
        'expect "Payments survive" payments.downtime under squeeze <= 2 days',
        []
    ),
    define(
        'Capability',
        'What is required, what exists, and the gap between them.',
        'capability pumps "Emergency pumps" { required: 40  existing: 25 }',
        [
            estimate('required', ['number', 'quantity'], 'How much is needed.', 'required: 40'),
            estimate('existing', ['number', 'quantity'], 'How much there is.', 'existing: 25'),
            code,
            ...people,
            ...belonging,
            ...everywhere
        ]
    ),
    define(
        'TradeData',
        'A file with trade figures. Carried in the report.',
        'data baci "BACI 2022" { file: "baci-2022.csv"  year: 2022 }',
        [
            text('file', 'The file, from the project folder.', 'file: "baci-2022.csv"'),
            estimate('year', ['number'], 'The year of the figures.', 'year: 2022'),
            text('url', 'Where it comes from.', 'url: "https://example.org/data"'),
            words('basis', { value: 'Values.', quantity: 'Quantities.' }, 'What the figures are.', 'basis: value'),
            ...everywhere
        ]
    )
];

/** Properties of `class` and `sub` in a scale. */
export const classProperties: readonly PropertyDefinition[] = [
    form('band', 'The chances, frequencies or amounts that fall in the class, lower edge included.', 'band: 5% .. 50%'),
    estimate('value', ['number', 'money'], 'What the class counts for when impacts are added.', 'value: 1/9'),
    form('sub', 'A sub-class.', 'sub high { band: 25% .. 50% }', { repeatable: true }),
    code,
    title,
    description,
    provenance
];

/** Every kind of element with its properties: what checks, hover, completion and the reference go by. */
export const ELEMENTS: readonly ElementDefinition[] = [...frame, ...methods, ...threats, ...network, ...action];
