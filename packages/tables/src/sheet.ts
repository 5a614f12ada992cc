/** What stands in a cell. */
export interface Cell {
    /** As a reader of the table sees it, without blanks around it; dates as ISO 8601. Never empty. */
    readonly text: string;
    /** Where the cell holds a number, not a text that looks like one. A share of `40%` is 0.4. */
    readonly value?: number;
    readonly form?: 'percent' | 'date';
    /** That its number is shown in (ISO 4217). */
    readonly currency?: string;
    /** It belongs to a cell further up that reaches down to here. */
    readonly isContinued?: boolean;
}

/** A row, with its number as the file counts it: from 1. */
export interface Row {
    readonly number: number;
    /** By column, from 0; undefined where nothing stands. */
    readonly cells: readonly (Cell | undefined)[];
}

/** One table of a file. */
export interface Sheet {
    /** Undefined for a file that is one table. */
    readonly name: string | undefined;
    readonly isHidden?: boolean;
    /** Only rows with something in them. */
    readonly rows: readonly Row[];
    /** How many cells are formulas: what they last came to is read, nothing is worked out. */
    readonly formulas: number;
}

/** The letters of a column, as spreadsheets name it. @param index from 0 */
export function columnLetters(index: number): string {
    const rest = Math.floor(index / 26);
    return `${rest > 0 ? columnLetters(rest - 1) : ''}${String.fromCharCode(65 + (index % 26))}`;
}

/** What no text of a model may hold: control characters and marks that turn the direction of writing. */
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u2060\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;

/** A cell of a text; undefined where only blanks stand. Lines keep their ends. */
export function textCell(text: string): Cell | undefined {
    const plain = text
        .normalize('NFC')
        .replace(/\r\n?/g, '\n')
        .replace(UNPRINTABLE, '')
        .replace(/[\t\u00a0\u202f]/g, ' ')
        .trim();
    return plain === '' ? undefined : { text: plain };
}

/** The row, unless nothing stands in it. */
export function rowOf(number: number, cells: readonly (Cell | undefined)[]): Row[] {
    return cells.some(each => each !== undefined) ? [{ number, cells }] : [];
}
