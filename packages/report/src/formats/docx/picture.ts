import type { SvgFile } from '../../pictures/svg-file.js';
import { RELATIONS } from '../office/package.js';
import { xml, type Xml } from '../office/xml.js';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
/** The width of a page between its margins, 170 mm, in 360,000ths of a centimetre. */
const WIDTH = 6_120_000;
/** What stands below a heading and a caption on one page, 215 mm. */
const HIGHEST = 7_740_000;

/** Ids of the parts of a picture: as lines, and as points for programs that draw no lines. */
export const lineId = (number: number): string => `rIdLines${number}`;
export const pointId = (number: number): string => `rIdPoints${number}`;

/** Where a picture is kept, and what says which is which. */
export const svgPath = (number: number): string => `word/media/picture${number}.svg`;
export const DOCUMENT_RELATIONS = 'word/_rels/document.xml.rels';

/** A picture as wide as the page. @param number of the picture in the document, from 1 */
export function pictureXml({ name, width, height }: SvgFile, number: number, description: string): Xml {
    const scale = Math.min(WIDTH / width, HIGHEST / height);
    const size = { cx: Math.round(width * scale), cy: Math.round(height * scale) };
    const lines = xml(
        'a:extLst',
        {},
        xml(
            'a:ext',
            { uri: '{96DAC541-7B7A-43D3-8B79-37D633B846F1}' },
            xml('asvg:svgBlip', { 'xmlns:asvg': 'http://schemas.microsoft.com/office/drawing/2016/SVG/main', 'r:embed': lineId(number) })
        )
    );
    const picture = xml(
        'pic:pic',
        { 'xmlns:pic': `${DRAWING}/picture` },
        xml('pic:nvPicPr', {}, xml('pic:cNvPr', { id: number, name }), '<pic:cNvPicPr/>'),
        xml(
            'pic:blipFill',
            {},
            xml('a:blip', { 'xmlns:r': RELATIONS, 'r:embed': pointId(number) }, lines),
            '<a:stretch><a:fillRect/></a:stretch>'
        ),
        xml(
            'pic:spPr',
            {},
            xml('a:xfrm', {}, '<a:off x="0" y="0"/>', xml('a:ext', size)),
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        )
    );
    return xml(
        'w:r',
        {},
        xml(
            'w:drawing',
            {},
            xml(
                'wp:inline',
                { 'xmlns:wp': `${DRAWING}/wordprocessingDrawing`, distT: 0, distB: 0, distL: 0, distR: 0 },
                xml('wp:extent', size),
                xml('wp:docPr', { id: number, name, descr: description }),
                xml('a:graphic', { 'xmlns:a': `${DRAWING}/main` }, xml('a:graphicData', { uri: `${DRAWING}/picture` }, picture))
            )
        )
    );
}
