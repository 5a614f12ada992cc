import type { AstNode, LangiumDocument } from 'langium';
import { isReference } from 'langium';
import type { TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isOutcome } from '../generated/ast.js';
import type { NvsServices } from '../module.js';

/** How a text reads: what stands in the tree, from its root on. */
interface Reading {
    readonly what: string;
    /** In which line of the text; nothing for what is not written. */
    readonly line: number;
}

/** The line in which a text would read differently, but for the new name, after the edits; nothing when it reads as before. */
export function misreadLine(
    document: LangiumDocument,
    edits: readonly TextEdit[],
    oldName: string,
    newName: string,
    { parser }: NvsServices
): number | undefined {
    const text = TextDocument.applyEdits(document.textDocument, [...edits]);
    const { value, parserErrors, lexerErrors } = parser.LangiumParser.parse(text);
    const before = [...readings(document.parseResult.value)],
        after = [...readings(value)];
    const mistakes = document.parseResult.parserErrors.length + document.parseResult.lexerErrors.length;
    for (const [position, { what, line }] of before.entries()) {
        const now = after[position]?.what;
        if (now !== what && (now === undefined || !isRenamed(what, now, oldName, newName))) {
            return line;
        }
    }
    if (after.length > before.length) {
        return after[before.length]?.line;
    }
    return parserErrors.length + lexerErrors.length > mistakes ? (parserErrors[0]?.token.startLine ?? 1) : undefined;
}

/** Whether two dotted names differ in the renamed segment only. */
function isRenamed(before: string, after: string, oldName: string, newName: string): boolean {
    const old = before.split('.'),
        now = after.split('.');
    return (
        old.length === now.length &&
        old.every((segment, position) => segment === now[position] || (segment === oldName && now[position] === newName))
    );
}

function* readings(node: AstNode): Generator<Reading> {
    const line = (node.$cstNode?.range.start.line ?? 0) + 1;
    yield { what: `(${node.$type}`, line };
    for (const [key, value] of Object.entries(node)) {
        if (key.startsWith('$') || (key === 'message' && isOutcome(node))) {
            continue; // names in a message are renamed in its holes
        }
        yield { what: `${key}:`, line };
        for (const each of Array.isArray(value) ? (value as unknown[]) : [value]) {
            if (isReference(each)) {
                yield { what: each.$refText, line };
            } else if (isNode(each)) {
                yield* readings(each);
            } else {
                yield { what: String(each), line };
            }
        }
    }
    yield { what: ')', line };
}

function isNode(value: unknown): value is AstNode {
    return typeof value === 'object' && value !== null && '$type' in value;
}
