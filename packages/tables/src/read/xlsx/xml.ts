import { message } from '@nvs/words';
import { SaxesParser } from 'saxes';
import { Unreadable } from '../unreadable.js';

/** What is told while a part is read from beginning to end. Names are without prefixes. */
export interface Listener {
    open(name: string, attributes: Readonly<Record<string, string>>): void;
    text?(text: string): void;
    close?(name: string): void;
}

const PIECE = 1 << 16;

/**
 * Reads XML once, keeping nothing. Entities of its own are refused by the parser, so nothing grows while it is read.
 * @throws Unreadable where it is no XML
 */
export function listen(xml: string, { open, text, close }: Listener): void {
    const parser = new SaxesParser();
    let mistake: Error | undefined;
    parser.on('error', error => {
        mistake ??= error;
    });
    parser.on('opentag', ({ name, attributes }) => {
        open(local(name), attributes);
    });
    if (text) {
        parser.on('text', text);
        parser.on('cdata', text);
    }
    if (close) {
        parser.on('closetag', ({ name }) => {
            close(local(name));
        });
    }
    for (let at = 0; at < xml.length && !mistake; at += PIECE) {
        parser.write(xml.slice(at, at + PIECE));
    }
    if (!mistake) {
        parser.close();
    }
    if (mistake) {
        throw new Unreadable(message('tables.damaged'));
    }
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Characters that XML has no way to write stand as `_x000D_`. */
export function unescaped(text: string): string {
    return text.replace(/_x([0-9a-f]{4})_/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
