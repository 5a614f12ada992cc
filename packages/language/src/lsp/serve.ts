import {
    addCodeActionHandler,
    addCodeLensHandler,
    addCompletionHandler,
    addDocumentHighlightHandler,
    addDocumentLinkHandler,
    addDocumentSymbolHandler,
    addDocumentUpdateHandler,
    addExecuteCommandHandler,
    addFileOperationHandler,
    addFindReferencesHandler,
    addFoldingRangeHandler,
    addFormattingHandler,
    addGotoDefinitionHandler,
    addHoverHandler,
    addInlayHintHandler,
    addSemanticTokenHandler,
    addWorkspaceSymbolHandler,
    createRequestHandler,
    WorkspaceState
} from 'langium/lsp';
import { languageOf, type Language } from '@nvs/words';
import type { Connection, InitializeParams, RenameParams, WorkspaceEdit } from 'vscode-languageserver';
import { DidChangeConfigurationNotification, DidChangeWorkspaceFoldersNotification } from 'vscode-languageserver';
import type { NvsServices, NvsSharedServices } from '../module.js';
import { WHAT_IF } from './code-lens.js';
import { ProjectDiagnostics } from './project-diagnostics.js';
import { registerRequests } from './requests.js';

/** The services that a language server works with. */
export interface ServerServices {
    readonly shared: NvsSharedServices;
    readonly Nvs: NvsServices;
}

/** The language that people are told in, by the tag that the editor gives of its own. */
export type LanguageChoice = (locale: string | undefined) => Language | undefined;

interface ServeOptions {
    /** Commands that are answered beside what the language answers, for editors to know of. */
    readonly commands?: readonly string[];
    readonly language?: LanguageChoice;
}

/**
 * Answers the requests of an editor over the connection. Langium's own start also publishes the diagnostics of single
 * files as soon as they are known; here they are published together with those of the whole project.
 */
export function serve(connection: Connection, services: ServerServices, { commands = [], language = languageOf }: ServeOptions = {}): void {
    const { shared } = services;
    addDocumentUpdateHandler(connection, shared);
    addFileOperationHandler(connection, shared);
    addCompletionHandler(connection, shared);
    addFindReferencesHandler(connection, shared);
    addDocumentSymbolHandler(connection, shared);
    addGotoDefinitionHandler(connection, shared);
    addDocumentHighlightHandler(connection, shared);
    addFoldingRangeHandler(connection, shared);
    addFormattingHandler(connection, shared);
    addCodeActionHandler(connection, shared);
    answerRenames(connection, shared);
    addHoverHandler(connection, shared);
    addInlayHintHandler(connection, shared);
    addSemanticTokenHandler(connection, shared);
    addCodeLensHandler(connection, shared);
    addDocumentLinkHandler(connection, shared);
    addExecuteCommandHandler(connection, shared);
    addWorkspaceSymbolHandler(connection, shared);
    // Settings are in nvs.json.
    connection.onNotification(DidChangeConfigurationNotification.type, () => undefined);
    registerRequests(connection);
    new ProjectDiagnostics(services, params => connection.sendDiagnostics(params)).listen();
    connection.onInitialize(async params => {
        shared.Wording.language = language(params.locale) ?? 'en';
        const {
            capabilities: { codeLensProvider, ...others },
            ...result
        } = await shared.lsp.LanguageServer.initialize(params);
        connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event }) => {
            shared.lsp.DocumentUpdateHandler.didChangeFolders(event);
        });
        return {
            ...result,
            capabilities: {
                ...others,
                ...(codeLensProvider && hasCommand(params, WHAT_IF) ? { codeLensProvider } : {}),
                ...(commands.length > 0 ? { executeCommandProvider: { commands: [...commands] } } : {}),
                workspace: { ...others.workspace, workspaceFolders: { supported: true, changeNotifications: true } }
            }
        };
    });
    connection.onInitialized(params => shared.lsp.LanguageServer.initialized(params));
    shared.workspace.TextDocuments.listen(connection);
    connection.listen();
}

/** Before a name is changed, what changed on disk is taken in: the places of its edits must be those of the files as they are. */
function answerRenames(connection: Connection, shared: NvsSharedServices): void {
    const rename = createRequestHandler<RenameParams, WorkspaceEdit>(
        (services, document, params, token) => services.lsp?.RenameProvider?.rename(document, params, token),
        shared,
        WorkspaceState.IndexedReferences
    );
    connection.onRenameRequest(async (params, token) => {
        await shared.lsp.DocumentUpdateHandler.catchUp();
        return rename(params, token);
    });
    connection.onPrepareRename(
        createRequestHandler(
            (services, document, params, token) => services.lsp?.RenameProvider?.prepareRename(document, params, token),
            shared,
            WorkspaceState.IndexedReferences
        )
    );
}

/** Whether the editor says that it has a command, by `initializationOptions: { "commands": […] }`. */
function hasCommand({ initializationOptions }: InitializeParams, command: string): boolean {
    const options: unknown = initializationOptions;
    return (
        typeof options === 'object' &&
        options !== null &&
        'commands' in options &&
        Array.isArray(options.commands) &&
        options.commands.includes(command)
    );
}
