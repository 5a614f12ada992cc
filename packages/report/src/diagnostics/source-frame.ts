import type { Location } from '@nvs/model';
import stringWidth from 'string-width';
import { printable } from './printable.js';

/** One line of source with carets under the part that is meant. */
export interface Frame {
    readonly line: number;
    readonly source: string;
    readonly carets: string;
}

/** What a terminal shows as one character: where it stands in the line and the columns it takes. */
interface Cell {
    readonly start: number;
    readonly end: number;
    readonly shown: string;
    readonly width: number;
}

const TAB = 4;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Lines of a text by number from 1; splitting is done once per text. */
export function linesOf(text: string): string[] {
    return text.split(/\r\n|\n|\r/);
}

/**
 * The line at `location` as a terminal of `width` columns can show it: tabs as spaces, wide characters counted as two columns, a long line cut
 * around the place. A range over several lines is underlined to the end of its first.
 */
export function sourceFrame(lines: readonly string[], location: Location, width: number): Frame | undefined {
    const whole = lines[location.line - 1];
    if (whole === undefined) {
        return undefined;
    }
    const from = Math.min(location.column - 1, whole.length);
    const to = location.endLine > location.line ? whole.length : Math.max(from, Math.min(location.endColumn - 1, whole.length));
    const part = nearby(whole, from, width);
    const cells = cellsOf(whole, part.start, part.end);
    const before = columns(cells.filter(cell => cell.end <= from));
    const total = columns(cells);
    const cut = total > width || part.start > 0 || part.end < whole.length;
    const left = cut ? Math.max(0, Math.min(before - Math.floor(width / 3), total - width)) : 0;
    const cutLeft = left > 0 || part.start > 0;
    const cutRight = part.end < whole.length || total > left + width;
    const kept = within(cells, left + (cutLeft ? 1 : 0), cut ? left + width - (cutRight ? 1 : 0) : total);
    const source = (cutLeft ? '…' : '') + kept.map(cell => cell.shown).join('') + (cutRight ? '…' : '');
    const pad = (cutLeft ? 1 : 0) + columns(kept.filter(cell => cell.end <= from));
    const marked = columns(kept.filter(cell => cell.end > from && cell.start < to));
    return { line: location.line, source: source.trimEnd(), carets: ' '.repeat(pad) + '^'.repeat(Math.max(1, marked)) };
}

/** The part of a line that can come into view: a line of a million characters must not be measured for each finding in it. */
function nearby(line: string, from: number, width: number): { start: number; end: number } {
    const reach = 8 * width;
    let start = Math.max(0, from - reach);
    let end = Math.min(line.length, from + reach);
    if (/[\udc00-\udfff]/.test(line.charAt(start))) {
        start += 1;
    }
    if (end < line.length && /[\udc00-\udfff]/.test(line.charAt(end))) {
        end += 1;
    }
    return { start, end };
}

function cellsOf(line: string, start: number, end: number): Cell[] {
    const cells: Cell[] = [];
    let column = 0;
    const part = line.slice(start, end);
    if (/^[ -~]*$/.test(part)) {
        for (let at = start; at < end; at++) {
            cells.push({ start: at, end: at + 1, shown: line.charAt(at), width: 1 });
        }
        return cells;
    }
    for (const { segment, index } of graphemes.segment(part)) {
        const tab = segment === '\t' ? TAB - (column % TAB) : 0;
        const shown = tab ? ' '.repeat(tab) : printable(segment);
        const width = tab || stringWidth(shown);
        cells.push({ start: start + index, end: start + index + segment.length, shown, width });
        column += width;
    }
    return cells;
}

function columns(cells: readonly Cell[]): number {
    return cells.reduce((sum, cell) => sum + cell.width, 0);
}

/** The cells that stand wholly between two columns. */
function within(cells: readonly Cell[], first: number, end: number): Cell[] {
    const kept: Cell[] = [];
    let column = 0;
    for (const cell of cells) {
        if (column >= first && column + cell.width <= end) {
            kept.push(cell);
        }
        column += cell.width;
    }
    return kept;
}
