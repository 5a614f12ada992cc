import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inWords } from '@nvs/words';
import { readSheets, Unreadable, type Sheet } from '../src/index.js';
import { texts, workbook } from './workbook.js';

const shown = (sheet: Sheet | undefined): (string | undefined)[][] =>
    (sheet?.rows ?? []).map(({ cells }) => Array.from(cells, cell => cell?.text));
const sheet = (xml: string, more: Partial<Parameters<typeof workbook>[0]> = {}): Sheet | undefined =>
    readSheets(workbook({ sheets: { One: xml }, ...more }))[0];
const csv = (text: string): (string | undefined)[][] => shown(readSheets(strToU8(text))[0]);

function refusal(bytes: Uint8Array): string {
    try {
        readSheets(bytes);
    } catch (error) {
        if (error instanceof Unreadable) {
            return inWords(error.said, 'en');
        }
        throw error;
    }
    return 'read';
}

describe('a text', () => {
    it('is cut where its first lines have most marks', () => {
        expect(csv('a;b\n1,5;2')).toEqual([
            ['a', 'b'],
            ['1,5', '2']
        ]);
        expect(csv('a\tb\n1;2\t3')).toEqual([
            ['a', 'b'],
            ['1;2', '3']
        ]);
        expect(csv('a,b\n"1;2;3;4",5')).toEqual([
            ['a', 'b'],
            ['1;2;3;4', '5']
        ]);
    });

    it('keeps quotes, lines within cells and rows of other lengths, and counts rows as a spreadsheet does', () => {
        expect(csv('a;b\n"say ""no""";"two\r\nlines"')).toEqual([
            ['a', 'b'],
            ['say "no"', 'two\nlines']
        ]);
        const [read] = readSheets(strToU8('\uFEFFa;b\r\n\r\n1;2;3\r\n4'));
        expect(read?.rows.map(({ number }) => number)).toEqual([1, 3, 4]);
    });

    it('is UTF-8, UTF-16 or what Windows writes', () => {
        expect(shown(readSheets(Uint8Array.from([0x61, 0x3b, 0xe9, 0x80]))[0])).toEqual([['a', 'é€']]);
        expect(shown(readSheets(Uint8Array.from([0xff, 0xfe, 0x61, 0, 0x3b, 0, 0x62, 0]))[0])).toEqual([['a', 'b']]);
    });

    it('takes a formula for a text, and the apostrophe before one for none', () => {
        expect(csv("=1+1;'=2+2;'tis")).toEqual([['=1+1', '=2+2', "'tis"]]);
    });

    it('says where a quotation mark is not closed', () => {
        expect(refusal(strToU8('a;b\n"open;c\n'))).toContain('quotation mark');
    });
});

describe('a workbook', () => {
    it('has texts that are shared, in place, in pieces, and with what XML cannot write', () => {
        const read = sheet(
            '<sheetData><row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c><c r="D2" t="inlineStr"><is><r><t>in </t></r><r><t>place</t></r></is></c></row></sheetData>',
            {
                strings:
                    '<si><t>one</t></si><si><r><t xml:space="preserve">two </t></r><r><t>pieces_x0041_</t></r><rPh><t>sound</t></rPh></si>'
            }
        );
        expect(read?.rows).toMatchObject([{ number: 2 }]);
        expect(shown(read)).toEqual([['one', undefined, 'two piecesA', 'in place']]);
    });

    // 44927 is 1 January 2023 as Excel counts; 1 is 1 January 1900, and 60 the day that never was
    it.each([
        ['44927', 0, '', '44927'],
        ['44927', 1, '', '2023-01-01'],
        ['44927.75', 2, '', '2023-01-01'],
        ['1', 1, '', '1900-01-01'],
        ['61', 1, '', '1900-03-01'],
        ['43465', 1, 'date1904="1"', '2023-01-01'],
        ['0.4', 3, '', '40%'],
        ['0.07', 4, '', '7%'],
        ['0.1', 0, '', '0.1'],
        ['3.0000000000000004', 0, '', '3']
    ])('shows %s of style %i as it is meant', (value, style, properties, text) => {
        const styles =
            '<numFmts><numFmt numFmtId="164" formatCode="[$-413]d\\ mmmm\\ yyyy"/><numFmt numFmtId="165" formatCode="0.0%"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="9"/><xf numFmtId="165"/></cellXfs>';
        expect(
            shown(sheet(`<sheetData><row><c r="A1" s="${style}"><v>${value}</v></c></row></sheetData>`, { styles, properties }))
        ).toEqual([[text]]);
    });

    it('reads what formulas last came to, and counts them', () => {
        const read = sheet(
            '<sheetData><row><c r="A1"><f>CMD()</f><v>3</v></c><c r="B1" t="str"><f>X</f><v>text</v></c><c r="C1"><f>Y</f></c></row></sheetData>'
        );
        expect(shown(read)).toEqual([['3', 'text']]);
        expect(read?.formulas).toBe(3);
    });

    it('repeats what stands in merged cells', () => {
        const rows =
            '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>9</v></c></row><row r="2"><c r="C2"><v>8</v></c></row></sheetData>';
        expect(shown(sheet(`${rows}<mergeCells><mergeCell ref="A1:B2"/></mergeCells>`))).toEqual([
            ['1', '1', '9'],
            ['1', '1', '8']
        ]);
    });

    it('knows the currency that a number is shown in, and which cells go on from the row above', () => {
        const styles =
            '<numFmts><numFmt numFmtId="170" formatCode="[$$-409]#,##0"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs>';
        const rows = '<sheetData><row r="1"><c r="A1" s="1"><v>5</v></c></row><row r="2"><c r="B2"><v>1</v></c></row></sheetData>';
        const read = sheet(`${rows}<mergeCells><mergeCell ref="A1:A2"/></mergeCells>`, { styles });
        expect(read?.rows.map(({ cells }) => cells[0])).toMatchObject([
            { value: 5, currency: 'USD' },
            { value: 5, isContinued: true }
        ]);
        expect(read?.rows[0]?.cells[0]).not.toHaveProperty('isContinued');
    });

    it('shows hidden sheets last', () => {
        const read = readSheets(workbook({ sheets: { Lists: texts([['x']]), Risks: texts([['y']]) }, states: { Lists: 'veryHidden' } }));
        expect(read.map(({ name, isHidden }) => [name, isHidden])).toEqual([
            ['Risks', false],
            ['Lists', true]
        ]);
    });

    it('loses control characters and marks of direction', () => {
        expect(shown(sheet(texts([['a_x0007_b\u202Ec']])))).toEqual([['abc']]);
    });

    it.each([
        ['a zip that is no workbook', zipSync({ 'a.txt': strToU8('x') }), 'holds no sheets'],
        ['a broken zip', strToU8('PK\u0003\u0004 and nothing more'), 'cannot be read'],
        ['a sheet that is no XML', workbook({ sheets: { One: '<sheetData>' } }), 'cannot be read'],
        [
            'entities that grow',
            workbook({ sheets: { One: '<sheetData><row><c t="inlineStr"><is><t>&bomb;</t></is></c></row></sheetData>' } }),
            'cannot be read'
        ],
        [
            'a column of 16,384',
            workbook({ sheets: { One: '<sheetData><row><c r="XFD1"><v>1</v></c></row></sheetData>' } }),
            '1,000 columns'
        ],
        [
            'a row of a million',
            workbook({ sheets: { One: '<sheetData><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>' } }),
            '100,000 rows'
        ],
        ['a bomb', zipSync({ 'xl/workbook.xml': new Uint8Array(140 * 1024 * 1024) }), 'takes more than'],
        ['an old workbook', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'save it as .xlsx'],
        ['a PDF', strToU8('%PDF-1.7'), 'save it as .xlsx']
    ])('refuses %s with a way out', (_, bytes, said) => {
        expect(refusal(bytes)).toContain(said);
    });

    it('does nothing on bytes without meaning but refuse them', () => {
        fc.assert(
            fc.property(fc.uint8Array({ maxLength: 400 }), fc.constantFrom('', 'PK', 'PK\u0003\u0004'), (bytes, head) => {
                expect(typeof refusal(Uint8Array.from([...strToU8(head), ...bytes]))).toBe('string');
            })
        );
    });
});
