import type { LangiumDocument } from 'langium';
import type { RenameProvider } from 'langium/lsp';
import type { Range, RenameParams, TextDocumentPositionParams, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { kindOf } from '../references/kinds.js';
import type { NvsServices } from '../module.js';
import { isLibrary } from '../workspace/projects.js';
import { findOccurrences } from './find-occurrences.js';
import type { Place } from './find-occurrences.js';
import { documentOf } from './named.js';
import { occurrenceAt, rangeOf } from './occurrences.js';
import type { Occurrence } from './occurrences.js';
import { badName, clash } from './rename-clash.js';

/**
 * Renames what the cursor stands on wherever it is named, one segment at each place: other segments of a dotted name
 * stay as they are, and so do codes in quotes. What cannot be renamed is refused with the reason, before anything changes.
 */
export class NvsRenameProvider implements RenameProvider {
    constructor(private readonly services: NvsServices) {}

    prepareRename(document: LangiumDocument, { position }: TextDocumentPositionParams): Range | undefined {
        const occurrence = occurrenceAt(document, document.textDocument.offsetAt(position), this.services);
        if (!occurrence) return undefined;
        this.refuseFixed(occurrence);
        return rangeOf(occurrence, document);
    }

    rename(document: LangiumDocument, { position, newName }: RenameParams): Promise<WorkspaceEdit | undefined> {
        const occurrence = occurrenceAt(document, document.textDocument.offsetAt(position), this.services);
        if (!occurrence) return Promise.resolve(undefined);
        this.refuseFixed(occurrence);
        const { target } = occurrence;
        const places = findOccurrences(target, this.services).filter(place => !place.occurrence.code && !isLibrary(place.document.uri.toString()));
        const reason = badName(newName) ?? clash(target, newName, places, this.services);
        if (reason) throw refusal(reason);
        return Promise.resolve({ changes: edits(places, newName) });
    }

    private refuseFixed({ target, code }: Occurrence): void {
        if (code) throw refusal('This is the code of a criterion. To rename the criterion, put the cursor on its name; the code is set by code: in the criterion.');
        if (target.type === 'namespace') {
            if (target.name === 'nvs' || target.name.startsWith('nvs.')) throw refusal(`${target.name} is a namespace of the standard library, whose names are fixed.`);
            return;
        }
        const document = documentOf(target.node);
        if (!document || isLibrary(document.uri.toString())) {
            const kind = kindOf(target.node.$type)?.word ?? 'name';
            throw refusal(`The ${kind} ${target.node.name} is of the standard library, whose names are fixed. Copy it into your project to change it.`);
        }
    }
}

function refusal(message: string): ResponseError<void> {
    return new ResponseError(LSPErrorCodes.RequestFailed, message);
}

function edits(places: readonly Place[], newName: string): Record<string, TextEdit[]> {
    const changes: Record<string, TextEdit[]> = {};
    for (const { document, occurrence } of places) {
        (changes[document.uri.toString()] ??= []).push({ range: rangeOf(occurrence, document), newText: newName });
    }
    return changes;
}
