import type { LangiumDocument } from 'langium';
import type { DocumentHighlightProvider } from 'langium/lsp';
import type { DocumentHighlight, DocumentHighlightParams } from 'vscode-languageserver';
import { DocumentHighlightKind } from 'vscode-languageserver';
import type { NvsServices } from '../module.js';
import { findOccurrences } from './find-occurrences.js';
import { occurrenceAt, rangeOf } from './occurrences.js';

/** Marks all places in the file that name what the cursor stands on. */
export class NvsDocumentHighlightProvider implements DocumentHighlightProvider {
    constructor(private readonly services: NvsServices) {}

    getDocumentHighlight(document: LangiumDocument, { position }: DocumentHighlightParams): DocumentHighlight[] | undefined {
        const occurrence = occurrenceAt(document, document.textDocument.offsetAt(position), this.services);
        if (!occurrence) {
            return undefined;
        }
        return findOccurrences(occurrence.target, this.services, document).map(place => ({
            range: rangeOf(place.occurrence, document),
            kind: place.occurrence.declaration ? DocumentHighlightKind.Write : DocumentHighlightKind.Read
        }));
    }
}
