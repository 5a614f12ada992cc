import { DISRUPTION, elementOf, known, listOf, ofProperties, SHARE } from './member.js';
import type { AskableKind, MemberSignature, MemberTable, MemberType } from './member.js';
import { VALUE_MEMBERS } from './value-members.js';

const NODES = ['process', 'asset', 'resource', 'supplier'] as const;
const STATE: MemberType = { is: 'state' };

/** What is known of every element. */
export const EVERY_MEMBER = {
    title: known({ is: 'text' }, 'the title'),
    name: known({ is: 'text' }, 'the name')
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

const measuresOn: MemberSignature = known(listOf(elementOf('measure')), 'the measures that act on it');

const harm = known(
    SHARE,
    'the [chance](../methods/network.md#networkharm) that outages of processes harm it as much as a class, or more, within the horizon: `i.harm(D)`; between limits, `mean` is what was drawn',
    { takes: { is: 'class', optional: false } }
);

const { impact, disruption, risk, rank } = VALUE_MEMBERS.state;

const EVENT = {
    ...ofProperties('likelihood'),
    impact,
    disruption,
    risk,
    rank,
    inherent: known(STATE, 'the same without any measure: `t.inherent.risk`; where a figure stands, its risk'),
    residual: known(STATE, 'the same after the planned measures: `t.residual.rank`; where a figure stands, its risk'),
    proposed: known(STATE, 'the same after the proposed measures too: `t.proposed.risk`; where a figure stands, its risk'),
    measures: measuresOn,
    understated: known(
        listOf(elementOf('criterion')),
        'criteria that it alone harms more [through the network](../methods/time.md#timeknock_on) than was judged'
    )
};

const WHEN_DOWN = {
    downtime: known({ is: 'duration' }, 'how long it is down in all; `under` a stress test', { under: true }),
    loss: known(SHARE, 'the chance that it is lost within the horizon, every event lasting and each chance drawn once'),
    outage: known(SHARE, 'the chance of at least one outage within the horizon, all up at its beginning'),
    unavailability: known(SHARE, 'the part of the time that it is down'),
    frequency: known({ is: 'frequency' }, 'how often it goes down')
};

const NODE = {
    ...WHEN_DOWN,
    ...ofProperties('sector', 'country', 'part_of', 'category'),
    serves: { type: listOf(elementOf('criterion', 'interest')) },
    ...ofProperties('restore', 'restart', 'failure', 'fails_to_start', 'users', 'cost_of_outage'),
    dependencies: known(listOf(elementOf('dependency')), 'what it depends on'),
    single_points: known(
        listOf(elementOf(...NODES, 'country')),
        'what takes it down [alone](../methods/network.md#networkcut_sets): nodes, suppliers and countries'
    ),
    exposure: known(
        listOf({ is: 'row' }),
        'how much of it hangs on each country and supplier [through the chain](../methods/supply.md#supplyexposure), by where suppliers stand'
    ),
    ...ofProperties('valid', 'code')
};

const takesFigure = { takes: { is: 'figure', optional: false } } as const;

/** What a measure does to figures of elements, and what it costs for that. */
const EFFECTS = {
    reduces: known(
        { is: 'argument' },
        'by how much it [lowers a figure](../methods/rules.md#what-a-measure-does) when it is added to the measures in place: `m.reduces(t.risk)`; below 0 it raises it',
        takesFigure
    ),
    reduces_last: known({ is: 'argument' }, 'the same when all planned measures are there already: what is lost without it', takesFigure),
    yearly_cost: known({ is: 'money' }, 'what it costs, as the same amount each year over its lifetime, else over the horizon'),
    cost_per: known({ is: 'money' }, 'its yearly cost for each unit by which it lowers a figure: `m.cost_per(t.risk)`', takesFigure)
};

/**
 * Every kind of element that expressions can speak of, with what can be asked of it beside what every element and most elements have. A kind that is not here does not compile,
 * nor does whoever works out the values without one for each member.
 */
export const ELEMENT_MEMBERS = {
    assessment: ofProperties('method', 'date', 'horizon', 'judged', 'discount', 'language', 'scope'),
    organisation: ofProperties('url', 'country', 'part_of', 'code'),
    source: ofProperties('date', 'published', 'url', 'by', 'code'),
    theme: ofProperties('part_of', 'code'),
    strategy: {},
    level: ofProperties('kind', 'rank_value'),
    country: ofProperties('code'),
    group: ofProperties('members', 'code'),
    scope: ofProperties('in', 'population', 'code'),
    scale: ofProperties('kind', 'horizon', 'floor', 'provenance', 'code'),
    interest: {
        disruption: known(DISRUPTION, 'whether a threat disrupts it: `yes`, `possible`, `no`'),
        harm,
        criteria: known(listOf(elementOf('criterion')), 'its criteria'),
        measures: measuresOn,
        ...ofProperties('code')
    },
    criterion: {
        interest: known(elementOf('interest'), 'its interest'),
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
    actor: ofProperties('kind', 'country', 'intent', 'capability', 'part_of', 'code'),
    threat: {
        ...EVENT,
        ...ofProperties('nature', 'origin', 'onset', 'by'),
        disrupts: { type: listOf(elementOf('process', 'asset', 'resource', 'supplier')) },
        cuts: { type: listOf(elementOf('resource')) },
        triggers: { type: listOf(elementOf('threat')) },
        ...ofProperties('variant_of', 'judged', 'trend', 'valid', 'category', 'code')
    },
    campaign: { ...EVENT, ...ofProperties('by', 'threats', 'code') },
    judgement: {
        of: known(elementOf('threat'), 'what stands behind `of` in its head'),
        by: known(listOf(elementOf('organisation')), 'who stands in its head'),
        on: known({ is: 'date' }, 'the date in its head'),
        ...ofProperties('likelihood')
    },
    sector: { ...WHEN_DOWN, ...ofProperties('part_of', 'code') },
    process: NODE,
    asset: NODE,
    resource: { ...NODE, supply: { type: { is: 'supply' } }, ...ofProperties('year', 'basis') },
    supplier: NODE,
    dependency: {
        of: known(elementOf(...NODES, 'sector'), 'what stands behind `of` in its head'),
        on: known(listOf(elementOf(...NODES, 'country', 'group')), 'what it needs'),
        ...ofProperties('needs', 'buffer', 'refill', 'substitution', 'strength', 'kind', 'to_start'),
        supply: { type: { is: 'supply' } },
        ...ofProperties('valid', 'category', 'code')
    },
    stress_test: {},
    measure: {
        ...EFFECTS,
        ...ofProperties('strategy', 'goal', 'status', 'cost', 'benefit'),
        effect: { type: listOf(elementOf('threat', 'campaign', 'process', 'asset', 'resource', 'supplier', 'dependency')) },
        ...ofProperties('since', 'until', 'lifetime', 'code')
    },
    rule: {},
    capability: {
        ...ofProperties('required', 'existing'),
        gap: known({ is: 'quantity' }, 'how much is missing: `required` less `existing`; below 0 there is more than enough'),
        ...ofProperties('code')
    },
    data: ofProperties('file', 'url', 'basis', 'year')
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
