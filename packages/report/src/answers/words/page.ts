import type { Location } from '@nvs/model';
import { isMessage, type Language, type Message } from '@nvs/words';
import { oneLine } from './line.js';
import { asWritten } from './said.js';

/** A place in the text of the model, shown as `file:line`. */
interface Place {
    readonly at: Location;
}

/** A formula, shown by its name with the page that explains it. */
interface FormulaPage {
    readonly formula: string;
}

/** One piece of an answer: what we say, and text of the model. Both are data that each rendering makes safe. */
export type Part = Message | string | Place | FormulaPage;
export type Words = Message | string | readonly Part[];

/** Sentences, then rows of equal sense. Columns in which nothing stands are not shown. */
export interface Section {
    readonly heading: Words;
    readonly lines?: readonly Words[];
    /** Names of the columns. */
    readonly head?: readonly Words[];
    readonly rows: readonly (readonly Words[])[];
}

/** An answer for people, whatever it is shown on. */
export interface Page {
    /** The first line on a terminal. */
    readonly title: Words;
    /** The same without what makes it long, for the heading of a document … */
    readonly heading?: Words;
    /** … and what was left out of it, as the first line below. */
    readonly about?: Words;
    readonly lines: readonly Words[];
    readonly sections: readonly Section[];
}

/** How an answer is put into words, and how places become what a reader can follow. */
export interface View {
    /** English where none is given. */
    readonly language?: Language;
    /** A place as `file:line`, as seen from where the reader is. */
    place?(at: Location): string;
    /** The address that a place leads to, in Markdown; without one it is text. */
    link?(at: Location): string | undefined;
    /** The address of a page of the documentation (`docs/methods/time.md#timeharm`), in Markdown. */
    page?(path: string): string | undefined;
}

/** How the page about one element begins: its title, its name, what it is, and where it stands. */
export function entitled(
    title: Message,
    id: string,
    kind: Message,
    at: Location | undefined
): Required<Pick<Page, 'title' | 'heading' | 'about'>> {
    const what: Part[] = [kind, ...(at ? [', ', { at }] : [])];
    return { title: [title, ` (${oneLine(id)}), `, ...what], heading: title, about: [asWritten(id), ', ', ...what] };
}

export function partsOf(words: Words): readonly Part[] {
    return typeof words === 'string' || isMessage(words) ? [words] : words;
}

/** What is shown of the rows: the columns in which something stands. */
export function columnsOf(rows: readonly (readonly string[])[]): number[] {
    return Array.from({ length: rows.reduce((most, row) => Math.max(most, row.length), 0) }, (_, column) => column).filter(column =>
        rows.some(row => (row[column] ?? '') !== '')
    );
}

/** A section without anything in it is not shown. */
export function isSaying({ rows, lines = [] }: Section): boolean {
    return rows.length > 0 || lines.length > 0;
}
