import { message, type Message } from '@nvs/words';
import { MOST_OBJECTS, type FoundElement, type FoundElements } from './found.js';
import { inLine, isObject, member, objectsIn, textIn, textsIn, type JsonObject } from './json.js';

/** What the types of STIX 2.1 become that have a place in a model. */
const KINDS: ReadonlyMap<string, FoundElement['kind']> = new Map([
    ['threat-actor', 'actor'],
    ['intrusion-set', 'actor'],
    ['campaign', 'campaign'],
    ['identity', 'organisation']
]);

/** STIX 2.1, open vocabulary of types of threat actors (section 10.25), in the words of the language. */
const ACTOR_KINDS: readonly (readonly [string, string])[] = [
    ['nation-state', 'state'],
    ['terrorist', 'terrorist'],
    ['activist', 'activist'],
    ['criminal', 'criminal'],
    ['crime-syndicate', 'criminal'],
    ['insider-accidental', 'insider'],
    ['insider-disgruntled', 'insider'],
    ['competitor', 'company']
];

/** What is said by a property of the language, or says nothing of who it is. */
const PLACED = new Set(
    'type id spec_version created modified created_by_ref name description aliases threat_actor_types object_marking_refs revoked lang extensions external_references identity_class'.split(
        ' '
    )
);

/** Relationships as text, by what stands before the other end. */
const SAID_AS: ReadonlyMap<string, string> = new Map([
    ['uses', 'Uses'],
    ['targets', 'Targets'],
    ['attributed-to', 'Attributed to']
]);

/** The actors, campaigns and organisations of a bundle, or why it is none. */
export function readStix(file: unknown): FoundElements | { readonly problem: Message } {
    if (!isObject(file) || textIn(file, 'type') !== 'bundle') {
        return { problem: message('actors.noBundle') };
    }
    const all = objectsIn(file, 'objects');
    if (all.length === 0 || all.length > MOST_OBJECTS) {
        return { problem: all.length === 0 ? message('actors.emptyBundle') : message('actors.tooMany', { most: MOST_OBJECTS }) };
    }
    const { objects, unread, older } = latest(all);
    const links = [...objects.values()].filter(each => textIn(each, 'type') === 'relationship');
    const others = new Map<string, number>(older > 0 ? [['older version', older]] : []);
    const ofCampaigns = patternsOf(objects, links);
    const count = (type: string): void => void others.set(type, (others.get(type) ?? 0) + 1);
    const elements = [...objects].flatMap(([id, object]): FoundElement[] => {
        const type = textIn(object, 'type') ?? '?';
        const kind = ofCampaigns.has(id) ? 'threat' : KINDS.get(type);
        const isOrganisation = kind !== 'organisation' || textIn(object, 'identity_class') !== 'individual';
        if (kind === undefined || !isOrganisation || member(object, 'revoked') === true) {
            // relationships and places are said by what they stand between
            if (!['relationship', 'location', 'attack-pattern', 'extension-definition', 'marking-definition'].includes(type)) {
                count(member(object, 'revoked') === true ? `revoked ${type}` : type);
            }
            return [];
        }
        return elementOf(kind, id, object, { objects, links });
    });
    const known = new Set(elements.map(({ id }) => id));
    const patterns = new Set(links.flatMap(each => [textIn(each, 'source_ref'), textIn(each, 'target_ref')]));
    for (const [id, object] of objects) {
        if (textIn(object, 'type') === 'attack-pattern' && !patterns.has(id)) {
            count('attack-pattern');
        }
    }
    for (const each of links) {
        if (!known.has(textIn(each, 'source_ref') ?? '')) {
            count('relationship');
        }
    }
    return { elements, others, unread };
}

/** The patterns that campaigns use, by their ids: what these are made of. */
function patternsOf(objects: Bundle['objects'], links: Bundle['links']): ReadonlySet<string> {
    const typeAt = (id: string | undefined): string | undefined => {
        const object = objects.get(id ?? '');
        return object && textIn(object, 'type');
    };
    return new Set(
        links.flatMap(each => {
            const target = textIn(each, 'target_ref');
            const isUse = textIn(each, 'relationship_type') === 'uses' && typeAt(textIn(each, 'source_ref')) === 'campaign';
            return isUse && target !== undefined && typeAt(target) === 'attack-pattern' ? [target] : [];
        })
    );
}

/** Of objects with one id the one that was changed last; those without an id are told. */
function latest(all: readonly JsonObject[]): {
    readonly objects: ReadonlyMap<string, JsonObject>;
    readonly unread: FoundElements['unread'];
    readonly older: number;
} {
    const objects = new Map<string, JsonObject>();
    const unread: { id: string; said: Message }[] = [];
    let older = 0;
    for (const object of all) {
        const id = textIn(object, 'id');
        const before = id === undefined ? undefined : objects.get(id);
        if (id === undefined) {
            unread.push({ id: textIn(object, 'type') ?? '?', said: message('actors.noId') });
            continue;
        }
        older += before ? 1 : 0;
        if (!before || (textIn(object, 'modified') ?? '') >= (textIn(before, 'modified') ?? '')) {
            objects.set(id, object);
        }
    }
    return { objects, unread, older };
}

interface Bundle {
    readonly objects: ReadonlyMap<string, JsonObject>;
    readonly links: readonly JsonObject[];
}

function elementOf(kind: FoundElement['kind'], id: string, object: JsonObject, { objects, links }: Bundle): FoundElement[] {
    const from = links.filter(each => textIn(each, 'source_ref') === id);
    const to = (...types: readonly string[]): readonly JsonObject[] =>
        from.flatMap(each => {
            const other = objects.get(textIn(each, 'target_ref') ?? '');
            return other && types.includes(textIn(each, 'relationship_type') ?? '') ? [other] : [];
        });
    const typeOf = (each: JsonObject): string => textIn(each, 'type') ?? '';
    const by = kind === 'campaign' ? to('attributed-to').filter(each => KINDS.get(typeOf(each)) === 'actor') : [];
    const threats = kind === 'campaign' ? to('uses').filter(each => typeOf(each) === 'attack-pattern') : [];
    const places = to('located-at', 'originates-from').filter(each => typeOf(each) === 'location');
    const said = from.flatMap(each => {
        const other = objects.get(textIn(each, 'target_ref') ?? '');
        const relation = textIn(each, 'relationship_type') ?? 'related-to';
        if (!other || [...by, ...threats, ...(kind === 'actor' ? places : [])].includes(other)) {
            return [];
        }
        const why = textIn(each, 'description');
        return [`${SAID_AS.get(relation) ?? relation}: ${nameOf(other)}${why === undefined ? '' : ` (${why})`}`];
    });
    const types = textsIn(object, 'threat_actor_types');
    return [
        {
            kind,
            id,
            name: textIn(object, 'name') ?? '',
            aliases: textsIn(object, 'aliases'),
            actorKind: ACTOR_KINDS.find(([type]) => types.includes(type))?.[1],
            countries: kind === 'actor' ? places.flatMap(each => textIn(each, 'country') ?? textIn(each, 'name') ?? []) : [],
            by: by.flatMap(each => textIn(each, 'id') ?? []),
            threats: threats.flatMap(each => textIn(each, 'id') ?? []),
            said: [
                ...textsIn(object, 'description'),
                ...said,
                ...Object.keys(object).flatMap(key => (PLACED.has(key) ? [] : [`${key}: ${inLine(object[key])}`])),
                ...objectsIn(object, 'external_references').map(each =>
                    ['source_name', 'external_id', 'url', 'description'].flatMap(key => textIn(each, key) ?? []).join(', ')
                )
            ]
        }
    ];
}

function nameOf(object: JsonObject): string {
    const [reference] = objectsIn(object, 'external_references');
    const code = reference && textIn(reference, 'external_id');
    const name = textIn(object, 'name') ?? textIn(object, 'id') ?? '?';
    return code === undefined || textIn(object, 'type') !== 'attack-pattern' ? name : `${name} (${code})`;
}
