import {
    addCodeActionHandler, addCodeLensHandler, addCompletionHandler, addConfigurationChangeHandler, addDocumentHighlightHandler,
    addDocumentLinkHandler, addDocumentSymbolHandler, addDocumentUpdateHandler, addExecuteCommandHandler, addFileOperationHandler,
    addFindReferencesHandler, addFoldingRangeHandler, addFormattingHandler, addGotoDefinitionHandler, addHoverHandler, addInlayHintHandler,
    addRenameHandler, addSemanticTokenHandler, addWorkspaceSymbolHandler
} from 'langium/lsp';
import type { Connection, InitializeParams } from 'vscode-languageserver';
import type { NvsServices, NvsSharedServices } from '../module.js';
import { WHAT_IF } from './code-lens.js';
import { ProjectDiagnostics } from './project-diagnostics.js';
import { registerRequests } from './requests.js';

/** The services that a language server works with. */
export interface ServerServices {
    readonly shared: NvsSharedServices;
    readonly Nvs: NvsServices;
}

/**
 * Answers the requests of an editor over the connection. Langium's own start also publishes the diagnostics of single
 * files as soon as they are known; here they are published together with those of the whole project.
 */
export function serve(connection: Connection, services: ServerServices): void {
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
    addRenameHandler(connection, shared);
    addHoverHandler(connection, shared);
    addInlayHintHandler(connection, shared);
    addSemanticTokenHandler(connection, shared);
    addCodeLensHandler(connection, shared);
    addDocumentLinkHandler(connection, shared);
    addExecuteCommandHandler(connection, shared);
    addConfigurationChangeHandler(connection, shared);
    addWorkspaceSymbolHandler(connection, shared);
    registerRequests(connection);
    new ProjectDiagnostics(services, params => connection.sendDiagnostics(params)).listen();
    connection.onInitialize(async params => {
        const { capabilities: { codeLensProvider, ...others }, ...result } = await shared.lsp.LanguageServer.initialize(params);
        return { ...result, capabilities: { ...others, ...codeLensProvider && hasCommand(params, WHAT_IF) ? { codeLensProvider } : {} } };
    });
    connection.onInitialized(params => shared.lsp.LanguageServer.initialized(params));
    shared.workspace.TextDocuments.listen(connection);
    connection.listen();
}

/** Whether the editor says that it has a command, by `initializationOptions: { "commands": […] }`. */
function hasCommand({ initializationOptions }: InitializeParams, command: string): boolean {
    const options: unknown = initializationOptions;
    return typeof options === 'object' && options !== null && 'commands' in options && Array.isArray(options.commands) && options.commands.includes(command);
}
