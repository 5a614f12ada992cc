import type { IToken } from 'chevrotain';
import type { LexerResult } from 'langium';
import { kindByWord } from '@nvs/model';
import type { KindName } from '@nvs/model';
import { lineStart } from '../grammar/lines.js';
import { ELEMENT_WORDS } from '../grammar/tokens.js';

/** The text of one element as far as line starts tell, and where it lies. */
export interface Region {
    readonly start: number;
    readonly end: number;
}

const WORD = /[\p{L}_][\p{L}\p{M}\p{N}\u200C\u200D_]*/uy;

/** The element around an offset: from a line that starts with a word in column 1 to the next such line. */
export function regionAt(text: string, offset: number): Region {
    let start = lineStart(text, offset);
    if (text.charAt(offset - 1) === '\n') {
        start = offset;
    }
    while (start > 0 && !startsElement(text, start)) {
        start = lineStart(text, start - 1);
    }
    let end = text.indexOf('\n', Math.max(offset, start));
    while (end >= 0 && !startsElement(text, end + 1)) {
        end = text.indexOf('\n', end + 1);
    }
    return { start, end: end < 0 ? text.length : end + 1 };
}

/** An element word in column 1; or another word there, behind an empty line or a closed brace. */
function startsElement(text: string, lineStart: number): boolean {
    WORD.lastIndex = lineStart;
    const word = WORD.exec(text)?.[0];
    if (word === undefined) {
        return false;
    }
    if (ELEMENT_WORDS.has(word)) {
        return !/[ \t]*[:.,)}=%]/y.test(text.slice(lineStart + word.length, lineStart + word.length + 20));
    }
    return /(^|\n[ \t]*\r?\n|\}[ \t]*\r?\n)$/.test(text.slice(Math.max(0, lineStart - 40), lineStart));
}

/** What stands around a mistake. Tokens have offsets from the start of the document. */
export interface SyntaxPlace {
    /** The tokens of the element that have text. */
    readonly tokens: readonly IToken[];
    /** Position of the token at which the parser stopped; that after the last, at the end. */
    readonly at: number;
    /** How many braces are open. */
    readonly depth: number;
    /** The word of the element, and its kind. */
    readonly element: string | undefined;
    readonly kind: KindName | undefined;
    /** The key of the property, and the position of its colon. */
    readonly key: string | undefined;
    readonly colon: number;
}

/** What makes tokens of a text. */
export interface Lexer {
    tokenize(text: string): LexerResult;
}

export function placeAt(text: string, region: Region, offset: number, lexer: Lexer): SyntaxPlace {
    const tokens = lexer.tokenize(text.slice(region.start, region.end)).tokens.filter(token => token.image !== '');
    for (const token of tokens) {
        token.startOffset += region.start;
    }
    let at = tokens.findIndex(token => token.startOffset >= offset);
    if (at < 0) {
        at = tokens.length;
    }
    const keys: { key: string; colon: number }[] = [];
    let depth = 0;
    for (let i = 0; i < at; i++) {
        const image = tokens[i]?.image;
        if (image === '{') {
            depth++;
        } else if (image === '}') {
            depth = Math.max(0, depth - 1);
            keys.length = Math.min(keys.length, depth + 1);
        } else if (image === ':') {
            keys[depth] = { key: tokens[i - 1]?.image ?? '', colon: i };
        }
    }
    const element = tokens[0]?.image;
    const own = keys[depth];
    return {
        tokens,
        at,
        depth,
        element,
        kind: element === undefined ? undefined : kindByWord(element),
        key: own?.key,
        colon: own?.colon ?? -1
    };
}

/** Whether the token is the first on its line. */
export function startsLine(text: string, token: IToken | undefined): boolean {
    if (!token) {
        return false;
    }
    return text.slice(lineStart(text, token.startOffset), token.startOffset).trim() === '';
}
