import { sayIn, message } from '@nvs/words';
import { documentOf } from '../../document/build.js';
import type { Document } from '../../document/document.js';
import type { Report } from '../../json/index.js';
import { svgFiles } from '../../pictures/svg-file.js';
import type { ReportFormat, ReportView } from '../format.js';
import { isOurOfficeFile, officeFile, RELATIONS, relationsOf, type Part } from '../office/package.js';
import { HEAD, xml, type Xml } from '../office/xml.js';
import { bodyXml } from './body.js';
import { DOCUMENT_RELATIONS, lineId, pointId, svgPath } from './picture.js';
import { withPngs } from './pngs.js';
import { stylesOf, type HouseStyle } from './styles.js';
import { field, paragraph, run, type Writing } from './text.js';

const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const DOCUMENT = 'word/document.xml';
const NAMESPACES = { 'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'xmlns:r': RELATIONS };

/** A document for Word: with contents, captions and pictures, in the style of a house where one is given. */
export const DOCX_FORMAT = {
    name: 'docx',
    extension: 'docx',
    mediaType: `${TYPES}.document`,
    called: message('formats.docx'),
    goodFor: message('formats.docxFor'),
    use: 'reading',
    opensIn: 'program',
    isWhole: true,
    isDocument: true,
    write(report: Report, { house, profile }: ReportView = {}) {
        const document = documentOf(report, profile);
        const say = sayIn(document.language);
        const { part, ids } = stylesOf(house);
        const writing: Writing = { say, styles: ids, places: placesOf(document) };
        const pictures = svgFiles(document, say);
        const title = say.message(document.title);
        const footer = paragraph(ids.footer, [run(`${title}\t`, writing), field('PAGE', run('1', writing))]);
        return [
            officeFile(
                DOCUMENT,
                [
                    { path: DOCUMENT, type: `${TYPES}.document.main+xml`, content: documentXml(bodyXml(document, pictures, writing)) },
                    { path: DOCUMENT_RELATIONS, content: relationsXml(house, pictures.length) },
                    { path: 'word/styles.xml', type: `${TYPES}.styles+xml`, content: part },
                    { path: 'word/settings.xml', type: `${TYPES}.settings+xml`, content: settingsXml() },
                    { path: 'word/footer1.xml', type: `${TYPES}.footer+xml`, content: HEAD + xml('w:ftr', NAMESPACES, footer) },
                    ...houseParts(house),
                    ...pictures.map(({ svg }, at): Part => ({ path: svgPath(at + 1), content: svg }))
                ],
                { title, language: document.language }
            )
        ];
    },
    rasterised: withPngs,
    isOurs: (head: string) => isOurOfficeFile(head, DOCUMENT)
} as const satisfies ReportFormat;

/** A name for the place of each element that has one. */
function placesOf({ sections }: Document): Map<string, string> {
    const elements = sections.flatMap(({ blocks }) =>
        blocks.flatMap(block =>
            block.type === 'table'
                ? block.rows.flat().flatMap(cell => (cell.type === 'text' && cell.anchor !== undefined ? [cell.anchor] : []))
                : block.type === 'heading' && block.element !== undefined
                  ? [block.element]
                  : []
        )
    );
    return new Map([...new Set(elements)].map((id, at) => [id, `element${at + 1}`]));
}

/** A4 with margins of 20 mm. */
const documentXml = (body: Xml): Xml =>
    HEAD +
    xml(
        'w:document',
        NAMESPACES,
        xml(
            'w:body',
            {},
            body,
            xml(
                'w:sectPr',
                {},
                '<w:footerReference w:type="default" r:id="rIdFooter"/>',
                '<w:pgSz w:w="11906" w:h="16838"/>',
                '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>'
            )
        )
    );

function relationsXml(house: HouseStyle | undefined, pictures: number): Xml {
    const numbers = Array.from({ length: pictures }, (_, at) => at + 1);
    return relationsOf([
        { id: 'rIdStyles', type: 'styles', target: 'styles.xml' },
        { id: 'rIdSettings', type: 'settings', target: 'settings.xml' },
        { id: 'rIdFooter', type: 'footer', target: 'footer1.xml' },
        ...(house?.theme === undefined ? [] : [{ id: 'rIdTheme', type: 'theme', target: 'theme/theme1.xml' }]),
        ...(house?.numbering === undefined ? [] : [{ id: 'rIdNumbering', type: 'numbering', target: 'numbering.xml' }]),
        ...numbers.flatMap(number =>
            [lineId(number), pointId(number)].map(id => ({ id, type: 'image', target: svgPath(number).slice('word/'.length) }))
        )
    ]);
}

const houseParts = (house: HouseStyle | undefined): Part[] => [
    ...(house?.theme === undefined
        ? []
        : [{ path: 'word/theme/theme1.xml', type: 'application/vnd.openxmlformats-officedocument.theme+xml', content: house.theme }]),
    ...(house?.numbering === undefined ? [] : [{ path: 'word/numbering.xml', type: `${TYPES}.numbering+xml`, content: house.numbering }])
];

/** Of this version of Word, not of an old one. */
const settingsXml = (): Xml =>
    HEAD +
    xml(
        'w:settings',
        NAMESPACES,
        '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    );
