import { message, type Message } from '@nvs/words';
import type { Tell } from './model.js';
import { trimmed } from './values.js';
import type { XmlElement } from './xml.js';

/** Where an element is defined: full paths of the containers around, the innermost first, and whether names there are private. */
export interface Container {
    readonly paths: readonly string[];
    readonly isPrivate: boolean;
}
export const MODEL: Container = { paths: [], isPrivate: false };

export interface Definition {
    /** What it goes by in the whole model: a public name, or the full path of a private one. */
    readonly id: string;
    readonly element: XmlElement;
    readonly container: Container;
}

/** The container that an element opens, such as a component. It is private when it says so, or lies in one that is. */
export function containerIn(outer: Container, element: XmlElement, tell: Tell): Container {
    const name = trimmed(element.attributes.name ?? '');
    return name === '' ? outer : { paths: [fullPath(outer, name), ...outer.paths], isPrivate: isPrivate(outer, element, tell) };
}

const fullPath = ({ paths }: Container, name: string): string => (paths[0] === undefined ? name : `${paths[0]}.${name}`);

function isPrivate(outer: Container, { attributes, line, file }: XmlElement, tell: Tell): boolean {
    const role = attributes.role === undefined ? undefined : trimmed(attributes.role);
    if (role !== undefined && role !== 'public' && role !== 'private') {
        tell(message('openPsa.roleUnknown', { role }), file === undefined ? { line } : { line, file });
    }
    return role === undefined ? outer.isPrivate : role === 'private';
}

/** What a reference may mean. */
export type OpenPsaSort = 'gate' | 'basic-event' | 'house-event' | 'event' | 'parameter';

/** Names of one sort (events, or parameters): who defines them, and whom a reference means. */
export class Scope {
    readonly definitions: Definition[] = [];
    private readonly byId = new Map<string, Definition>();
    private readonly byPath = new Map<string, Definition>();

    define(element: XmlElement, container: Container, tell: Tell): void {
        const name = trimmed(element.attributes.name ?? '');
        if (name === '') {
            tell(message('openPsa.noName', { name: element.name }), element);
            return;
        }
        const path = fullPath(container, name);
        const definition = { id: isPrivate(container, element, tell) ? path : name, element, container };
        const other = this.byPath.get(path) ?? this.byId.get(definition.id);
        if (other) {
            const { file, line } = other.element;
            tell(message('openPsa.definedTwice', { id: definition.id, file: file === element.file ? undefined : file, line }), element);
            return;
        }
        this.definitions.push(definition);
        this.byId.set(definition.id, definition);
        this.byPath.set(path, definition);
    }

    /**
     * Whom a name or path means, read in a container: what is defined in it or in one around it, by a local path; else what is public;
     * else what the full path says.
     */
    find(reference: string, { paths }: Container): Definition | undefined {
        for (const path of paths) {
            const local = this.byPath.get(`${path}.${reference}`);
            if (local) {
                return local;
            }
        }
        return this.byId.get(reference) ?? this.byPath.get(reference);
    }

    /** Why a reference means nothing, for people. */
    absence(reference: string, sort: OpenPsaSort): Message {
        const hidden = this.definitions.find(({ id }) => id.endsWith(`.${reference}`));
        return hidden ? message('openPsa.isPrivate', { reference, id: hidden.id }) : message('openPsa.absent', { sort, reference });
    }
}
