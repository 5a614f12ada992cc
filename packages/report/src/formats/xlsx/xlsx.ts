import { sayIn, message } from '@nvs/words';
import { documentOf } from '../../document/build.js';
import { NATIONAL } from '../../document/profiles/national.js';
import type { Report } from '../../json/index.js';
import type { ReportFormat, ReportView } from '../format.js';
import { isOurOfficeFile, officeFile, RELATIONS, relationsOf, type Part } from '../office/package.js';
import { HEAD, xml, xmlText } from '../office/xml.js';
import { filterOf, letterOf, quoted, sheetXml, type Sheet } from './sheet.js';
import { sheetsOf } from './sheets.js';
import { stylesXml } from './styles.js';

const SHEET_TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const WORKBOOK = 'xl/workbook.xml';

/** A workbook: what the report says, a sheet for each of its tables and the risk register, with numbers as numbers. */
export const XLSX_FORMAT = {
    name: 'xlsx',
    extension: 'xlsx',
    mediaType: `${SHEET_TYPES}.sheet`,
    called: message('formats.xlsx'),
    goodFor: message('formats.xlsxFor'),
    use: 'tables',
    opensIn: 'program',
    isWhole: true,
    isDocument: true,
    write(report: Report, { profile = NATIONAL }: ReportView = {}) {
        const document = documentOf(report, profile);
        const sheets = sheetsOf(document, profile.hasRegister ? report : undefined);
        return [
            officeFile(WORKBOOK, partsOf(sheets), { title: sayIn(document.language).message(document.title), language: document.language })
        ];
    },
    isOurs: (head: string) => isOurOfficeFile(head, WORKBOOK)
} as const satisfies ReportFormat;

function partsOf(sheets: readonly Sheet[]): Part[] {
    const places = placesOf(sheets);
    return [
        { path: WORKBOOK, type: `${SHEET_TYPES}.sheet.main+xml`, content: workbookXml(sheets) },
        {
            path: 'xl/_rels/workbook.xml.rels',
            content: relationsOf([
                ...sheets.map((_, at) => ({ id: `rId${at + 1}`, type: 'worksheet', target: `worksheets/sheet${at + 1}.xml` })),
                { id: `rId${sheets.length + 1}`, type: 'styles', target: 'styles.xml' }
            ])
        },
        { path: 'xl/styles.xml', type: `${SHEET_TYPES}.styles+xml`, content: stylesXml() },
        ...sheets.map((sheet, at) => ({
            path: `xl/worksheets/sheet${at + 1}.xml`,
            type: `${SHEET_TYPES}.worksheet+xml`,
            content: sheetXml(sheet, places)
        }))
    ];
}

/** Where elements have their place, as targets of links. */
function placesOf(sheets: readonly Sheet[]): Map<string, string> {
    return new Map(
        sheets.flatMap(({ name, rows }) =>
            rows.flatMap(({ cells }, row) =>
                cells.flatMap(({ anchor }, column) =>
                    anchor === undefined ? [] : [[anchor, `${quoted(name)}!${letterOf(column)}${row + 1}`] as const]
                )
            )
        )
    );
}

function workbookXml(sheets: readonly Sheet[]): string {
    const names = sheets.flatMap((sheet, localSheetId) => {
        const of = quoted(sheet.name);
        const filter = filterOf(sheet);
        return [
            ...(filter === undefined
                ? []
                : [xml('definedName', { name: '_xlnm._FilterDatabase', localSheetId, hidden: 1 }, xmlText(`${of}!${filter}`))]),
            ...(sheet.head === 0
                ? []
                : [xml('definedName', { name: '_xlnm.Print_Titles', localSheetId }, xmlText(`${of}!$1:$${sheet.head}`))])
        ];
    });
    return (
        HEAD +
        xml(
            'workbook',
            { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'xmlns:r': RELATIONS },
            xml('bookViews', {}, xml('workbookView', { activeTab: 0 })),
            xml('sheets', {}, ...sheets.map(({ name }, at) => xml('sheet', { name, sheetId: at + 1, 'r:id': `rId${at + 1}` }))),
            ...(names.length === 0 ? [] : [xml('definedNames', {}, ...names)])
        )
    );
}
