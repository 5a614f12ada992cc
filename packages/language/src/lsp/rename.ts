import type { LangiumDocument } from 'langium';
import { UriUtils } from 'langium';
import type { RenameProvider } from 'langium/lsp';
import type { Range, RenameParams, TextDocumentPositionParams, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { message, type Message } from '@nvs/words';
import { isScaleClass, isSubClass } from '../generated/ast.js';
import { normalName } from '../grammar/letters.js';
import type { NvsServices } from '../module.js';
import { isLibrary } from '../workspace/projects.js';
import { findOccurrences } from './find-occurrences.js';
import type { Place } from './find-occurrences.js';
import { documentOf } from './named.js';
import { occurrenceAt, rangeOf } from './occurrences.js';
import type { Occurrence } from './occurrences.js';
import { badName, clash } from './rename-clash.js';
import { misreadLine } from './rename-reading.js';
import { visible } from './visible.js';

/**
 * Renames what the cursor stands on wherever it is named, one segment at each place: other segments of a dotted name
 * stay as they are, and so do codes in quotes. What cannot be renamed is refused with the reason, before anything changes.
 */
export class NvsRenameProvider implements RenameProvider {
    private withVersions = false;

    constructor(private readonly services: NvsServices) {
        services.shared.lsp.LanguageServer.onInitialize(({ capabilities: { workspace } }) => {
            this.withVersions = workspace?.workspaceEdit?.documentChanges === true;
        });
    }

    prepareRename(document: LangiumDocument, { position }: TextDocumentPositionParams): Range | undefined {
        const occurrence = occurrenceAt(document, document.textDocument.offsetAt(position), this.services);
        if (!occurrence) {
            return undefined;
        }
        this.refuseFixed(occurrence);
        return rangeOf(occurrence, document);
    }

    rename(document: LangiumDocument, { position, newName: typed }: RenameParams): Promise<WorkspaceEdit | undefined> {
        const occurrence = occurrenceAt(document, document.textDocument.offsetAt(position), this.services);
        if (!occurrence) {
            return Promise.resolve(undefined);
        }
        this.refuseFixed(occurrence);
        const { target } = occurrence,
            newName = normalName(typed);
        const places = findOccurrences(target, this.services).filter(
            place => !place.occurrence.code && !isLibrary(place.document.uri.toString())
        );
        const reason = badName(newName) ?? clash(target, newName, places, this.services);
        if (reason) {
            throw this.refusal(reason);
        }
        const changes = editsByDocument(places, newName);
        this.refuseMisreading(
            changes,
            target.type === 'node' ? target.node.name : target.name.slice(target.name.lastIndexOf('.') + 1),
            newName
        );
        return Promise.resolve(this.asEdit(changes));
    }

    /** A word of the language can be a name in most places, and something else in some. */
    private refuseMisreading(changes: ReadonlyMap<LangiumDocument, TextEdit[]>, oldName: string, newName: string): void {
        for (const [document, edits] of changes) {
            const line = misreadLine(document, edits, oldName, newName, this.services);
            if (line === undefined) {
                continue;
            }
            throw this.refusal(message('renaming.misread', { name: newName, file: UriUtils.basename(document.uri), line }));
        }
    }

    /** Edits of the texts as they are: with their versions, for editors that can see by them that a text has changed meanwhile. */
    private asEdit(changes: ReadonlyMap<LangiumDocument, TextEdit[]>): WorkspaceEdit {
        const byUri = [...changes].map(([{ uri }, edits]) => [uri.toString(), edits] as const);
        if (!this.withVersions) {
            return { changes: Object.fromEntries(byUri) };
        }
        const { TextDocuments } = this.services.shared.workspace;
        return {
            documentChanges: byUri.map(([uri, edits]) => ({
                textDocument: { uri, version: TextDocuments?.get(uri)?.version ?? null },
                edits
            }))
        };
    }

    private refusal(said: Message): ResponseError<void> {
        return new ResponseError(LSPErrorCodes.RequestFailed, visible(this.services.shared.Wording.of(said)));
    }

    private refuseFixed({ target, code }: Occurrence): void {
        if (code) {
            const isWord = target.type === 'node' && (isScaleClass(target.node) || isSubClass(target.node));
            throw this.refusal(isWord ? message('classWords.renaming', { name: target.node.name }) : message('renaming.code'));
        }
        if (target.type === 'namespace') {
            if (target.name === 'nvs' || target.name.startsWith('nvs.')) {
                throw this.refusal(message('renaming.libraryNamespace', { namespace: target.name }));
            }
            return;
        }
        const document = documentOf(target.node);
        if (!document || isLibrary(document.uri.toString())) {
            throw this.refusal(message('renaming.libraryElement', { kind: target.node.$type, name: target.node.name }));
        }
    }
}

function editsByDocument(places: readonly Place[], newName: string): Map<LangiumDocument, TextEdit[]> {
    const changes = new Map<LangiumDocument, TextEdit[]>();
    for (const { document, occurrence } of places) {
        const edits = changes.get(document) ?? [];
        edits.push({ range: rangeOf(occurrence, document), newText: newName });
        changes.set(document, edits);
    }
    return changes;
}
