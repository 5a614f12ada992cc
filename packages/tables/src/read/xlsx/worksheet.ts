import { message } from '@nvs/words';
import { rowOf, textCell, type Cell, type Row, type Sheet } from '../../sheet.js';
import { Unreadable } from '../unreadable.js';
import type { NumberForm } from './styles.js';
import type { SheetPart } from './workbook.js';
import { listen, unescaped } from './xml.js';

/** What the cells of a sheet refer to. */
export interface Shared {
    readonly strings: readonly string[];
    readonly forms: readonly NumberForm[];
    readonly from1904: boolean;
}

/** More rows and columns than any register has. */
const MOST_ROWS = 100_000;
const MOST_COLUMNS = 1_000;
const DAY = 86_400_000;

/** @throws Unreadable where it has more rows or columns than a table of risks could have */
export function readWorksheet({ name, xml, isHidden }: SheetPart, shared: Shared): Sheet {
    const rows = new Map<number, (Cell | undefined)[]>();
    const merged: string[] = [];
    let row = 0;
    let column = -1;
    let formulas = 0;
    let type: string | undefined;
    let style = 0;
    let content: string[] = [];
    let isContent = false;
    listen(xml, {
        open(tag, attributes) {
            isContent = tag === 'v' || tag === 't';
            if (tag === 'row') {
                row = Number(attributes['r'] ?? row + 1);
                column = -1;
            } else if (tag === 'c') {
                column = columnOf(attributes['r']) ?? column + 1;
                type = attributes['t'];
                style = Number(attributes['s'] ?? 0);
                content = [];
            } else if (tag === 'f') {
                formulas++;
            } else if (tag === 'mergeCell') {
                merged.push(attributes['ref'] ?? '');
            }
        },
        text(text) {
            if (isContent) {
                content.push(text);
            }
        },
        close(tag) {
            isContent = false;
            const cell = tag === 'c' && content.length > 0 ? cellOf(content.join(''), type, style, shared) : undefined;
            if (cell) {
                put(rows, row, column, cell);
            }
        }
    });
    for (const ref of merged) {
        spread(rows, ref);
    }
    const inOrder = [...rows].sort(([a], [b]) => a - b);
    return { name, isHidden, formulas, rows: inOrder.flatMap(([number, cells]): Row[] => rowOf(number, Array.from(cells))) };
}

function put(rows: Map<number, (Cell | undefined)[]>, row: number, column: number, cell: Cell): void {
    if (!(row >= 1 && row <= MOST_ROWS && column < MOST_COLUMNS)) {
        throw new Unreadable(message('tables.tooMany', { rows: MOST_ROWS, columns: MOST_COLUMNS }));
    }
    const cells = rows.get(row) ?? [];
    cells[column] = cell;
    rows.set(row, cells);
}

/** The index of the column of a place such as `AB12`, from 0. */
function columnOf(ref: string | undefined): number | undefined {
    const letters = /^[A-Z]+/.exec(ref ?? '')?.[0];
    return letters === undefined ? undefined : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellOf(content: string, type: string | undefined, style: number, { strings, forms, from1904 }: Shared): Cell | undefined {
    switch (type) {
        case 's':
            return textCell(strings[Number(content)] ?? '');
        case 'b':
            return textCell(content === '1' ? 'TRUE' : 'FALSE');
        case 'inlineStr':
        case 'str':
            return textCell(unescaped(content));
        case 'd':
            return { text: content.slice(0, 10), form: 'date' };
        case 'e':
            return textCell(content);
    }
    const value = Number(content);
    if (!Number.isFinite(value)) {
        return textCell(content);
    }
    const form = forms[style];
    switch (form?.is) {
        case 'percent':
            return { text: `${rounded(value * 100)}%`, value, form: 'percent' };
        case 'date':
            return { text: dayOf(value, from1904), form: 'date' };
        default:
            return { text: String(rounded(value)), value, ...(form?.currency === undefined ? {} : { currency: form.currency }) };
    }
}

/** Without what binary fractions leave behind the fifteenth digit. */
const rounded = (value: number): number => Number(value.toPrecision(15));

/** The day of a number of days since the last of 1899, or since 1904. Before March 1900 Excel counts a day that never was. */
function dayOf(days: number, from1904: boolean): string {
    const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
    const day = new Date(start + Math.floor(days) * DAY);
    return Number.isNaN(day.getTime()) ? String(days) : day.toISOString().slice(0, 10);
}

/** What stands in merged cells holds for each of them. */
function spread(rows: Map<number, (Cell | undefined)[]>, ref: string): void {
    const [from = '', to = ''] = ref.split(':');
    const [left, right] = [columnOf(from), columnOf(to)];
    const [top, bottom] = [Number(/\d+$/.exec(from)?.[0]), Number(/\d+$/.exec(to)?.[0])];
    const cell = left === undefined ? undefined : rows.get(top)?.[left];
    if (cell && left !== undefined && right !== undefined) {
        for (let row = top; row <= Math.min(bottom, MOST_ROWS); row++) {
            for (let column = left; column <= Math.min(right, MOST_COLUMNS - 1) && (row === top || rows.has(row)); column++) {
                put(rows, row, column, row === top ? cell : { ...cell, isContinued: true });
            }
        }
    }
}
