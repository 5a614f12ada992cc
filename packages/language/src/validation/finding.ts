import type { AstNode, CstNode } from 'langium';
import { AstUtils, GrammarUtils } from 'langium';
import type { Message } from '@nvs/words';
import type { Range } from 'vscode-languageserver';
import type { Code } from './codes.js';

/** Another place that a finding speaks of. */
interface Related {
    readonly message: Message;
    readonly node: AstNode;
}

/** Something that a check found, at a node or at one property of it. */
export interface Finding {
    readonly code: Code;
    readonly message: Message;
    readonly node: AstNode;
    readonly property?: string;
    readonly index?: number;
    /** Where exactly, if not at the node or property. */
    readonly range?: Range;
    readonly related?: readonly Related[];
    /** Whether it is told because no method applies. */
    readonly wantsMethod?: boolean;
    /** For quick fixes: the text to put in place of the range. */
    readonly replacement?: string;
    /** For quick fixes: texts of which one may be meant in place of the range. */
    readonly choices?: readonly string[];
    /** For quick fixes: a property that its element may be given, in place of the one that it has. */
    readonly write?: { readonly key: string; readonly value: string };
    /** For quick fixes: the namespace whose `use` is missing. */
    readonly use?: string;
    /** For quick fixes: what a name that nothing has would be the name of. */
    readonly create?: { readonly kind: string; readonly name: string };
}

/** Takes what a check finds. */
export type Accept = (finding: Finding) => void;

const NOWHERE: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** The place of a finding in its document. Never empty where there is text, so that a squiggle can be seen. */
export function rangeOf({ node, property, index, range }: Pick<Finding, 'node' | 'property' | 'index' | 'range'>): Range {
    if (range) {
        return range;
    }
    const cst =
        property === undefined
            ? undefined
            : index === undefined
              ? GrammarUtils.findNodeForProperty(node.$cstNode, property)
              : lastUpTo(itemsOf(node.$cstNode, property), index);
    return cst?.range ?? headRange(node) ?? NOWHERE;
}

/** The parts of a list by the node that holds it: looked for once, since a finding for each of many is else a search through all of them. */
const items = new WeakMap<CstNode, Map<string, readonly CstNode[]>>();

function itemsOf(holder: CstNode | undefined, property: string): readonly CstNode[] {
    if (!holder) {
        return [];
    }
    const known = items.get(holder) ?? new Map<string, readonly CstNode[]>();
    items.set(holder, known);
    let found = known.get(property);
    if (!found) {
        found = GrammarUtils.findNodesForProperty(holder, property);
        known.set(property, found);
    }
    return found;
}

function lastUpTo(list: readonly CstNode[], index: number): CstNode | undefined {
    return list[Math.min(index, list.length - 1)];
}

/** The head of an element: its word and name, not its whole body. */
function headRange(node: AstNode): Range | undefined {
    const whole = node.$cstNode?.range;
    if (!whole || whole.start.line === whole.end.line) {
        return whole;
    }
    const name = GrammarUtils.findNodeForProperty(node.$cstNode, 'name')?.range;
    if (name) {
        return name;
    }
    const text = AstUtils.getDocument(node).textDocument.getText({ start: whole.start, end: { line: whole.start.line + 1, character: 0 } });
    return { start: whole.start, end: { line: whole.start.line, character: whole.start.character + text.trimEnd().length } };
}
