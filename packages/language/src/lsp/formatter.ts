import type { LangiumDocument } from 'langium';
import type { Formatter } from 'langium/lsp';
import type { DocumentFormattingParams, DocumentRangeFormattingParams, Range, TextEdit } from 'vscode-languageserver';
import { formattingOf } from '../formatting/format.js';
import type { NvsServices } from '../module.js';

/** Lays out a document, or the lines of a range of it. How lines are indented is the language's choice and no setting of the editor. */
export class NvsFormatter implements Formatter {
    constructor(private readonly services: NvsServices) {}

    formatDocument(document: LangiumDocument, _params: DocumentFormattingParams): TextEdit[] {
        return this.edits(document);
    }

    formatDocumentRange(document: LangiumDocument, { range }: DocumentRangeFormattingParams): TextEdit[] {
        const lines = linesOf(range);
        return this.edits(document).filter(edit => {
            // A change that ends at the start of a line takes nothing of that line.
            const { last } = linesOf(edit.range);
            return edit.range.start.line >= lines.first && last <= lines.last;
        });
    }

    formatDocumentOnType(): TextEdit[] {
        return [];
    }

    readonly formatOnTypeOptions = undefined;

    private edits({ textDocument }: LangiumDocument): TextEdit[] {
        return (formattingOf(textDocument.getText(), this.services) ?? []).map(({ start, end, text }) => ({
            range: { start: textDocument.positionAt(start), end: textDocument.positionAt(end) },
            newText: text
        }));
    }
}

/** The lines that a range takes part of. */
function linesOf({ start, end }: Range): { first: number; last: number } {
    return { first: start.line, last: end.character === 0 && end.line > start.line ? end.line - 1 : end.line };
}
