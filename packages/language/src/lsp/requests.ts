import type { Connection } from 'vscode-languageserver';
import { LIBRARY } from '../library/generated.js';
import { libraryUri } from '../library/uri.js';
import { DOCS_SCHEME } from '../validation/codes.js';
import { PAGES } from '../validation/pages.generated.js';

/** The request of an editor for the text of a file of the standard library. */
const LIBRARY_TEXT = 'nvs/libraryText';

/** The text of a file of the standard library; null when there is no such file. */
function libraryText(uri: string): string | null {
    return LIBRARY.find(file => libraryUri(file.name) === uri)?.text ?? null;
}

/** The request of an editor for the page of a diagnostic code, by its address `nvs-docs:/reference/unknown.md`. */
const DOCS = 'nvs/docs';

/** The page of a diagnostic code in Markdown; null when there is no such page. */
function docsText(uri: string): string | null {
    const code = new RegExp(`^${DOCS_SCHEME}:/+(.+)\\.md$`).exec(uri)?.[1];
    return code !== undefined && Object.hasOwn(PAGES, code) ? (PAGES[code] ?? null) : null;
}

/** Answers what the language knows beyond the Language Server Protocol. */
export function registerRequests(connection: Connection): void {
    connection.onRequest(LIBRARY_TEXT, (params: unknown) => libraryText(uriOf(params)));
    connection.onRequest(DOCS, (params: unknown) => docsText(uriOf(params)));
}

function uriOf(params: unknown): string {
    return typeof params === 'object' && params !== null && 'uri' in params && typeof params.uri === 'string' ? params.uri : '';
}
