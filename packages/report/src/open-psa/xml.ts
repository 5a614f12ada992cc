import { SaxesParser } from 'saxes';
import type { OpenPsaProblem } from './model.js';

export interface XmlElement {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly children: XmlElement[];
    readonly line: number;
    text: string;
}

/** Elements of an XML text. External entities are never fetched, and entities of the text's own are refused by the parser. */
export function readXml(text: string): { root: XmlElement | undefined; problem: OpenPsaProblem | undefined } {
    const parser = new SaxesParser();
    const open: XmlElement[] = [];
    let root: XmlElement | undefined;
    let problem: OpenPsaProblem | undefined;
    parser.on('opentag', ({ name, attributes }) => {
        const element: XmlElement = { name, attributes, children: [], line: parser.line, text: '' };
        open.at(-1)?.children.push(element);
        root ??= element;
        open.push(element);
    });
    parser.on('closetag', () => { open.pop(); });
    parser.on('text', part => {
        const element = open.at(-1);
        if (element) {
            element.text += part;
        }
    });
    parser.on('error', error => { problem ??= { message: `This is not well-formed XML: ${error.message.replace(/^\d+:\d+:\s*/, '')}`, line: parser.line }; });
    parser.write(text).close();
    return { root, problem };
}
