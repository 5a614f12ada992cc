import { message, type Message } from '@nvs/words';
import { isHeader } from '../columns/headers.js';
import { recognise, type Head } from '../columns/recognise.js';
import type { Role } from '../columns/roles.js';
import { plain } from '../plain.js';
import type { Row } from '../sheet.js';
import type { Yardstick } from '../yardstick.js';

/** What an element of a row is called by. */
export const TITLED_BY: Readonly<Record<Head['kind'], Role>> = {
    risks: 'title',
    measures: 'title',
    supply: 'resource',
    dependencies: 'process'
};

/** The rows that are elements, and those that are none, with why. */
export interface DataRows {
    readonly rows: readonly Row[];
    readonly others: readonly { readonly row: Row; readonly said: Message }[];
}

const TOTAL = /^(totaal|totalen|total|totals|subtotaal|subtotal|som|sum|eindtotaal|grand total)\b/;

/** Each row is looked at, so most must cost little: below a table, no other one begins without a header that is known as it stands. */
const mayBeHeaders = ({ cells }: Row): boolean =>
    cells.some(cell => cell && isHeader(plain(/[([]/.test(cell.text) ? cell.text.replace(/[([][^)\]]*[)\]]?/g, ' ') : cell.text)));

/** The rows below the headers, without totals, headings, headers that come again, and a second table. */
export function dataRows(rows: readonly Row[], { kind, row: headRow, columns }: Head, yardstick: Yardstick): DataRows {
    const titled = columns.find(({ role }) => role === TITLED_BY[kind]);
    const headers = new Map(columns.map(({ index, header }) => [index, plain(header)]));
    const data: Row[] = [];
    const others: { row: Row; said: Message }[] = [];
    let isOver = false;
    for (const row of rows.filter(each => each.number > headRow)) {
        const texts = new Set(row.cells.flatMap(cell => cell?.text ?? []));
        const title = plain(row.cells[titled?.index ?? 0]?.text ?? '');
        const repeats = [...headers].filter(([index, header]) => plain(row.cells[index]?.text ?? '') === header).length;
        const isHeading = texts.size === 1 && columns.length > 2 && row.cells.filter(each => each !== undefined).length > 1;
        isOver ||= repeats < 2 && row.cells.length > 1 && texts.size > 2 && mayBeHeaders(row) && recognise([row], yardstick) !== undefined;
        if (isOver) {
            others.push({ row, said: message('tables.secondTable') });
        } else if (TOTAL.test(title) || isHeading || repeats >= 2) {
            others.push({
                row,
                said: message('tables.noElement', { is: TOTAL.test(title) ? 'total' : isHeading ? 'heading' : 'headers' })
            });
        } else {
            data.push(row);
        }
    }
    return { rows: data, others };
}
