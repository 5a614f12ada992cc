import { compare, type Location, type RiskModel, type Titled } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import { oneLine } from './words/line.js';

/** Nothing that anybody named is longer; suggestions for more are not worth their time. */
const LONGEST_NAME = 200;

export interface Named extends Titled {
    readonly id: string;
    readonly kind: string;
    readonly at: Location;
}

/** Kinds of elements that a question is about, in words. */
export interface Askable {
    readonly kinds: ReadonlySet<string>;
    readonly sorts: Message;
}

/** What a name as written means, or why it cannot be told. */
export type Meaning = { readonly named: Named; readonly problem?: never } | { readonly named?: never; readonly problem: Message };

/** Everything in a model that has a name, in the order of ids. */
export function namedIn(model: RiskModel): Named[] {
    return Object.values(model)
        .flatMap((list: unknown) => (Array.isArray(list) ? list.filter(isNamed) : []))
        .sort((a, b) => compare(a.id, b.id));
}

function isNamed(value: unknown): value is Named {
    return (
        typeof value === 'object' &&
        value !== null &&
        'id' in value &&
        typeof value.id === 'string' &&
        'kind' in value &&
        typeof value.kind === 'string' &&
        'title' in value &&
        typeof value.title === 'string'
    );
}

/** What a question can be about. */
export function askableIn(all: readonly Named[], { kinds }: Askable): Named[] {
    return all.filter(each => kinds.has(each.kind) && each.id !== 'nvs.other');
}

/** Those that a name as written means: the one with this id, else all whose id ends in it. */
export function meantBy(written: string, all: readonly Named[]): Named[] {
    const exact = all.filter(each => each.id === written);
    return exact.length > 0 ? exact : all.filter(each => each.id.endsWith(`.${written}`));
}

/**
 * The one element that a name means, or the candidates, what else has this name, or the name that may have been meant.
 * @param nearest the word nearest to what was written, as the language finds it
 */
export function meaningOf(
    written: string,
    wanted: readonly Named[],
    all: readonly Named[],
    { sorts }: Askable,
    nearest: (written: string, words: readonly string[]) => string | undefined
): Meaning {
    const [first, ...others] = meantBy(written, wanted);
    if (first && others.length === 0) {
        return { named: first };
    }
    if (first) {
        return {
            problem: message('questions.several', {
                written: oneLine(written),
                first: oneLine(first.id),
                others: others.slice(0, 9).map(each => oneLine(each.id)),
                all: others.length < 10
            })
        };
    }
    const [other] = meantBy(written, all);
    if (other?.id === 'nvs.other') {
        return {
            problem: message('questions.other')
        };
    }
    if (other) {
        return { problem: message('questions.ofKind', { id: oneLine(other.id), kind: other.kind, sorts }) };
    }
    const near = nearestName(written, wanted, nearest);
    return {
        problem: message('questions.unknown', {
            written: oneLine(written),
            near: near === undefined ? undefined : oneLine(near),
            sorts
        })
    };
}

/** What to call elements in a text: the last part of the id where that says which, else the whole. */
export function shortNames(ids: Iterable<string>): (id: string) => string {
    const count = new Map<string, number>();
    for (const id of new Set(ids)) {
        count.set(lastOf(id), (count.get(lastOf(id)) ?? 0) + 1);
    }
    return id => ((count.get(lastOf(id)) ?? 0) > 1 ? id : lastOf(id));
}

function lastOf(id: string): string {
    return id.slice(id.lastIndexOf('.') + 1);
}

/** The name that was probably meant, as short as it says which. A name with its namespace is compared with ids, any other with their last parts. */
function nearestName(
    written: string,
    all: readonly Named[],
    nearest: (written: string, words: readonly string[]) => string | undefined
): string | undefined {
    if (written.length > LONGEST_NAME) {
        return undefined;
    }
    const ids = all.map(({ id }) => id);
    const part = written.includes('.') ? (id: string) => id : lastOf;
    const meant = nearest(written, ids.map(part));
    const id = ids.find(each => part(each) === meant);
    return id === undefined ? undefined : shortNames(ids)(id);
}
