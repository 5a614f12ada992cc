import type { ILexingError } from 'chevrotain';

/** What is said of a text that a merge left two sides in. */
export const UNFINISHED_MERGE = 'An unfinished merge: keep one side';

/** The lines that version control writes around the sides of a conflict. */
const MARKER = /^(?:<{7}|\|{7}|={7}|>{7})(?= |\r?$)[^\n\r]*/gm;

interface Marker { readonly sign: string; readonly offset: number; readonly end: number }

/**
 * The text with blanks in place of the markers of an unfinished merge and of all sides but the first, so that every offset stays.
 * One error for the whole text: whoever takes out the first conflict sees the next.
 */
export function withoutConflicts(text: string): { text: string; conflicts: ILexingError[] } {
    if (!text.includes('<<<<<<<') && !text.includes('>>>>>>>')) return { text, conflicts: [] };
    const markers = [...text.matchAll(MARKER)].map(({ 0: image, index }): Marker => ({ sign: image.charAt(0), offset: index, end: index + image.length }));
    const [first] = markers.filter(({ sign }) => sign === '<' || sign === '>');
    if (!first) return { text, conflicts: [] };
    let merged = '', at = 0;
    for (const stretch of stretches(markers)) {
        merged += text.slice(at, stretch.offset) + text.slice(stretch.offset, stretch.end).replace(/[^\n\r]/g, ' ');
        at = stretch.end;
    }
    const line = text.slice(0, first.offset).split('\n').length;
    const signs = ['<<<<<<<', '=======', '>>>>>>>'].join(', ');
    const places = markers.filter(({ sign }) => sign === '<').length;
    const others = places > 1 ? ` There are ${places} such places in this file.` : '';
    return {
        text: merged + text.slice(at),
        conflicts: [{ offset: first.offset, length: first.end - first.offset, line, column: 1, message: `${UNFINISHED_MERGE}, and take out the lines with ${signs}.${others}` }]
    };
}

/** What is not read: the line of each marker, and from the second side on all up to the end of the conflict. */
function stretches(markers: readonly Marker[]): { offset: number; end: number }[] {
    const found: { offset: number; end: number }[] = [];
    let open = false, second: number | undefined;
    for (const [position, { sign, offset, end }] of markers.entries()) {
        if (sign === '<') open = true;
        // a line of equals signs can stand in any text; what begins a second side has an end
        const ends = open && markers.slice(position + 1).find(other => other.sign === '>' || other.sign === '<')?.sign === '>';
        if ((sign === '=' || sign === '|') && !ends && second === undefined) continue;
        if (sign === '>' || sign === '<') {
            found.push({ offset: second ?? offset, end });
            second = undefined;
            open = sign === '<';
        } else second ??= offset;
    }
    return found;
}
