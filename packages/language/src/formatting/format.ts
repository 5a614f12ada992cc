import type { LexerResult } from 'langium';
import { isModel } from '../generated/ast.js';
import type { NvsServices } from '../module.js';
import type { Edit } from './edits.js';
import { applied, editsOf } from './edits.js';
import { layoutOf } from './layout.js';

/** The changes that lay a text out, in their order; undefined for one with syntax errors. */
export function formattingOf(text: string, { parser: { Lexer, LangiumParser } }: NvsServices): Edit[] | undefined {
    const { value, lexerErrors, parserErrors } = LangiumParser.parse(text);
    if (lexerErrors.length > 0 || parserErrors.length > 0 || !isModel(value)) {
        return undefined;
    }
    const edits = editsOf(layoutOf(value, text), text);
    // A last look before anybody's text is touched: it must read as before.
    return reads(Lexer.tokenize(text)) === reads(Lexer.tokenize(applied(text, edits))) ? edits : undefined;
}

/** Tokens with their kinds, and comments but for white space. */
function reads({ tokens, hidden }: LexerResult): string {
    return [
        ...tokens.map(token => `${token.tokenType.name} ${token.image}`),
        ...hidden.map(comment => comment.image.replace(/\s+/g, ''))
    ].join('\n');
}
