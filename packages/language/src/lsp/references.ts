import type { LangiumDocument } from 'langium';
import type { ReferencesProvider } from 'langium/lsp';
import type { Location, ReferenceParams } from 'vscode-languageserver';
import type { NvsServices } from '../module.js';
import { findOccurrences } from './find-occurrences.js';
import { occurrenceAt, rangeOf } from './occurrences.js';

/** Finds all places, in all files, that name what the cursor stands on. */
export class NvsReferencesProvider implements ReferencesProvider {
    constructor(private readonly services: NvsServices) {}

    findReferences(document: LangiumDocument, { position, context }: ReferenceParams): Location[] {
        const occurrence = occurrenceAt(document, document.textDocument.offsetAt(position), this.services);
        if (!occurrence) {
            return [];
        }
        return findOccurrences(occurrence.target, this.services)
            .filter(place => context.includeDeclaration || !place.occurrence.declaration)
            .map(place => ({ uri: place.document.uri.toString(), range: rangeOf(place.occurrence, place.document) }));
    }
}
