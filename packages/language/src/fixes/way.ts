import type { LangiumDocument } from 'langium';
import type { Range } from 'vscode-languageserver';
import type { Message } from '@nvs/words';

/** A text in the place of another in the document of a finding; an empty range puts it in between. */
export interface Change {
    readonly range: Range;
    readonly text: string;
}

/** A way to mend a finding in its document, beside what the finding would put in its place. */
export interface Way {
    readonly title: Message;
    readonly changes: readonly Change[];
    /** One of several ways that are as likely; only the writer knows which. */
    readonly isChoice?: boolean;
}

/** Finds the ways to mend a finding by its place; none where the text around it is not what was expected. */
export type Make = (range: Range, document: LangiumDocument) => readonly Way[];

/** A way of one change. */
export const way = (title: Message, range: Range, text: string): Way => ({ title, changes: [{ range, text }] });

/** Where only the writer knows whether it is meant. */
export const asChoice =
    (make: Make): Make =>
    (range, document) =>
        make(range, document).map(each => ({ ...each, isChoice: true }));
