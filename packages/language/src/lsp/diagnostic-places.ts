import type { Diagnostic, Position, Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic as Found, Location } from '@nvs/model';
import { DOCS_SCHEME } from '../validation/codes.js';
import { editBetween } from '../workspace/edit.js';

/** What was found in an older text, at its places in the present one. What stood in the changed stretch keeps its start. */
export function moved(diagnostics: readonly Diagnostic[], before: string, now: TextDocument): readonly Diagnostic[] {
    const after = now.getText();
    if (diagnostics.length === 0 || before === after) {
        return diagnostics;
    }
    const { from: start, to } = editBetween(before, after);
    const end = before.length - to;
    const old = TextDocument.create(now.uri, now.languageId, 0, before);
    const position = (place: Position, opens: boolean): Position => {
        const offset = old.offsetAt(place);
        // At the very place of a change, what opens there goes with the text behind it, what closes there with that before.
        if (offset < start || (!opens && offset === start)) {
            return place;
        }
        return now.positionAt(offset >= before.length - end ? offset + after.length - before.length : Math.min(offset, after.length - end));
    };
    return diagnostics.map(diagnostic => ({
        ...diagnostic,
        range: { start: position(diagnostic.range.start, true), end: position(diagnostic.range.end, false) }
    }));
}

const SEVERITY = { error: 1, warning: 2, info: 3 } as const;

/** What the compiler found, as the protocol wants it. @param uriOf the document that a path in it names */
export function toLsp({ code, severity, message, location, related }: Found, uriOf: (file: string) => string): Diagnostic {
    return {
        code,
        message,
        severity: SEVERITY[severity],
        source: 'nvs',
        codeDescription: { href: `${DOCS_SCHEME}:/${code}.md` },
        range: rangeOf(location),
        ...(related.length > 0
            ? {
                  relatedInformation: related.map(each => ({
                      message: each.message,
                      location: { uri: uriOf(each.location.file), range: rangeOf(each.location) }
                  }))
              }
            : {})
    };
}

function rangeOf({ line, column, endLine, endColumn }: Location): Range {
    return { start: { line: line - 1, character: column - 1 }, end: { line: endLine - 1, character: endColumn - 1 } };
}
