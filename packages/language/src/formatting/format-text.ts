import type { LangiumDocument } from 'langium';
import { EmptyFileSystem, URI } from 'langium';
import { isModel } from '../generated/ast.js';
import type { NvsServices } from '../module.js';
import { createNvsServices } from '../module.js';
import { syntaxFindings } from '../validation/syntax.js';
import { applied } from './edits.js';
import { formattingOf } from './format.js';

/** Why a text cannot be laid out. Lines and columns start at 1. */
export interface FormatError {
    readonly line: number;
    readonly column: number;
    readonly message: string;
}

/** A text in its layout, or what is wrong with it: a text with syntax errors is left as it is, since what belongs together is not known. */
export type Formatted = { readonly text: string } | { readonly errors: readonly FormatError[] };

/** A function that lays out texts, whatever stands in them. Only blanks, line ends and the indentation inside comments change. */
export function createFormatter(): (text: string) => Formatted {
    const { shared, Nvs } = createNvsServices(EmptyFileSystem);
    return given => {
        // The mark of the encoding is no part of the first line.
        const mark = given.startsWith('\uFEFF') ? '\uFEFF' : '';
        const text = given.slice(mark.length);
        const document = shared.workspace.LangiumDocumentFactory.fromString(text, URI.parse('memory:///text.nvs'));
        const edits = formattingOf(document, Nvs);
        return edits ? { text: mark + applied(text, edits) } : { errors: errorsOf(document, Nvs) };
    };
}

function errorsOf(document: LangiumDocument, services: NvsServices): FormatError[] {
    const { parseResult: { value } } = document;
    const errors = isModel(value) ? syntaxFindings(document, value, services).findings : [];
    if (errors.length === 0) return [{ line: 1, column: 1, message: 'This text cannot be laid out without changing what it says: the formatter has a mistake of its own.' }];
    return errors.map(({ message, range }) => ({ line: (range?.start.line ?? 0) + 1, column: (range?.start.character ?? 0) + 1, message }));
}
