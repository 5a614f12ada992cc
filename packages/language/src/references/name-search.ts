import { isCriterion } from '../generated/ast.js';
import type { Method } from '../generated/ast.js';
import type { Exported, NameIndex } from './name-index.js';
import { NAMELESS } from './names.js';
import { NearWords, slipsAllowed } from './near-words.js';
import { difference, Ordered } from './ordered.js';
import { references } from './properties.js';
import { interestOf } from './scales.js';
import { allTitles } from './titles.js';

/** Of names that may not fit, so many are looked at. */
const MOST_LOOKED = 1_000;
/** The kinds of which all elements are asked for. */
const ASKED: ReadonlySet<string> = new Set(['Criterion', 'Method', 'Question', 'Development']);

/** The names of one kind that can be written short in one namespace. */
interface Shelf {
    /** How many elements have each. */
    readonly names: Map<string, number>;
    words: NearWords | undefined;
}

/** Where names are looked for: in these namespaces (`''`: full names), of these kinds (none: any), and elements that fit. */
export interface Among {
    readonly namespaces: readonly string[];
    readonly kinds: readonly string[];
    fits(entry: Exported): boolean;
}

/**
 * What the names of a workspace are searched by where none is the one written: their last parts, their titles, and what they are near to.
 * A search costs about the same however many names there are; what an edit changes is taken in when the next search comes.
 */
export class NameSearch {
    private readonly locals = new Ordered();
    private readonly titles = new Ordered();
    private readonly kinds = new Ordered();
    private readonly headless = new Ordered();
    /** By kind, then by namespace. */
    private readonly shelves = new Map<string, Map<string, Shelf>>();
    private readonly known = new Map<string, readonly Exported[]>();
    private readonly changed = new Set<string>();
    private readonly criteria = new Map<Method, readonly Exported[]>();
    private sortedNamespaces: NearWords | undefined;

    constructor(private readonly names: NameIndex) {}

    /** The names of the document are no longer what they were. */
    forget(document: string): void {
        this.changed.add(document);
    }

    /** The elements whose full name ends with this part. */
    local(name: string): readonly Exported[] {
        this.refresh();
        return this.locals.get(name);
    }

    methods(): readonly Exported[] {
        this.refresh();
        return this.kinds.get('Method');
    }

    developments(): readonly Exported[] {
        this.refresh();
        return this.kinds.get('Development');
    }

    questions(): readonly Exported[] {
        this.refresh();
        return this.kinds.get('Question');
    }

    /** The criteria of the interests that a method weighs. */
    criteriaOf(method: Method): readonly Exported[] {
        this.refresh();
        let found = this.criteria.get(method);
        if (!found) {
            const interests = new Set(references(method, 'interests'));
            found = this.kinds.get('Criterion').filter(({ node }) => isCriterion(node) && interests.has(interestOf(node)));
            this.criteria.set(method, found);
        }
        return found;
    }

    /** The elements with the title or short name, in any language, whatever stands between its words. */
    titled(title: string): readonly Exported[] {
        this.refresh();
        return this.titles.get(plain(title));
    }

    /** The elements whose heads cannot be read, of these kinds; of any where none is given. */
    nameless(kinds: readonly string[]): readonly Exported[] {
        this.refresh();
        return (kinds.length === 0 ? [''] : kinds).flatMap(kind => this.headless.get(kind));
    }

    /** The nearest of all namespaces. */
    namespace(written: string): string | undefined {
        this.refresh();
        this.sortedNamespaces ??= new NearWords(this.names.allNamespaces());
        const words = this.sortedNamespaces;
        return leastSlips(written, slips => words.within(written, slips, () => true));
    }

    /** The nearest name to the written one, by the fewest slips, then by code units; nothing where none is near. */
    nearest(written: string, among: Among): string | undefined {
        const shelves = this.shelvesOf(among);
        return leastSlips(written, slips => shelves.flatMap(({ words, accepts }) => words.within(written, slips, accepts) ?? []).sort()[0]);
    }

    /** The names that begin so, and no more than so many of them. */
    beginning(text: string, most: number, among: Among): readonly string[] {
        return this.first(
            most,
            among,
            words => words.beginning(text),
            name => name.startsWith(text)
        );
    }

    /** All names, and no more than so many of them. */
    few(most: number, among: Among): readonly string[] {
        return this.first(
            most,
            among,
            words => words.all(),
            () => true
        );
    }

    /** Those without a dot; of a shelf that has very many which do not fit, the first are looked at. */
    private first(
        most: number,
        among: Among,
        from: (words: NearWords) => Iterable<string>,
        wanted: (name: string) => boolean
    ): readonly string[] {
        const found = new Set<string>();
        for (const { words, accepts } of this.shelvesOf(among)) {
            let looked = 0;
            for (const name of from(words)) {
                if (++looked > MOST_LOOKED || found.size >= most) {
                    break;
                }
                if (!name.includes('.') && wanted(name) && accepts(name)) {
                    found.add(name);
                }
            }
        }
        return [...found].sort();
    }

    private shelvesOf({ namespaces, kinds, fits }: Among): { words: NearWords; accepts: (name: string) => boolean }[] {
        this.refresh();
        const wanted = kinds.length > 0 ? kinds : [...this.shelves.keys()].sort();
        return wanted.flatMap(kind =>
            [...new Set(namespaces)].flatMap(namespace => {
                const shelf = this.shelves.get(kind)?.get(namespace);
                if (!shelf) {
                    return [];
                }
                shelf.words ??= new NearWords(shelf.names.keys());
                const accepts = (name: string): boolean =>
                    this.names.get(namespace ? `${namespace}.${name}` : name).some(entry => entry.type === kind && fits(entry));
                return [{ words: shelf.words, accepts }];
            })
        );
    }

    private refresh(): void {
        if (this.changed.size === 0) {
            return;
        }
        this.criteria.clear();
        this.sortedNamespaces = undefined;
        for (const document of this.changed) {
            const now = this.names.exportedBy(document);
            const { gone, come } = difference(this.known.get(document) ?? [], now);
            // First what is new: a name that stays leaves its shelf as it is.
            for (const entry of come) {
                this.count(entry, 1);
            }
            for (const entry of gone) {
                this.count(entry, -1);
            }
            for (const entry of gone) {
                this.keysOf(entry, (list, key) => {
                    list.delete(key, entry);
                });
            }
            for (const entry of come) {
                this.keysOf(entry, (list, key) => {
                    list.add(key, entry);
                });
            }
            if (now.length > 0) {
                this.known.set(document, now);
            } else {
                this.known.delete(document);
            }
        }
        this.changed.clear();
    }

    private keysOf(entry: Exported, each: (list: Ordered, key: string) => void): void {
        const { name, type, node } = entry;
        if (isNameless(entry)) {
            each(this.headless, '');
            each(this.headless, node.$type);
            return;
        }
        each(this.locals, name.slice(name.lastIndexOf('.') + 1));
        if (ASKED.has(type)) {
            each(this.kinds, type);
        }
        for (const title of new Set(allTitles(node).map(plain))) {
            if (title.length > 2) {
                each(this.titles, title);
            }
        }
    }

    /** On the shelf of each namespace in front of the name, and with its full name where it has none. */
    private count(entry: Exported, by: 1 | -1): void {
        const { name, type } = entry;
        if (isNameless(entry)) {
            return;
        }
        if (!name.includes('.')) {
            this.countOn(type, '', name, by);
        }
        for (let dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.', dot + 1)) {
            this.countOn(type, name.slice(0, dot), name.slice(dot + 1), by);
        }
    }

    private countOn(kind: string, namespace: string, name: string, by: 1 | -1): void {
        const ofKind = this.shelves.get(kind) ?? new Map<string, Shelf>();
        this.shelves.set(kind, ofKind);
        const shelf: Shelf = ofKind.get(namespace) ?? { names: new Map(), words: undefined };
        ofKind.set(namespace, shelf);
        const had = shelf.names.get(name) ?? 0,
            has = had + by;
        if (has > 0) {
            shelf.names.set(name, has);
        } else {
            shelf.names.delete(name);
        }
        if (had === 0 || has === 0) {
            shelf.words = undefined;
        }
        if (shelf.names.size === 0) {
            ofKind.delete(namespace);
        }
    }
}

function leastSlips(written: string, within: (slips: number) => string | undefined): string | undefined {
    for (let slips = 0; slips <= slipsAllowed(written); slips++) {
        const found = within(slips);
        if (found !== undefined) {
            return found;
        }
    }
    return undefined;
}

function isNameless({ name }: Exported): boolean {
    return name.endsWith(NAMELESS);
}

/** Letters and digits count, and that something stands between them. */
function plain(text: string | undefined): string {
    return (text ?? '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '_');
}
