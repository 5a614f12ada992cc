import type { Code, ParamsOf } from './catalogue.js';

declare const checked: unique symbol;

/** What a message speaks of: numbers with their units, names, codes, other messages; never words of a sentence. */
export type Param = string | number | boolean | undefined | Message | readonly Param[] | { readonly [name: string]: Param };

/** What is said, as data: put into words only where it is shown, in the language of whoever reads it. Made by `message` alone. */
export interface Message {
    /** `area.key` of the catalogue. */
    readonly code: string;
    readonly params: Readonly<Record<string, Param>>;
    /** Type only: the params are those of the code. */
    readonly [checked]: true;
}

/** The message of a code, with what it speaks of. */
export function message<C extends Code>(code: C, ...[params]: ParamsOf<C> extends undefined ? [] : [params: ParamsOf<C>]): Message {
    return { code, params: params ?? {} } as Message;
}

/** Whether some data is a message. */
export function isMessage(value: unknown): value is Message {
    return (
        typeof value === 'object' &&
        value !== null &&
        'code' in value &&
        typeof value.code === 'string' &&
        'params' in value &&
        Object.keys(value).length === 2
    );
}
