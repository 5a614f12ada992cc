import { analyse } from '@nvs/analysis';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { partsIn, textIn, within, type Element } from '../../../../test/office-files.js';
import { model, threat } from '../../../analysis/test/builder.js';
import { buildReport, houseStyleOf, REPORT_FORMATS, type Report, type ReportView } from '../../src/index.js';

const { docx } = REPORT_FORMATS;
const given = model({
    interests: { 'i.one': 1 },
    threats: [
        threat('t', { likelihood: 'C in B .. D', impact: { 'i.one.c1': 'D' } }),
        threat('u', { likelihood: 'D', impact: { 'i.one.c1': 'withheld' } })
    ]
});
const SAMPLE = buildReport(given, analyse(given));
const titled = (title: string): Report => ({
    ...SAMPLE,
    model: { ...SAMPLE.model, threats: SAMPLE.model.threats.map(each => ({ ...each, title })) }
});
const body = (report: Report, means?: ReportView): Element | undefined => partsIn(docx.write(report, means)).get('word/document.xml');
const styled = (element: Element | undefined, style: string): Element[] =>
    within(element, 'w:p').filter(each => within(each, 'w:pStyle').some(({ attributes }) => attributes['w:val'] === style));
const rowsIn = (element: Element | undefined): string[][] =>
    within(element, 'w:tr').map(row => within(row, 'w:tc').map(cell => within(cell, 'w:t').map(textIn).join('')));

describe('a report as a document', () => {
    it('has contents with an entry for each heading, which leads there', () => {
        const document = body(SAMPLE);
        const headings = styled(document, 'Heading1').map(textIn);
        expect(headings.length).toBeGreaterThan(2);
        const entries = styled(document, 'TOC1');
        expect(entries.map(each => within(each, 'w:t').map(textIn).join(''))).toEqual(headings);
        const places = new Set(within(document, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name']));
        const links = within(document, 'w:hyperlink').map(({ attributes }) => attributes['w:anchor']);
        expect(links.filter(each => !places.has(each))).toEqual([]);
    });

    it('has the page of each heading in its contents, as a field that no word processor asks about when it opens', () => {
        const parts = partsIn(docx.write(SAMPLE));
        const document = parts.get('word/document.xml');
        const asked = [...styled(document, 'TOC1'), ...styled(document, 'TOC2')].map(entry => ({
            link: within(entry, 'w:hyperlink').map(({ attributes }) => attributes['w:anchor']),
            pages: within(entry, 'w:instrText').map(each => /^ PAGEREF (\S+) \\h $/.exec(textIn(each))?.[1])
        }));
        expect(asked.length).toBeGreaterThan(2);
        expect(asked.map(each => each.pages)).toEqual(asked.map(each => each.link));
        expect(within(document, 'w:fldChar').filter(({ attributes }) => 'w:dirty' in attributes)).toEqual([]);
        expect(within(parts.get('word/settings.xml'), 'w:updateFields')).toEqual([]);
    });

    it('gives the room of a table to what makes it high, and none less than its words', () => {
        const long = body(titled('a threat that somebody described in very many words, '.repeat(8)));
        const widths = within(long, 'w:tbl').map(table => within(table, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w'])));
        const [list = []] = widths;
        expect(list[1]).toBeGreaterThan(list.reduce((all, each) => all + each, 0) / 2);
        for (const each of widths) {
            expect(Math.min(...each)).toBeGreaterThan(250);
            expect(each.reduce((all, width) => all + width, 0)).toBeLessThanOrEqual(9638);
        }
    });

    it('gives each bookmark a number and a name of its own', () => {
        for (const name of ['w:id', 'w:name']) {
            const all = within(body(SAMPLE), 'w:bookmarkStart').map(({ attributes }) => attributes[name]);
            expect(new Set(all).size).toBe(all.length);
        }
    });

    it('closes every field that it opens', () => {
        const types = within(body(SAMPLE), 'w:fldChar').map(({ attributes }) => attributes['w:fldCharType']);
        for (const type of ['begin', 'separate', 'end']) {
            expect(types.filter(each => each === type)).toHaveLength(types.length / 3);
        }
    });

    it('repeats the heads of tables on each page and breaks no short row', () => {
        for (const table of within(body(SAMPLE), 'w:tbl')) {
            const [first] = within(table, 'w:tr');
            expect(within(first, 'w:tblHeader')).toHaveLength(1);
            expect(within(table, 'w:cantSplit')).toHaveLength(within(table, 'w:tr').length);
        }
    });

    it('says states and ranges in words', () => {
        const rows = rowsIn(body(SAMPLE));
        expect(rows.find(row => row[0] === '1')).toEqual(['1', 't', 'C (B to D)', 'D', '1–2']);
        expect(rows.find(row => row[0] === '2')?.slice(0, 3)).toEqual(['2', 'u', 'D']);
        expect(textIn(body(SAMPLE))).toContain('withheld');
    });

    it('numbers captions by their kind', () => {
        const captions = styled(body(SAMPLE), 'Caption').map(each => within(each, 'w:t').map(textIn).join(''));
        expect(captions[0]).toMatch(/^Figure 1\. /);
        expect(captions.slice(1).map(each => each.split('.')[0])).toEqual(captions.slice(1).map((_, at) => `Table ${at + 1}`));
    });

    it('is in the language of the model', () => {
        const dutch = buildReport({ ...given, language: 'nl' }, analyse({ ...given, language: 'nl' }));
        expect(new Set(within(body(dutch), 'w:lang').map(({ attributes }) => attributes['w:val']))).toEqual(new Set(['nl-NL']));
        expect(textIn(partsIn(docx.write(dutch)).get('docProps/core.xml'))).toContain('nl');
    });

    it('has its pictures as lines, and as points where somebody makes them', () => {
        const plain = docx.write(SAMPLE);
        const target = (content: Iterable<string | Uint8Array>): (string | undefined)[] =>
            within(partsIn(content).get('word/_rels/document.xml.rels'), 'Relationship')
                .filter(({ attributes }) => attributes['Type']?.endsWith('/image'))
                .map(({ attributes }) => attributes['Target']);
        expect(target(plain)).toEqual(['media/picture1.svg', 'media/picture1.svg']);
        const drawn: string[] = [];
        const both = [
            ...docx.rasterised(plain, svg => {
                drawn.push(svg);
                return strToU8('a PNG');
            })
        ];
        expect(target(both)).toEqual(['media/picture1.svg', 'media/picture1.png']);
        expect(drawn).toHaveLength(1);
        expect(drawn[0]).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
        expect(drawn[0]).not.toMatch(/var\(|inherit|undefined|NaN/);
        expect(docx.isOurs(Buffer.from(both[0] ?? '').toString('utf8'))).toBe(true);
    });

    it.each(['=1+1', '<w:t>', ']]>&amp;', 'a\tb', 'x\'"y', 'ß 漢字 العربية', 'w'.repeat(300), '_x0041_'])(
        'has the title %s as it is',
        title => {
            const titles = within(body(titled(title)), 'w:tc').map(cell =>
                within(cell, 'w:r')
                    .flatMap(({ children }) =>
                        children.map(child =>
                            typeof child === 'string' ? '' : child.name === 'w:tab' ? '\t' : child.name === 'w:t' ? textIn(child) : ''
                        )
                    )
                    .join('')
            );
            expect(titles).toContain(title);
        }
    );
});

describe('a house style', () => {
    const STYLES = `<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/><w:basedOn w:val="Standaard"/><w:rPr><w:color w:val="154273"/></w:rPr></w:style>
</w:styles>`;
    const zip = (files: Record<string, string>): Uint8Array =>
        zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));

    it('is that of the document that is named, in whatever language its styles are called', () => {
        const house = houseStyleOf(zip({ 'word/styles.xml': STYLES, 'word/theme/theme1.xml': '<a:theme xmlns:a="a"/>' }));
        expect(house?.styles).toBe(STYLES);
        const parts = partsIn(docx.write(SAMPLE, { house }));
        const document = parts.get('word/document.xml');
        expect(styled(document, 'Kop1').length).toBeGreaterThan(2);
        expect(styled(document, 'Heading1')).toEqual([]);
        const styles = within(parts.get('word/styles.xml'), 'w:style').map(({ attributes }) => attributes['w:styleId']);
        expect(styles.slice(0, 2)).toEqual(['Standaard', 'Kop1']);
        const used = within(document, 'w:pStyle').map(({ attributes }) => attributes['w:val']);
        expect(used.filter(each => !styles.includes(each))).toEqual([]);
        const based = within(parts.get('word/styles.xml'), 'w:basedOn').map(({ attributes }) => attributes['w:val']);
        expect(based.filter(each => !styles.includes(each))).toEqual([]);
        expect(parts.get('word/theme/theme1.xml')).toBeDefined();
    });

    it.each([
        ['no zip', strToU8('hello')],
        ['a zip without styles', zip({ 'a.txt': 'x' })],
        ['nothing', new Uint8Array()],
        ['styles that are cut off', zip({ 'word/styles.xml': STYLES.slice(0, 200) })]
    ])('cannot be taken from %s', (_, document) => {
        expect(houseStyleOf(document)).toBeUndefined();
    });
});

it('the same report gives the same bytes, one after another and in every time zone', () => {
    const zone = process.env['TZ'];
    const made = ['Asia/Tokyo', 'America/New_York', 'Asia/Tokyo'].map(each => {
        process.env['TZ'] = each;
        return Buffer.from([...docx.write(SAMPLE)][0] ?? '').toString('base64');
    });
    if (zone === undefined) {
        delete process.env['TZ'];
    } else {
        process.env['TZ'] = zone;
    }
    expect(new Set(made).size).toBe(1);
});
