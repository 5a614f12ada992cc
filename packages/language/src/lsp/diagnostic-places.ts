import type { Diagnostic, Position, Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** In the order of the text; at one place by code and message, so that the order is always the same. */
export function byPlace(a: Diagnostic, b: Diagnostic): number {
    const { start: p } = a.range, { start: q } = b.range;
    return p.line - q.line || p.character - q.character || compare(String(a.code), String(b.code)) || compare(String(a.message), String(b.message));
}

function compare(a: string, b: string): number {
    return a < b ? -1 : a > b ? 1 : 0;
}

/** What was found in an older text, at its places in the present one. What stood in the changed stretch keeps its start. */
export function moved(diagnostics: readonly Diagnostic[], before: string, now: TextDocument): readonly Diagnostic[] {
    const after = now.getText();
    if (diagnostics.length === 0 || before === after) return diagnostics;
    const shortest = Math.min(before.length, after.length);
    let start = 0;
    while (start < shortest && before.charCodeAt(start) === after.charCodeAt(start)) start++;
    let end = 0;
    while (end < shortest - start && before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)) end++;
    const old = TextDocument.create(now.uri, now.languageId, 0, before);
    const position = (place: Position): Position => {
        const offset = old.offsetAt(place);
        if (offset <= start) return place;
        return now.positionAt(offset >= before.length - end ? offset + after.length - before.length : Math.min(offset, after.length - end));
    };
    return diagnostics.map(diagnostic => ({ ...diagnostic, range: range(diagnostic.range, position) }));
}

function range({ start, end }: Range, position: (place: Position) => Position): Range {
    return { start: position(start), end: position(end) };
}
