import type { Location, RiskModel } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import { namedIn, shortNames, type Named } from './names.js';
import { asWritten, commas, titled } from './words/said.js';

/** What an id in an answer stands for. */
export interface Spoken {
    /** As short as it says which. */
    readonly name: Message;
    readonly title: Message;
    readonly kind: string;
    readonly at?: Location | undefined;
}

/** Everything that an answer speaks of, by id, so that it can be shown without the model. */
export type Elements = Readonly<Record<string, Spoken>>;

/** What the strings in some data stand for, as far as they are ids, `resource|supplier` or events of the network (`failure:ID`). */
export function elementsIn(model: RiskModel, ...data: readonly unknown[]): Elements {
    const named = namedIn(model);
    const known = new Map(named.map(each => [each.id, each]));
    const short = shortNames(known.keys());
    const threats = new Map(model.threats.map(each => [each.id, each]));
    const spoken = (text: string): Spoken | undefined => {
        const own = known.get(text);
        if (own) {
            return { name: asWritten(short(text)), title: titled(own), kind: own.kind, at: own.at };
        }
        const [resource = '', supplier] = text.split('|');
        const source = supplier === undefined ? undefined : known.get(resource);
        if (source) {
            return {
                name: message('elements.source', { resource: short(resource), supplier: short(supplier ?? '') }),
                title: titled(source),
                kind: 'source',
                at: source.at
            };
        }
        return text.includes(':') ? eventOf(text, threats, known, short) : undefined;
    };
    const found = new Map<string, Spoken>();
    const look = (value: unknown): void => {
        if (typeof value === 'string') {
            const each = found.has(value) ? undefined : spoken(value);
            if (each) {
                found.set(value, each);
            }
        } else if (typeof value === 'object' && value !== null) {
            for (const [key, item] of Object.entries(value)) {
                if (key !== 'at') {
                    look(item);
                }
            }
        }
    };
    data.forEach(look);
    return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function eventOf(
    key: string,
    threats: ReadonlyMap<string, RiskModel['threats'][number]>,
    known: ReadonlyMap<string, Named>,
    short: (id: string) => string
): Spoken | undefined {
    const [sort = '', id = '', index] = key.split(':');
    const element = known.get(id);
    if (!element) {
        return undefined;
    }
    const title = titled(element),
        { at } = element;
    switch (sort) {
        case 'failure':
            return { name: message('elements.ownFailure', { name: short(id) }), title, kind: 'own_failure', at };
        case 'start':
            return { name: message('elements.failsToStart', { name: short(id) }), title, kind: 'fails_to_start', at };
        case 'threat':
        case 'campaign':
            return { name: asWritten(short(id)), title, kind: sort, at };
        case 'strength':
            return { name: message('elements.fatal', { name: short(id) }), title, kind: sort, at };
        case 'disruption': {
            const disruption = threats.get(id)?.disrupts[Number(index)];
            return {
                name: message('elements.hits', { name: short(id), node: short(disruption?.node ?? '') }),
                title,
                kind: sort,
                at: disruption?.at ?? at
            };
        }
        case 'trigger':
            return { name: message('elements.setsOff', { name: short(id), other: short(index ?? '') }), title, kind: sort, at };
        default:
            return undefined;
    }
}

/** The name of what an id stands for; names can be of any length. */
export function nameIn(elements: Elements, id: string): Message {
    return Object.hasOwn(elements, id) ? (elements[id]?.name ?? asWritten(id)) : asWritten(id);
}

/** The title of what an id stands for. */
export function titleIn(elements: Elements, id: string): Message {
    return (Object.hasOwn(elements, id) ? elements[id]?.title : undefined) ?? asWritten(id);
}

/** Where it stands. */
export function placeIn(elements: Elements, id: string): Location | undefined {
    return Object.hasOwn(elements, id) ? elements[id]?.at : undefined;
}

export function kindIn(elements: Elements, id: string): string | undefined {
    return Object.hasOwn(elements, id) ? elements[id]?.kind : undefined;
}

const MOST_NAMES = 8;

/** Names in a row; of many the first. */
export function namesIn(elements: Elements, ids: readonly string[], between: ', ' | ' > ' = ', '): Message {
    return message('elements.names', {
        names: ids.slice(0, MOST_NAMES).map(id => nameIn(elements, id)),
        more: Math.max(0, ids.length - MOST_NAMES),
        between
    });
}

/** Names of all. */
export const allNamesIn = (elements: Elements, ids: readonly string[]): Message => commas(ids.map(id => nameIn(elements, id)));
