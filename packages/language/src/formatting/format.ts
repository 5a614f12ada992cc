import type { LangiumDocument } from 'langium';
import type { IToken } from 'chevrotain';
import { isModel } from '../generated/ast.js';
import type { NvsServices } from '../module.js';
import type { Edit } from './edits.js';
import { applied, editsOf } from './edits.js';
import { layoutOf } from './layout.js';

/** The changes that lay a document out, in their order; none for one with syntax errors. */
export function formattingOf({ parseResult: { value, lexerErrors, parserErrors } }: LangiumDocument, { parser: { Lexer } }: NvsServices): Edit[] | undefined {
    if (lexerErrors.length > 0 || parserErrors.length > 0 || !isModel(value)) return undefined;
    const text = value.$cstNode?.root.fullText ?? '';
    const edits = editsOf(layoutOf(value, text), text);
    // A last look before anybody's text is touched: it must read as before.
    return reads(Lexer.tokenize(text).tokens) === reads(Lexer.tokenize(applied(text, edits)).tokens) ? edits : undefined;
}

function reads(tokens: readonly IToken[]): string {
    return tokens.map(token => `${token.tokenType.name} ${token.image}`).join('\n');
}
