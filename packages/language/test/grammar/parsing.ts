import { EmptyFileSystem, URI } from 'langium';
import type { LangiumDocument } from 'langium';
import type { TokenType } from 'chevrotain';
import { isModel } from '../../src/generated/ast.js';
import type { Model } from '../../src/generated/ast.js';
import { isWordKeyword } from '../../src/grammar/tokens.js';
import { createNvsServices } from '../../src/module.js';

export const { shared, Nvs } = createNvsServices(EmptyFileSystem);

/** All words of the grammar, sorted. */
export const KEYWORDS: readonly string[] = Object.keys(Nvs.parser.Lexer.definition as Record<string, TokenType>)
    .filter(name => isWordKeyword(name) && name === name.toLowerCase())
    .sort();

let count = 0;

/** A text as a document that is parsed but not linked. */
export function parse(text: string): LangiumDocument<Model> {
    const document = shared.workspace.LangiumDocumentFactory.fromString(text, URI.parse(`memory:///${count++}.nvs`));
    if (!isModel(document.parseResult.value)) {
        throw new Error('The parser gave no model.');
    }
    return document as LangiumDocument<Model>;
}

/** What lexer and parser say about a text. */
export function syntaxErrors({ parseResult }: LangiumDocument): string[] {
    return [...parseResult.lexerErrors, ...parseResult.parserErrors].map(({ message }) => message);
}
