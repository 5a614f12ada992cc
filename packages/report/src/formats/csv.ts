import { stringify } from 'csv-stringify/browser/esm/sync';
import { inWords, isMessage, languageOf, message } from '@nvs/words';
import type { ReportFormat } from './format.js';
import { REGISTER_START, registerOf, type RegisterCell } from './register/register.js';

/** Spreadsheets take a text for what it is in other letters, unless the file begins with this. */
const BYTE_ORDER_MARK = '\uFEFF';

/** The risk register for spreadsheets. A text that a spreadsheet would take for a formula is written as a text. */
export const CSV_FORMAT = {
    name: 'csv',
    extension: 'csv',
    mediaType: 'text/csv',
    called: message('formats.csv'),
    goodFor: message('formats.csvFor'),
    use: 'tables',
    opensIn: 'editor',
    isWhole: false,
    write(report) {
        const language = languageOf(report.model.language) ?? 'en';
        const shown = (cell: RegisterCell): string => (isMessage(cell) ? inWords(cell, language) : String(cell ?? ''));
        const { head, rows } = registerOf(report);
        return [stringify([head, ...rows.map(row => row.map(shown))], { bom: true, record_delimiter: 'windows', escape_formulas: true })];
    },
    isOurs: head => head.replace(BYTE_ORDER_MARK, '').startsWith(REGISTER_START.join(','))
} as const satisfies ReportFormat;
