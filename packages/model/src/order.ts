import { LIST_NAMES } from './kinds.js';
import type { Location } from './location.js';
import { LISTS, type LateListName, type Listed, type ListName, type RiskModel } from './risk-model.js';

/** A model that says nothing yet. */
export function emptyModel(project: string, language: string): RiskModel {
    return {
        project,
        language,
        defaultMethod: undefined,
        ...(Object.fromEntries(LIST_NAMES.filter(isAlwaysThere).map(name => [name, []])) as Record<
            Exclude<ListName, LateListName>,
            never[]
        >)
    };
}

const isAlwaysThere = (name: ListName): boolean => !LISTS[name].isOptional();

/** By code unit, so that it is the same on every machine. */
export function compare(a: string, b: string): number {
    return a < b ? -1 : a > b ? 1 : 0;
}

/** By file, then from the top. */
export function comparePlaces(a: Location, b: Location): number {
    return compare(a.file, b.file) || a.line - b.line || a.column - b.column;
}

/** By id; judgements by threat, then who and when; what has no name (expectations) by place. */
export function sortLists(model: RiskModel): void {
    for (const name of LIST_NAMES) {
        const list: Listed[] | undefined = model[name];
        list?.sort((a, b) => byName(a, b) || comparePlaces(a.at, b.at));
    }
}

function byName(a: Listed, b: Listed): number {
    return 'id' in a && 'id' in b ? compare(a.id, b.id) : compareKeys(keyOf(a), keyOf(b));
}

function keyOf(element: Listed): readonly string[] {
    if ('id' in element) {
        return [element.id];
    }
    return element.kind === 'judgement' ? [element.threat, element.by.join(' '), element.on ?? ''] : [];
}

function compareKeys(a: readonly string[], b: readonly string[]): number {
    for (const [at, key] of a.entries()) {
        const order = compare(key, b[at] ?? '');
        if (order !== 0) {
            return order;
        }
    }
    return 0;
}
