import { message } from '@nvs/words';
import type { Sheet } from '../../sheet.js';
import { Unreadable } from '../unreadable.js';
import { openPackage } from './package.js';
import { readStrings } from './strings.js';
import { readForms } from './styles.js';
import { readWorkbook } from './workbook.js';
import { readWorksheet } from './worksheet.js';

/**
 * The sheets of a workbook (ECMA-376), as text and numbers. Formulas are not worked out, links to other files not followed.
 * @throws Unreadable
 */
export function readXlsx(bytes: Uint8Array): readonly Sheet[] {
    const parts = openPackage(bytes);
    const { sheets, from1904 } = readWorkbook(parts);
    if (sheets.length === 0) {
        throw new Unreadable(message('tables.noWorkbook'));
    }
    const shared = { strings: readStrings(parts), forms: readForms(parts), from1904 };
    return sheets.map(each => readWorksheet(each, shared));
}
