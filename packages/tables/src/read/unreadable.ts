import { inWords, type Message } from '@nvs/words';

/** Why a table cannot be read, in words that tell what to do. */
export class Unreadable extends Error {
    constructor(readonly said: Message) {
        super(inWords(said, 'en'));
    }
}
