import { countLineEnds } from './atoms.js';
import type { Line, Part } from './lines.js';
import { columnOf, indentOf, width } from './lines.js';

/** Lists and reasons that go beyond this column continue on the next line. */
const LIST_WIDTH = 120;

/** Breaks the lines of properties that are too long: behind a comma of a list, or else in front of who, why and how sure. */
export function wrapLongLines(lines: readonly Line[]): Line[] {
    return lines.flatMap(line => {
        const part = line.part ?? line.continues?.part;
        return part && (part.kind === 'property' || part.kind === 'other') ? wrapped(line, part) : [line];
    });
}

function wrapped(line: Line, part: Part): Line[] {
    const result: Line[] = [];
    for (let rest = line; ; ) {
        const at = breakOf(rest);
        const first = at === undefined ? undefined : rest.pieces[at];
        if (at === undefined || !first) {
            return [...result, rest];
        }
        const tail = rest.pieces.splice(at);
        first.gap = 0;
        result.push(rest);
        rest = { pieces: tail, blankBefore: false, depth: part.depth, continues: { part, steps: 0 } };
    }
}

/** The index of the piece that should start a new line; undefined where the line is fine or cannot be helped. */
function breakOf(line: Line): number | undefined {
    const { pieces } = line;
    if (pieces.some(({ atom }) => countLineEnds(atom.text) > 0) || pieces.slice(0, -1).some(({ atom }) => atom.bracket === 'open')) {
        // a block that stays on one line is as wide as such a block may be: broken, it would not be on one line next time
        return undefined;
    }
    let column = indentOf(line);
    let comma: number | undefined;
    let reason: number | undefined;
    for (const [index, piece] of pieces.entries()) {
        const { atom, gap } = piece;
        if (atom.comment === 'line') {
            break;
        }
        if (index > 0) {
            if (pieces[index - 1]?.atom.separates) {
                comma = column <= LIST_WIDTH || comma === undefined ? index : comma;
            } else if (atom.provenance === 'first') {
                reason ??= index;
            }
        }
        column += gap + width(atom.text);
    }
    if (column <= LIST_WIDTH) {
        return undefined;
    }
    const prefix = comma === undefined ? undefined : pieces[comma];
    const fits = prefix && columnOf(line, prefix) - prefix.gap <= LIST_WIDTH;
    if (fits || reason === undefined) {
        return comma;
    }
    return comma === undefined ? reason : Math.min(comma, reason);
}
