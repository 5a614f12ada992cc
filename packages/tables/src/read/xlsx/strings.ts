import type { Parts } from './package.js';
import { listen, unescaped } from './xml.js';

/** The texts that cells share, by number. How Japanese is pronounced (`rPh`) is no part of them. */
export function readStrings(parts: Parts): readonly string[] {
    const strings: string[] = [];
    let current: string[] | undefined;
    let isText = false;
    let inPronunciation = false;
    listen(parts.get('xl/sharedStrings.xml') ?? '<none/>', {
        open(name) {
            current = name === 'si' ? [] : current;
            inPronunciation ||= name === 'rPh';
            isText = name === 't' && !inPronunciation;
        },
        text(text) {
            if (isText) {
                current?.push(text);
            }
        },
        close(name) {
            isText = false;
            inPronunciation &&= name !== 'rPh';
            if (name === 'si' && current) {
                strings.push(unescaped(current.join('')));
                current = undefined;
            }
        }
    });
    return strings;
}
