import type { AstNode, CompositeCstNode, CstNode } from 'langium';
import { GrammarAST, isCompositeCstNode, isLeafCstNode } from 'langium';

/**
 * The text of the `/** … *\/` comment right in front of the node, without its stars; nothing without one. Other comments
 * may stand between. Finds its place among its neighbours by halving, so that long files stay fast.
 */
export function docOf(node: AstNode): string | undefined {
    const cst = node.$cstNode;
    const container = cst?.container;
    if (!cst || !container) {
        return undefined;
    }
    for (let index = indexOf(container, cst) - 1; index >= 0; index--) {
        const neighbour = container.content[index];
        if (!neighbour?.hidden || !isLeafCstNode(neighbour)) {
            return undefined;
        }
        const text = neighbour.text;
        if (text.startsWith('/**') && text.length > 4) {
            return plainText(text) || undefined;
        }
    }
    return undefined;
}

/** The content of a node is in the order of the text. */
function indexOf(container: CompositeCstNode, child: CstNode): number {
    const { content } = container;
    let low = 0,
        high = content.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        const node = content[middle];
        if (node && node.offset < child.offset) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    while (low < content.length && content[low] !== child) {
        low++;
    }
    return low < content.length ? low : 0;
}

function plainText(comment: string): string {
    return comment
        .slice(3, -2)
        .split(/\r\n|\n|\r/)
        .map(line => line.replace(/^[ \t]*\*(?!\*)[ \t]?/, '').trimEnd())
        .join('\n')
        .replace(/^(?:[ \t]*\n)+|\s+$/g, '')
        .replace(/^[ \t]+/, '');
}

/** The text of the node on one line: comments left out, every run of blanks one blank. */
export function sourceText(node: AstNode): string {
    return node.$cstNode ? oneLine(node.$cstNode) : '';
}

/** The same for a stretch of the text, such as all that stands behind a colon. */
export function oneLine(...nodes: readonly CstNode[]): string {
    const first = nodes[0],
        last = nodes.at(-1);
    if (!first || !last) {
        return '';
    }
    const text = first.root.fullText.slice(first.offset, last.end);
    if (!TO_TIDY.test(text)) {
        return text;
    }
    const plain =
        text.includes('/*') || text.includes('//')
            ? nodes
                  .flatMap(visibleLeaves)
                  .map(leaf => leaf.text)
                  .join(' ')
            : text;
    return plain.replace(/\s+/g, ' ').trim();
}

/** Comments, and blanks that are no single blank between words: most texts have neither. */
const TO_TIDY = /\/[/*]|[^\S ]|^ | $| {2}/;

function visibleLeaves(node: CstNode): CstNode[] {
    if (node.hidden) {
        return [];
    }
    return isCompositeCstNode(node) ? node.content.flatMap(visibleLeaves) : [node];
}

/** The children of the node that are tokens or nodes of their own, seen through the nodes that only name a grammar rule. */
export function children(cst: CstNode): readonly CstNode[] {
    let node = cst;
    while (isCompositeCstNode(node) && node.content.length === 1) {
        const only = node.content[0];
        if (!only || !isCompositeCstNode(only)) {
            break;
        }
        node = only;
    }
    return isCompositeCstNode(node) ? node.content : [];
}

/**
 * Whether the keyword itself stands in the text of the node, and not as a name: recovery can leave `when` without its condition.
 * @param from where in the text it must stand at the earliest: parentheses around an expression are within its text too
 */
export function hasKeyword(node: AstNode, keyword: string, from = 0): boolean {
    return (
        node.$cstNode !== undefined &&
        children(node.$cstNode).some(
            child =>
                isLeafCstNode(child) &&
                child.offset >= from &&
                child.tokenType.name === keyword &&
                GrammarAST.isKeyword(child.grammarSource)
        )
    );
}
