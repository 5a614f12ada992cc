import type { Connection, DataCallback, MessageReader, MessageWriter } from 'vscode-languageserver/node';
import {
    createConnection,
    IPCMessageReader,
    IPCMessageWriter,
    ProposedFeatures,
    StreamMessageReader,
    StreamMessageWriter
} from 'vscode-languageserver/node';
import { onePath } from './one-path.js';
import type { OnePath } from './one-path.js';
import { refusing } from '../refusing.js';

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

/** What arrives and can be understood, with one address for each file. */
function reading(reader: MessageReader, writer: MessageWriter, paths: OnePath): MessageReader & { shutDown(): boolean } {
    const understood = refusing(reader, writer);
    let asked = false;
    return {
        onError: reader.onError,
        onClose: reader.onClose,
        onPartialMessage: reader.onPartialMessage,
        listen: (callback: DataCallback) =>
            understood.listen(message => {
                asked ||= 'method' in message && message.method === 'shutdown';
                for (const each of paths.fromEditor(message)) {
                    callback(each);
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
