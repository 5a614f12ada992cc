import type { Location } from '@nvs/model';

/** A place in the text of the model, shown as `file:line`. */
interface Place {
    readonly at: Location;
}

/** A formula, shown by its name with the page that explains it. */
interface FormulaPage {
    readonly formula: string;
}

/** One piece of an answer: own words and text of the model alike are data that each rendering makes safe. */
export type Part = string | Place | FormulaPage;
export type Words = string | readonly Part[];

/** Sentences, then rows of equal sense. Columns in which nothing stands are not shown. */
export interface Section {
    readonly heading: string;
    readonly lines?: readonly Words[];
    /** Names of the columns. */
    readonly head?: readonly string[];
    readonly rows: readonly (readonly Words[])[];
}

/** An answer for people, whatever it is shown on. */
export interface Page {
    readonly title: Words;
    readonly lines: readonly Words[];
    readonly sections: readonly Section[];
}

/** How places become what a reader can follow. */
export interface View {
    /** A place as `file:line`, as seen from where the reader is. */
    place?(at: Location): string;
    /** The address that a place leads to, in Markdown; without one it is text. */
    link?(at: Location): string | undefined;
    /** The address of a page of the documentation (`docs/methods/time.md#timeharm`), in Markdown. */
    page?(path: string): string | undefined;
}

export function partsOf(words: Words): readonly Part[] {
    return typeof words === 'string' ? [words] : words;
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
