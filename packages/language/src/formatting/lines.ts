import type { Atom } from './atoms.js';
import { countLineEnds } from './atoms.js';
import { mayBreak, spaces } from './spacing.js';

/** A block written on one line stays so up to this column, and is else broken up: one property a line. */
const ONE_LINE_WIDTH = 160;

/** An atom on its line. */
export interface Piece {
    readonly atom: Atom;
    /** Spaces before it; alignment adds to them. */
    gap: number;
    /** What they are without alignment. */
    readonly usual: number;
}

/** What a line, or several, say together: an element's head, or an item of a block that has its own line. */
export interface Part {
    /** How many blocks it stands in. */
    readonly depth: number;
    /** The innermost of them. */
    readonly block: number;
    readonly kind: Atom['item'] | 'element';
    /** The line that it starts on. */
    readonly line: Line;
    /** What follows the colon, on the same line. */
    value?: Piece;
    /** Brackets of lists that are open. */
    brackets: number;
    /** Whether a `for`, `when` or `then` of a rule has been met. */
    clauses: boolean;
}

export interface Line {
    readonly pieces: Piece[];
    readonly blankBefore: boolean;
    /** How many blocks it stands in. */
    readonly depth: number;
    /** The part that starts here. */
    part?: Part;
    /** The part that goes on here, and by how many steps it is further in. */
    readonly continues?: { readonly part: Part; readonly steps: number };
}

const STEP = 2;

/** Spaces before the first piece of a line. */
export function indentOf(line: Line): number {
    const { continues } = line;
    if (!continues) {
        return line.depth * STEP;
    }
    const { part, steps } = continues;
    return part.value ? columnOf(part.line, part.value) + steps * STEP : (line.depth + 1 + steps) * STEP;
}

/** Characters before a piece of a line. */
export function columnOf(line: Line, piece: Piece): number {
    let column = indentOf(line);
    for (const each of line.pieces) {
        column += each.gap;
        if (each === piece) {
            break;
        }
        column += width(each.atom.text);
    }
    return column;
}

/** Letters and signs, of which some take two units of a string. */
export function width(text: string): number {
    let count = 0;
    for (const _ of text) {
        count++;
    }
    return count;
}

/** Lays the atoms out in lines. Where lines end depends on the structure and on where the author ended them, never on alignment. */
export function linesOf(atoms: readonly Atom[]): Line[] {
    const lines: Line[] = [];
    const closing = matchingBraces(atoms);
    const blocks: { readonly id: number; readonly flat: boolean }[] = [];
    let line: Line | undefined;
    let part: Part | undefined;
    let token: Atom | undefined;
    const isFlat = (): boolean => blocks.at(-1)?.flat ?? false;

    atoms.forEach((atom, index) => {
        const previous = atoms[index - 1];
        const next = atom.comment ? tokenFrom(atoms, index) : atom;
        const where = line && previous ? placeOf(atom, previous, token, next, atoms[index + 1], isFlat()) : 'outside';
        if (where === 'joined' && line && previous) {
            const gap = spaces(previous, atom, isFlat());
            const piece = { atom, gap, usual: gap };
            line.pieces.push(piece);
            if (part && previous.text === ':' && part.line === line && isValue(part, line) && atom.comment !== 'line') {
                part.value = piece;
            }
        } else {
            const continued = where === 'inside' ? part : undefined;
            const depth = continued
                ? continued.depth
                : next?.startsElement || !next
                  ? 0
                  : blocks.length - (atom.bracket === 'close' ? 1 : 0);
            const opened = line?.pieces.findLast(piece => !piece.atom.comment)?.atom.bracket === 'open';
            line = {
                pieces: [{ atom, gap: 0, usual: 0 }],
                blankBefore: line !== undefined && !opened && !continued && atom.bracket !== 'close' && atom.newlines > 1,
                depth,
                ...(continued ? { continues: { part: continued, steps: stepsOf(continued, next) } } : {})
            };
            lines.push(line);
        }
        if (atom.startsElement || (atom.item && !isFlat())) {
            part = { depth: line.depth, block: blocks.at(-1)?.id ?? -1, kind: atom.item ?? 'element', line, brackets: 0, clauses: false };
            line.part = part;
        }
        if (part) {
            account(part, atom);
        }
        if (atom.bracket === 'open') {
            blocks.push({ id: index, flat: isFlat() || staysOnOneLine(atoms, index, closing.get(index) ?? index, line) });
        } else if (atom.bracket === 'close') {
            blocks.pop();
        }
        if (!atom.comment) {
            token = atom;
        }
    });
    return lines;
}

/** Whether what comes behind a colon is the value of a property, or of a row, of whose key and what it holds for all stands in front. */
const isValue = ({ kind, value }: Part, { pieces }: Line): boolean => value === undefined && (pieces.length === 3 || kind === 'property');

type Place = 'joined' | 'inside' | 'outside';

/** Whether an atom goes on the line, on a line of its own inside what is being said, or on one that starts something. */
function placeOf(
    atom: Atom,
    previous: Atom,
    token: Atom | undefined,
    next: Atom | undefined,
    following: Atom | undefined,
    flat: boolean
): Place {
    if (atom.startsElement) {
        return 'outside';
    }
    if (flat) {
        return 'joined';
    }
    if (atom.item) {
        return 'outside';
    }
    if (atom.bracket === 'close') {
        return previous.bracket === 'open' ? 'joined' : 'outside';
    }
    if (atom.comment) {
        const between = !next || next.startsElement || next.item !== undefined || next.bracket === 'close';
        const introduces = following?.startsElement === true && following.newlines === 0;
        return atom.newlines > 0 || introduces ? (between ? 'outside' : 'inside') : 'joined';
    }
    return previous.comment === 'line' || (atom.newlines > 0 && token && mayBreak(token, atom)) ? 'inside' : 'joined';
}

function stepsOf(part: Part, next: Atom | undefined): number {
    const within = part.brackets - (next?.bracket === 'inline-close' ? 1 : 0);
    return Math.max(0, within) + (part.clauses && next?.role !== 'clause' ? 1 : 0);
}

function account(part: Part, atom: Atom): void {
    if (atom.bracket === 'inline-open') {
        part.brackets++;
    } else if (atom.bracket === 'inline-close') {
        part.brackets--;
    } else if (atom.role === 'clause') {
        part.clauses = true;
    }
}

function tokenFrom(atoms: readonly Atom[], index: number): Atom | undefined {
    for (let at = index; at < atoms.length; at++) {
        if (!atoms[at]?.comment) {
            return atoms[at];
        }
    }
    return undefined;
}

/** For each opening brace of a block, the index of the one that closes it. */
function matchingBraces(atoms: readonly Atom[]): Map<number, number> {
    const closing = new Map<number, number>();
    const open: number[] = [];
    atoms.forEach(({ bracket }, index) => {
        if (bracket === 'open') {
            open.push(index);
        }
        const start = bracket === 'close' ? open.pop() : undefined;
        if (start !== undefined) {
            closing.set(start, index);
        }
    });
    return closing;
}

function staysOnOneLine(atoms: readonly Atom[], open: number, close: number, line: Line): boolean {
    if (close === open + 1) {
        return true;
    }
    const last = line.pieces.at(-1);
    if (line.pieces.some(({ atom }) => countLineEnds(atom.text) > 0)) {
        return false;
    }
    let column = last ? columnOf(line, last) + 1 : 0;
    for (let index = open + 1; index <= close; index++) {
        const atom = atoms[index],
            previous = atoms[index - 1];
        if (!atom || !previous || atom.newlines > 0 || countLineEnds(atom.text) > 0) {
            return false;
        }
        column += spaces(previous, atom, true) + width(atom.text);
    }
    return column <= ONE_LINE_WIDTH;
}
