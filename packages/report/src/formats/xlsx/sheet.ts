import { xml, xmlText, type Xml } from '../office/xml.js';
import { STYLE_NUMBERS, type StyleName } from './styles.js';

/** What stands in a cell of a sheet. A text is never a formula, whatever it begins with. */
export interface SheetCell {
    readonly value: string | number | undefined;
    readonly style: StyleName;
    /** The element that it leads to. */
    readonly link?: string | undefined;
    /** The element whose place this is. */
    readonly anchor?: string | undefined;
}

export interface SheetRow {
    readonly cells: readonly SheetCell[];
    /** In points. Absent: as high as its text. */
    readonly height?: number | undefined;
}

export interface Sheet {
    readonly name: string;
    /** In letters. */
    readonly widths: readonly number[];
    readonly rows: readonly SheetRow[];
    /** Rows that stay in sight and on each page; the last of them has the heads of the columns. */
    readonly head: number;
    /** How many rows below the head are those of a table, to be filtered. */
    readonly filtered: number;
    readonly merged: readonly string[];
}

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** A cell holds no more, in UTF-16 units. */
const LONGEST = 32_767;
/** A sheet holds no more links. */
const MOST_LINKS = 65_000;

/** `A`, `Z`, `AA`. @param column from 0 */
export const letterOf = (column: number): string =>
    column < 26 ? String.fromCharCode(65 + column) : letterOf(Math.floor(column / 26) - 1) + letterOf(column % 26);

/** A name of a sheet in a formula or link. */
export const quoted = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** The cells that can be filtered, `$A$3:$E$17`; absent where there is no table. */
export function filterOf({ head, filtered, widths }: Sheet): string | undefined {
    return filtered === 0 ? undefined : `$A$${head}:$${letterOf(widths.length - 1)}$${head + filtered}`;
}

/** @param places where elements have their place in the workbook, as targets of links */
export function sheetXml(sheet: Sheet, places: ReadonlyMap<string, string>): Xml {
    const { widths, rows, head, merged } = sheet;
    const letters = widths.map((_, at) => letterOf(at));
    const filter = filterOf(sheet)?.replaceAll('$', '');
    const links: Xml[] = [];
    const written = rows.map(({ cells, height }, row) =>
        xml(
            'row',
            { r: row + 1, ht: height, customHeight: height === undefined ? undefined : 1 },
            ...cells.map((cell, column) => {
                const at = `${letters[column] ?? letterOf(column)}${row + 1}`;
                const target = cell.link === undefined ? undefined : places.get(cell.link);
                if (target !== undefined && links.length < MOST_LINKS) {
                    links.push(xml('hyperlink', { ref: at, location: target }));
                }
                return cellXml(cell, at, target !== undefined);
            })
        )
    );
    return (
        [
            xml('sheetPr', {}, xml('pageSetUpPr', { fitToPage: 1 })),
            xml(
                'sheetViews',
                {},
                xml(
                    'sheetView',
                    { workbookViewId: 0, showGridLines: 0 },
                    ...(head === 0
                        ? []
                        : [xml('pane', { ySplit: head, topLeftCell: `A${head + 1}`, activePane: 'bottomLeft', state: 'frozen' })])
                )
            ),
            xml('cols', {}, ...widths.map((width, at) => xml('col', { min: at + 1, max: at + 1, width, customWidth: 1 }))),
            xml('sheetData', {}, ...written),
            filter === undefined ? '' : xml('autoFilter', { ref: filter }),
            merged.length === 0 ? '' : xml('mergeCells', { count: merged.length }, ...merged.map(ref => xml('mergeCell', { ref }))),
            links.length === 0 ? '' : xml('hyperlinks', {}, ...links),
            xml('pageMargins', { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 }),
            xml('pageSetup', { paperSize: 9, orientation: widths.length > 1 ? 'landscape' : 'portrait', fitToWidth: 1, fitToHeight: 0 }),
            // A text of digits is meant as one: spreadsheets would mark it as a mistake.
            xml(
                'ignoredErrors',
                {},
                xml('ignoredError', { sqref: `A1:${letters.at(-1) ?? 'A'}${Math.max(1, rows.length)}`, numberStoredAsText: 1 })
            )
        ].reduce((all, each) => all + each, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${SPREADSHEET}">`) +
        '</worksheet>'
    );
}

function cellXml({ value, style }: SheetCell, at: string, isLink: boolean): Xml {
    const s = STYLE_NUMBERS[isLink && style === 'text' ? 'link' : style];
    if (value === undefined) {
        return `<c r="${at}" s="${s}"/>`;
    }
    if (typeof value === 'number') {
        return `<c r="${at}" s="${s}"><v>${value}</v></c>`;
    }
    return `<c r="${at}" s="${s}" t="inlineStr"><is><t xml:space="preserve">${textOf(value)}</t></is></c>`;
}

/** What reads as an escape of a spreadsheet (`_x0041_`) is written so that it is none. */
const textOf = (text: string): Xml => xmlText(shortened(text)).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');

/** No longer than a cell can be; where something is left out it says so. */
const shortened = (text: string): string =>
    text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
