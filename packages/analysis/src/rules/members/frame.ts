import type {
    Actor,
    Assessment,
    Country,
    Criterion,
    Group,
    Interest,
    Level,
    Method,
    Organisation,
    Scale,
    Scope,
    Source,
    Strategy,
    Theme
} from '@nvs/model';
import { message, titled } from '@nvs/words';
import { elements, list, missing, word } from '../value.js';
import { HELD } from './network.js';
import { HARM } from './harm.js';
import { INTENT_AND_CAPABILITY } from './levels.js';
import { hasParts, NATURES } from './parts.js';
import {
    carriedText,
    estimateAt,
    optionalDate,
    optionalElement,
    optionalNumber,
    optionalQuantity,
    optionalText,
    optionalWord,
    refs,
    type CommonMembers,
    type Member,
    type EveryMember,
    type Members
} from './member.js';

/** What somebody abroad needs of us. */
const onUs: Member<Country | Group | Actor> = (world, element) => elements(world.dependenciesOf.get(element.id) ?? []);

/** What is known of every element. */
export const EVERY: EveryMember = {
    title: (_, element) => ({ type: 'text', value: element.title, said: titled(element) }),
    name: (_, element) => ({ type: 'text', value: element.name })
};

/** The properties that most elements take, by those that take them. */
export const COMMON: CommonMembers = {
    description: (_, element, { what }) => optionalText(element.description, what),
    marking: (_, element, { what }) => optionalWord(element.marking, what),
    owner: refs(element => element.owner),
    operator: refs(element => element.operator),
    responsible: refs(element => element.responsible),
    theme: refs(element => element.themes),
    where: refs(element => element.scopes),
    source: refs(element => element.sources),
    tags: (_, element) => list(element.tags.map(word))
};

export const ASSESSMENT: Members<'assessment', Assessment> = {
    method: (_, element, { what }) => optionalElement(element.method, what),
    date: (_, element, { what }) => optionalDate(element.date, what),
    horizon: (_, element, { what }) => optionalNumber(element.horizon, what, 'duration'),
    judged: (_, element) => word(element.judged),
    discount: (_, element, { what }) => optionalNumber(element.discount, what, 'share'),
    language: (_, element, { what }) => optionalWord(element.language, what),
    scope: refs(element => element.scope ?? []),
    view: refs(element => (element.view === undefined ? [] : [element.view]))
};
export const ORGANISATION: Members<'organisation', Organisation> = {
    ...HELD,
    url: (_, element, { what }) => optionalText(element.url, what),
    country: refs(element => element.country),
    part_of: refs(element => element.partOf),
    code: carriedText('code')
};
export const SOURCE: Members<'source', Source> = {
    date: (_, element, { what }) => optionalDate(element.date, what),
    published: (_, element, { what }) => optionalDate(element.published, what),
    url: (_, element, { what }) => optionalText(element.url, what),
    by: refs(element => element.by ?? []),
    code: carriedText('code')
};
export const THEME: Members<'theme', Theme> = { part_of: refs(element => element.partOf), code: carriedText('code') };
export const STRATEGY: Members<'strategy', Strategy> = {};
export const LEVEL: Members<'level', Level> = {
    kind: (_, element, { what }) => optionalWord(element.of, what),
    rank_value: (_, element, { what }) => optionalNumber(element.rank, what)
};
export const COUNTRY: Members<'country', Country> = {
    dependencies: onUs,
    code: (_, element, { what }) => optionalText(element.code, what)
};
export const GROUP: Members<'group', Group> = { dependencies: onUs, members: refs(element => element.members), code: carriedText('code') };
export const SCOPE: Members<'scope', Scope> = {
    in: refs(element => element.in),
    population: estimateAt(element => element.population),
    code: carriedText('code')
};
export const ACTOR: Members<'actor', Actor> = {
    dependencies: onUs,
    kind: (_, element, { what }) => optionalWord(element.actorKind, what),
    country: refs(element => element.country),
    ...INTENT_AND_CAPABILITY,
    part_of: refs(element => element.partOf),
    code: carriedText('code')
};

export const SCALE: Members<'scale', Scale> = {
    kind: (_, element) => word(element.measures),
    horizon: (_, { horizon, horizonOf }, { what }) => {
        const whole = optionalNumber(horizon, what, 'duration');
        return hasParts(whole)
            ? {
                  ...whole,
                  part: member =>
                      NATURES.some(each => each === member)
                          ? optionalNumber(horizonOf?.find(each => each.nature === member)?.horizon ?? horizon, what, 'duration')
                          : undefined
              }
            : whole;
    },
    floor: (_, element, { what }) => optionalQuantity(element.floor, what),
    provenance: (_, element) => word(element.provenance),
    code: carriedText('code')
};
export const INTEREST: Members<'interest', Interest> = {
    disruption: (world, element, { what }) => {
        const found = world.figures.disruptionOfInterest(element.id);
        return found === 'unknown' ? missing(message('ruleReasons.allImpactOpen', { what })) : optionalWord(found, what);
    },
    harm: HARM,
    criteria: (world, element) => elements(world.criteriaOf.get(element.id) ?? []),
    measures: (world, element) => elements(world.measuresFor.get(element.id) ?? []),
    code: (_, element, { what }) => optionalText(element.code, what)
};
export const CRITERION: Members<'criterion', Criterion> = {
    interest: (_, element) => ({ type: 'element', id: element.interest }),
    harm: HARM,
    scale: (_, element, { what }) => optionalElement(element.scale, what),
    unit: (_, element, { what }) => optionalWord(element.unit, what),
    value_per_unit: (_, element, { what }) => optionalQuantity(element.valuePerUnit, what),
    join: (_, element) => word(element.join),
    provenance: (_, element) => word(element.provenance),
    code: (_, element, { what }) => optionalText(element.code, what)
};
export const METHOD: Members<'method', Method> = {
    edition: (_, element, { what }) => optionalText(element.edition, what),
    interests: refs(element => element.interests),
    likelihood_scale: (_, element, { what }) => optionalElement(element.likelihoodScale, what),
    impact_scale: (_, element, { what }) => optionalElement(element.impactScale, what),
    interest_value: (_, element) => word(element.interestValue),
    overall: (_, element) => word(element.overall),
    disruption: (_, element) =>
        list([element.disruption, ...(element.disruptionFrom === undefined ? [] : [element.disruptionFrom])].map(word)),
    rank: (_, element) => word(element.rank),
    provenance: (_, element) => word(element.provenance)
};
