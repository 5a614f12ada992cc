import { message } from '@nvs/words';
import { lineStart } from './lines.js';
import { mistake, type Mistake } from './mistake.js';

/** The lines that version control writes around the sides of a conflict: seven signs, or more where one conflict lies in another, perhaps set in since. */
const MARKER = /(?<=^\uFEFF?)[ \t]*(?:<{7,}|\|{7,}|={7,}|>{7,})(?=[ \t]|\r?$)[^\n\r]*/gm;

interface Marker {
    readonly sign: string;
    readonly offset: number;
    readonly end: number;
}

/**
 * The text with blanks in place of the markers of an unfinished merge and of all sides but the first, so that every offset stays.
 * One error for the whole text: whoever takes out the first conflict sees the next.
 */
export function withoutConflicts(text: string): { text: string; conflicts: Mistake[] } {
    if (!text.includes('<<<<<<<') && !text.includes('>>>>>>>')) {
        return { text, conflicts: [] };
    }
    const markers = [...text.matchAll(MARKER)].map(({ 0: image, index }): Marker => {
        const sign = image.trimStart();
        return { sign: sign.charAt(0), offset: index + image.length - sign.length, end: index + image.length };
    });
    const [first] = markers.filter(({ sign }) => sign === '<' || sign === '>');
    if (!first) {
        return { text, conflicts: [] };
    }
    let merged = '',
        at = 0;
    for (const stretch of stretches(markers)) {
        merged += text.slice(at, stretch.offset) + text.slice(stretch.offset, stretch.end).replace(/[^\n\r]/g, ' ');
        at = stretch.end;
    }
    const line = text.slice(0, first.offset).split('\n').length;
    const column = first.offset - lineStart(text, first.offset) + 1;
    const places = markers.filter(({ sign }) => sign === '<').length;
    return {
        text: merged + text.slice(at),
        conflicts: [
            mistake({ offset: first.offset, length: first.end - first.offset, line, column }, message('tokens.unfinishedMerge', { places }))
        ]
    };
}

/**
 * What is not read: the line of each marker, and from the second side on all up to the end of the conflict. Of a conflict within a side,
 * as merges of merges leave them, the same holds.
 */
function stretches(markers: readonly Marker[]): { offset: number; end: number }[] {
    const found: { offset: number; end: number }[] = [];
    /** Of each open conflict where its second side starts, if it has one so far. */
    const open: { second: number | undefined }[] = [];
    const ends = endsAhead(markers);
    for (const [position, { sign, offset, end }] of markers.entries()) {
        const conflict = open.at(-1),
            unread = open.some(({ second }) => second !== undefined);
        if (sign === '<') {
            if (!unread) {
                found.push({ offset, end });
            }
            open.push({ second: undefined });
        } else if (sign === '>') {
            open.pop();
            const outer = open.some(({ second }) => second !== undefined);
            if (!outer) {
                found.push({ offset: conflict?.second ?? offset, end });
            }
        } else if (conflict && ends.has(position)) {
            // a line of equals signs can stand in any text; what begins a second side has an end
            conflict.second ??= offset;
        }
    }
    return found;
}

/** The markers within conflicts that end further on. */
function endsAhead(markers: readonly Marker[]): ReadonlySet<number> {
    const ended = new Set<number>();
    const open: number[][] = [];
    for (const [position, { sign }] of markers.entries()) {
        if (sign === '<') {
            open.push([]);
        } else if (sign === '>') {
            for (const each of open.pop() ?? []) {
                ended.add(each);
            }
        } else {
            open.at(-1)?.push(position);
        }
    }
    return ended;
}
