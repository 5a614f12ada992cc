import type { AstNode, CstNode, ParseResult } from 'langium';
import { isAstNode, isCompositeCstNode, isLeafCstNode, isReference } from 'langium';
import type { IToken } from 'chevrotain';

/** All that others can see of a result, as plain data. */
export function shape({ value, parserErrors, lexerErrors }: ParseResult): unknown {
    return {
        text: value.$cstNode?.root.fullText,
        tree: tree(value),
        cst: value.$cstNode && cst(value.$cstNode),
        errors: parserErrors.map(({ message, token, ...error }) => [
            message,
            ...at(token),
            ...('previousToken' in error ? at(error.previousToken as IToken) : [])
        ]),
        lexerErrors: lexerErrors.map(({ message, offset }) => [message, offset])
    };
}

function at({ startOffset, startLine, startColumn, endOffset }: IToken): unknown[] {
    return [startOffset, startLine, startColumn, endOffset];
}

function tree(node: AstNode): unknown {
    const result: Record<string, unknown> = {
        place: [node.$containerProperty, node.$containerIndex, node.$container?.$type, node.$cstNode?.offset, node.$cstNode?.range]
    };
    for (const [key, value] of Object.entries(node)) {
        if (key.startsWith('$') && key !== '$type') {
            continue;
        }
        result[key] = Array.isArray(value) ? value.map(item => plain(item, node)) : plain(value, node);
    }
    return result;
}

function plain(value: unknown, container: AstNode): unknown {
    if (isAstNode(value)) {
        if (value.$container !== container) {
            throw new Error(`${value.$type} does not know where it stands.`);
        }
        return tree(value);
    }
    return isReference(value) ? { text: value.$refText, offset: value.$refNode?.offset } : value;
}

function cst(node: CstNode): unknown {
    const content = isCompositeCstNode(node)
        ? node.content.map(child => {
              if (child.container !== node) {
                  throw new Error('A part of the text does not know where it stands.');
              }
              return cst(child);
          })
        : undefined;
    return [node.offset, node.length, node.range, node.hidden, isLeafCstNode(node) ? node.tokenType.name : content];
}
