import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { DOCS, LIBRARY_TEXT } from '@nvs/server/protocol';

/** Files of the standard library have addresses of this scheme; they are read-only and come from the language server. */
export const LIBRARY_SCHEME = 'nvs-library';

/** Pages about diagnostic codes have addresses of this scheme: what is wrong, why, and how to mend it. */
export const DOCS_SCHEME = 'nvs-docs';

/** Shows the files of the standard library, so that going to a definition there opens its text. */
export function libraryDocuments(client: LanguageClient): vscode.TextDocumentContentProvider {
    return textsFrom(client, LIBRARY_TEXT);
}

/** Shows the page of a diagnostic code, where its link in the editor leads. */
export function docsDocuments(client: LanguageClient): vscode.TextDocumentContentProvider {
    return textsFrom(client, DOCS);
}

function textsFrom(client: LanguageClient, request: string): vscode.TextDocumentContentProvider {
    return {
        async provideTextDocumentContent(uri, token) {
            const text = await client.sendRequest<string | null>(request, { uri: uri.toString() }, token);
            if (text === null) {
                throw vscode.FileSystemError.FileNotFound(uri);
            }
            return text;
        }
    };
}
