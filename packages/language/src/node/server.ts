import type { Connection } from 'vscode-languageserver/node';
import { URI } from 'langium';
import type { FiguresInWords } from '../lsp/hover/figures.js';
import { serve } from '../lsp/serve.js';
import type { ServerServices } from '../lsp/serve.js';
import type { ModelAnalyst } from '../analyst/tasks.js';
import { createNvsServices } from '../module.js';
import { connectToEditor, inWords } from './channel.js';
import { fileSystem } from './file-system.js';

/** Adds requests to the language server before it starts: what needs more than the language itself, such as reports. */
export type Extend = (connection: Connection, services: ServerServices) => void;

export interface ServerOptions {
    readonly extend?: Extend;
    /** Who works out analyses, such as a `threadPool`. Without one, they take turns with all other work. */
    readonly analyst?: ModelAnalyst;
    /** Commands that `extend` answers, for editors to know of. */
    readonly commands?: readonly string[];
    /** How hovers say figures; without it, they show none. */
    readonly figuresInWords?: FiguresInWords;
}

/**
 * Starts the language server, over stdio or IPC as the arguments of the process say (`--stdio`, `--node-ipc`).
 * It ends with its editor: when the channel closes, or the process that it was told of is gone.
 */
export function startServer({ extend, analyst, commands, figuresInWords }: ServerOptions = {}): void {
    const connection = connectToEditor();
    // The server outlives a mistake in one answer; what went wrong goes to the log of the editor.
    process.on('unhandledRejection', reason => {
        connection.console.error(`Unexpected: ${inWords(reason)}`);
    });
    process.on('uncaughtException', error => {
        connection.console.error(`Unexpected: ${inWords(error)}`);
    });
    const services = createNvsServices({
        connection,
        ...(analyst ? { analyst } : {}),
        ...(figuresInWords ? { figuresInWords } : {}),
        ...fileSystem((path, reason) => {
            services.shared.workspace.WorkspaceManager.told(URI.file(path), reason);
        })
    });
    extend?.(connection, services);
    serve(connection, services, commands);
}
