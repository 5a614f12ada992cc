import type { Campaign, Threat, VALUE_MEMBERS } from '@nvs/model';
import { message } from '@nvs/words';
import type { RiskState } from '../../results/figure.js';
import type { RiskFigures } from '../../results/risk.js';
import { driversOf } from '../../developments.js';
import { figuresOf } from '../../scoring/state.js';
import { gradeOf } from '../../scoring/certainty.js';
import { place } from '../../scoring/scale.js';
import { elements, list, missing, word, type ScalePoint, type Value } from '../value.js';
import type { JudgementElement } from '../judgements.js';
import type { World } from '../world.js';
import {
    carriedText,
    carriedWord,
    carriedWords,
    estimateAt,
    memberAt,
    notGiven,
    ofEstimate,
    openRing,
    optionalDate,
    optionalNumber,
    optionalWord,
    refs,
    type Member,
    type Members,
    type What
} from './member.js';
import { INTENT_AND_CAPABILITY } from './levels.js';
import { impactInParts, ofImpact, unsure } from './impact.js';
import { ofLikelihood, withParts } from './likelihood.js';

type Event = Threat | Campaign;

/** The figures of a state of measures: of the event itself as it is, of `residual` after the planned measures. */
const OF_STATE: Readonly<Record<StateMember, (world: World, element: Event, state: RiskState, what: What) => Value>> = {
    likelihood,
    impact,
    disruption,
    risk,
    rank
};
export type StateMember = keyof typeof VALUE_MEMBERS.state;

/** A figure of an event in a state of measures. */
export function ofState(world: World, id: string, state: RiskState, member: StateMember): Value {
    const event = world.elements.get(id);
    return event?.kind === 'threat' || event?.kind === 'campaign'
        ? OF_STATE[member](world, event, state, { ...memberAt(member, event), state: state === 'current' ? undefined : state })
        : missing(message('ruleReasons.unknown', { name: id }));
}

const now =
    (member: StateMember): Member<Event> =>
    (world, element, { what }) =>
        OF_STATE[member](world, element, 'current', what);
const inState =
    (state: RiskState): Member<Event> =>
    (world, element, { what }) => ({
        type: 'state',
        of: element.id,
        state,
        risk: risk(world, element, state, what)
    });

const ofEvent: Omit<Members<'campaign', Event>, 'by' | 'threats' | 'code'> = {
    likelihood: (world, element, { what }) => likelihood(world, element, 'current', what),
    impact: now('impact'),
    disruption: now('disruption'),
    risk: now('risk'),
    rank: now('rank'),
    inherent: inState('inherent'),
    residual: inState('residual'),
    proposed: inState('what_if'),
    measures: (world, element) => elements(world.measuresFor.get(element.id) ?? []),
    understated: (world, element, { what }) => {
        const found = world.figures.understated(element.id);
        return found === 'open_ring' ? openRing(what, false) : elements(found);
    }
};

export const THREAT: Members<'threat', Threat> = {
    ...ofEvent,
    nature: (_, { nature, natures = nature === undefined ? [] : [nature] }, { what }) =>
        natures.length === 0 ? notGiven(what) : list(natures.map(word)),
    ...INTENT_AND_CAPABILITY,
    origin: (_, element, { what }) => optionalWord(element.origin, what),
    onset: (_, element, { what }) => optionalWord(element.onset, what),
    horizon: (_, element, { what }) => optionalNumber(element.horizon, what, 'duration'),
    by: refs(element => element.actors),
    disrupts: refs<Threat>(element => element.disrupts.map(each => each.node)),
    cuts: refs<Threat>(element => element.cuts.map(each => each.resource)),
    triggers: refs<Threat>(element => element.triggers.map(each => each.threat)),
    developments: (world, element) => elements(driversOf(world.model, element).map(({ development }) => development.id)),
    variant_of: refs(element => element.variantOf),
    judged: (_, element, { what }) => optionalWord(element.judged, what),
    approach: (_, element, { what }) => optionalWord(element.approach, what),
    trend: estimateAt(element => element.trend),
    valid: carriedWords('valid'),
    category: carriedWord('category'),
    code: carriedText('code')
};

export const CAMPAIGN: Members<'campaign', Campaign> = {
    ...ofEvent,
    by: refs(element => element.actors),
    threats: refs(element => element.threats),
    code: carriedText('code')
};

export const JUDGEMENT: Members<'judgement', JudgementElement> = {
    of: (_, element) => ({ type: 'element', id: element.threat }),
    by: (_, element) => elements(element.by),
    on: (_, element, { what }) => optionalDate(element.on, what),
    likelihood: (world, element, { what }) => judgedLikelihood(world, element, what)
};

/** What one organisation thinks, as it stands there: a class is a place on the scale. */
function judgedLikelihood(world: World, { likelihood: estimate }: JudgementElement, what: What): Value {
    const scale = world.look.likelihoodScale;
    const point = (value: NonNullable<typeof estimate>['best']): ScalePoint | undefined => {
        const at = scale && value?.type === 'class' ? place(scale, value.class, value.sub) : undefined;
        return at && value ? { name: value.text, order: at.order } : undefined;
    };
    const [low, best, high] = [point(estimate?.low), point(estimate?.best), point(estimate?.high)];
    return scale && low && high && estimate
        ? {
              type: 'scale',
              scale: scale.id,
              measure: 'likelihood',
              low,
              best: estimate.withheld ? undefined : best,
              high,
              provenance: estimate.provenance,
              withheld: estimate.withheld
          }
        : ofEstimate(estimate, what);
}

/** The figures of the first area that the event is judged in: of the whole, where it is judged as a whole. */
function figuresIn(world: World, element: Event, state: RiskState): RiskFigures | undefined {
    const all = world.figures.risks(element.id);
    const found = all.find(each => each.scope === undefined) ?? all[0];
    return found && figuresOf(found, state);
}

function notComputed(world: World, element: Event, state: RiskState, what: What): Value {
    const stated = state === 'inherent' && figuresIn(world, element, 'current') !== undefined;
    return missing(stated ? message('ruleReasons.judgedWithMeasures', { what }) : message('ruleReasons.notComputed', { what }));
}

function risk(world: World, element: Event, state: RiskState, what: What): Value {
    const figures = figuresIn(world, element, state);
    const key = figures?.rankKey;
    return key
        ? {
              type: 'number',
              dimension: 'number',
              low: key.low,
              best: key.best,
              high: key.high,
              band: key.best === undefined && gradeOf(figures) === 'banded',
              ...unsure(figures.impact.overall?.assumed),
              ...(state === 'current' ? { percentile: of => world.figures.percentile(element.id, 'risk', of) } : {})
          }
        : notComputed(world, element, state, what);
}

function rank(world: World, element: Event, state: RiskState, what: What): Value {
    const found = world.figures.rank(element.id, state);
    return found ? { type: 'number', dimension: 'number', ...found } : notComputed(world, element, state, what);
}

function disruption(world: World, element: Event, state: RiskState, what: What): Value {
    const figures = figuresIn(world, element, state);
    const found = figures?.impact.disruption?.result;
    return !figures
        ? notComputed(world, element, state, what)
        : found === undefined
          ? missing(message('ruleReasons.notTested', { what }))
          : found === 'unknown'
            ? missing(message('ruleReasons.impactOpen', { what }))
            : { type: 'word', value: found, ...unsure(figures.impact.disruption?.assumed) };
}

function likelihood(world: World, element: Event, state: RiskState, what: What): Value {
    const figures = figuresIn(world, element, state);
    const whole = figures
        ? ofLikelihood(world, figures.ofWhole ?? figures.likelihood, element.likelihood, what)
        : state === 'current'
          ? ofEstimate(element.likelihood, what)
          : notComputed(world, element, state, what);
    if (state !== 'current') {
        return whole;
    }
    const drawn: Value =
        figures && whole.type === 'scale' ? { ...whole, percentile: of => world.figures.percentile(element.id, 'likelihood', of) } : whole;
    return element.kind === 'threat' ? withParts(world, element, drawn, what) : drawn;
}

function impact(world: World, element: Event, state: RiskState, what: What): Value {
    const whole = ofImpact(world, figuresIn(world, element, state)?.impact) ?? notComputed(world, element, state, what);
    return state === 'current' ? impactInParts(world, element, whole, what) : whole;
}
