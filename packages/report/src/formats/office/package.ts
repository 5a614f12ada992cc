import { strToU8, zipSync, type Zippable } from 'fflate/browser';
import { HEAD, xml, xmlText, type Xml } from './xml.js';

/** One file in an office document, which is a zip of them. */
export interface Part {
    /** Its place, such as `xl/workbook.xml`. */
    readonly path: string;
    /** What it is, for those that are no pictures. */
    readonly type?: string | undefined;
    readonly content: Xml | Uint8Array;
}

/** What an office document says of itself. */
export interface About {
    readonly title: string;
    readonly language: string;
}

export interface Relation {
    readonly id: string;
    /** The last part of its address. */
    readonly type: string;
    readonly target: string;
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
export const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CORE = 'application/vnd.openxmlformats-package.core-properties+xml';
const EXTENDED = 'application/vnd.openxmlformats-officedocument.extended-properties+xml';
const APPLICATION = 'nvsc';

/** The first moment that a zip can name, by the clock on the wall wherever that is: the bytes tell neither when nor where they were made. */
const noTime = (): Date => new Date(1980, 0, 1);

/**
 * An office document (OPC). What we know our files by stands near the beginning and is not packed; whoever saves the file with another program
 * takes its place, so that work of others is never taken for ours.
 * @param main the part that the document begins with
 */
export function officeFile(main: string, parts: readonly Part[], about: About): Uint8Array {
    const properties: Part[] = [
        { path: 'docProps/app.xml', type: EXTENDED, content: applicationOf() },
        { path: 'docProps/core.xml', type: CORE, content: coreOf(about) }
    ];
    const types: Part = { path: '[Content_Types].xml', content: typesOf([...properties, ...parts]) };
    const relations: Part = {
        path: '_rels/.rels',
        content: relationsOf([
            { id: 'rId1', type: 'officeDocument', target: main },
            { id: 'rId3', type: 'extended-properties', target: 'docProps/app.xml' }
        ]).replace(
            '</Relationships>',
            `${xml('Relationship', { Id: 'rId2', Type: `${PACKAGE}/relationships/metadata/core-properties`, Target: 'docProps/core.xml' })}</Relationships>`
        )
    };
    return zipped(new Map([types, ...properties, ...parts, relations].map(({ path, content }) => [path, content])));
}

/** Files as a zip, in their order. */
export function zipped(files: ReadonlyMap<string, Xml | Uint8Array>): Uint8Array {
    const mtime = noTime();
    const packed: Zippable = {};
    for (const [path, content] of files) {
        packed[path] = [
            typeof content === 'string' ? strToU8(content) : content,
            { mtime, level: path === 'docProps/app.xml' || path.endsWith('.png') ? 0 : 6 }
        ];
    }
    return zipSync(packed);
}

/** Whether a file that begins like this is a document of ours with that part in it. */
export const isOurOfficeFile = (head: string, firstPart: string): boolean =>
    head.startsWith('PK\u0003\u0004') &&
    head.includes('[Content_Types].xml') &&
    head.includes(`<Application>${APPLICATION}</Application>`) &&
    head.includes(firstPart);

export function relationsOf(relations: readonly Relation[]): Xml {
    return (
        HEAD +
        xml(
            'Relationships',
            { xmlns: `${PACKAGE}/relationships` },
            ...relations.map(({ id, type, target }) => xml('Relationship', { Id: id, Type: `${RELATIONS}/${type}`, Target: target }))
        )
    );
}

const EXTENSIONS = {
    rels: 'application/vnd.openxmlformats-package.relationships+xml',
    xml: 'application/xml',
    png: 'image/png',
    svg: 'image/svg+xml'
};

const typesOf = (parts: readonly Part[]): Xml =>
    HEAD +
    xml(
        'Types',
        { xmlns: `${PACKAGE}/content-types` },
        ...Object.entries(EXTENSIONS).map(([Extension, ContentType]) => xml('Default', { Extension, ContentType })),
        ...parts.flatMap(({ path, type }) => (type === undefined ? [] : [xml('Override', { PartName: `/${path}`, ContentType: type })]))
    );

const applicationOf = (): Xml =>
    HEAD +
    xml(
        'Properties',
        { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
        xml('Application', {}, APPLICATION)
    );

const coreOf = ({ title, language }: About): Xml =>
    HEAD +
    xml(
        'cp:coreProperties',
        { 'xmlns:cp': `${PACKAGE}/metadata/core-properties`, 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
        xml('dc:title', {}, xmlText(title)),
        xml('dc:creator', {}, APPLICATION),
        xml('dc:language', {}, language)
    );
