import type { Message } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import { realPathOf, standsAt } from '@nvs/language/node';
import { URI } from 'vscode-uri';
import { fieldOf } from '../well-formed.js';

/** Keys under which messages of the protocol have addresses of files. */
const ADDRESS: ReadonlySet<string> = new Set(['uri', 'targetUri', 'rootUri', 'scopeUri', 'oldUri', 'newUri']);

/** Translates messages between an editor, in whose paths there may be links and other letters, and a server that knows a file by its real path. */
export interface OnePath {
    /** What the server is to be told for a message of the editor. */
    fromEditor(message: Message): Message[];
    /** What the editor is to be told for a message of the server. */
    toEditor(message: Message): Message[];
}

interface Notice extends Message {
    readonly method: string;
    readonly params: unknown;
}

/** A file is its real path: the server hears of each once, whatever path an editor has opened it by, and the editor hears of the paths that it knows. */
export function onePath(): OnePath {
    /** Paths by which files are open, by real path. What is written in the first counts; the others wait until it is closed. */
    const open = new Map<string, TextDocument[]>();
    /** Folders of the editor, by real path. */
    const folders = new Map<string, string>();

    const known = (real: string): string => {
        const first = open.get(real)?.[0]?.uri;
        if (first !== undefined) {
            return first;
        }
        for (const [folder, shown] of folders) {
            if (real.startsWith(`${folder}/`) || real === folder) {
                return `${shown}${real.slice(folder.length)}`;
            }
        }
        return real;
    };
    const others = (address: string): readonly TextDocument[] => open.get(realUri(address)) ?? [];

    const opened = (message: Notice, document: Readonly<Record<string, unknown>>): Message[] => {
        const { uri, languageId, version, text } = document;
        if (typeof uri !== 'string' || typeof text !== 'string') {
            return [message];
        }
        const real = realUri(uri),
            all = open.get(real) ?? [];
        open.set(real, [...all.filter(each => each.uri !== uri), TextDocument.create(uri, String(languageId), Number(version), text)]);
        return all.length === 0 ? [translated(message, realUri)] : [];
    };

    const closed = (message: Notice, uri: string): Message[] => {
        const real = realUri(uri),
            [first, ...rest] = open.get(real) ?? [];
        if (first && first.uri !== uri) {
            open.set(real, [first, ...rest.filter(each => each.uri !== uri)]);
            return [];
        }
        const [next] = rest;
        if (next) {
            open.set(real, rest);
        } else {
            open.delete(real);
        }
        const textDocument = next && { uri: real, languageId: next.languageId, version: next.version, text: next.getText() };
        return [translated(message, realUri), ...(textDocument ? [notice('textDocument/didOpen', { textDocument })] : [])];
    };

    const changed = (message: Notice, uri: string): Message[] => {
        const [first, ...rest] = others(uri),
            own = [first, ...rest].find(each => each?.uri === uri);
        const changes = fieldOf(message.params, 'contentChanges'),
            version = fieldOf(fieldOf(message.params, 'textDocument'), 'version');
        if (own && rest.length > 0 && Array.isArray(changes)) {
            TextDocument.update(own, changes as TextDocumentContentChangeEvent[], Number(version));
        }
        return own && own !== first ? [] : [translated(message, realUri)];
    };

    const rememberFolders = (list: unknown): void => {
        for (const folder of Array.isArray(list) ? (list as unknown[]) : []) {
            const uri = fieldOf(folder, 'uri');
            if (typeof uri !== 'string') {
                continue;
            }
            const shown = uri.replace(/\/+$/, ''),
                real = realUri(shown);
            if (real !== shown) {
                folders.set(real, shown);
            }
        }
    };

    return {
        fromEditor: message => {
            if (!isNotice(message)) {
                return [message];
            }
            const { method, params } = message,
                document = fieldOf(params, 'textDocument'),
                uri = fieldOf(document, 'uri');
            if (method === 'initialize') {
                rememberFolders(fieldOf(params, 'workspaceFolders'));
            }
            if (method === 'workspace/didChangeWorkspaceFolders') {
                rememberFolders(fieldOf(fieldOf(params, 'event'), 'added'));
            }
            if (method === 'workspace/didChangeWatchedFiles') {
                return [translated(message, uri => realUri(uri, standsAt))];
            }
            if (typeof uri !== 'string') {
                return [translated(message, realUri)];
            }
            if (method === 'textDocument/didOpen') {
                return opened(message, document as Readonly<Record<string, unknown>>);
            }
            if (method === 'textDocument/didClose') {
                return closed(message, uri);
            }
            if (method === 'textDocument/didChange') {
                return changed(message, uri);
            }
            return [translated(message, realUri)];
        },
        toEditor: message => {
            if (folders.size === 0 && [...open].every(([real, [first, ...rest]]) => rest.length === 0 && first?.uri === real)) {
                return [message];
            }
            const uri =
                isNotice(message) && message.method === 'textDocument/publishDiagnostics' ? fieldOf(message.params, 'uri') : undefined;
            const said = translated(message, known);
            const rest = typeof uri === 'string' ? (open.get(uri) ?? []).slice(1) : [];
            return [
                said,
                ...rest.map(({ uri: other }) =>
                    isNotice(said) ? ({ ...said, params: { ...(said.params as object), uri: other, version: undefined } } as Message) : said
                )
            ];
        }
    };
}

/** The address of the real path; the address itself where it is one already, or no file. */
function realUri(address: string, real: (path: string) => string = realPathOf): string {
    if (!address.startsWith('file:')) {
        return address;
    }
    try {
        const uri = URI.parse(address.replace(/(?<=[^/])\/+$/, '')),
            there = URI.file(real(uri.fsPath)).toString();
        return there === uri.toString() ? address : there;
    } catch {
        return address; // no address at all: whoever asks for it is told so
    }
}

function notice(method: string, params: unknown): Message {
    return { jsonrpc: '2.0', method, params } as Message;
}

function isNotice(message: Message): message is Notice {
    return 'method' in message && typeof message.method === 'string' && 'params' in message;
}

/** The message with other addresses. */
function translated<T extends Message>(message: T, address: (uri: string) => string): T {
    const parts = message as T & { readonly params?: unknown; readonly result?: unknown };
    return {
        ...message,
        ...(parts.params === undefined ? {} : { params: replaced(parts.params, address) }),
        ...(parts.result === undefined ? {} : { result: replaced(parts.result, address) })
    };
}

function replaced(value: unknown, address: (uri: string) => string): unknown {
    if (Array.isArray(value)) {
        return value.map(each => replaced(each, address));
    }
    if (typeof value !== 'object' || value === null) {
        return value;
    }
    return Object.fromEntries(
        Object.entries(value).map(([key, each]) => {
            if (ADDRESS.has(key) && typeof each === 'string') {
                return [key, address(each)];
            }
            if (key === 'changes' && typeof each === 'object' && each !== null && !Array.isArray(each)) {
                return [key, Object.fromEntries(Object.entries(each).map(([uri, edits]) => [address(uri), edits]))];
            }
            return [key, replaced(each, address)];
        })
    );
}
