import { strToU8, zipSync } from 'fflate';

/** A workbook as another program would write it, of the XML of its sheets. */
export interface Workbook {
    readonly sheets: Readonly<Record<string, string>>;
    readonly strings?: string;
    readonly styles?: string;
    readonly properties?: string;
    /** States of sheets by name, such as hidden. */
    readonly states?: Readonly<Record<string, string>>;
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

/** Its bytes. Sheets are given as what stands in `worksheet`. */
export function workbook({ sheets, strings = '', styles = '', properties = '', states = {} }: Workbook): Uint8Array {
    const names = Object.keys(sheets);
    const state = (name: string): string => (states[name] === undefined ? '' : ` state="${states[name]}"`);
    return zipSync({
        'xl/workbook.xml': strToU8(
            `<workbook ${MAIN} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr ${properties}/><sheets>${names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}"${state(name)} r:id="r${index}"/>`).join('')}</sheets></workbook>`
        ),
        'xl/_rels/workbook.xml.rels': strToU8(
            `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map((_, index) => `<Relationship Id="r${index}" Target="worksheets/sheet${index}.xml"/>`).join('')}</Relationships>`
        ),
        'xl/sharedStrings.xml': strToU8(`<sst ${MAIN}>${strings}</sst>`),
        'xl/styles.xml': strToU8(`<styleSheet ${MAIN}>${styles}</styleSheet>`),
        ...Object.fromEntries(
            Object.values(sheets).map((xml, index) => [`xl/worksheets/sheet${index}.xml`, strToU8(`<worksheet ${MAIN}>${xml}</worksheet>`)])
        )
    });
}

/** The data of a sheet whose cells are texts. */
export const texts = (rows: readonly (readonly string[])[]): string =>
    `<sheetData>${rows.map((cells, row) => `<row r="${row + 1}">${cells.map(cell => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`).join('')}</sheetData>`;
