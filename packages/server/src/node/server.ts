import { serve, type Analyses, type LanguageChoice, type ServerServices } from '@nvs/language';
import { createFileServices } from '@nvs/language/node';
import type { Connection } from 'vscode-languageserver/node';
import { connectToEditor, inWords } from './channel.js';

export interface ServerOptions {
    /** Adds requests before the server starts: what needs more than the language itself, such as reports. */
    extend(connection: Connection, services: ServerServices): void;
    /** What is shown beside the text. */
    readonly analyses: Analyses;
    /** Commands that `extend` answers, for editors to know of. */
    readonly commands: readonly string[];
    /** What is told to people. */
    readonly language?: LanguageChoice;
}

/**
 * Starts the language server, over stdio or IPC as the arguments of the process say (`--stdio`, `--node-ipc`).
 * It ends with its editor: when the channel closes, or the process that it was told of is gone.
 */
export function startServer({ extend, analyses, ...options }: ServerOptions): void {
    const connection = connectToEditor();
    // The server outlives a mistake in one answer; what went wrong goes to the log of the editor.
    process.on('unhandledRejection', reason => {
        connection.console.error(`Unexpected: ${inWords(reason)}`);
    });
    process.on('uncaughtException', error => {
        connection.console.error(`Unexpected: ${inWords(error)}`);
    });
    const services = createFileServices({ connection, analyses });
    extend(connection, services);
    serve(connection, services, options);
}
