import type { Message } from '@nvs/words';

/** A label, what it says, and the formula behind it. */
export type Line = readonly [label: Message, text: Message, formula?: string];
