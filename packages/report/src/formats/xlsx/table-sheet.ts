import { message, type Message, type Say } from '@nvs/words';
import type { Cell, Column, Table } from '../../document/document.js';
import { colourOf } from '../../pictures/palette.js';
import { cellWords } from '../office/cell-words.js';
import { keyOf } from '../signs.js';
import { withHeight } from './heights.js';
import { letterOf, type Sheet, type SheetCell, type SheetRow } from './sheet.js';
import { classStyle, type StyleName } from './styles.js';

/** Widths of columns, in letters. */
const NARROWEST = 7;
const WIDEST = 60;
const CLASS_WIDTH = 12;
const PLACE_WIDTH = 9;

/** Tables of a section with the same columns, as one. */
export interface Joined {
    readonly table: Table;
    /** Of each row, what its table is about; absent where there is one table only. */
    readonly subjects?: readonly (Message | undefined)[] | undefined;
}

/** A column of a sheet: a range has three more, for its figures; one that is in no table says what a row is about. */
interface SheetColumn {
    readonly column: Column;
    readonly at: number;
    readonly end?: 'low' | 'best' | 'high' | undefined;
}

/** A table on a sheet of its own: its caption, the heads, which stay in sight, the rows, which can be filtered, and what its colours mean. */
export function tableSheet(name: string, { table, subjects }: Joined, say: Say): Sheet {
    const columns = subjects ? [{ column: { heading: message('pages.about') }, at: SUBJECT }, ...columnsOf(table)] : columnsOf(table);
    const groups = columns.map(({ column }) => (column.group ? say.message(column.group) : undefined));
    const heads = columns.map(each => headOf(each, table, say));
    const subjectOf = (row: number): SheetCell => {
        const subject = subjects?.[row];
        return { value: subject && say.message(subject), style: 'subject' };
    };
    const body = table.rows.map((row, at) => ({
        cells: columns.map(each => (each.at === SUBJECT ? subjectOf(at) : cellOf(row[each.at], each, table, say)))
    }));
    const widths = columns.map((_, at) => widthOf(at, columns, [heads[at] ?? '', ...body.map(({ cells }) => textOf(cells[at]))], table));
    const hasGroups = groups.some(each => each !== undefined);
    const caption = say.message(table.caption);
    const all = widths.reduce((sum, each) => sum + each, 0);
    const legend = keyOf(table).classes.map(
        (each): SheetRow => ({
            cells: [
                { value: each.name, style: classStyle(colourOf(each.place, each.of)) },
                { value: say.message(each.text), style: 'plain' }
            ]
        })
    );
    const shortNames = table.columns.flatMap(({ heading, whole }): SheetRow[] =>
        whole === undefined
            ? []
            : [{ cells: [{ value: say.message(message('shortNames.whole', { short: heading, whole })), style: 'plain' }] }]
    );
    const head = hasGroups ? 3 : 2;
    return {
        name,
        widths,
        rows: [
            withHeight({ cells: [{ value: caption, style: 'soft' }] }, [all]),
            ...(hasGroups
                ? [{ cells: groups.map((group, at): SheetCell => ({ value: isFirst(groups, at) ? group : undefined, style: 'group' })) }]
                : []),
            withHeight({ cells: heads.map((value): SheetCell => ({ value, style: 'head' })) }, widths),
            ...body.map(row => withHeight(row, widths)),
            ...(legend.length === 0 ? [] : [{ cells: [] }, ...legend]),
            ...(shortNames.length === 0 ? [] : [{ cells: [] }, ...shortNames])
        ],
        head,
        filtered: body.length,
        merged: [
            ...(columns.length > 1 ? [`A1:${letterOf(columns.length - 1)}1`] : []),
            ...groups.flatMap((group, at) => {
                const next = groups.findIndex((_, other) => other > at && isFirst(groups, other));
                const last = (next === -1 ? groups.length : next) - 1;
                return group !== undefined && isFirst(groups, at) && last > at ? [`${letterOf(at)}2:${letterOf(last)}2`] : [];
            })
        ]
    };
}

/** Where the column is that no table has. */
const SUBJECT = -1;

const columnsOf = ({ columns, rows }: Table): SheetColumn[] =>
    columns.flatMap((column, at) => [
        { column, at },
        ...(rows.some(row => row[at]?.type === 'range') ? (['low', 'best', 'high'] as const).map(end => ({ column, at, end })) : [])
    ]);

function headOf({ column, at, end }: SheetColumn, { rows }: Table, say: Say): string {
    const range = rows.map(row => row[at]).find(cell => cell?.type === 'range');
    return end === undefined || range === undefined
        ? say.message(column.heading)
        : say.message(message('office.placeOnScale', { heading: column.heading, end, of: range.of }));
}

/** Words that say no more than their number. */
const PLAIN: ReadonlySet<string> = new Set(['text.whole', 'text.number']);

function cellOf(cell: Cell | undefined, { column, end }: SheetColumn, { form }: Table, say: Say): SheetCell {
    if (cell === undefined) {
        return { value: undefined, style: 'text' };
    }
    if (end !== undefined) {
        return { value: cell.type === 'range' ? cell[end] : undefined, style: 'place' };
    }
    switch (cell.type) {
        case 'number':
            // Words that say more than the number, such as that it is at least so much, win over it.
            return PLAIN.has(cell.text.code)
                ? { value: cell.value, style: 'number' }
                : { value: cellWords(cell, say), style: column.align === 'end' ? 'end' : 'text' };
        case 'class':
            return {
                value: form === 'heat' ? cell.name : cellWords(cell, say),
                style: classStyle(colourOf(cell.place, cell.of))
            };
        case 'text':
            return { value: cellWords(cell, say), style: column.align === 'end' ? 'end' : 'text', link: cell.link, anchor: cell.anchor };
        default:
            return { value: cellWords(cell, say), style: cell.type === 'state' ? 'state' : ('text' satisfies StyleName) };
    }
}

const textOf = (cell: SheetCell | undefined): string => String(cell?.value ?? '');

function widthOf(at: number, columns: readonly SheetColumn[], texts: readonly string[], { form }: Table): number {
    if (columns[at]?.end !== undefined) {
        return PLACE_WIDTH;
    }
    if (form === 'heat' && at > 0) {
        return CLASS_WIDTH;
    }
    const longest = texts.reduce((most, text) => Math.max(most, text.length), 0);
    return Math.min(WIDEST, Math.max(NARROWEST, longest + 2));
}

const isFirst = (groups: readonly (string | undefined)[], at: number): boolean => at === 0 || groups[at] !== groups[at - 1];
