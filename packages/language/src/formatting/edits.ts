import type { Layout } from './layout.js';

/** Replaces the text between two offsets. */
export interface Edit {
    readonly start: number;
    readonly end: number;
    readonly text: string;
}

/** The fewest changes that give a text its layout: of blanks, line ends, and the indentation inside comments. */
export function editsOf({ placed, end }: Layout, text: string): Edit[] {
    const edits: Edit[] = [];
    let offset = 0;
    for (const { atom, gap, text: own } of placed) {
        edits.push(...gapEdits(text.slice(offset, atom.offset), gap, offset));
        if (own !== atom.text) {
            edits.push({ start: atom.offset, end: atom.end, text: own });
        }
        offset = atom.end;
    }
    edits.push(...gapEdits(text.slice(offset), end, offset));
    return edits;
}

/** What ends a line, the blank lines, and what starts the next line are changes of their own: they belong to different lines. */
function gapEdits(before: string, after: string, start: number): Edit[] {
    const old = parts(before),
        wanted = parts(after);
    if (!old || !wanted) {
        return before === after ? [] : [{ start, end: start + before.length, text: after }];
    }
    const edits: Edit[] = [];
    let offset = start;
    old.forEach((part, index) => {
        const text = wanted[index] ?? '';
        if (part !== text) {
            edits.push({ start: offset, end: offset + part.length, text });
        }
        offset += part.length;
    });
    return edits;
}

/** The rest of a line with its end, the blank lines, and the start of the next line. */
function parts(gap: string): string[] | undefined {
    const match = /^([^\r\n]*(?:\r\n|\n|\r))([^]*(?:\r\n|\n|\r))?([^\r\n]*)$/.exec(gap);
    return match ? [match[1] ?? '', match[2] ?? '', match[3] ?? ''] : undefined;
}

/** The text with all edits made. */
export function applied(text: string, edits: readonly Edit[]): string {
    let result = '',
        offset = 0;
    for (const edit of edits) {
        result += text.slice(offset, edit.start) + edit.text;
        offset = edit.end;
    }
    return result + text.slice(offset);
}
