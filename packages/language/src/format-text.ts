import type { LangiumDocument } from 'langium';
import { EmptyFileSystem, URI } from 'langium';
import { inWords, message, type Language, type Message } from '@nvs/words';
import { isModel } from './generated/ast.js';
import type { NvsServices } from './module.js';
import { createNvsServices } from './module.js';
import { syntaxFindings } from './validation/syntax.js';
import { applied } from './formatting/edits.js';
import { formattingOf } from './formatting/format.js';

/** Why a text cannot be laid out. Lines and columns start at 1. */
export interface FormatError {
    readonly line: number;
    readonly column: number;
    readonly message: string;
}

/** A text in its layout, or what is wrong with it: a text with syntax errors is left as it is, since what belongs together is not known. */
export type Formatted = { readonly text: string } | { readonly errors: readonly FormatError[] };

/**
 * A function that lays out texts, whatever stands in them. Only blanks, line ends and the indentation inside comments change.
 * @param language of the errors
 */
export function createFormatter(language: Language = 'en'): (text: string) => Formatted {
    let services = createNvsServices(EmptyFileSystem);
    const error = ({ said, line = 1, column = 1 }: Fault): FormatError => ({
        line,
        column,
        message: typeof said === 'string' ? said : inWords(said, language)
    });
    return text => {
        try {
            const formatted = formatWith(services, text);
            return 'text' in formatted ? formatted : { errors: formatted.map(error) };
        } catch {
            // Thousands of brackets in one another are more than a parser can keep in mind. It fails in many ways then, and cannot go on.
            services = createNvsServices(EmptyFileSystem);
            return { errors: [error({ said: message('text.tooDeep') })] };
        }
    };
}

/** What stands in the way of a layout, and where if that is known. */
interface Fault {
    readonly said: Message;
    readonly line?: number;
    readonly column?: number;
}

function formatWith({ shared, Nvs }: ReturnType<typeof createNvsServices>, given: string): { readonly text: string } | Fault[] {
    // The mark of the encoding is no part of the first line.
    const mark = given.startsWith('\uFEFF') ? '\uFEFF' : '';
    const text = given.slice(mark.length);
    const edits = formattingOf(text, Nvs);
    if (edits) {
        return { text: mark + applied(text, edits) };
    }
    return faultsOf(shared.workspace.LangiumDocumentFactory.fromString(text, URI.parse('memory:///text.nvs')), Nvs);
}

function faultsOf(document: LangiumDocument, services: NvsServices): Fault[] {
    const {
        parseResult: { value }
    } = document;
    const errors = isModel(value) ? syntaxFindings(document, value, services).findings : [];
    if (errors.length === 0) {
        return [{ said: message('text.notLaidOut') }];
    }
    return errors.map(({ message: said, range }) => ({
        said,
        line: (range?.start.line ?? 0) + 1,
        column: (range?.start.character ?? 0) + 1
    }));
}
