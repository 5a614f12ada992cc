import type { Message } from '@nvs/words';
import { seen } from '../../pictures/markup.js';

/** The words of a message as Markdown. */
export type Words = (said: Message) => string;

/** Parts two characters so that what is done to a page after Markdown (mentions, numbers of issues, emoji) finds no word; nobody sees it. */
const APART = '<!-- -->';

/**
 * What Markdown could read as more than a text: its marks, what begins a list, dots and colons of addresses, and, up to the next word, the
 * marks of mentions, issues and emoji.
 */
const READ_AS_MORE = /[@#:](?=[\p{L}\p{N}_+-])|GH-(?=\d)|[\\`*_[\]<>&|~!#@{}^=+$]|^-|(?<=^\d+)[.)]|(?<!\d)[.:](?=\S)|[.:](?=[^\s\d])/giu;
/** Some look for these before they look for backslashes: for the columns of a table, and for formulas. */
const ENTITIES: ReadonlyMap<string, string> = new Map([
    ['|', '&#124;'],
    ['$', '&#36;']
]);

/** A text on one line of Markdown that is shown letter by letter: no link, tag, list, table, mention or style can come of it. */
export const literal = (text: string): string =>
    seen(text)
        .replace(/[ \t\n\r\u2028\u2029]+/g, ' ')
        .trim()
        .replace(READ_AS_MORE, (mark, at: number, whole: string) => {
            const isApart = /^[@#:]$/.test(mark) && /^[\p{L}\p{N}_+-]/u.test(whole.slice(at + 1));
            return mark.length > 1 ? `${mark}${APART}` : (ENTITIES.get(mark) ?? `\\${mark}${isApart ? APART : ''}`);
        });
