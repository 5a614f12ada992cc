import type { ILexingError } from 'chevrotain';
import type { Message } from '@nvs/words';

/** A mistake that is found while words are told apart. What chevrotain calls its message is the code of ours. */
export interface Mistake extends ILexingError {
    readonly said: Message;
}

export const mistake = (place: Omit<ILexingError, 'message'>, said: Message): Mistake => ({ ...place, message: said.code, said });

/** What is said of an error; nothing of a character that chevrotain itself could not read. */
export function saidOf(error: ILexingError): Message | undefined {
    return isMistake(error) ? error.said : undefined;
}

function isMistake(error: ILexingError): error is Mistake {
    return 'said' in error;
}
