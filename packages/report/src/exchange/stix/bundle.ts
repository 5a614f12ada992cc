import { byCertainty } from '@nvs/analysis';
import type { Campaign, Threat } from '@nvs/model';
import type { Report } from '../../json/index.js';
import { attackPattern, campaign, courseOfAction, identity, infrastructure, isMeant, location, stateOf, threatActor } from './elements.js';
import { EXTENSION } from './definition.js';
import { linksOf } from './links.js';
import { markingDefinition, markingId } from './markings.js';
import { makingOf, type Making, type StixId, type StixObject } from './objects.js';
import { marksOf, relationship } from './relationships.js';

/** What a model says that STIX 2.1 has objects for: who is behind what, what they do to whom, and what is done about it. */
export function bundleOf(report: Report): { readonly type: 'bundle'; readonly id: StixId; readonly objects: readonly StixObject[] } {
    const making = makingOf(report);
    const elements = elementsOf(making);
    const states = statesOf(making);
    const links = linksOf(making, elements, states).map(each => relationship(each, making));
    const objects = [...elements.values(), ...states.values(), ...links];
    const whole = reportOf(making, objects);
    return {
        type: 'bundle',
        id: making.idOf('bundle', ''),
        objects: [...EXTENSION, ...markingsOf(making, [...objects, ...whole]), ...whole, ...objects]
    };
}

/** The objects of the elements that have one, by the ids of the model. */
function elementsOf(making: Making): ReadonlyMap<string, StixObject> {
    const { model, results } = making.report;
    const figures = new Map([...results.risks].reverse().map(each => [`${each.kind} ${each.id}`, each.current]));
    const surestFirst = <T extends Threat | Campaign>(all: readonly T[]): T[] =>
        [...all].sort((a, b) => {
            const [one, other] = [a, b].map(({ kind, id }) => figures.get(`${kind} ${id}`));
            return one && other ? byCertainty(one, other) : 0;
        });
    const hit = new Set(model.threats.filter(isMeant).flatMap(each => each.disrupts.map(({ node }) => node)));
    return new Map([
        ...model.countries.filter(each => each.id !== 'nvs.other').map(each => [each.id, location(each, making)] as const),
        ...model.organisations.map(each => [each.id, identity(each, making)] as const),
        ...model.nodes.flatMap(each => {
            const isHit = hit.has(each.id) && (each.kind === 'process' || each.kind === 'asset');
            const made = each.kind === 'supplier' ? identity(each, making) : isHit ? infrastructure(each, making) : undefined;
            return made ? [[each.id, made] as const] : [];
        }),
        ...model.actors.map(each => [each.id, threatActor(each, making)] as const),
        ...surestFirst(model.threats.filter(isMeant)).map(each => [each.id, attackPattern(each, making)] as const),
        ...surestFirst(model.campaigns).map(each => [each.id, campaign(each, making)] as const),
        ...model.measures.map(each => [each.id, courseOfAction(each, making)] as const)
    ]);
}

/** The states that actors act for, by the ids of their countries. */
function statesOf(making: Making): ReadonlyMap<string, StixObject> {
    const { actors, countries } = making.report.model;
    const named = new Set(
        actors.filter(({ actorKind }) => actorKind === 'state' || actorKind === 'state_sponsored').flatMap(each => each.country)
    );
    return new Map(countries.filter(each => named.has(each.id)).map(each => [each.id, stateOf(each, making)]));
}

/** The assessment, which holds the others together. */
function reportOf(making: Making, objects: readonly StixObject[]): StixObject[] {
    const [assessment] = making.report.model.assessments;
    if (!assessment || objects.length === 0) {
        return [];
    }
    const { idOf, created, modified, common } = making;
    return [
        {
            type: 'report',
            spec_version: '2.1',
            id: idOf('report', assessment.id),
            created,
            modified,
            ...common(assessment),
            report_types: ['threat-report'],
            published: modified,
            object_refs: objects.map(each => each.id)
        }
    ];
}

/** The markings that objects refer to, each once. */
function markingsOf({ report, idOf, created }: Making, objects: readonly StixObject[]): StixObject[] {
    const levels = Object.values(report.model).flatMap(list =>
        Array.isArray(list) ? list.flatMap(each => ('marking' in each && each.marking !== undefined ? [each.marking] : [])) : []
    );
    const used = new Set(objects.flatMap(marksOf));
    const byId = new Map(levels.map(level => [markingId(level, idOf), level]));
    return [...byId].filter(([id]) => used.has(id)).map(([, level]) => markingDefinition(level, idOf, created));
}
