import type { Model } from '../generated/ast.js';
import { alignComments, alignTables, alignValues } from './alignment.js';
import { atomsOf } from './atoms.js';
import type { Atom } from './atoms.js';
import type { Line } from './lines.js';
import { indentOf, linesOf } from './lines.js';
import { wrapLongLines } from './wrapping.js';

/** An atom as it is to be written: what stands between it and the one before, and its own text. */
interface Placed {
    readonly atom: Atom;
    readonly gap: string;
    readonly text: string;
}

export interface Layout {
    readonly placed: readonly Placed[];
    /** What stands behind the last atom. */
    readonly end: string;
}

/** How a text without syntax errors is to be laid out. Only blanks and line ends change. */
export function layoutOf(model: Model, text: string): Layout {
    const eol = lineEndOf(text);
    const lines = linesOf(atomsOf(model, text));
    alignValues(lines);
    const wrapped = wrapLongLines(lines);
    alignTables(wrapped);
    alignComments(wrapped);
    const placed = wrapped.flatMap((line, index) => place(line, index === 0 ? '' : line.blankBefore ? eol + eol : eol, eol));
    return { placed, end: placed.length > 0 ? eol : '' };
}

function place(line: Line, before: string, eol: string): Placed[] {
    const indent = ' '.repeat(indentOf(line));
    return line.pieces.map(({ atom, gap }, index) => ({
        atom,
        gap: index === 0 ? before + indent : ' '.repeat(gap),
        text: atom.comment ? commentText(atom, index === 0 ? indent : undefined, eol) : atom.text
    }));
}

/** Comments stay as they are, but for blanks at their end, and stars at the start of their lines, which stand below one another. */
function commentText({ text, comment }: Atom, indent: string | undefined, eol: string): string {
    if (comment === 'line') {
        return text.trimEnd();
    }
    const [first = '', ...rest] = text.split(/\r\n|\n|\r/);
    if (indent === undefined || rest.length === 0 || !rest.every(line => line.trimStart().startsWith('*'))) {
        return text;
    }
    return [first, ...rest.map(line => `${indent} ${line.trimStart()}`)].join(eol);
}

/** The line end of the file: that of its first line. */
function lineEndOf(text: string): string {
    return /\r\n|\n|\r/.exec(text)?.[0] === '\r\n' ? '\r\n' : '\n';
}
