import type { CstNode, LangiumParser, ParseResult, RootCstNode } from 'langium';
import { isCompositeCstNode, isRootCstNode } from 'langium';
import type { IToken } from 'chevrotain';
import { isModel, isNamespace, isUse } from '../generated/ast.js';
import type { Entry, Model } from '../generated/ast.js';
import { editBetween } from './edit.js';
import type { Edit } from './edit.js';

/** What of the syntax tree is moved when the text before it grows or shrinks. Langium keeps these to itself. */
interface MovableLeaf {
    _offset: number;
    _startLine: number;
    _endLine: number;
}
interface MovableComposite {
    _rangeCache: unknown;
}

/**
 * Parses only the element that an edit lies in, and moves what follows it: typing in a large file then costs no more than in
 * a small one. Gives the result that a parse of the whole text would give, or nothing where only that can tell: when the
 * edit leaves the element, changes where elements start or which braces match, or meets the head of the file.
 *
 * The old tree is used up: elements that did not change live on in the new one.
 */
export function reparse(before: ParseResult, text: string, parser: LangiumParser): ParseResult<Model> | undefined {
    const model = before.value;
    const root = model.$cstNode;
    if (!isModel(model) || !root || !isRootCstNode(root) || before.lexerErrors.length > 0) {
        return undefined;
    }
    const old = root.fullText;
    const edit = editBetween(old, text);
    const position = entryAround(model.entries, edit);
    const entry = position === undefined ? undefined : model.entries[position];
    const tree = entry?.$cstNode;
    if (position === undefined || !entry || isNamespace(entry) || isUse(entry) || !tree || tree.container !== root) {
        return undefined;
    }
    const start = tree.offset;
    const next = model.entries[position + 1]?.$cstNode;
    const end = next?.offset ?? old.length;
    const written = text.slice(start, end + edit.delta);
    // What stands on the line of another element can start or end with what that element is.
    if (
        old.charAt(start - 1) !== '\n' ||
        (next && !(old.charAt(end - 1) === '\n' && written.endsWith('\n'))) ||
        isOpen(written) ||
        !before.parserErrors.every(hasPlace)
    ) {
        return undefined;
    }
    const part = parser.parse(next ? written + FOLLOWING : written);
    const [again, ...more] = isModel(part.value) ? part.value.entries : [];
    const newTree = again?.$cstNode,
        following = more[0]?.$cstNode;
    // A first word that starts no element any more is part of the element before.
    if (
        !again ||
        !newTree ||
        newTree.offset !== 0 ||
        more.length !== (next ? 1 : 0) ||
        part.lexerErrors.length > 0 ||
        !part.parserErrors.every(hasPlace)
    ) {
        return undefined;
    }
    if (!isRootCstNode(newTree.container) || (following && following.offset !== written.length)) {
        return undefined;
    }
    const lines = { before: linesBefore(old, start), delta: linesBefore(text, end + edit.delta) - linesBefore(old, end) };

    // The new part moves to its place, what follows the old one by the length of the edit.
    const parts = newTree.container.content.filter(node => node.offset < written.length);
    for (const node of parts) {
        move(node, start, lines.before);
    }
    const placed = new Set<IToken>();
    for (const error of part.parserErrors) {
        moveError(error, start, lines.before, placed);
    }
    const first = root.content.indexOf(tree);
    const last = next ? root.content.indexOf(next) : root.content.length;
    const behind = root.content.slice(last);
    if (edit.delta !== 0 || lines.delta !== 0) {
        for (const node of behind) {
            move(node, edit.delta, lines.delta);
        }
    }
    graft(root, [...root.content.slice(0, first), ...parts, ...behind], text);

    const value = { ...model, entries: [...model.entries.slice(0, position), again, ...model.entries.slice(position + 1)] };
    value.entries.forEach((child, index) =>
        Object.assign(child, { $container: value, $containerProperty: 'entries', $containerIndex: index })
    );
    Object.assign(root, { astNode: value });
    const kept = before.parserErrors.filter(error => isFoundBefore(error, start));
    const later = before.parserErrors.filter(error => !isFoundBefore(error, end));
    const moved = new Set<IToken>();
    for (const error of later) {
        moveError(error, edit.delta, lines.delta, moved);
    }
    return { ...before, value, parserErrors: [...kept, ...part.parserErrors, ...later] };
}

/** Stands for the next element: what is missing at the end of an element is told at the start of the one behind it. */
const FOLLOWING = 'use a\n';

/** Whether the error is one of an element in front of the offset: also at the mark of the one that starts there, which no element is to blame for itself. */
function isFoundBefore({ token }: ParserError, offset: number): boolean {
    return token.startOffset < offset || (token.startOffset === offset && token.tokenType.name === 'START');
}

const CLOSED = /"(\\.|[^"\\\n\r])*"|\/\/[^\n\r]*|\/\*[\s\S]*?\*\//g;

/** Whether a comment or text begins here that may end in a later element. */
function isOpen(text: string): boolean {
    return text.includes('"""') || text.replace(CLOSED, '').includes('/*');
}

/** The entry that the edit lies in, well inside: its first word and what touches the next element are not its own. */
function entryAround(entries: readonly Entry[], { from, to }: Edit): number | undefined {
    let low = 0,
        high = entries.length - 1;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((entries[middle]?.$cstNode?.offset ?? Infinity) < from) {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    const tree = entries[low]?.$cstNode;
    const next = entries[low + 1]?.$cstNode;
    if (!tree || from <= tree.offset || (next && to >= next.offset)) {
        return undefined;
    }
    return low;
}

/** As the lexer counts lines: a carriage return alone ends one, too. */
const LINE_ENDS = /\r\n?|\n/g;

function linesBefore(text: string, offset: number): number {
    let lines = 0;
    for (const { index } of text.matchAll(LINE_ENDS)) {
        if (index >= offset) {
            break;
        }
        lines++;
    }
    return lines;
}

/** All leaves below the node: at each keystroke, so without anything between. */
function move(node: CstNode, offset: number, lines: number): void {
    if (isCompositeCstNode(node)) {
        (node as unknown as MovableComposite)._rangeCache = undefined;
        for (const child of node.content) {
            move(child, offset, lines);
        }
        return;
    }
    const place = node as unknown as MovableLeaf;
    place._offset += offset;
    place._startLine += lines;
    place._endLine += lines;
}

function graft(root: RootCstNode, content: CstNode[], text: string): void {
    for (const node of content) {
        Object.assign(node, { container: root });
    }
    Object.assign(root, { content, _text: text, _rangeCache: undefined });
}

type ParserError = ParseResult['parserErrors'][number];

/** Errors at the end of a text stand at no token: where that is, only a parse of the whole text can tell. */
function hasPlace({ token }: ParserError): boolean {
    return Number.isFinite(token.startOffset) && Number.isFinite(token.endOffset);
}

/** Errors can share a token, which moves once. */
function moveError(error: ParserError, offset: number, lines: number, moved: Set<IToken>): void {
    const previous = 'previousToken' in error ? [error.previousToken as IToken] : [];
    for (const token of [error.token, ...previous]) {
        if (moved.has(token)) {
            continue;
        }
        moved.add(token);
        token.startOffset += offset;
        if (token.endOffset !== undefined) {
            token.endOffset += offset;
        }
        if (token.startLine !== undefined) {
            token.startLine += lines;
        }
        if (token.endLine !== undefined) {
            token.endLine += lines;
        }
    }
}
