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
    let services = createNvsServices(EmptyFileSystem);
    return text => {
        try {
            return formatWith(services, text);
        } catch {
            // Thousands of brackets in one another are more than a parser can keep in mind. It fails in many ways then, and cannot go on.
            services = createNvsServices(EmptyFileSystem);
            return {
                errors: [
                    {
                        line: 1,
                        column: 1,
                        message: 'Too much stands inside one another here, such as brackets in brackets, for this text to be read.'
                    }
                ]
            };
        }
    };
}

function formatWith({ shared, Nvs }: ReturnType<typeof createNvsServices>, given: string): Formatted {
    // The mark of the encoding is no part of the first line.
    const mark = given.startsWith('\uFEFF') ? '\uFEFF' : '';
    const text = given.slice(mark.length);
    const edits = formattingOf(text, Nvs);
    if (edits) {
        return { text: mark + applied(text, edits) };
    }
    return { errors: errorsOf(shared.workspace.LangiumDocumentFactory.fromString(text, URI.parse('memory:///text.nvs')), Nvs) };
}

function errorsOf(document: LangiumDocument, services: NvsServices): FormatError[] {
    const {
        parseResult: { value }
    } = document;
    const errors = isModel(value) ? syntaxFindings(document, value, services).findings : [];
    if (errors.length === 0) {
        return [
            {
                line: 1,
                column: 1,
                message: 'This text cannot be laid out without changing what it says: the formatter has a mistake of its own.'
            }
        ];
    }
    return errors.map(({ message, range }) => ({ line: (range?.start.line ?? 0) + 1, column: (range?.start.character ?? 0) + 1, message }));
}
