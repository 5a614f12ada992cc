import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import { message } from '@nvs/words';
import { rowOf, textCell, type Sheet } from '../sheet.js';
import { Unreadable } from './unreadable.js';

const DELIMITERS = ['\t', ';', ','] as const;

/**
 * A table in a text: cells between commas, semicolons or tabs, whichever its first lines hold most of.
 * @throws Unreadable where quotes do not match
 */
export function readCsv(whole: string): Sheet {
    // Excel's own way to name the delimiter
    const said = /^\uFEFF?sep=(.)\r?\n/i.exec(whole);
    const text = said ? whole.slice(said[0].length) : whole;
    try {
        const records: readonly (readonly string[])[] = parse(text, {
            delimiter: said?.[1] ?? delimiterOf(text),
            bom: true,
            relax_column_count: true
        });
        return {
            name: undefined,
            formulas: 0,
            rows: records.flatMap((record, index) =>
                rowOf(
                    index + (said ? 2 : 1),
                    record.map(cell => textCell(asMeant(cell)))
                )
            )
        };
    } catch (error) {
        if (error instanceof CsvError) {
            const line: unknown = error['lines'];
            throw new Unreadable(message('tables.quotes', { line: typeof line === 'number' ? line : 1 }));
        }
        throw error;
    }
}

/** What a table has on every line stands on its first lines as often. */
function delimiterOf(text: string): string {
    const head = text.slice(0, 10_000).replace(/"[^"]*"/g, '');
    const counts = DELIMITERS.map(delimiter => head.split(delimiter).length - 1);
    return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** Without the apostrophe that keeps a spreadsheet from taking a text for a formula. */
const asMeant = (cell: string): string => (/^'[=+\-@\t\r＝＋－＠]/.test(cell) ? cell.slice(1) : cell);
