import { message, type Message } from '@nvs/words';
import { MOST_OBJECTS, type FoundElement, type FoundElements } from './found.js';
import { inLine, isObject, member, objectsIn, textIn, textsIn, type JsonObject } from './json.js';

/** The types of clusters that are about who does something. */
const OF_ACTORS = /actor|intrusion-set|activity-group|adversary/i;
/** What is said by a property of the language. */
const PLACED = new Set(['synonyms', 'country']);

/** The actors of a cluster of a MISP galaxy, or why it is none. */
export function readMisp(file: unknown): FoundElements | { readonly problem: Message } {
    const values = isObject(file) ? objectsIn(file, 'values') : [];
    if (!isObject(file) || !Array.isArray(member(file, 'values'))) {
        return { problem: message('actors.noCluster') };
    }
    const type = textIn(file, 'type') ?? textIn(file, 'name') ?? '';
    if (!OF_ACTORS.test(type)) {
        return { problem: message('actors.otherCluster', { type }) };
    }
    if (values.length > MOST_OBJECTS) {
        return { problem: message('actors.tooMany', { most: MOST_OBJECTS }) };
    }
    const seen = new Set<string>();
    const names = new Map(values.toReversed().flatMap(each => [[textIn(each, 'uuid') ?? '', textIn(each, 'value') ?? ''] as const]));
    let twice = 0;
    const elements = values.flatMap((each, at): FoundElement[] => {
        const id = textIn(each, 'uuid') ?? textIn(each, 'value') ?? `value ${at + 1}`;
        if (seen.has(id)) {
            twice++;
            return [];
        }
        seen.add(id);
        return [actorOf(id, each, names)];
    });
    return { elements, others: new Map(twice > 0 ? [['second value with the same uuid', twice]] : []), unread: [] };
}

function actorOf(id: string, value: JsonObject, names: ReadonlyMap<string, string>): FoundElement {
    const given = member(value, 'meta');
    const meta = isObject(given) ? given : {};
    const related = objectsIn(value, 'related').map(each => {
        const other = textIn(each, 'dest-uuid') ?? '?';
        return `${textIn(each, 'type') ?? 'related-to'}: ${names.get(other) ?? other}`;
    });
    return {
        kind: 'actor',
        id,
        name: textIn(value, 'value') ?? '',
        aliases: textsIn(meta, 'synonyms'),
        actorKind: textsIn(meta, 'cfr-suspected-state-sponsor').length > 0 ? 'state_sponsored' : undefined,
        countries: textsIn(meta, 'country'),
        by: [],
        threats: [],
        said: [
            ...textsIn(value, 'description'),
            ...Object.keys(meta).flatMap(key => (PLACED.has(key) ? [] : [`${key}: ${inLine(meta[key])}`])),
            ...related,
            ...Object.keys(value).flatMap(key =>
                ['value', 'uuid', 'description', 'meta', 'related'].includes(key) ? [] : [`${key}: ${inLine(value[key])}`]
            )
        ]
    };
}
