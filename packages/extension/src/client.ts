import * as path from 'node:path';
import type * as vscode from 'vscode';
import type { LanguageClientOptions, ServerOptions } from 'vscode-languageclient/node';
import { LanguageClient, RevealOutputChannelOn, TransportKind } from 'vscode-languageclient/node';
import { LIBRARY_SCHEME } from './library.js';

/** Room for large models, and fewer collections of young objects: a syntax tree lives as long as its file. */
const MEMORY = ['--max-old-space-size=4096', '--max-semi-space-size=32'];

/**
 * The client of the language server, which runs in a process of its own and talks over IPC.
 * @param extensionPath the folder that the extension is installed in
 */
export function createClient(extensionPath: string, output: vscode.LogOutputChannel): LanguageClient {
    const module = path.join(extensionPath, 'dist', 'server.cjs');
    const serverOptions: ServerOptions = {
        run: { module, transport: TransportKind.ipc, options: { execArgv: MEMORY } },
        debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } }
    };
    const clientOptions: LanguageClientOptions = {
        documentSelector: [
            { scheme: 'file', language: 'nvs' },
            { scheme: 'untitled', language: 'nvs' },
            { scheme: LIBRARY_SCHEME, language: 'nvs' }
        ],
        outputChannel: output,
        revealOutputChannelOn: RevealOutputChannelOn.Never
    };
    return new LanguageClient('nvs', 'NVS', serverOptions, clientOptions);
}
