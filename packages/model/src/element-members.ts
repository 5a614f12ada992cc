import { DISRUPTION, elementOf, known, listOf, ofProperties, SHARE } from './member.js';
import type { AskableKind, MemberSignature, MemberTable, MemberType } from './member.js';
import { VALUE_MEMBERS } from './value-members.js';

const NODES = ['process', 'asset', 'resource', 'supplier'] as const;
/** What a question can be about. */
const ABOUT = [
    'threat',
    'development',
    'campaign',
    'dependency',
    ...NODES,
    'sector',
    'actor',
    'measure',
    'objective',
    'capability',
    'interest',
    'criterion',
    'stress_test',
    'theme',
    'scope',
    'country',
    'group',
    'organisation',
    'source',
    'method',
    'scale'
] as const;
const STATE: MemberType = { is: 'state' };

/** What is known of every element. */
export const EVERY_MEMBER = {
    title: known({ is: 'text' }, 'title'),
    name: known({ is: 'text' }, 'name')
} as const satisfies MemberTable;

/** The properties that most elements take, by those that take them. */
export const COMMON_MEMBERS = ofProperties(
    'description',
    'marking',
    'owner',
    'operator',
    'responsible',
    'theme',
    'where',
    'source',
    'tags'
);

const measuresOn: MemberSignature = known(listOf(elementOf('measure')), 'measures');

const harm = known(SHARE, 'harm', { takes: { is: 'class', optional: false } });

const { impact, disruption, risk, rank } = VALUE_MEMBERS.state;

const EVENT = {
    ...ofProperties('likelihood'),
    impact,
    disruption,
    risk,
    rank,
    inherent: known(STATE, 'inherent'),
    residual: known(STATE, 'residual'),
    proposed: known(STATE, 'proposed'),
    measures: measuresOn,
    understated: known(listOf(elementOf('criterion')), 'understated')
};

const WHEN_DOWN = {
    downtime: known({ is: 'duration' }, 'downtime', { under: true }),
    downtime_by_control: known({ is: 'duration' }, 'downtime_by_control', { under: true }),
    loss: known(SHARE, 'loss'),
    outage: known(SHARE, 'outage'),
    unavailability: known(SHARE, 'unavailability'),
    frequency: known({ is: 'frequency' }, 'frequency')
};

/** Who holds something. */
const HELD = {
    control: known(listOf(elementOf('country', 'supplier', 'organisation', 'actor', 'group')), 'control'),
    ownership: known(listOf({ is: 'row' }), 'ownership')
};

const NODE = {
    ...HELD,
    ...WHEN_DOWN,
    ...ofProperties('sector', 'country', 'part_of', 'category'),
    serves: { type: listOf(elementOf('criterion', 'interest')) },
    ...ofProperties('restore', 'restart', 'failure', 'fails_to_start', 'users', 'cost_of_outage'),
    dependencies: known(listOf(elementOf('dependency')), 'dependencies'),
    single_points: known(listOf(elementOf(...NODES, 'country')), 'single_points'),
    exposure: known(listOf({ is: 'row' }), 'exposure'),
    exposure_by_control: known(listOf({ is: 'row' }), 'exposure_by_control'),
    ...ofProperties('valid', 'code')
};

/** What somebody abroad needs of us. */
const ON_US = { dependencies: known(listOf(elementOf('dependency')), 'dependencies_on_us') };

const takesFigure = { takes: { is: 'figure', optional: false } } as const;

/** What a measure does to figures of elements, and what it costs for that. */
const EFFECTS = {
    reduces: known({ is: 'argument' }, 'reduces', takesFigure),
    reduces_last: known({ is: 'argument' }, 'reduces_last', takesFigure),
    yearly_cost: known({ is: 'money' }, 'yearly_cost'),
    cost_per: known({ is: 'money' }, 'cost_per', takesFigure)
};

/**
 * Every kind of element that expressions can speak of, with what can be asked of it beside what every element and most elements have. A kind that is not here does not compile,
 * nor does whoever works out the values without one for each member.
 */
export const ELEMENT_MEMBERS = {
    assessment: ofProperties('method', 'date', 'horizon', 'judged', 'discount', 'language', 'scope', 'view'),
    organisation: { ...HELD, ...ofProperties('url', 'country', 'part_of', 'code') },
    source: ofProperties('date', 'published', 'url', 'by', 'code'),
    theme: ofProperties('part_of', 'code'),
    strategy: {},
    level: ofProperties('kind', 'rank_value'),
    country: { ...ON_US, ...ofProperties('code') },
    group: { ...ON_US, ...ofProperties('members', 'code') },
    scope: ofProperties('in', 'population', 'code'),
    scale: ofProperties('kind', 'horizon', 'floor', 'provenance', 'code'),
    interest: {
        disruption: known(DISRUPTION, 'disrupted'),
        harm,
        criteria: known(listOf(elementOf('criterion')), 'criteria'),
        measures: measuresOn,
        ...ofProperties('code')
    },
    criterion: {
        interest: known(elementOf('interest'), 'interest'),
        harm,
        ...ofProperties('scale', 'unit', 'value_per_unit', 'join', 'provenance', 'code')
    },
    method: ofProperties(
        'edition',
        'interests',
        'likelihood_scale',
        'impact_scale',
        'interest_value',
        'overall',
        'disruption',
        'rank',
        'provenance'
    ),
    actor: { ...ON_US, ...ofProperties('kind', 'country', 'intent', 'capability', 'part_of', 'code') },
    threat: {
        ...EVENT,
        ...ofProperties('nature', 'intent', 'capability', 'origin', 'onset', 'horizon', 'by'),
        disrupts: { type: listOf(elementOf('process', 'asset', 'resource', 'supplier')) },
        cuts: { type: listOf(elementOf('resource')) },
        triggers: { type: listOf(elementOf('threat')) },
        developments: known(listOf(elementOf('development')), 'developments'),
        ...ofProperties('variant_of', 'judged', 'approach', 'trend', 'valid', 'category', 'code')
    },
    campaign: { ...EVENT, ...ofProperties('by', 'threats', 'code') },
    judgement: {
        of: known(elementOf('threat'), 'of'),
        by: known(listOf(elementOf('organisation')), 'by'),
        on: known({ is: 'date' }, 'on'),
        ...ofProperties('likelihood')
    },
    sector: { ...WHEN_DOWN, ...ofProperties('part_of', 'code') },
    process: NODE,
    asset: NODE,
    resource: { ...NODE, supply: { type: { is: 'supply' } }, ...ofProperties('year', 'basis') },
    supplier: NODE,
    dependency: {
        of: known(elementOf(...NODES, 'sector', 'country', 'group', 'actor'), 'of'),
        on: known(listOf(elementOf(...NODES, 'country', 'group')), 'needs'),
        ...ofProperties('needs', 'buffer', 'refill', 'substitution', 'strength', 'kind', 'concern', 'to_start'),
        impact: known({ is: 'impact' }, 'impact_of_concern'),
        supply: { type: { is: 'supply' } },
        ...ofProperties('valid', 'category', 'code')
    },
    stress_test: {},
    measure: {
        ...EFFECTS,
        ...ofProperties('strategy', 'goal', 'status', 'cost', 'benefit'),
        effect: { type: listOf(elementOf('threat', 'campaign', 'process', 'asset', 'resource', 'supplier', 'dependency')) },
        part_of: { type: listOf(elementOf('objective', 'measure')) },
        ...ofProperties('deadline', 'since', 'until', 'lifetime', 'code'),
        progress: known(SHARE, 'progress')
    },
    objective: ofProperties('code'),
    rule: {},
    capability: {
        required: { under: true },
        ...ofProperties('existing'),
        gap: known({ is: 'quantity' }, 'gap', { under: true }),
        ...ofProperties('code')
    },
    data: ofProperties('file', 'url', 'basis', 'year'),
    development: { drives: { type: listOf(elementOf('threat', 'theme', 'group')) }, ...ofProperties('since', 'code') },
    question: {
        about: known(listOf(elementOf(...ABOUT)), 'about'),
        ...ofProperties('asked', 'due', 'status', 'answer', 'answered_by', 'code')
    }
} as const satisfies Readonly<Record<AskableKind, MemberTable>>;

/** The kinds, as their words in the language. */
export const ASKABLE_KINDS = Object.keys(ELEMENT_MEMBERS) as readonly AskableKind[];

/** What can be asked of a kind of element: what every element has, then its own, then what most have. */
export const membersOfKind = (kind: AskableKind): MemberTable => ({
    ...EVERY_MEMBER,
    ...ELEMENT_MEMBERS[kind],
    ...COMMON_MEMBERS,
    ...ELEMENT_MEMBERS[kind],
    ...EVERY_MEMBER
});

/** Figures of elements that a measure can better. */
export const REDUCIBLE = ['risk', 'likelihood', 'loss', 'outage', 'unavailability', 'downtime'] as const;
