import * as path from 'node:path';
import { message, reasonOf } from '@nvs/words';
import * as vscode from 'vscode';
import type { ErrorHandler, LanguageClientOptions, ServerOptions } from 'vscode-languageclient/node';
import { CloseAction, CodeLensRequest, LanguageClient, RevealOutputChannelOn, TransportKind } from 'vscode-languageclient/node';
import { language, LANGUAGE_SETTING, told } from './language.js';
import { LIBRARY_SCHEME } from './library.js';

/** Room for large models, and fewer collections of young objects: a syntax tree lives as long as its file. */
const MEMORY = ['--max-old-space-size=4096', '--max-semi-space-size=32'];

/**
 * The client of the language server, which runs in a process of its own and talks over IPC.
 */
export function createClient({ extensionPath, subscriptions }: vscode.ExtensionContext, output: vscode.LogOutputChannel): LanguageClient {
    const module = path.join(extensionPath, 'dist', 'server.cjs');
    const projectFiles = vscode.workspace.createFileSystemWatcher('**/nvs.json');
    subscriptions.push(projectFiles);
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
        // The server asks for the .nvs files itself; that a project is set up otherwise it hears from here.
        synchronize: { fileEvents: projectFiles },
        initializationOptions: { commands: ['nvs.whatIf'] },
        middleware: {
            provideCodeLenses: (document, token, next) => (hasLenses(document) ? next(document, token) : [])
        },
        outputChannel: output,
        revealOutputChannelOn: RevealOutputChannelOn.Never
    };
    return new Client('nvs', 'NVS', serverOptions, clientOptions);
}

/** Starts of a server that ends by itself. */
const MOST_RESTARTS = 4;

/** Tells the server the language of the reader, which need not be that of VS Code, and the reader that the server ends again and again. */
class Client extends LanguageClient {
    protected override getLocale(): string {
        return language();
    }

    override createDefaultErrorHandler(maxRestartCount = MOST_RESTARTS): ErrorHandler {
        const usual = super.createDefaultErrorHandler(maxRestartCount);
        return {
            error: (error, said, count) => usual.error(error, said, count),
            closed: async () => {
                const outcome = await usual.closed();
                if (outcome.action === CloseAction.Restart) {
                    return outcome;
                }
                const goToOutput = told(message('editor.goToOutput'));
                void vscode.window
                    .showErrorMessage(told(message('editor.serverGivesUp', { times: maxRestartCount + 1 })), goToOutput)
                    .then(choice => choice && this.outputChannel.show(true));
                return { ...outcome, handled: true };
            }
        };
    }
}

/** The server learns the language of the reader when it starts: it starts anew where that is set otherwise. */
export function wordsFollowSetting(client: LanguageClient): vscode.Disposable {
    let before = Promise.resolve();
    return vscode.workspace.onDidChangeConfiguration(change => {
        if (!change.affectsConfiguration(LANGUAGE_SETTING)) {
            return;
        }
        // One after the other: a server that is still starting cannot be stopped.
        before = before
            .then(() => client.start())
            .then(() => client.restart())
            .catch((error: unknown) => {
                client.error(told(reasonOf(error)));
            });
    });
}

function hasLenses({ uri }: vscode.TextDocument): boolean {
    return vscode.workspace.getConfiguration('nvs', uri).get('codeLens', true);
}

/** Lenses come and go as soon as their setting changes. */
export function lensesFollowSetting(client: LanguageClient): vscode.Disposable {
    return vscode.workspace.onDidChangeConfiguration(change => {
        if (!change.affectsConfiguration('nvs.codeLens')) {
            return;
        }
        for (const document of vscode.workspace.textDocuments) {
            client.getFeature(CodeLensRequest.method).getProvider(document)?.onDidChangeCodeLensEmitter.fire();
        }
    });
}
