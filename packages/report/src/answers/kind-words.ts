import { message, type Message } from '@nvs/words';

/** A kind of element or event by its word in the language: `stress test`. */
export const kindInWords = (kind: string): Message => message('elements.kind', { kind });

/** The same with its article: `a stress test`. */
export const aKind = (kind: string): Message => message('elements.a', { kind });
