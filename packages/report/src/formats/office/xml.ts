import { escaped } from '../../pictures/markup.js';

/** XML that is written already. */
export type Xml = string;

export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A text in XML: what marks up is escaped, what XML cannot hold or nobody sees is shown as a character that cannot be. */
export const xmlText = (text: string): Xml => escaped(text);

/** An element; attributes that are undefined are left out, children are XML. */
export function xml(tag: string, attributes: Readonly<Record<string, string | number | undefined>>, ...children: readonly Xml[]): Xml {
    const written = Object.entries(attributes)
        .map(([name, value]) => (value === undefined ? '' : ` ${name}="${typeof value === 'number' ? value : xmlText(value)}"`))
        .join('');
    return children.length === 0 ? `<${tag}${written}/>` : `<${tag}${written}>${children.join('')}</${tag}>`;
}
