import { message, type Message } from '@nvs/words';
import { SaxesParser } from 'saxes';
import { mistakeOf } from './xml-mistakes.js';
import type { OpenPsaPlace, OpenPsaProblem } from './model.js';

export interface XmlElement extends OpenPsaPlace {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly children: XmlElement[];
    text: string;
}

/** How deep elements may stand within one another: no tree that means something comes near it. */
const DEEPEST = 500;
/** Characters that are parsed at once. */
const PIECE = 16_384;
/** Elements in which text is for people. */
const WITH_TEXT = new Set(['label', 'attributes', 'attribute']);
const XINCLUDE = 'http://www.w3.org/2001/XInclude';

/** Elements of an XML text. External entities are never fetched, and entities of the text's own are refused by the parser. */
export function readXml(
    text: string,
    file?: string
): { readonly root: XmlElement | undefined; readonly problem: OpenPsaProblem | undefined } {
    const parser = new SaxesParser({ xmlns: true });
    const place = (line: number): OpenPsaPlace => (file === undefined ? { line } : { line, file });
    const open: XmlElement[] = [];
    let root: XmlElement | undefined;
    let problem: OpenPsaProblem | undefined;
    let line = 1;
    const refuse = (said: Message, at: number): void => {
        problem ??= { message: said, ...place(at) };
    };
    // A name that ends its line has been read to the beginning of the next.
    parser.on('opentagstart', () => {
        line = parser.column === 0 ? parser.line - 1 : parser.line;
    });
    parser.on('opentag', ({ prefix, local, uri, attributes }) => {
        const element: XmlElement = {
            name: uri === XINCLUDE ? `xi:${local}` : prefix === '' ? local : `${prefix}:${local}`,
            children: [],
            ...place(line),
            text: '',
            attributes: Object.fromEntries(
                Object.values(attributes)
                    .filter(each => each.prefix === '')
                    .map(each => [each.local, each.value])
            )
        };
        if (open.length >= DEEPEST) {
            refuse(message('openPsa.elementsTooDeep', { deepest: DEEPEST }), line);
        } else {
            open.at(-1)?.children.push(element);
        }
        root ??= element;
        open.push(element);
    });
    parser.on('closetag', () => {
        const element = open.pop();
        const stray = element && !WITH_TEXT.has(element.name) ? element.text.trim() : '';
        if (element && stray !== '') {
            refuse(
                message('openPsa.strayText', { text: stray.length > 40 ? `${stray.slice(0, 40)}…` : stray, name: element.name }),
                element.line
            );
        }
    });
    const add = (part: string): void => {
        const element = open.at(-1);
        if (element) {
            element.text += part;
        }
    };
    parser.on('text', add);
    parser.on('cdata', add);
    parser.on('error', error => {
        refuse(mistakeOf(error), parser.line);
    });
    // in pieces, and no further than the first mistake: finding the names of very deep elements would take the square of their number
    for (let at = 0; at < text.length && !problem; at += PIECE) {
        parser.write(text.slice(at, at + PIECE));
    }
    if (!problem) {
        parser.close();
    }
    return { root, problem };
}
