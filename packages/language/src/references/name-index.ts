import type { AstNodeDescription, URI } from 'langium';
import type { Element } from '../generated/ast.js';
import { NameSearch } from './name-search.js';
import { difference, Ordered } from './ordered.js';

/** An element as others see it: its qualified name, kind and place. */
export interface Exported extends AstNodeDescription {
    readonly node: Element;
    /** The URI of its document as a string, made once. */
    readonly document: string;
}

export function isExported(description: AstNodeDescription): description is Exported {
    return 'document' in description;
}

/**
 * All elements of the workspace by qualified name. A lookup costs the same however many there are. Everything comes in the order of
 * documents and of the text, whatever was edited first: of two elements with one name, the same is found each time.
 */
export class NameIndex {
    /** What names are looked for by where none is the one written. */
    readonly search: NameSearch = new NameSearch(this);
    private readonly byName = new Ordered();
    private readonly byDocument = new Map<string, readonly Exported[]>();
    private readonly namespaces = new Map<string, number>();
    /** The documents in order, made when it is asked for. */
    private order: readonly string[] | undefined;

    /** What the document has from now on. Entries that it had before, the very same ones, cost nothing. */
    set(uri: URI | string, exported: readonly Exported[]): void {
        const document = uri.toString();
        const before = this.byDocument.get(document);
        this.take(before ?? [], exported);
        this.byDocument.set(document, exported);
        if (!before) {
            this.order = undefined;
        }
        this.search.forget(document);
    }

    delete(uri: URI | string): void {
        const document = uri.toString();
        this.take(this.byDocument.get(document) ?? [], []);
        this.byDocument.delete(document);
        this.search.forget(document);
        this.order = undefined;
    }

    private take(before: readonly Exported[], now: readonly Exported[]): void {
        const { gone, come } = difference(before, now);
        for (const entry of gone) {
            this.count(entry.name, -1);
            this.byName.delete(entry.name, entry);
        }
        for (const entry of come) {
            this.byName.add(entry.name, entry);
            this.count(entry.name, 1);
        }
    }

    get(qualifiedName: string): readonly Exported[] {
        return this.byName.get(qualifiedName);
    }

    exportedBy(uri: URI | string): readonly Exported[] {
        return this.byDocument.get(uri.toString()) ?? [];
    }

    hasNamespace(name: string): boolean {
        return this.namespaces.has(name);
    }

    /** Every namespace that has elements, and its parents. */
    allNamespaces(): readonly string[] {
        return [...this.namespaces.keys()].sort();
    }

    *all(): IterableIterator<Exported> {
        this.order ??= [...this.byDocument.keys()].sort();
        for (const document of this.order) {
            yield* this.exportedBy(document);
        }
    }

    private count(name: string, by: 1 | -1): void {
        for (let dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
            const namespace = name.slice(0, dot);
            const left = (this.namespaces.get(namespace) ?? 0) + by;
            if (left > 0) {
                this.namespaces.set(namespace, left);
            } else {
                this.namespaces.delete(namespace);
            }
        }
    }
}
