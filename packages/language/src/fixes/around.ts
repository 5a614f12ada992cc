import { CstUtils, type AstNode, type CstNode, type LangiumDocument } from 'langium';
import type { Range } from 'vscode-languageserver';
import { isElement, type Element } from '../generated/ast.js';

/** The innermost node of the tree around the start of a range, and all around it. */
export function nodesAround({ start }: Range, { parseResult, textDocument }: LangiumDocument): AstNode[] {
    const root = parseResult.value.$cstNode;
    const leaf = root && CstUtils.findLeafNodeAtOffset(root, textDocument.offsetAt(start));
    const found: AstNode[] = [];
    for (let node: AstNode | undefined = leaf?.astNode; node; node = node.$container) {
        found.push(node);
    }
    return found;
}

/** The element around the start of a range. */
export const elementAround = (range: Range, document: LangiumDocument): Element | undefined => nodesAround(range, document).find(isElement);

/** A stretch of a text, by offsets. */
export const stretch = ({ textDocument }: LangiumDocument, from: number, to: number): Range => ({
    start: textDocument.positionAt(from),
    end: textDocument.positionAt(to)
});

/** The whole line where nothing else stands on it, else what is written with the blanks that set it apart. */
export function withItsLine(document: LangiumDocument, { offset, end }: Pick<CstNode, 'offset' | 'end'>): Range {
    const text = document.textDocument.getText();
    const start = offset - (/[ \t]*$/.exec(text.slice(0, offset))?.[0].length ?? 0);
    const blanks = /^[ \t]*/.exec(text.slice(end))?.[0].length ?? 0;
    const line = /^[ \t]*\r?\n/.exec(text.slice(end))?.[0].length ?? 0;
    const isFirst = start === 0 || text[start - 1] === '\n',
        isBehindBrace = text[start - 1] === '{';
    const [from, to] = isFirst && line > 0 ? [start, end + line] : isFirst || isBehindBrace ? [offset, end + blanks] : [start, end];
    return stretch(document, from, to);
}

/** The end of line that a text is written with. */
export const lineEndOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');
