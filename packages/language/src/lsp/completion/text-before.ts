import type { Lexer } from 'langium';
import type { IToken } from 'chevrotain';
import { lineStart } from '../../grammar/lines.js';
import { ELEMENT_WORDS } from '../../grammar/tokens.js';

/** A token in front of the cursor, as far as completion goes by it. */
export interface Token {
    readonly text: string;
    readonly sort: 'word' | 'unit' | 'number' | 'percent' | 'date' | 'string' | 'sign';
    readonly line: number;
}

/** What stands between the start of the element around the cursor and the cursor. */
export interface TextBefore {
    /** Complete tokens, without the word that is being typed. */
    readonly tokens: readonly Token[];
    /** The word, number or content of a text that is being typed; may be empty. */
    readonly prefix: string;
    /** Offset of the prefix in the document. */
    readonly start: number;
    /** Whether the prefix is inside quotes. */
    readonly quoted: boolean;
    /** Whether the prefix starts its line. */
    readonly column1: boolean;
    /** Whether a new line was begun after the last token. */
    readonly newLine: boolean;
}

const PREFIX = /[\p{L}\p{M}\p{N}\u200C\u200D_.€]+$/u;

/** Reads the element around the cursor only, so that it takes as long in a large file as in a small one. Nothing inside a comment. */
export function textBefore(text: string, offset: number, lexer: Lexer): TextBefore | undefined {
    const elementStart = startOfElement(text, offset);
    const slice = text.slice(elementStart, offset);
    const inside = openTextAt(slice);
    if (inside === 'comment') {
        return undefined;
    }
    const quoted = inside !== undefined;
    const prefix = quoted ? slice.slice(inside + 1) : wordAtEnd(slice);
    const lexed = slice.slice(0, slice.length - prefix.length - (quoted ? 1 : 0));
    // A character that no token starts with keeps its place; the missing braces that the lexer closes have no text.
    const tokens = lexer
        .tokenize(lexed)
        .tokens.filter(token => token.image !== '')
        .map(toToken);
    const start = offset - prefix.length;
    const isFirst = start === lineStart(text, start);
    const last = tokens.at(-1);
    const lines = lexed.split('\n').length;
    return { tokens, prefix, start, quoted, column1: !quoted && isFirst, newLine: last !== undefined && last.line < lines };
}

/** The start of the nearest line above that begins with the word of an element. */
function startOfElement(text: string, offset: number): number {
    let start = lineStart(text, offset);
    for (; start > 0; start = lineStart(text, start - 1)) {
        const word = /^[a-z_]+/.exec(text.slice(start, Math.min(start + 16, offset)))?.[0];
        if (word !== undefined && ELEMENT_WORDS.has(word) && start + word.length < offset) {
            return start;
        }
    }
    return start;
}

function wordAtEnd(slice: string): string {
    const word = PREFIX.exec(slice)?.[0] ?? '';
    // In `5 .. 10` and `..` the dots are no part of a name.
    const dots = word.lastIndexOf('..');
    return dots < 0 ? word : word.slice(dots + 2);
}

/** The offset of the quote of a text that is still open, `comment` inside one. */
function openTextAt(slice: string): number | 'comment' | undefined {
    for (let at = 0; at < slice.length; at++) {
        const open = at;
        if (slice.startsWith('//', at)) {
            at = slice.indexOf('\n', at);
            if (at < 0) {
                return 'comment';
            }
        } else if (slice.startsWith('/*', at)) {
            at = slice.indexOf('*/', at + 2) + 1;
            if (at === 0) {
                return 'comment';
            }
        } else if (slice.startsWith('"""', at)) {
            at = slice.indexOf('"""', at + 3) + 2;
            if (at === 1) {
                return 'comment';
            }
        } else if (slice.charAt(at) === '"') {
            for (at++; at < slice.length && slice.charAt(at) !== '"' && slice.charAt(at) !== '\n'; at++) {
                if (slice.charAt(at) === '\\') {
                    at++;
                }
            }
            if (at >= slice.length) {
                return open;
            }
        }
    }
    return undefined;
}

function toToken(token: IToken): Token {
    const { name } = token.tokenType;
    const sort =
        name === 'NUMBER'
            ? 'number'
            : name === 'PERCENT'
              ? 'percent'
              : name === 'DATE'
                ? 'date'
                : name === 'UNIT'
                  ? 'unit'
                  : name === 'STRING' || name === 'CODE' || name === 'LONG_TEXT'
                    ? 'string'
                    : /^[\p{L}_€]/u.test(token.image)
                      ? 'word'
                      : 'sign';
    return { text: token.image, sort, line: token.endLine ?? 1 };
}
