import type { NvsServices } from '@nvs/language';
import { AnalysisFailed } from '@nvs/project';
import { message, type Message } from '@nvs/words';
import { ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';

type Refused = ResponseError<void>;

/** The answer to a request that cannot be answered, in the language of the editor. @param code of the protocol; else the request is wrong */
export function refused({ shared }: NvsServices, said: Message, code: number = ErrorCodes.InvalidRequest): Refused {
    return new ResponseError(code, shared.Wording.of(said));
}

/** The same for a request whose work was given up or has no result; what is a mistake of ours is thrown on. */
export function failed(services: NvsServices, error: unknown, signal: AbortSignal): Refused {
    if (signal.aborted) {
        return refused(services, message('server.cancelled'), LSPErrorCodes.RequestCancelled);
    }
    if (error instanceof AnalysisFailed) {
        return refused(services, error.said, ErrorCodes.InternalError);
    }
    throw error;
}
