import type { RiskModel } from '@nvs/model';

interface Item {
    readonly id: string;
    readonly at: { readonly file: string };
}

/** Whether something stands in the project's own files. */
export type IsOwn = (item: Item) => boolean;

export const isOfLibrary = (item: Pick<Item, 'at'>): boolean => item.at.file.startsWith('library:');

/** All elements of a model with a name, of whatever kind. */
export function itemsOf(model: RiskModel): Item[] {
    return Object.values(model).flatMap((list: unknown) => (Array.isArray(list) ? list.filter(isItem) : []));
}

function isItem(value: unknown): value is Item {
    return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' && 'at' in value;
}

/**
 * Ids of elements of the library and of other projects that are in a model only because something that is taken out names them.
 * @param before what led to them before; @param after what is left
 */
export function noLongerNamed(model: RiskModel, after: RiskModel, isOwn: IsOwn): Set<string> {
    const library = new Map(
        itemsOf(model)
            .filter(each => !isOwn(each))
            .map(each => [each.id, each])
    );
    const left = reached(after, library, isOwn);
    const files = new Set([...left].map(id => library.get(id)?.at.file));
    const methods = new Set(model.methods.map(each => each.id));
    const parts = new Map(model.criteria.filter(each => each.partOf !== undefined).map(each => [each.id, each.partOf ?? '']));
    const isLeft = (id: string): boolean =>
        left.has(id) || (methods.has(id) && files.has(library.get(id)?.at.file)) || (parts.has(id) && isLeft(parts.get(id) ?? ''));
    return new Set([...library.keys()].filter(id => !isLeft(id)));
}

/** What the texts of the project name, and what that names in turn. */
function reached(model: RiskModel, library: ReadonlyMap<string, object>, isOwn: IsOwn): Set<string> {
    const found = new Set<string>();
    const look = (value: unknown): void => {
        if (typeof value === 'string') {
            const element = found.has(value) ? undefined : library.get(value);
            if (!element) {
                return;
            }
            found.add(value);
            look(Object.values(element));
        } else if (typeof value === 'object' && value !== null) {
            Object.values(value).forEach(look);
        }
    };
    look(model.defaultMethod);
    for (const list of Object.values(model)) {
        if (Array.isArray(list)) {
            look(list.filter((each: unknown) => !(isItem(each) && !isOwn(each))));
        }
    }
    // What every method counts is named by the method.
    for (const method of model.methods.filter(each => found.size > 0 && !found.has(each.id))) {
        const files = new Set(
            [...found].flatMap(id => {
                const item = library.get(id);
                return item && isItem(item) ? [item.at.file] : [];
            })
        );
        if (!isOwn(method) && files.has(method.at.file)) {
            look(method.id);
        }
    }
    return found;
}
