import type { Effect, Measure, Node } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import { estimate, extended } from './extension.js';
import type { Making, Property, StixObject } from './objects.js';
import type { Link, Relation } from './relationships.js';

type Objects = ReadonlyMap<string, StixObject>;

/** What the model says between two of its elements that both have an object; each pair of them once in each relation. */
export function linksOf(making: Making, objects: Objects, states: Objects): Link[] {
    const { actors, campaigns, threats, measures, organisations, nodes } = making.report.model;
    const found: Link[] = [];
    const link = (from: string, relation: Relation, to: string | undefined, why?: Message, extensions?: Property): void => {
        add(objects.get(from), relation, to === undefined ? undefined : objects.get(to), why, extensions);
    };
    const add = (
        from: StixObject | undefined,
        relation: Relation,
        to: StixObject | undefined,
        why?: Message,
        extensions?: Property
    ): void => {
        if (from && to && from !== to) {
            found.push({ from, relation, to, why, extensions });
        }
    };
    for (const { id, actorKind, country, partOf } of actors) {
        for (const each of country) {
            link(id, 'located-at', each);
            if (actorKind === 'state') {
                add(objects.get(id), 'attributed-to', states.get(each));
            } else if (actorKind === 'state_sponsored') {
                add(objects.get(id), 'related-to', states.get(each), message('stix.backedBy'));
            }
        }
        partOf.forEach(each => link(id, 'related-to', each, message('stix.partOf')));
    }
    states.forEach((state, country) => add(state, 'located-at', objects.get(country)));
    for (const { id, country, partOf } of organisations) {
        country.forEach(each => link(id, 'located-at', each));
        partOf.forEach(each => link(id, 'related-to', each, message('stix.partOf')));
    }
    for (const { id, country, operator } of nodes) {
        country.forEach(each => link(id, 'located-at', each));
        operator.forEach(each => link(id, 'related-to', each, message('stix.operatedBy')));
    }
    for (const { id, actors: by, threats: used } of campaigns) {
        by.forEach(each => link(id, 'attributed-to', each));
        used.forEach(each => link(id, 'uses', each));
    }
    const operators = new Map(nodes.map(each => [each.id, operatorsOf(each)]));
    for (const { id, actors: by, disrupts, cuts, triggers, variantOf } of threats) {
        by.forEach(each => link(each, 'uses', id));
        disrupts.forEach(({ node }) => {
            link(id, 'related-to', node, message('stix.disrupts'));
            operators.get(node)?.forEach(each => link(id, 'targets', each));
        });
        cuts.forEach(({ supplier }) => link(id, 'targets', supplier, message('stix.cuts')));
        triggers.forEach(({ threat }) => link(id, 'related-to', threat, message('stix.triggers')));
        variantOf.forEach(each => link(id, 'related-to', each, message('stix.variantOf')));
    }
    for (const measure of measures) {
        effectsOf(measure).forEach((effects, target) =>
            link(measure.id, 'mitigates', target, undefined, extended({ effects: effects.map(effect) }))
        );
        measure.responsible.forEach(each => link(measure.id, 'related-to', each, message('stix.responsible')));
    }
    return distinct(found);
}

/** Who is hit when it goes down; a supplier is an organisation itself. */
const operatorsOf = ({ id, kind, operator }: Node): readonly string[] => (kind === 'supplier' ? [id, ...operator] : operator);

/** What a measure does, by what it does it to. */
function effectsOf({ effects }: Measure): ReadonlyMap<string, readonly Effect[]> {
    const found = new Map<string, Effect[]>();
    for (const each of effects) {
        found.set(each.target, [...(found.get(each.target) ?? []), each]);
    }
    return found;
}

const effect = ({ aspect, operator, inClasses, criterion, amount }: Effect): Property => ({
    aspect,
    operator,
    in_classes: inClasses,
    criterion,
    value: amount && estimate(amount)
});

/** The first of those that say the same. */
function distinct(links: readonly Link[]): Link[] {
    const found = new Map<string, Link>();
    for (const each of links) {
        const key = `${each.from.id} ${each.relation} ${each.to.id}`;
        found.set(key, found.get(key) ?? each);
    }
    return [...found.values()];
}
