import type { CstNode } from 'langium';
import { AstUtils, CstUtils } from 'langium';
import { message } from '@nvs/words';
import type { Model } from '../generated/ast.js';
import type { CheckContext } from './check.js';

/**
 * Control characters, what reorders text, and what has no width: left by word processors, sheets and web pages. Not the joiners U+200C and U+200D, which
 * letters of several languages and pictures are made with, nor blanks and ends of lines of any kind.
 */
const INVISIBLE =
    /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufff9-\ufffb]+|(?!^)\ufeff+/g;

/** In texts and comments; elsewhere such a character is a mistake of syntax. */
export function textsShouldBeVisible(model: Model, { accept }: CheckContext): void {
    const { textDocument } = AstUtils.getDocument(model);
    const text = textDocument.getText();
    for (const found of text.matchAll(INVISIBLE)) {
        const [characters] = found;
        const root: CstNode | undefined = model.$cstNode;
        const leaf = root && CstUtils.findLeafNodeAtOffset(root, found.index);
        if (leaf && TEXTS.has(leaf.tokenType.name)) {
            accept({
                code: 'text/invisible',
                node: model,
                range: {
                    start: textDocument.positionAt(found.index),
                    end: textDocument.positionAt(found.index + characters.length)
                },
                message: message('text.invisible', {
                    numbers: [...new Set(characters)].map(
                        each => `U+${(each.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
                    )
                }),
                replacement: ''
            });
        }
    }
}

const TEXTS: ReadonlySet<string> = new Set(['STRING', 'CODE', 'LONG_TEXT', 'ML_COMMENT', 'SL_COMMENT']);
