/** How a list of marks begins; also so that no spreadsheet takes it for a number. */
const START = 'v1:';
const LENGTH = 4;
const LETTERS = 36 ** LENGTH;

/**
 * What stood in the cells of a row when it was written, as a mark for each: too short to read anything back, long enough to tell that a
 * cell was changed. They belong to no order, so that columns can be moved.
 */
export interface AsExported {
    /** Whether the cell stood like this. */
    has(head: string, text: string): boolean;
}

/** @param row what tells the row from others @param cells by the heads of their columns */
export function marksOf(row: string, cells: ReadonlyMap<string, string>): string {
    return `${START}${[...cells].map(([head, text]) => mark(row, head, canonical(text))).join('')}`;
}

/** Undefined where a text is no list of marks. */
export function readMarks(row: string, text: string): AsExported | undefined {
    if (!text.startsWith(START)) {
        return undefined;
    }
    const marks = new Set(text.slice(START.length).match(new RegExp(`.{${LENGTH}}`, 'g')));
    return { has: (head, cell) => spellings(cell).some(each => marks.has(mark(row, head, each))) };
}

/**
 * A text without what a spreadsheet may change when it is saved: blanks, the sign before what would be a formula, the sign of decimals, and
 * digits behind those that it shows.
 */
export function canonical(text: string): string {
    const plain = text
        .normalize('NFC')
        .replace(/[\u0000-\u001f\u007f-\u009f\u00a0\u200b\u200e\u200f\u202f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/g, ' ')
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/^'(?=[=+\-@])/, '');
    const number = /^(-?\d+)[.,](\d+)(e-?\d+)?(\s?%)?$/i.exec(plain);
    return number ? `${Number(Number(`${number[1]}.${number[2]}${number[3] ?? ''}`).toPrecision(FIGURES))}${number[4] ?? ''}` : plain;
}

const FIGURES = 4;

/** A number that was rounded twice may differ by one in its last digit. */
function spellings(text: string): readonly string[] {
    const own = canonical(text);
    const value = /^-?\d*\.?\d+(e-?\d+)?$/i.test(own) && own !== '' ? Number(own) : 0;
    if (value === 0) {
        return [own];
    }
    const step = 10 ** (Math.floor(Math.log10(Math.abs(value))) + 1 - FIGURES);
    return [own, ...[value - step, value + step].map(each => String(Number(each.toPrecision(FIGURES))))];
}

/** FNV-1a over the UTF-16 units, cut to four letters. */
function mark(row: string, head: string, text: string): string {
    const all = `${row}\n${head}\n${text}`;
    let hash = 0x811c9dc5;
    for (let at = 0; at < all.length; at++) {
        hash = Math.imul(hash ^ all.charCodeAt(at), 0x01000193) >>> 0;
    }
    return (((hash ^ (hash >>> 15)) >>> 0) % LETTERS).toString(36).padStart(LENGTH, '0');
}
