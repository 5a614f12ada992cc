import { LIGHT } from '../../pictures/palette.js';
import { HEAD, xml, type Xml } from '../office/xml.js';

/** What the styles that we use are called in every document, whatever their ids: these are translated by Word. */
const NAMES = {
    normal: 'Normal',
    title: 'Title',
    subtitle: 'Subtitle',
    heading1: 'heading 1',
    heading2: 'heading 2',
    contentsHeading: 'TOC Heading',
    contents1: 'toc 1',
    contents2: 'toc 2',
    caption: 'caption',
    list: 'List Paragraph',
    footer: 'footer',
    link: 'Hyperlink',
    claim: 'NVS Claim',
    condition: 'NVS Condition',
    cell: 'NVS Cell',
    cellHead: 'NVS Cell Head',
    table: 'NVS Table'
} as const;

export type StyleKey = keyof typeof NAMES;
export type StyleIds = Readonly<Record<StyleKey, string>>;

/** A house style: parts of another document, as they stand there. */
export interface HouseStyle {
    readonly styles: string;
    readonly theme?: string | undefined;
    readonly numbering?: string | undefined;
}

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OURS: StyleIds = {
    normal: 'Normal',
    title: 'Title',
    subtitle: 'Subtitle',
    heading1: 'Heading1',
    heading2: 'Heading2',
    contentsHeading: 'TOCHeading',
    contents1: 'TOC1',
    contents2: 'TOC2',
    caption: 'Caption',
    list: 'ListParagraph',
    footer: 'Footer',
    link: 'Hyperlink',
    claim: 'NvsClaim',
    condition: 'NvsCondition',
    cell: 'NvsCell',
    cellHead: 'NvsCellHead',
    table: 'NvsTable'
};

const hex = (colour: string): string => colour.slice(1).toUpperCase();
const size = (points: number): Xml => xml('w:sz', { 'w:val': points * 2 }) + xml('w:szCs', { 'w:val': points * 2 });
const colour = (of: string): Xml => xml('w:color', { 'w:val': hex(of) });
const spacing = (before: number, after: number): Xml => xml('w:spacing', { 'w:before': before * 20, 'w:after': after * 20 });
const KEEP = '<w:keepNext/><w:keepLines/>';
/** Where the numbers of pages stand: near what they are of, since nothing leads to them, which would lead to nothing as long as there are none. */
const PAGES = 7370;
const contents = (left: number): Xml => `<w:tabs><w:tab w:val="right" w:pos="${PAGES}"/></w:tabs>${spacing(0, 3)}<w:ind w:left="${left}"/>`;

/** What each paragraph style says of paragraphs and of letters. */
const LOOKS: Readonly<Partial<Record<StyleKey, readonly [paragraphs: Xml, letters: Xml]>>> = {
    normal: [`${spacing(0, 6)}`, ''],
    title: [`${KEEP}${spacing(0, 6)}`, `<w:b/>${size(24)}`],
    subtitle: [spacing(0, 3), colour(LIGHT.soft)],
    heading1: [`${KEEP}${spacing(24, 6)}<w:outlineLvl w:val="0"/>`, `<w:b/>${size(16)}`],
    heading2: [`${KEEP}${spacing(14, 3)}<w:outlineLvl w:val="1"/>`, `<w:b/>${size(12)}`],
    contentsHeading: [`${KEEP}${spacing(18, 6)}`, `<w:b/>${size(14)}`],
    contents1: [contents(0), ''],
    contents2: [contents(240), ''],
    caption: [`${KEEP}${spacing(10, 4)}`, `${colour(LIGHT.soft)}${size(9)}`],
    list: [`${spacing(0, 2)}<w:ind w:left="284" w:hanging="284"/>`, ''],
    footer: ['<w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs>', `${colour(LIGHT.soft)}${size(8)}`],
    claim: [`${spacing(8, 0)}`, size(12)],
    condition: [spacing(0, 6), `${colour(LIGHT.soft)}${size(9)}`],
    cell: [spacing(1, 1), size(9)],
    cellHead: [`<w:keepNext/>${spacing(1, 1)}`, `<w:b/>${size(9)}`]
};

const style = (key: StyleKey, type: string, ...inside: readonly Xml[]): Xml =>
    xml(
        'w:style',
        { 'w:type': type, 'w:styleId': OURS[key], 'w:default': key === 'normal' ? 1 : undefined },
        xml('w:name', { 'w:val': NAMES[key] }),
        key === 'normal' || type !== 'paragraph' ? '' : xml('w:basedOn', { 'w:val': 'Normal' }),
        /^heading|^title|^subtitle/.test(key) ? '<w:next w:val="Normal"/>' : '',
        '<w:qFormat/>',
        ...inside
    );

const side = (name: string): Xml => xml(`w:${name}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': hex(LIGHT.line) });

const OWN: Readonly<Record<StyleKey, Xml>> = Object.fromEntries(
    (Object.keys(NAMES) as StyleKey[]).map(key => {
        if (key === 'link') {
            return [key, style(key, 'character', xml('w:rPr', {}, colour(LIGHT.accent), '<w:u w:val="single"/>'))];
        }
        if (key === 'table') {
            const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(side);
            const margins = '<w:tblCellMar><w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar>';
            return [key, style(key, 'table', xml('w:tblPr', {}, xml('w:tblBorders', {}, ...borders), margins))];
        }
        const [paragraphs, letters] = LOOKS[key] ?? ['', ''];
        return [key, style(key, 'paragraph', xml('w:pPr', {}, paragraphs), xml('w:rPr', {}, letters))];
    })
) as Record<StyleKey, Xml>;

/** The styles of a document and how they are named there: those of the house, as far as it has them, and our own. */
export function stylesOf(house: HouseStyle | undefined): { readonly part: Xml; readonly ids: StyleIds } {
    if (!house) {
        const defaults = xml(
            'w:docDefaults',
            {},
            xml(
                'w:rPrDefault',
                {},
                xml('w:rPr', {}, '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Arial"/>', colour(LIGHT.ink), size(11))
            )
        );
        return { part: HEAD + xml('w:styles', { 'xmlns:w': MAIN }, defaults, ...Object.values(OWN)), ids: OURS };
    }
    const found = idsIn(house.styles);
    const keys = Object.keys(NAMES) as StyleKey[];
    const idOf = (key: StyleKey): string => found.get(NAMES[key].toLowerCase()) ?? OURS[key];
    const taken = new Set(found.values());
    const lacking = keys.filter(key => !found.has(NAMES[key].toLowerCase()) && !taken.has(OURS[key]));
    const basis = idOf('normal');
    const added = lacking.map(key => OWN[key].replaceAll('w:val="Normal"/>', `w:val="${basis}"/>`)).join('');
    return {
        part: house.styles.replace(/<\/w:styles>\s*$/, () => `${added}</w:styles>`),
        ids: Object.fromEntries(keys.map(key => [key, idOf(key)])) as Record<StyleKey, string>
    };
}

/** The ids of styles by their names in small letters. */
const idsIn = (styles: string): Map<string, string> =>
    new Map(
        [...styles.matchAll(/<w:style\b[^>]*\bw:styleId="([^"]+)"[^>]*>(?:(?!<\/w:style>)[^])*?<w:name\b[^>]*\bw:val="([^"]+)"/g)].map(
            ([, id = '', name = '']) => [name.toLowerCase(), id]
        )
    );
