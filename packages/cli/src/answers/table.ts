import { cutTo, printable } from '@nvs/report';

/** Longest text of a cell: names and titles can be of any length. */
const MOST = 200;

/** Text of a model on one line, safe to show. */
export function oneLine(text: string, most = MOST): string {
    return printable(cutTo(text.replace(/\s+/g, ' ').trim(), most));
}

/** Rows with their columns aligned, indented by two; columns in which nothing stands are left out. The last column is not padded. */
export function table(rows: readonly (readonly string[])[]): string[] {
    const columns = Math.max(0, ...rows.map(row => row.length));
    const widths = Array.from({ length: columns }, (_, column) => rows.reduce((most, row) => Math.max(most, widthOf(row[column] ?? '')), 0));
    return rows.map(row => `  ${row.map((cell, column) => widths[column] === 0 ? '' : `${cell}${' '.repeat((widths[column] ?? 0) - widthOf(cell) + 2)}`).join('')}`.trimEnd());
}

/** A heading with rows under it, or nothing where there are none. */
export function section(heading: string, rows: readonly (readonly string[])[], head?: readonly string[]): string[] {
    return rows.length === 0 ? [] : ['', heading, ...table(head ? [head, ...rows] : rows)];
}

/** Columns that a text takes, combining marks not counted. */
function widthOf(text: string): number {
    return [...text.replace(/\p{M}/gu, '')].length;
}
