import type { Connection, DataCallback, Message, MessageReader, MessageWriter } from 'vscode-languageserver/node';
import {
    createConnection,
    ErrorCodes,
    IPCMessageReader,
    IPCMessageWriter,
    ProposedFeatures,
    StreamMessageReader,
    StreamMessageWriter
} from 'vscode-languageserver/node';
import { onePath } from './one-path.js';
import type { OnePath } from './one-path.js';
import { mistakeIn } from './well-formed.js';

/**
 * The connection to the editor that started this process, over stdio or IPC as the arguments say (`--stdio`, `--node-ipc`). Over it,
 * a file has one address: that of its real path.
 */
export function connectToEditor(): Connection {
    const paths = onePath();
    if (process.argv.includes('--node-ipc')) {
        process.on('disconnect', () => process.exit(1));
        const ipc = new IPCMessageWriter(process);
        return createConnection(ProposedFeatures.all, reading(new IPCMessageReader(process), ipc, paths), writing(ipc, paths));
    }
    const writer = new StreamMessageWriter(process.stdout),
        reader = reading(new StreamMessageReader(process.stdin), writer, paths);
    const connection = createConnection(ProposedFeatures.all, reader, writing(writer, paths));
    for (const event of ['end', 'close']) {
        process.stdin.on(event, () => process.exit(reader.shutDown() ? 0 : 1));
    }
    // The standard output carries the protocol: what would be printed goes to the log of the editor.
    console.log =
        console.info =
        console.debug =
            (...said: unknown[]) => {
                connection.console.log(said.map(inWords).join(' '));
            };
    console.warn = (...said: unknown[]) => {
        connection.console.warn(said.map(inWords).join(' '));
    };
    console.error = (...said: unknown[]) => {
        connection.console.error(said.map(inWords).join(' '));
    };
    return connection;
}

/** Something unexpected, as the log of the editor shows it. */
export function inWords(value: unknown): string {
    return value instanceof Error ? (value.stack ?? value.message) : String(value);
}

/** What arrives, with one address for each file. What cannot be understood is refused here, so that nothing behind it has to reckon with that. */
function reading(reader: MessageReader, writer: MessageWriter, paths: OnePath): MessageReader & { shutDown(): boolean } {
    let asked = false;
    const refuse = (message: Message, mistake: string): void => {
        if (!('id' in message) || !('method' in message)) {
            return; // nobody waits for an answer to a notification
        }
        const error = {
            code: ErrorCodes.InvalidParams,
            message: `The request ${String(message.method)} cannot be understood: ${mistake}.`
        };
        writer.write({ jsonrpc: '2.0', id: message.id, error } as Message).catch(() => undefined);
    };
    return {
        onError: reader.onError,
        onClose: reader.onClose,
        onPartialMessage: reader.onPartialMessage,
        listen: (callback: DataCallback) =>
            reader.listen(message => {
                asked ||= 'method' in message && message.method === 'shutdown';
                const mistake = mistakeIn(message);
                if (mistake !== undefined) {
                    refuse(message, mistake);
                } else {
                    for (const each of paths.fromEditor(message)) {
                        callback(each);
                    }
                }
            }),
        dispose: () => {
            reader.dispose();
        },
        shutDown: () => asked
    };
}

function writing(writer: MessageWriter, paths: OnePath): MessageWriter {
    return {
        onError: writer.onError,
        onClose: writer.onClose,
        write: async message => {
            await Promise.all(paths.toEditor(message).map(each => writer.write(each)));
        },
        end: () => {
            writer.end();
        },
        dispose: () => {
            writer.dispose();
        }
    };
}
