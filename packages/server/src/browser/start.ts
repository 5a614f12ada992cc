import { createVirtualServices, serve, type VirtualFiles } from '@nvs/language';
import type { ModelAnalyst } from '@nvs/project';
import { BrowserMessageReader, BrowserMessageWriter, createConnection, ProposedFeatures } from 'vscode-languageserver/browser';
import type { Connection } from 'vscode-languageserver/browser';
import { FILE_ENTRIES, FILE_KIND, FILE_TEXT } from '../protocol/index.js';
import { refusing } from '../refusing.js';
import { analysesFor, answerRequests, COMMAND_NAMES } from '../server.js';

/**
 * Starts the whole language server in a Web Worker, as every editor gets it. Files are those that the editor hands out by request.
 * @param scope the worker as it is to what runs in it
 */
export function startNvsServer(scope: ConstructorParameters<typeof BrowserMessageReader>[0], analyst: ModelAnalyst): void {
    const writer = new BrowserMessageWriter(scope);
    const connection = createConnection(ProposedFeatures.all, refusing(new BrowserMessageReader(scope), writer), writer);
    const services = createVirtualServices(filesOfEditor(connection), { connection, analyses: analysesFor(analyst) });
    answerRequests(connection, services.Nvs, analyst);
    serve(connection, services, { commands: COMMAND_NAMES });
}

function filesOfEditor(connection: Connection): VirtualFiles {
    return {
        kind: async uri => {
            const kind = await connection.sendRequest<unknown>(FILE_KIND, { uri });
            return kind === 'file' || kind === 'folder' ? kind : undefined;
        },
        entries: uri => connection.sendRequest(FILE_ENTRIES, { uri }),
        text: uri => connection.sendRequest(FILE_TEXT, { uri })
    };
}
