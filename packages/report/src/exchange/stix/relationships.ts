import type { Message } from '@nvs/words';
import type { Making, Property, StixId, StixObject, StixType } from './objects.js';

/** What stands between two objects, in the words of the specification. */
export type Relation = 'attributed-to' | 'located-at' | 'mitigates' | 'targets' | 'uses' | 'related-to';

/**
 * Which relationships STIX 2.1 (appendix B, of the types that a model is written with) has between two types. Between all others it
 * has `related-to` only.
 */
const RELATIONSHIPS: Readonly<Partial<Record<StixType, Readonly<Partial<Record<Relation, readonly StixType[]>>>>>> = {
    'attack-pattern': { targets: ['identity', 'location'] },
    campaign: {
        'attributed-to': ['threat-actor'],
        targets: ['identity', 'location'],
        uses: ['attack-pattern', 'infrastructure']
    },
    'course-of-action': { mitigates: ['attack-pattern'] },
    identity: { 'located-at': ['location'] },
    infrastructure: { 'located-at': ['location'] },
    'threat-actor': {
        'attributed-to': ['identity'],
        'located-at': ['location'],
        targets: ['identity', 'location'],
        uses: ['attack-pattern', 'infrastructure']
    }
};

export interface Link {
    readonly from: StixObject;
    readonly relation: Relation;
    readonly to: StixObject;
    /** What a reader cannot see from the relation alone. */
    readonly why?: Message | undefined;
    readonly extensions?: Property;
}

const typeOf = (id: StixId): string => id.slice(0, id.indexOf('--'));

/** A relationship, marked as both ends are. */
export function relationship({ from, relation, to, why, extensions }: Link, { idOf, created, modified, say }: Making): StixObject {
    const isKnown = RELATIONSHIPS[from.type]?.[relation]?.some(each => each === typeOf(to.id)) === true;
    const named = isKnown ? relation : 'related-to';
    const markings = [...new Set([from, to].flatMap(each => marksOf(each)))];
    return {
        type: 'relationship',
        spec_version: '2.1',
        id: idOf('relationship', JSON.stringify([from.id, named, to.id])),
        created,
        modified,
        relationship_type: named,
        description: why && say(why),
        source_ref: from.id,
        target_ref: to.id,
        object_marking_refs: markings.length === 0 ? undefined : markings,
        extensions
    };
}

/** The markings of an object, by their ids. */
export const marksOf = ({ object_marking_refs: marks }: StixObject): readonly string[] =>
    Array.isArray(marks) ? marks.filter(each => typeof each === 'string') : [];
