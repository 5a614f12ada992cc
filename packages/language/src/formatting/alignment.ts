import { countLineEnds } from './atoms.js';
import type { Line, Piece } from './lines.js';
import { columnOf } from './lines.js';

/** Puts the values of properties that follow one another into one column, and those of the rows of an impact. */
export function alignValues(lines: readonly Line[]): void {
    for (const run of valueRuns(lines)) {
        const keys = run.map(line => (line.part?.value ? columnOf(line, line.part.value) - line.part.value.gap : 0));
        const longest = largest(keys);
        run.forEach((line, index) => {
            const value = line.part?.value;
            if (value) {
                value.gap = longest - (keys[index] ?? 0) + value.usual;
            }
        });
    }
}

/** Lines of one block that give values, with nothing between them but the rest of these values. */
function valueRuns(lines: readonly Line[]): Line[][] {
    const runs: Line[][] = [];
    let run: Line[] = [];
    for (const line of lines) {
        const last = run.at(-1)?.part;
        if (line.continues && line.continues.part === last) {
            continue;
        }
        const { part } = line;
        if (part?.value && last && !line.blankBefore && part.block === last.block) {
            run.push(line);
        } else if (part?.value) {
            runs.push((run = [line]));
        } else {
            run = [];
        }
    }
    return runs;
}

/**
 * Makes columns where the author has made one: in the rows of an impact, who, why and how sure; in elements and classes that stand
 * on one line each, title, braces and properties. An author asks for a column by more spaces than usual before it, on any line.
 */
export function alignTables(lines: readonly Line[]): void {
    for (const run of valueRuns(lines)) {
        alignColumns(run.filter(line => line.part?.kind === 'row').map(line => ({ line, stops: rowStops(line) })));
    }
    for (const run of tableRuns(lines)) {
        alignColumns(run.map(line => ({ line, stops: tableStops(line) })));
    }
}

/** A place where a column may start. */
interface Stop {
    readonly piece: Piece;
    readonly name: string;
}

function rowStops(line: Line): Stop[] {
    const piece = line.pieces.find(({ atom }) => atom.provenance === 'first');
    return piece && isPlain(line) ? [{ piece, name: 'provenance' }] : [];
}

/** Elements of one kind, or classes of one scale, that stand on a line each. Blank lines may stand between, comments may not. */
function tableRuns(lines: readonly Line[]): Line[][] {
    const runs: Line[][] = [];
    let run: Line[] = [];
    let before: Line | undefined;
    lines.forEach((line, index) => {
        const { part } = line;
        const table =
            (part?.kind === 'element' || part?.kind === 'named') && isPlain(line) && !lines[index + 1]?.continues && !opensBlock(line);
        const last = run.at(-1);
        if (table && last && last === before && last.part?.block === part.block && keyword(last) === keyword(line)) {
            run.push(line);
        } else if (table) {
            runs.push((run = [line]));
        } else {
            run = [];
        }
        before = line;
    });
    return runs;
}

function keyword(line: Line): string | undefined {
    return line.pieces[0]?.atom.text;
}

function opensBlock(line: Line): boolean {
    return line.pieces.findLast(({ atom }) => !atom.comment)?.atom.bracket === 'open';
}

function tableStops(line: Line): Stop[] {
    return line.pieces.flatMap((piece, index): Stop[] => {
        const { atom } = piece;
        if (index === 0) {
            return [];
        }
        if (atom.item) {
            return [{ piece, name: `item ${atom.text}` }];
        }
        if (atom.role === 'title' || atom.role === 'range' || atom.bracket === 'open' || atom.bracket === 'close') {
            return [{ piece, name: atom.bracket ?? atom.role }];
        }
        return [];
    });
}

/** From the left: what is aligned moves all to its right, and nothing to its left. */
function alignColumns(rows: readonly { readonly line: Line; readonly stops: readonly Stop[] }[]): void {
    const most = largest(rows.map(({ stops }) => stops.length));
    for (let index = 0; index < most; index++) {
        const columns = new Map<string, { line: Line; piece: Piece }[]>();
        for (const { line, stops } of rows) {
            const stop = stops[index];
            if (!stop) {
                continue;
            }
            const column = columns.get(stop.name);
            if (column) {
                column.push({ line, piece: stop.piece });
            } else {
                columns.set(stop.name, [{ line, piece: stop.piece }]);
            }
        }
        for (const column of columns.values()) {
            if (column.some(({ piece: { atom, usual } }) => atom.newlines === 0 && atom.blanks > usual)) {
                alignPieces(column);
            }
        }
    }
}

/** Puts what is noted behind lines that follow one another into one column. */
export function alignComments(lines: readonly Line[]): void {
    let run: { line: Line; piece: Piece }[] = [];
    let before: Line | undefined;
    const finish = (): void => {
        alignPieces(run);
        run = [];
    };
    for (const line of lines) {
        const piece = line.pieces.at(-1);
        const alone = line.pieces.every(({ atom }) => atom.comment);
        if (line.blankBefore || alone || line.continues || before?.depth !== line.depth) {
            finish();
        }
        if (!alone && piece?.atom.comment === 'line' && isPlain(line)) {
            run.push({ line, piece });
        }
        before = line;
    }
    finish();
}

function alignPieces(pieces: readonly { readonly line: Line; readonly piece: Piece }[]): void {
    const columns = pieces.map(({ line, piece }) => columnOf(line, piece) - piece.gap + piece.usual);
    const furthest = largest(columns);
    pieces.forEach(({ piece }, index) => {
        piece.gap = piece.usual + furthest - (columns[index] ?? furthest);
    });
}

/** Whether all of the line stands on one line: texts and comments can go over several. */
function isPlain(line: Line): boolean {
    return line.pieces.every(({ atom }) => countLineEnds(atom.text) === 0);
}

function largest(numbers: readonly number[]): number {
    return numbers.reduce((most, number) => Math.max(most, number), 0);
}
