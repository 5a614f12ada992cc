import { LIGHT } from '../../pictures/palette.js';
import { HEAD, xml, type Xml } from '../office/xml.js';

interface Style {
    readonly colour?: string;
    readonly fill?: string;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly underlined?: boolean;
    /** In points. */
    readonly size?: number;
    readonly align?: 'left' | 'center' | 'right';
    readonly border?: boolean;
    /** `#,##0.###` as the program numbers them itself, or 0 for as it likes. */
    readonly number?: 'general' | 'two_digits' | 'text';
}

const CLASS_STYLES = LIGHT.classes.map(({ fill, ink }): Style => ({ fill, colour: ink, bold: true, align: 'center', border: true }));

/** How cells look, by what stands in them; the first is that of all others. */
const STYLES = {
    text: { border: true, number: 'text' },
    plain: { number: 'text' },
    title: { bold: true, size: 18, number: 'text' },
    heading: { bold: true, size: 14, number: 'text' },
    subheading: { bold: true, number: 'text' },
    soft: { colour: LIGHT.soft, number: 'text' },
    claim: { size: 12, number: 'text' },
    head: { bold: true, fill: LIGHT.zebra, border: true, number: 'text' },
    group: { bold: true, fill: LIGHT.zebra, align: 'center', border: true, number: 'text' },
    subject: { colour: LIGHT.soft, border: true, number: 'text' },
    end: { align: 'right', border: true, number: 'text' },
    link: { colour: LIGHT.accent, underlined: true, border: true, number: 'text' },
    number: { align: 'right', border: true, number: 'general' },
    place: { align: 'right', border: true, colour: LIGHT.soft, number: 'two_digits' },
    state: { colour: LIGHT.soft, italic: true, border: true, number: 'text' },
    class0: CLASS_STYLES[0] ?? {},
    class1: CLASS_STYLES[1] ?? {},
    class2: CLASS_STYLES[2] ?? {},
    class3: CLASS_STYLES[3] ?? {},
    class4: CLASS_STYLES[4] ?? {}
} as const satisfies Record<string, Style>;

export type StyleName = keyof typeof STYLES;

/** By which a cell names its style. */
export const STYLE_NUMBERS = Object.fromEntries(Object.keys(STYLES).map((name, at) => [name, at + 1])) as Readonly<
    Record<StyleName, number>
>;

/** The style of one of the five colours of classes. */
export const classStyle = (colour: number): StyleName => (['class0', 'class1', 'class2', 'class3', 'class4'] as const)[colour] ?? 'class4';

const NUMBERS = { general: 0, two_digits: 2, text: 49 } as const;
const argb = (colour: string): string => `FF${colour.slice(1).toUpperCase()}`;

export function stylesXml(): Xml {
    const all: readonly Style[] = [{}, ...Object.values(STYLES)];
    const list = (tag: string, items: readonly Xml[]): Xml => xml(tag, { count: items.length }, ...items);
    const thin = (side: string): Xml => xml(side, { style: 'thin' }, xml('color', { rgb: argb(LIGHT.line) }));
    return (
        HEAD +
        xml(
            'styleSheet',
            { xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' },
            list('fonts', all.map(fontXml)),
            list('fills', [
                xml('fill', {}, xml('patternFill', { patternType: 'none' })),
                xml('fill', {}, xml('patternFill', { patternType: 'gray125' })),
                ...all.map(({ fill }) =>
                    xml(
                        'fill',
                        {},
                        fill === undefined
                            ? xml('patternFill', { patternType: 'none' })
                            : xml(
                                  'patternFill',
                                  { patternType: 'solid' },
                                  xml('fgColor', { rgb: argb(fill) }),
                                  xml('bgColor', { indexed: 64 })
                              )
                    )
                )
            ]),
            list('borders', [
                xml('border', {}, '<left/><right/><top/><bottom/><diagonal/>'),
                xml('border', {}, thin('left'), thin('right'), thin('top'), thin('bottom'), '<diagonal/>')
            ]),
            xml('cellStyleXfs', { count: 1 }, xml('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })),
            list(
                'cellXfs',
                all.map((style, at) =>
                    xml(
                        'xf',
                        {
                            numFmtId: NUMBERS[style.number ?? 'general'],
                            fontId: at,
                            fillId: at + 2,
                            borderId: style.border === true ? 1 : 0,
                            xfId: 0,
                            applyNumberFormat: 1,
                            applyFont: 1,
                            applyFill: 1,
                            applyBorder: 1,
                            applyAlignment: 1
                        },
                        xml('alignment', {
                            horizontal: style.align,
                            vertical: 'top',
                            wrapText: 1,
                            indent: style.align === 'right' ? 1 : undefined
                        })
                    )
                )
            ),
            xml('cellStyles', { count: 1 }, xml('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 }))
        )
    );
}

const fontXml = ({ bold, italic, underlined, size = 11, colour = LIGHT.ink }: Style): Xml =>
    xml(
        'font',
        {},
        bold === true ? '<b/>' : '',
        italic === true ? '<i/>' : '',
        underlined === true ? '<u/>' : '',
        xml('sz', { val: size }),
        xml('color', { rgb: argb(colour) }),
        xml('name', { val: 'Calibri' }),
        xml('family', { val: 2 })
    );
