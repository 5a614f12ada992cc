import { plain } from '../plain.js';
import { isNothing } from '../values/class.js';
import { nameOf } from './names.js';
import { elementText, quoted } from './write.js';

/** The words that elements of tables begin with. */
type KindWord = keyof typeof PLACES;

/** Where the elements of a kind stand in a text. */
const PLACES = {
    source: 0,
    organisation: 1,
    theme: 2,
    strategy: 3,
    country: 4,
    group: 4,
    actor: 5,
    supplier: 6,
    resource: 7,
    process: 8,
    asset: 8,
    dependency: 9,
    threat: 10,
    hazard: 10,
    campaign: 11,
    measure: 12
} as const;

/** An element that a model has already, and that rows may speak of. */
export interface Known {
    readonly kind: KindWord;
    /** As the text that is made can write it. */
    readonly name: string;
    /** In each language. */
    readonly titles: readonly string[];
    readonly code: string | undefined;
}

/** The elements that rows become, each with a name of its own. */
export interface Elements {
    /** Makes an element. @param place properties in the order they are shown; may grow until all is written */
    add(kind: KindWord, title: string, properties: readonly string[], code?: string): string;
    /** The name of an element of one of some kinds by its title, name or code; made, of the first kind, where there is none. */
    refer(kinds: readonly [KindWord, ...KindWord[]], title: string): string;
    /** The same where it is there; undefined else. */
    find(kinds: readonly KindWord[], title: string): string | undefined;
    /** One more name in a list of an element that was made here. @returns whether it was made here */
    extend(name: string, property: string, value: string): boolean;
    /** Whether something is called that already. */
    isTaken(name: string): boolean;
    /** Keeps a name for what is written elsewhere. */
    take(name: string): string;
    /** Whether an element of that name was there before. */
    wasThere(name: string): boolean;
    /** By kind, and within one in the order of making. */
    texts(): readonly string[];
}

interface Made {
    readonly kind: KindWord;
    readonly name: string;
    readonly title: string;
    readonly properties: readonly string[];
    /** Lists of names by property. */
    readonly lists: Map<string, Set<string>>;
}

/** No elements yet. @param known what a model has already @param taken names that are in use there */
export function noElements(known: readonly Known[], taken: ReadonlySet<string>): Elements {
    const made: Made[] = [];
    const byName = new Map<string, Made>();
    const before = new Set(known.map(({ name }) => name));
    const names = new Set(taken);
    const byTitle = new Map<string, { readonly kind: KindWord; readonly name: string }[]>();
    const learn = (kind: KindWord, name: string, texts: readonly (string | undefined)[]): void => {
        for (const text of new Set(texts.flatMap(each => (each === undefined || isNothing(each) ? [] : [plain(each)])))) {
            byTitle.set(text, [...(byTitle.get(text) ?? []), { kind, name }]);
        }
    };
    for (const { kind, name, titles, code } of known) {
        learn(kind, name, [name, name.slice(name.lastIndexOf('.') + 1), code, ...titles]);
    }
    const find: Elements['find'] = (kinds, title) => {
        const names = new Set(byTitle.get(plain(title))?.flatMap(each => (kinds.includes(each.kind) ? [each.name] : [])));
        // a code that two have names neither
        return names.size === 1 ? [...names][0] : undefined;
    };
    const add: Elements['add'] = (kind, title, properties, code) => {
        const base = nameOf(title);
        let name = base;
        for (let number = 2; names.has(name); number++) {
            name = `${base}_${number}`;
        }
        names.add(name);
        learn(kind, name, [name, title, code]);
        const element: Made = { kind, name, title, properties, lists: new Map() };
        made.push(element);
        byName.set(name, element);
        return name;
    };
    return {
        add,
        find,
        isTaken: name => names.has(name),
        take: name => {
            names.add(name);
            return name;
        },
        wasThere: name => before.has(name),
        refer: (kinds, title) => find(kinds, title) ?? add(kinds[0], title, []),
        extend(name, property, value) {
            const lists = byName.get(name)?.lists;
            lists?.set(property, (lists.get(property) ?? new Set()).add(value));
            return lists !== undefined;
        },
        texts: () =>
            made
                .toSorted((a, b) => PLACES[a.kind] - PLACES[b.kind])
                .map(({ kind, name, title, properties, lists }) =>
                    elementText(`${kind} ${name} ${quoted(title)}`, [
                        ...properties,
                        ...[...lists].map(([property, values]) => `${property}: ${[...values].join(', ')}`)
                    ])
                )
    };
}
