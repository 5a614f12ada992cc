import type { ILexingError, IToken } from 'chevrotain';

/** A stretch of text that is one number to its writer, and not to the language: `1.000,50`, `12,5%`, `1'000`, `€ 6e9`. */
export interface WrittenNumber {
    readonly start: number;
    readonly end: number;
}

/** What the lexer says of such a stretch; checks tell how it is written. */
export const OTHER_NUMBER = 'other-number';

/** What sets thousands apart where people write a blank. */
export const BLANK = '[ \\u00A0\\u2007\\u2009\\u202F]';
/** Groups of three behind blanks; or digits with one mark between them, whatever they mean by it. */
const RUN = new RegExp(
    `(?:[0-9]{1,3}(?:${BLANK}[0-9]{3}(?![0-9_]))+(?:[.,][0-9]+)?|[0-9][0-9_]*(?:[.,'’‘´\`][0-9]+)*)(?:[.,](?:[-–—]+(?![0-9])))?(?:[eE][+-]?[0-9]+)?(?:[ \\t\\u00A0\\u202F]*%)?`,
    'y'
);
const SIGN = new RegExp(`[€$]${BLANK}?`, 'y');

/** The number that begins with the token, when it goes on where the language would end it, or begins with a sign of money. */
export function writtenNumber(text: string, token: IToken, behindNumber: boolean): WrittenNumber | undefined {
    const start = token.startOffset,
        end = start + token.image.length;
    SIGN.lastIndex = start;
    const sign = behindNumber ? undefined : SIGN.exec(text)?.[0];
    if (sign === undefined && token.tokenType.name === 'WORD') {
        return undefined;
    }
    RUN.lastIndex = start + (sign?.length ?? 0);
    if (!RUN.test(text)) {
        return undefined;
    }
    return sign === undefined && RUN.lastIndex <= end ? undefined : { start, end: Math.max(end, RUN.lastIndex) };
}

/** Makes one token of it, a percentage or a number, and the error that tells of it. */
export function asOneToken(token: IToken, text: string, { start, end }: WrittenNumber): ILexingError {
    token.image = text.slice(start, end);
    token.endOffset = end - 1;
    token.endColumn = (token.startColumn ?? 1) + end - start - 1;
    return { offset: start, length: end - start, line: token.startLine ?? 1, column: token.startColumn ?? 1, message: OTHER_NUMBER };
}
