import type { Say } from '@nvs/words';
import { xml, xmlText, type Xml } from '../office/xml.js';
import type { StyleIds, StyleKey } from './styles.js';

/** What all of a document is written with. */
export interface Writing {
    readonly say: Say;
    readonly styles: StyleIds;
    /** Names of the places of elements; links lead to no others. */
    readonly places: ReadonlyMap<string, string>;
}

export interface Look {
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly colour?: string;
    readonly fill?: string;
    /** In points. */
    readonly size?: number;
    readonly style?: StyleKey;
}

const TAGS = { en: 'en-GB', nl: 'nl-NL' } as const;
const hex = (colour: string): string => colour.slice(1).toUpperCase();

/** Shading in a colour. */
export const shading = (fill: string): Xml => xml('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': hex(fill) });

/** A text in one look; breaks of lines and tabs stay what they are. */
export function run(text: string, { say, styles }: Writing, look: Look = {}): Xml {
    const properties = [
        look.style === undefined ? '' : xml('w:rStyle', { 'w:val': styles[look.style] }),
        look.bold === true ? '<w:b/>' : '',
        look.italic === true ? '<w:i/>' : '',
        look.colour === undefined ? '' : xml('w:color', { 'w:val': hex(look.colour) }),
        look.size === undefined ? '' : xml('w:sz', { 'w:val': look.size * 2 }),
        look.fill === undefined ? '' : shading(look.fill),
        xml('w:lang', { 'w:val': TAGS[say.language] })
    ];
    const parts = text
        .split(/(\r\n|[\n\r\t])/)
        .map(part =>
            part === '\t'
                ? '<w:tab/>'
                : /^[\r\n]/.test(part)
                  ? '<w:br/>'
                  : part === ''
                    ? ''
                    : xml('w:t', { 'xml:space': 'preserve' }, xmlText(part))
        );
    return xml('w:r', {}, xml('w:rPr', {}, ...properties), ...parts);
}

/** A paragraph. @param more of its properties, in the order of the standard, after its style */
export const paragraph = (style: string | undefined, runs: readonly Xml[], more: Xml = ''): Xml =>
    xml('w:p', {}, xml('w:pPr', {}, style === undefined ? '' : xml('w:pStyle', { 'w:val': style }), more), ...runs);

/** A field with what it shows until it is worked out anew. */
export function field(instruction: string, shown: Xml): Xml {
    const mark = (type: string): Xml => xml('w:r', {}, xml('w:fldChar', { 'w:fldCharType': type }));
    return (
        mark('begin') +
        xml('w:r', {}, xml('w:instrText', { 'xml:space': 'preserve' }, ` ${xmlText(instruction)} `)) +
        mark('separate') +
        shown +
        mark('end')
    );
}

/** Something that can be led to. @param id a number of its own in the document */
export const bookmarked = (name: string, id: number, ...inside: readonly Xml[]): Xml =>
    xml('w:bookmarkStart', { 'w:id': id, 'w:name': name }) + inside.join('') + xml('w:bookmarkEnd', { 'w:id': id });

export const linkTo = (place: string, ...inside: readonly Xml[]): Xml =>
    xml('w:hyperlink', { 'w:anchor': place, 'w:history': 1 }, ...inside);
