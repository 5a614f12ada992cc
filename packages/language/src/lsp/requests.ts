import type { Connection } from 'vscode-languageserver';
import { LIBRARY } from '../library/generated.js';
import { libraryUri } from '../library/uri.js';

/** The request of an editor for the text of a file of the standard library. */
export const LIBRARY_TEXT = 'nvs/libraryText';

/** The text of a file of the standard library; null when there is no such file. */
export function libraryText(uri: string): string | null {
    return LIBRARY.find(file => libraryUri(file.name) === uri)?.text ?? null;
}

/** Answers what the language knows beyond the Language Server Protocol. */
export function registerRequests(connection: Connection): void {
    connection.onRequest(LIBRARY_TEXT, (params: unknown) => libraryText(uriOf(params)));
}

function uriOf(params: unknown): string {
    return typeof params === 'object' && params !== null && 'uri' in params && typeof params.uri === 'string' ? params.uri : '';
}
