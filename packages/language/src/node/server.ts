import { startLanguageServer } from 'langium/lsp';
import { NodeFileSystem } from 'langium/node';
import type { Connection } from 'vscode-languageserver/node';
import { ProposedFeatures, createConnection } from 'vscode-languageserver/node';
import { registerRequests } from '../lsp/requests.js';
import type { NvsServices, NvsSharedServices } from '../module.js';
import { createNvsServices } from '../module.js';

/** Adds requests to the language server before it starts: what needs more than the language itself, such as reports. */
export type Extend = (connection: Connection, services: { shared: NvsSharedServices; Nvs: NvsServices }) => void;

/** Starts the language server, over stdio or IPC as the arguments of the process say (`--stdio`, `--node-ipc`). */
export function startServer(extend?: Extend): void {
    const connection = createConnection(ProposedFeatures.all);
    const services = createNvsServices({ connection, ...NodeFileSystem });
    registerRequests(connection);
    extend?.(connection, services);
    startLanguageServer(services.shared);
}
