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
import { elements, list, missing, word } from '../value.js';
import type { Element } from '../world.js';
import { HARM } from './harm.js';
import {
    carriedText,
    elementOf,
    estimateAt,
    known,
    listOf,
    optionalDate,
    optionalElement,
    optionalNumber,
    optionalQuantity,
    optionalText,
    optionalWord,
    property,
    refs,
    type Members
} from './member.js';

/** What is known of every element. */
export const EVERY: Members<Element> = {
    title: known({ is: 'text' }, 'the title', (_, element) => ({ type: 'text', value: element.title })),
    name: known({ is: 'text' }, 'the name', (_, element) => ({ type: 'text', value: element.name }))
};

/** The properties that most elements take, by those that take them. */
export const COMMON: Members<Element> = {
    description: property((_, element, { what }) => optionalText(element.description, what)),
    marking: property((_, element, { what }) => optionalWord(element.marking, what)),
    owner: refs(element => element.owner),
    operator: refs(element => element.operator),
    responsible: refs(element => element.responsible),
    theme: refs(element => element.themes),
    where: refs(element => element.scopes),
    source: refs(element => element.sources),
    tags: property((_, element) => list(element.tags.map(word)))
};

export const ASSESSMENT: Members<Assessment> = {
    method: property((_, element, { what }) => optionalElement(element.method, what)),
    date: property((_, element, { what }) => optionalDate(element.date, what)),
    horizon: property((_, element, { what }) => optionalNumber(element.horizon, what, 'duration')),
    judged: property((_, element) => word(element.judged)),
    discount: property((_, element, { what }) => optionalNumber(element.discount, what, 'share')),
    language: property((_, element, { what }) => optionalWord(element.language, what)),
    scope: refs(element => element.scope ?? [])
};
export const ORGANISATION: Members<Organisation> = {
    url: property((_, element, { what }) => optionalText(element.url, what)),
    country: refs(element => element.country),
    part_of: refs(element => element.partOf),
    code: carriedText('code')
};
export const SOURCE: Members<Source> = {
    date: property((_, element, { what }) => optionalDate(element.date, what)),
    published: property((_, element, { what }) => optionalDate(element.published, what)),
    url: property((_, element, { what }) => optionalText(element.url, what)),
    by: refs(element => element.by ?? []),
    code: carriedText('code')
};
export const THEME: Members<Theme> = { part_of: refs(element => element.partOf), code: carriedText('code') };
export const STRATEGY: Members<Strategy> = {};
export const LEVEL: Members<Level> = {
    kind: property((_, element, { what }) => optionalWord(element.of, what)),
    rank_value: property((_, element, { what }) => optionalNumber(element.rank, what))
};
export const COUNTRY: Members<Country> = { code: property((_, element, { what }) => optionalText(element.code, what)) };
export const GROUP: Members<Group> = { members: refs(element => element.members), code: carriedText('code') };
export const SCOPE: Members<Scope> = {
    in: refs(element => element.in),
    population: estimateAt(element => element.population),
    code: carriedText('code')
};
export const ACTOR: Members<Actor> = {
    kind: property((_, element, { what }) => optionalWord(element.actorKind, what)),
    country: refs(element => element.country),
    intent: property((_, element, { what }) => optionalElement(element.intent, what)),
    capability: property((_, element, { what }) => optionalElement(element.capability, what)),
    part_of: refs(element => element.partOf),
    code: carriedText('code')
};

export const SCALE: Members<Scale> = {
    kind: property((_, element) => word(element.measures)),
    horizon: property((_, element, { what }) => optionalNumber(element.horizon, what, 'duration')),
    floor: property((_, element, { what }) => optionalQuantity(element.floor, what)),
    provenance: property((_, element) => word(element.provenance)),
    code: carriedText('code')
};
export const INTEREST: Members<Interest> = {
    disruption: known(
        { is: 'word', words: ['yes', 'possible', 'no'] },
        'whether a threat disrupts it: `yes`, `possible`, `no`',
        (world, element, { what }) => {
            const found = world.figures.disruptionOfInterest(element.id);
            return found === 'unknown' ? missing(`${what} is not known: not all impact is judged`) : optionalWord(found, what);
        }
    ),
    harm: HARM,
    criteria: known(listOf(elementOf('criterion')), 'its criteria', (world, element) => elements(world.criteriaOf.get(element.id) ?? [])),
    measures: known(listOf(elementOf('measure')), 'the measures that act on it', (world, element) =>
        elements(world.measuresFor.get(element.id) ?? [])
    ),
    code: property((_, element, { what }) => optionalText(element.code, what))
};
export const CRITERION: Members<Criterion> = {
    interest: known(elementOf('interest'), 'its interest', (_, element) => ({ type: 'element', id: element.interest })),
    harm: HARM,
    scale: property((_, element, { what }) => optionalElement(element.scale, what)),
    unit: property((_, element, { what }) => optionalWord(element.unit, what)),
    value_per_unit: property((_, element, { what }) => optionalQuantity(element.valuePerUnit, what)),
    join: property((_, element) => word(element.join)),
    provenance: property((_, element) => word(element.provenance)),
    code: property((_, element, { what }) => optionalText(element.code, what))
};
export const METHOD: Members<Method> = {
    edition: property((_, element, { what }) => optionalText(element.edition, what)),
    interests: refs(element => element.interests),
    likelihood_scale: property((_, element, { what }) => optionalElement(element.likelihoodScale, what)),
    impact_scale: property((_, element, { what }) => optionalElement(element.impactScale, what)),
    interest_value: property((_, element) => word(element.interestValue)),
    overall: property((_, element) => word(element.overall)),
    disruption: property((_, element) =>
        list([element.disruption, ...(element.disruptionFrom === undefined ? [] : [element.disruptionFrom])].map(word))
    ),
    rank: property((_, element) => word(element.rank)),
    provenance: property((_, element) => word(element.provenance))
};
