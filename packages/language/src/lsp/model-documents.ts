import type { LangiumDocument, URI } from 'langium';
import { DefaultLangiumDocuments } from 'langium';
import type { NvsSharedServices } from '../module.js';
import { unknownDocument } from './waiting-builder.js';

/** The documents of all models. A request cannot make one: what it asks about must be a file of a project, or opened. */
export class ModelDocuments extends DefaultLangiumDocuments {
    declare protected readonly services: NvsSharedServices;

    override getOrCreateDocument(uri: URI): Promise<LangiumDocument> {
        const known = this.getDocument(uri);
        return known ? Promise.resolve(known) : Promise.reject(unknownDocument(uri, this.services));
    }
}
