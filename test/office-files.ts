import { unzipSync, strFromU8 } from 'fflate';
import { SaxesParser } from 'saxes';

/** An element of XML with what is in it, in the order of the file. */
export interface Element {
    readonly name: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly children: (Element | string)[];
}

/** The parts of an office document; those of XML have to be well formed. */
export function partsIn(content: Iterable<string | Uint8Array>): Map<string, Element> {
    const [bytes, ...more] = content;
    if (!(bytes instanceof Uint8Array) || more.length > 0) {
        throw new Error('An office document is bytes, in one piece.');
    }
    const files = Object.entries(unzipSync(bytes)).filter(([path]) => /\.(?:xml|rels)$/.test(path));
    return new Map(files.map(([path, file]) => [path, parsed(strFromU8(file))]));
}

function parsed(xml: string): Element {
    const root: Element = { name: '', attributes: {}, children: [] };
    const open = [root];
    const parser = new SaxesParser();
    parser.on('error', error => {
        throw error;
    });
    parser.on('opentag', ({ name, attributes }) => {
        const element = { name, attributes, children: [] };
        open.at(-1)?.children.push(element);
        open.push(element);
    });
    parser.on('closetag', () => void open.pop());
    parser.on('text', text => void open.at(-1)?.children.push(text));
    parser.write(xml).close();
    return root;
}

/** All elements of a name within one, in order. */
export const within = (element: Element | undefined, name: string): Element[] =>
    (element?.children ?? []).flatMap(child =>
        typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...within(child, name)]
    );

export const textIn = (element: Element | undefined): string =>
    (element?.children ?? []).map(child => (typeof child === 'string' ? child : textIn(child))).join('');

/** What stands in a cell of a workbook: a text, a number, or nothing; `style` is its look. */
export interface CellRead {
    readonly at: string;
    readonly value: string | number | undefined;
    readonly style: number;
}

/** The sheets of a workbook by their names, row by row. */
export function sheetsIn(content: Iterable<string | Uint8Array>): Map<string, CellRead[][]> {
    const parts = partsIn(content);
    const names = within(parts.get('xl/workbook.xml'), 'sheet').map(({ attributes }) => attributes['name'] ?? '');
    return new Map(
        names.map((name, at) => [
            name,
            within(parts.get(`xl/worksheets/sheet${at + 1}.xml`), 'row').map(row =>
                within(row, 'c').map(cell => ({
                    at: cell.attributes['r'] ?? '',
                    value:
                        cell.attributes['t'] === 'inlineStr'
                            ? unescaped(textIn(cell))
                            : cell.children.length === 0
                              ? undefined
                              : Number(textIn(cell)),
                    style: Number(cell.attributes['s'])
                }))
            )
        ])
    );
}

/** A text as a spreadsheet shows it: `_x0041_` is an A. */
const unescaped = (text: string): string =>
    text.replace(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
