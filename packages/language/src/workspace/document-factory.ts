import type { AstNode, LangiumDocuments, ParseResult, URI } from 'langium';
import { DefaultLangiumDocumentFactory } from 'langium';
import type { CancellationToken } from 'vscode-languageserver';
import type { NvsSharedServices } from '../module.js';
import { reparse } from './reparse.js';

/** Parses a document that is known already by the element that changed, where that is enough. */
export class NvsDocumentFactory extends DefaultLangiumDocumentFactory {
    private readonly documents: () => LangiumDocuments;

    constructor(services: NvsSharedServices) {
        super(services);
        this.documents = () => services.workspace.LangiumDocuments;
    }

    protected override parseAsync<T extends AstNode>(uri: URI, text: string, cancelToken: CancellationToken): Promise<ParseResult<T>> {
        const known = this.documents().getDocument(uri);
        const again = known && reparse(known.parseResult, text, this.serviceRegistry.getServices(uri).parser.LangiumParser);
        return again ? Promise.resolve(again as ParseResult<AstNode> as ParseResult<T>) : super.parseAsync(uri, text, cancelToken);
    }
}
