import type { Message, MessageReader, MessageWriter } from 'vscode-languageserver';
import { fieldOf, mistakeIn } from './well-formed.js';

/** Of JSON-RPC: a request whose parameters are wrong. */
const INVALID_PARAMS = -32602;

/** What arrives, without what cannot be understood: that is refused here, so that nothing behind it has to reckon with it. */
export function refusing(reader: MessageReader, writer: MessageWriter): MessageReader {
    return {
        onError: reader.onError,
        onClose: reader.onClose,
        onPartialMessage: reader.onPartialMessage,
        listen: callback =>
            reader.listen(message => {
                const mistake = mistakeIn(message);
                if (mistake === undefined) {
                    callback(message);
                } else {
                    refuse(writer, message, mistake);
                }
            }),
        dispose: () => {
            reader.dispose();
        }
    };
}

function refuse(writer: MessageWriter, message: unknown, mistake: string): void {
    const [id, method] = [fieldOf(message, 'id'), fieldOf(message, 'method')];
    if (id === undefined || method === undefined) {
        return; // nobody waits for an answer to a notification
    }
    const error = { code: INVALID_PARAMS, message: `The request ${String(method)} cannot be understood: ${mistake}.` };
    writer.write({ jsonrpc: '2.0', id, error } as Message).catch(() => undefined);
}
