import type { AstNode, LangiumDocument, ReferenceDescription, Stream, URI } from 'langium';
import { AstUtils, DefaultIndexManager, stream } from 'langium';
import { UnknownElement, isCriterion, isElement, isModel } from '../generated/ast.js';
import type { Model } from '../generated/ast.js';
import { normalName } from '../grammar/letters.js';
import { classReferences } from './class-references.js';
import { isExported, NameIndex } from './name-index.js';
import type { Exported } from './name-index.js';
import type { Scales } from './scales.js';
import { NAMELESS, isNamed, localName, namespaceOf } from './names.js';

/**
 * Keeps the elements of every document by qualified name, and of every document which documents it refers to.
 * References to one element are found by going over the linked references of all documents: no second copy of them is kept.
 */
export class NvsIndexManager extends DefaultIndexManager {
    readonly names = new NameIndex();
    /** Set by the services: knows the scales of classes. */
    scales: Scales | undefined;
    private readonly targets = new Map<string, ReadonlySet<string>>();
    private readonly written = new Map<string, ReadonlySet<string>>();

    override updateContent(document: LangiumDocument): Promise<void> {
        const before = this.names.exportedBy(document.uri);
        const exported = isModel(document.parseResult.value)
            ? exportsOf(document.parseResult.value, document.uri).map((entry, index) => same(before[index], entry) ?? entry)
            : [];
        this.names.set(document.uri, exported);
        this.symbolIndex.set(document.uri.toString(), [...exported]);
        this.symbolByTypeIndex.clear(document.uri.toString());
        return Promise.resolve();
    }

    override updateReferences(document: LangiumDocument): Promise<void> {
        const own = document.uri.toString();
        const targets = new Set<string>();
        const written = new Set<string>();
        for (const reference of document.references) {
            written.add(reference.$refText);
            const description = '$nodeDescription' in reference ? reference.$nodeDescription : undefined;
            const target = description && isExported(description) ? description.document : description?.documentUri.toString();
            if (target !== undefined && target !== own) {
                targets.add(target);
            }
        }
        this.targets.set(own, targets);
        this.written.set(own, written);
        return Promise.resolve();
    }

    override removeContent(uri: URI): void {
        super.removeContent(uri);
        this.names.delete(uri);
    }

    override removeReferences(uri: URI): void {
        super.removeReferences(uri);
        this.targets.delete(uri.toString());
        this.written.delete(uri.toString());
    }

    /** Whether a reference of the document is written in one of these ways, or starts so. */
    writesAny(document: LangiumDocument, ways: readonly string[]): boolean {
        const written = this.written.get(document.uri.toString());
        if (!written || written.size === 0) {
            return false;
        }
        const wanted = new Set(ways);
        for (const text of written) {
            for (let end = text.length; end > 0; end = text.lastIndexOf('.', end - 1)) {
                if (wanted.has(text.slice(0, end))) {
                    return true;
                }
            }
        }
        return false;
    }

    override isAffected(document: LangiumDocument, changedUris: Set<string>): boolean {
        for (const target of this.targets.get(document.uri.toString()) ?? []) {
            if (changedUris.has(target)) {
                return true;
            }
        }
        return false;
    }

    override findAllReferences(target: AstNode, path: string): Stream<ReferenceDescription> {
        return stream(this.referencesTo(target, path));
    }

    private *referencesTo(target: AstNode, path: string): Generator<ReferenceDescription> {
        const targetUri = AstUtils.getDocument(target).uri;
        for (const document of this.documents.all) {
            const local = document.uri.toString() === targetUri.toString();
            for (const reference of document.references) {
                if (!('ref' in reference) || reference.ref !== target || !reference.$refNode) {
                    continue;
                }
                yield {
                    sourceUri: document.uri,
                    sourcePath: '',
                    targetUri,
                    targetPath: path,
                    local,
                    segment: {
                        offset: reference.$refNode.offset,
                        end: reference.$refNode.end,
                        length: reference.$refNode.length,
                        range: reference.$refNode.range
                    }
                };
            }
            if (this.scales) {
                yield* classReferences(document, target, path, this.scales);
            }
        }
    }
}

/** The entry that there was, where an edit left its element alone: whoever keeps entries has nothing to do for it then. */
function same(before: Exported | undefined, now: Exported): Exported | undefined {
    return before?.node === now.node && before.name === now.name && before.type === now.type && before.path === now.path
        ? before
        : undefined;
}

/** The kinds that need no name. */
const UNNAMED: ReadonlySet<string> = new Set(['Assessment', 'Expectation', 'Judgement']);

/** The named elements of a file under their qualified names. */
export function exportsOf(model: Model, uri: URI): Exported[] {
    const namespace = namespaceOf(model);
    const document = uri.toString();
    const exported: Exported[] = [];
    const broken =
        model.$document && model.$document.parseResult.parserErrors.length > 0 ? model.$document.textDocument.getText() : undefined;
    model.entries.forEach((node, position) => {
        if (!isElement(node)) {
            return;
        }
        const add = (local: string, type: string): void => {
            exported.push({
                node,
                document,
                documentUri: uri,
                type,
                name: namespace ? `${namespace}.${local}` : local,
                path: `/entries@${position}`
            });
        };
        const meant = broken === undefined ? undefined : nameMeant(broken, node.$cstNode?.offset);
        if (meant !== undefined) {
            add(meant, UnknownElement.$type);
        } else if (broken !== undefined && !isNamed(node) && !UNNAMED.has(node.$type)) {
            add(NAMELESS, UnknownElement.$type);
        }
        const local = isNamed(node) ? localName(node) : undefined;
        if (local && (!isCriterion(node) || node.parent)) {
            add(local, node.$type);
        }
    });
    return exported;
}

/** A name with hyphens or dots, which the parser does not read to its end. */
const IMPOSSIBLE_NAME = /[a-z_]+[ \t]+([\p{L}_][\p{L}\p{M}\p{N}_]*(?:[-.][\p{L}\p{M}\p{N}_]+)+)(?=\s|\{|$)/uy;

/** The name that an element with a broken head would have, so that what refers to it is not told to be unknown as well. */
function nameMeant(text: string, offset: number | undefined): string | undefined {
    if (offset === undefined) {
        return undefined;
    }
    IMPOSSIBLE_NAME.lastIndex = offset;
    const written = IMPOSSIBLE_NAME.exec(text)?.[1];
    return written && normalName(written.slice(written.lastIndexOf('.') + 1).replaceAll('-', '_'));
}
