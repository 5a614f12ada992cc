import type { SheetRow } from './sheet.js';

/** The height of a line of the usual size, in points. */
const LINE = 15;
/** No row of a spreadsheet is higher. */
const HIGHEST = 409;
/** Letters are as wide as digits at most, but lines break at blanks. */
const FILLED = 0.9;

/** As high as its longest text asks for: not every program that opens a workbook works that out. @param scale of letters, 1 for the usual size */
export function withHeight(row: SheetRow, widths: readonly number[], scale = 1): SheetRow {
    const lines = row.cells.reduce(
        (most, { value }, at) => (typeof value === 'string' ? Math.max(most, linesOf(value, (widths[at] ?? 10) / scale)) : most),
        1
    );
    return lines === 1 && scale === 1 ? row : { ...row, height: Math.min(HIGHEST, Math.ceil(LINE * scale * lines)) };
}

/** On how many lines a text stands in a column. */
const linesOf = (text: string, width: number): number =>
    text.length < width * FILLED && !text.includes('\n')
        ? 1
        : text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (width * FILLED))), 0);
