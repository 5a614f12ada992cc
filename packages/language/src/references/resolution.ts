import type { Exported, NameIndex } from './name-index.js';

/** From where a name is looked up. */
export interface Place {
    /** The namespace of the file. */
    readonly namespace: string;
    /** The namespaces that it uses, the project's default method included. */
    readonly uses: readonly string[];
    /** Whether an element is of the place's project or one that it can see. */
    sees(document: string): boolean;
    /** Whether the document is of the place's own project. */
    owns(document: string): boolean;
}

/** The namespace of the library whose names are visible everywhere. */
export const CORE = 'nvs';

/**
 * What a name means at a place, all equally near candidates. Nearest first: the own namespace, those around it,
 * the used ones (all equally near), the core of the library, and last the name as a full name. What does not `fit` is passed over.
 */
export function resolve(
    index: NameIndex,
    name: string,
    place: Place,
    fits: (entry: Exported) => boolean = () => true
): readonly Exported[] {
    const visible = (qualifiedName: string): readonly Exported[] => seen(index, qualifiedName, place, fits);
    for (let namespace = place.namespace; namespace !== ''; namespace = outer(namespace)) {
        const found = visible(`${namespace}.${name}`);
        if (found.length > 0) {
            return found;
        }
    }
    const used: Exported[] = [];
    for (const namespace of place.uses) {
        for (const found of visible(`${namespace}.${name}`)) {
            if (!used.includes(found)) {
                used.push(found);
            }
        }
    }
    if (used.length > 0) {
        return used;
    }
    const core = visible(`${CORE}.${name}`);
    return core.length > 0 ? core : visible(name);
}

function seen(index: NameIndex, qualifiedName: string, place: Place, fits: (entry: Exported) => boolean): readonly Exported[] {
    const found = index.get(qualifiedName);
    if (found.length === 0) {
        return found;
    }
    const visible = found.filter(entry => fits(entry) && place.sees(entry.document));
    if (visible.length < 2) {
        return visible;
    }
    const own = visible.filter(entry => place.owns(entry.document));
    return own.length > 0 ? own : visible;
}

function outer(namespace: string): string {
    const dot = namespace.lastIndexOf('.');
    return dot < 0 ? '' : namespace.slice(0, dot);
}
