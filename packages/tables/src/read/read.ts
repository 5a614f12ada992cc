import { message } from '@nvs/words';
import type { Sheet } from '../sheet.js';
import { readCsv } from './csv.js';
import { decoded } from './decode.js';
import { Unreadable } from './unreadable.js';
import { readXlsx } from './xlsx/xlsx.js';

/** How a file of the older Excel begins, and one that is locked by a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];
/** Bytes from which a text is told from something else. */
const LOOKED_AT = 64 * 1024;
const PDF = [0x25, 0x50, 0x44, 0x46];

/**
 * The tables of a file, whatever its name says: a workbook by how it begins, else a text.
 * @throws Unreadable
 */
export function readSheets(bytes: Uint8Array): readonly Sheet[] {
    const beginsWith = (magic: readonly number[]): boolean => magic.every((byte, index) => bytes[index] === byte);
    if (beginsWith(COMPOUND) || beginsWith(PDF)) {
        throw new Unreadable(message('tables.otherKind', { is: beginsWith(PDF) ? 'pdf' : 'xls' }));
    }
    if (beginsWith(ZIP)) {
        return readXlsx(bytes);
    }
    const isMarked = beginsWith([0xff, 0xfe]) || beginsWith([0xfe, 0xff]);
    // no text has a byte that stands for nothing
    if (!isMarked && bytes.subarray(0, LOOKED_AT).includes(0)) {
        throw new Unreadable(message('tables.noText'));
    }
    const text = decoded(bytes);
    if (text.replace(/^\uFEFF/, '').trim() === '') {
        throw new Unreadable(message('tables.emptyFile'));
    }
    return [readCsv(text)];
}
