import type { LangiumDocument } from 'langium';
import type { Range } from 'vscode-languageserver';
import type { Model } from '../generated/ast.js';
import type { Finding } from './finding.js';

/** What the lexer and the parser found, in plain words. */
export function syntaxFindings({ parseResult: { lexerErrors, parserErrors } }: LangiumDocument, node: Model): Finding[] {
    return [
        ...lexerErrors.map((error): Finding => ({
            code: error.message.includes('{') ? 'syntax/brace' : 'syntax/character', message: error.message, node,
            range: span(error.line ?? 1, error.column ?? 1, error.length)
        })),
        ...parserErrors.map((error): Finding => ({
            code: 'syntax/unexpected', message: error.message, node,
            range: span(error.token.startLine ?? 1, error.token.startColumn ?? 1, error.token.image.length)
        }))
    ];
}

function span(line: number, column: number, length: number): Range {
    const start = { line: line - 1, character: column - 1 };
    return { start, end: { line: start.line, character: start.character + Math.max(1, length) } };
}
