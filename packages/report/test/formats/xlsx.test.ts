import { analyse } from '@nvs/analysis';
import { message, sayIn } from '@nvs/words';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsIn, sheetsIn, textIn, within, type CellRead } from '../../../../test/office-files.js';
import { measure, model, threat } from '../../../analysis/test/builder.js';
import type { Table } from '../../src/document/document.js';
import { sheetNames } from '../../src/formats/xlsx/sheet-names.js';
import { letterOf, sheetXml } from '../../src/formats/xlsx/sheet.js';
import { tableSheet } from '../../src/formats/xlsx/table-sheet.js';
import { buildReport, REPORT_FORMATS, type Report } from '../../src/index.js';
import { seen } from '../../src/pictures/markup.js';

const { xlsx } = REPORT_FORMATS;
const given = model({
    interests: { 'i.one': 1, 'i.two': 1 },
    threats: [
        threat('t', { likelihood: 'C in B .. D', impact: { 'i.one.c1': 'D', 'i.two.c1': 'D' } }),
        threat('u', { likelihood: 'D', impact: { 'i.one.c1': 'withheld' } })
    ],
    measures: [measure('m', 'planned', 'likelihood of t -= 1 class')]
});
const SAMPLE = buildReport(given, analyse(given));
const titled = (title: string): Report => ({
    ...SAMPLE,
    model: { ...SAMPLE.model, threats: SAMPLE.model.threats.map(each => ({ ...each, title })) }
});
const sheet = (report: Report, name: string): (string | number | undefined)[][] =>
    (sheetsIn(xlsx.write(report)).get(name) ?? []).map(row => row.map(({ value }) => value));

describe('a report as a workbook', () => {
    it('has a sheet for what is said, one for each table, and the register', () => {
        const names = [...sheetsIn(xlsx.write(SAMPLE)).keys()];
        // A section with several tables has a sheet for each kind of them, which are numbered.
        expect([...new Set(names.map(each => each.replace(/ \d+$/, '')))]).toEqual([
            'Report',
            'Risks',
            'Criteria',
            'Interests',
            'Measures',
            'Gaps',
            'Method',
            'Glossary',
            'Register'
        ]);
    });

    it('joins tables with the same columns, and says what each row is about', () => {
        const [, head, ...rows] = sheet(SAMPLE, 'Interests');
        expect(head?.[0]).toBe('About');
        expect(new Set(rows.map(row => row[0]).filter(each => each !== undefined)).size).toBeGreaterThan(1);
    });

    it('has numbers as numbers, a range as a text with its three places, and what is not known in words', () => {
        const [, head, first, second] = sheet(SAMPLE, 'Risks');
        expect(head?.slice(0, 6)).toEqual([
            'No.',
            'Risk',
            'Likelihood',
            'Likelihood: low (0–5)',
            'Likelihood: best (0–5)',
            'Likelihood: high (0–5)'
        ]);
        expect(first?.slice(0, 4)).toEqual([1, 't', 'C (B to D)', 1]);
        expect(first?.[5]).toBe(4);
        expect(second?.[0]).toBe(2);
        const criteria = sheet(SAMPLE, 'Criteria').flat();
        expect(criteria).toContain('D');
        expect(criteria).toContain('withheld');
        expect(criteria).toContain('not judged');
        expect(criteria.filter(value => typeof value === 'number')).toEqual([]);
    });

    it('has the figures of the register as numbers, under the names that its text file has', () => {
        const [head = [], ...rows] = sheet(SAMPLE, 'Register');
        const of = (row: number, name: string): unknown => rows[row]?.[head.indexOf(name)];
        expect(head.slice(0, 3)).toEqual(['id', 'kind', 'title']);
        expect([of(0, 'id'), of(0, 'likelihood'), typeof of(0, 'likelihood_value'), of(0, 'measures_planned')]).toEqual([
            't',
            'C',
            'number',
            'm'
        ]);
        expect(typeof of(0, 'line')).toBe('number');
        expect(of(1, 'impact_value')).toBeUndefined();
    });

    it('keeps the heads in sight and on each page, and filters the rows of a table and no more', () => {
        const parts = partsIn(xlsx.write(SAMPLE));
        const criteria = parts.get('xl/worksheets/sheet3.xml');
        expect(within(criteria, 'pane').map(({ attributes }) => attributes)).toEqual([
            { ySplit: '3', topLeftCell: 'A4', activePane: 'bottomLeft', state: 'frozen' }
        ]);
        expect(within(criteria, 'autoFilter').map(({ attributes }) => attributes)).toEqual([{ ref: 'A3:D5' }]);
        const names = within(parts.get('xl/workbook.xml'), 'definedName').map(each => `${each.attributes['name'] ?? ''} ${textIn(each)}`);
        expect(names).toContain("_xlnm.Print_Titles 'Criteria'!$1:$3");
        expect(names).toContain("_xlnm._FilterDatabase 'Criteria'!$A$3:$D$5");
    });

    it('leads from a name to its place', () => {
        const parts = partsIn(xlsx.write(SAMPLE));
        expect(within(parts.get('xl/worksheets/sheet3.xml'), 'hyperlink').map(({ attributes }) => attributes)[0]).toEqual({
            ref: 'A4',
            location: "'Risks'!B3"
        });
    });
});

/** The title of the first risk, as the workbook has it. */
const titleRead = (title: string): unknown => sheet(titled(title), 'Risks')[2]?.[1];

describe('whatever a title holds is a text', () => {
    it.each([
        '=1+1',
        "=cmd|' /C calc'!A0",
        '+31 6 12345678',
        '-2+3',
        '@SUM(A1)',
        '00123',
        '1e5',
        '2026-03-01',
        '_x0041_',
        '_x005F_x0041_',
        '<b>&amp;"\'',
        ']]>',
        'a\tb\nc',
        'ß 漢字 العربية 👩‍👩‍👧',
        'x'.repeat(300),
        'TRUE'
    ])('%s', title => {
        expect(titleRead(title)).toBe(title);
    });

    it('what no reader sees, or XML cannot hold, is a character that cannot be', () => {
        for (const title of ['a\u0000b', 'a\u0007b', 'a\u202Eb', 'a\uD800b', 'a\uFFFEb\uFFFF']) {
            expect(titleRead(title)).toBe(title.replace(/[\u0000\u0007\u202E\uD800\uFFFE\uFFFF]/g, '\uFFFD'));
        }
    });

    it('any text comes back, and no formula comes of it', () => {
        fc.assert(
            fc.property(
                fc.string({ unit: fc.constantFrom(...'=+-@_x0041Aé\u0001\u202E<&>"\'\r\n\t '), minLength: 1, maxLength: 12 }),
                title => {
                    const parts = partsIn(xlsx.write(titled(`.${title}.`)));
                    expect([...parts.values()].flatMap(part => within(part, 'f'))).toEqual([]);
                    expect(titleRead(`.${title}.`)).toBe(seen(`.${title}.`).replace(/\r\n?/g, '\n'));
                }
            ),
            { numRuns: 60 }
        );
    });

    it('one that is longer than a cell can be ends with a sign that more was there, and splits no character', () => {
        const cut = titleRead(`${'x'.repeat(32_765)}😀 and more`);
        expect(cut).toBe(`${'x'.repeat(32_765)}…`);
        expect(titleRead('x'.repeat(32_767))).toBe('x'.repeat(32_767));
    });
});

describe('sheets', () => {
    it('have names that a spreadsheet takes, each once', () => {
        const names = sheetNames();
        expect(['Risks', 'risks', 'a/b:c*d?[e]\\f', "'quoted'", '', 'y'.repeat(40), 'y'.repeat(41), '😀'.repeat(20)].map(names)).toEqual([
            'Risks',
            'risks 2',
            'a b c d e f',
            'quoted',
            '-',
            'y'.repeat(31),
            `${'y'.repeat(29)} 2`,
            '😀'.repeat(15)
        ]);
    });

    it('count columns in letters', () => {
        expect([0, 25, 26, 51, 52, 701, 702].map(letterOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
    });

    it('of ten thousand rows have each of them', () => {
        const text = (value: string) => ({ type: 'text', text: message('text.asWritten', { text: value }) }) as const;
        const table: Table = {
            type: 'table',
            caption: message('pages.riskListCaption'),
            columns: [{ heading: message('pages.number') }, { heading: message('pages.risk') }],
            rows: Array.from({ length: 10_000 }, (_, at) => [
                { type: 'number', value: at, text: message('text.whole', { value: at }) },
                text(`=${at}`)
            ])
        };
        const xml = sheetXml(tableSheet('Risks', { table }, sayIn('en')), new Map());
        expect(xml.match(/<row /g)).toHaveLength(10_002);
        expect(xml).toContain('<autoFilter ref="A2:B10002"/>');
    });
});

it('the same report gives the same bytes, whatever the time zone', () => {
    const zone = process.env['TZ'];
    const made = ['Asia/Tokyo', 'America/New_York', 'Asia/Tokyo'].map(each => {
        process.env['TZ'] = each;
        return Buffer.concat([...xlsx.write(SAMPLE)].map(piece => Buffer.from(piece))).toString('base64');
    });
    if (zone === undefined) {
        delete process.env['TZ'];
    } else {
        process.env['TZ'] = zone;
    }
    expect(new Set(made).size).toBe(1);
});

/** All of what a reader of the workbook meets has a place. */
it('every cell has its own place', () => {
    for (const rows of sheetsIn(xlsx.write(SAMPLE)).values()) {
        const places = rows.flat().map(({ at }: CellRead) => at);
        expect(new Set(places).size).toBe(places.length);
    }
});
