import { message, type Message } from '@nvs/words';
import type { IToken } from 'chevrotain';
import type { Code } from './codes.js';
import type { SyntaxPlace } from './syntax-place.js';
import { definitionOf } from './syntax-wants.js';

/** What is wrong, in an analyst's words. Without a token: where the parser stopped. */
export interface Explanation {
    readonly code: Code;
    readonly message: Message;
    readonly token?: IToken | undefined;
    /** The last token of the stretch, where it is longer than one. */
    readonly until?: IToken | undefined;
    readonly replacement?: string;
}

/** Looks for one kind of mistake; nothing when it is another. */
export type Look = (place: SyntaxPlace, text: string) => Explanation | undefined;

/** A word that means nothing where it stands, and the one that is nearly it. */
export const nothingCalled = (code: Code, token: IToken, suggestion: string): Explanation => ({
    code,
    token,
    message: message('syntax.nothingCalled', { word: token.image, suggestion }),
    replacement: suggestion
});

/** The token so many places from where the parser stopped. */
export function near({ tokens, at }: SyntaxPlace, by: number): IToken | undefined {
    return tokens[at + by];
}

export function isWord(token: IToken | undefined): token is IToken {
    return token !== undefined && /^[\p{L}_]/u.test(token.image);
}

/** A word that ends a value, such as a unit behind its number: not the key of what comes next, which a colon or a brace follows. */
export function wordOfValue({ tokens, at }: SyntaxPlace, by: number): IToken | undefined {
    const word = tokens[at + by];
    return isWord(word) && ![':', '{'].includes(tokens[at + by + 1]?.image ?? '') ? word : undefined;
}

export function isNumber(token: IToken | undefined): boolean {
    return token !== undefined && /^[0-9]/.test(token.image);
}

export function isText(token: IToken | undefined): boolean {
    return token?.image.startsWith('"') === true;
}

/** No white space between the tokens. */
export function touch(a: IToken | undefined, b: IToken | undefined): boolean {
    return a !== undefined && b !== undefined && a.startOffset + a.image.length === b.startOffset;
}

/** A property as it could be written, where the language knows the key. */
export function example(key: string, place: SyntaxPlace): string | undefined {
    return definitionOf(key, place.kind)?.example.split('\n', 1)[0];
}
