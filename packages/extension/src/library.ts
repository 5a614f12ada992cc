import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { LIBRARY_TEXT } from './protocol.js';

/** Files of the standard library have addresses of this scheme; they are read-only and come from the language server. */
export const LIBRARY_SCHEME = 'nvs-library';

/** Shows the files of the standard library, so that going to a definition there opens its text. */
export function libraryDocuments(client: LanguageClient): vscode.TextDocumentContentProvider {
    return {
        async provideTextDocumentContent(uri, token) {
            const text = await client.sendRequest<string | null>(LIBRARY_TEXT, { uri: uri.toString() }, token);
            if (text === null) throw vscode.FileSystemError.FileNotFound(uri);
            return text;
        }
    };
}
