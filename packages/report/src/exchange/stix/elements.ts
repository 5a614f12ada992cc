import { isOfNature } from '@nvs/model';
import type { Actor, Campaign, Country, Estimate, ImpactScore, Measure, Node, Organisation, Threat } from '@nvs/model';
import { estimate, extended, likelihoods } from './extension.js';
import { filled, type Element, type Making, type Property, type StixObject, type StixType } from './objects.js';

/** What STIX calls the kinds of actor. Its list is open: kinds that it has no word for keep their own. */
const ACTOR_TYPES: Readonly<Record<string, string>> = {
    state: 'nation-state',
    state_sponsored: 'nation-state',
    criminal: 'criminal',
    terrorist: 'terrorist',
    activist: 'activist',
    other: 'unknown'
};

/** Whether somebody is behind it: STIX is about these alone, and has no object for a flood or a mistake. */
export const isMeant = ({ nature, natures, keyword, actors }: Threat): boolean =>
    actors.length > 0 || isOfNature({ nature, natures }, 'intentional') || (nature === undefined && keyword === 'threat');

function object(type: StixType, element: Element, making: Making, properties: Readonly<Record<string, Property>>): StixObject {
    const { created, modified, idOf, common } = making;
    return {
        type,
        spec_version: '2.1',
        id: idOf(type, element.id),
        created,
        modified,
        ...common(element),
        ...properties
    };
}

export function threatActor(actor: Actor, making: Making): StixObject {
    const { levels } = making.report.model;
    const level = (id: string | undefined): { readonly level: string; readonly rank: number | undefined } | undefined => {
        const found = levels.find(each => each.id === id);
        return found && { level: making.title(found), rank: found.rank };
    };
    const estimated = (key: 'intent' | 'capability'): Property => {
        const estimate = actor[`${key}Estimate`];
        return estimate?.ranged || estimate?.withheld
            ? { ...level(estimate.bestLevel), low: level(estimate.lowLevel), high: level(estimate.highLevel), withheld: estimate.withheld }
            : level(actor[key]);
    };
    const kind = actor.actorKind;
    return object('threat-actor', actor, making, {
        threat_actor_types: kind === undefined ? undefined : [Object.hasOwn(ACTOR_TYPES, kind) ? ACTOR_TYPES[kind] : kind],
        aliases: making.aliases(actor),
        extensions: extended({ element_id: actor.id, kind, intent: estimated('intent'), capability: estimated('capability') })
    });
}

const judged = (each: (Threat | Campaign) & { readonly likelihood?: Estimate | undefined }, making: Making): Property =>
    extended({ element_id: each.id, risks: likelihoods(making, each), judged_harm: harms(each.impact) });

const harms = (rows: readonly ImpactScore[]): Property =>
    filled(rows.map(({ criterion, scope, value }): Property => ({ criterion, area: scope, value: estimate(value) })));

export const attackPattern = (threat: Threat, making: Making): StixObject =>
    object('attack-pattern', threat, making, { aliases: making.aliases(threat), extensions: judged(threat, making) });

export const campaign = (each: Campaign, making: Making): StixObject =>
    object('campaign', each, making, { aliases: making.aliases(each), extensions: judged(each, making) });

export const identity = (organisation: Organisation | Node, making: Making): StixObject =>
    object('identity', organisation, making, { identity_class: 'organization', extensions: extended({ element_id: organisation.id }) });

/** The state of a country, to whom its services are attributed. */
export const stateOf = (country: Country, making: Making): StixObject => ({
    ...object('identity', country, making, { identity_class: 'organization', sectors: ['government-national'] }),
    id: making.idOf('identity', `state of ${country.id}`)
});

export const infrastructure = (node: Node, making: Making): StixObject =>
    object('infrastructure', node, making, {
        aliases: making.aliases(node),
        extensions: extended({ element_id: node.id, kind: node.kind })
    });

/** A country; one without two letters of its own is a region, since a location must say where it is. */
export function location(country: Country, making: Making): StixObject {
    const letters = [country.code, country.name].find(each => each !== undefined && /^[A-Z]{2}$/.test(each));
    return object('location', country, making, {
        ...(letters === undefined ? { region: making.title(country) } : { country: letters }),
        extensions: extended({ element_id: country.id })
    });
}

export const courseOfAction = (measure: Measure, making: Making): StixObject =>
    object('course-of-action', measure, making, {
        extensions: extended({
            element_id: measure.id,
            status: measure.status,
            since: measure.since,
            until: measure.until,
            costs: filled(measure.cost.map(estimate))
        })
    });
