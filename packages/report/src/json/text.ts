import { printableJson } from '../diagnostics/printable.js';
import type { Report } from './report.js';

/** Keys that come first, in this order, since a reader looks for them first; the others follow by name. */
const FIRST = [
    '$schema',
    'schemaVersion',
    'generator',
    'project',
    'method',
    'diagnostics',
    'id',
    'kind',
    'type',
    'name',
    'title',
    'file',
    'line',
    'column',
    'endLine',
    'endColumn',
    'low',
    'best',
    'high'
];
const PLACE = new Map(FIRST.map((key, i) => [key, i]));
const WIDTH = 140;
/** The width of a row of figures: what holds no more than numbers and words, one of thousands in a list. */
const ROW = 320;

/** Levels of the report that are always broken into lines, so that it can be written piece by piece. */
const BROKEN_LEVELS = 3;

/**
 * The report as text: two spaces, keys in a fixed order whatever made the data, a newline at the end.
 * Below the first levels, what fits on one line stands on one, such as a place or a figure, and a row of figures does on a longer one:
 * shorter, and easier to read and to compare.
 */
export function toJson(report: Report): string {
    return [...jsonPieces(report)].join('');
}

/** The same text in pieces: the report of a very large model is longer than a string can be. */
export function* jsonPieces(report: Report): Generator<string> {
    yield* broken({ pieces: [], orders: new Map() }, report, '', BROKEN_LEVELS);
    yield '\n';
}

function* broken(writer: Writer, value: unknown, indent: string, levels: number): Generator<string> {
    const entries = isRecord(value) && levels > 0 ? entriesOf(writer, value) : [];
    if (entries.length === 0) {
        write(writer, value, indent);
        yield printableJson(writer.pieces.join(''));
        writer.pieces = [];
        return;
    }
    const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
    const inner = `${indent}  `;
    for (const [position, { written, of }] of entries.entries()) {
        yield `${position === 0 ? open : ','}\n${inner}${written}`;
        yield* broken(writer, of, inner, levels - 1);
    }
    yield `\n${indent}${close}`;
}

interface Entry {
    written: string;
    of: unknown;
}

function entriesOf(writer: Writer, value: Record<string, unknown>): Entry[] {
    if (Array.isArray(value)) {
        return value.map((of: unknown) => ({ written: '', of }));
    }
    return keysOf(writer, value).flatMap(({ name, written }) => (value[name] === undefined ? [] : [{ written, of: value[name] }]));
}

interface Writer {
    pieces: string[];
    /** Keys in order, with how they are written, for objects with the same keys. */
    orders: Map<string, Key[]>;
}
interface Key {
    name: string;
    written: string;
}

/** Appends a value; says whether it is on one line, as one piece. */
function write(writer: Writer, value: unknown, indent: string): boolean {
    const { pieces } = writer;
    if (!isRecord(value)) {
        pieces.push(JSON.stringify(value) ?? 'null');
        return true;
    }
    const start = pieces.length;
    const inner = `${indent}  `;
    const breaks: number[] = [];
    let short = true;
    let flat = true;
    const item = (key: string, of: unknown): void => {
        breaks.push(pieces.length);
        pieces.push('', key);
        short = write(writer, of, inner) && short;
        flat &&= !isRecord(of);
    };
    const list = Array.isArray(value);
    if (list) {
        value.forEach(each => item('', each));
    } else {
        for (const { name, written } of keysOf(writer, value)) {
            if (value[name] !== undefined) {
                item(written, value[name]);
            }
        }
    }
    const [open, close] = list ? ['[', ']'] : ['{', '}'];
    const space = list || breaks.length === 0 ? '' : ' ';
    const width = (flat && !list ? ROW : WIDTH) - indent.length;
    if (short && lengthFrom(pieces, start, width) + 2 * breaks.length <= width) {
        breaks.forEach((at, i) => {
            pieces[at] = i === 0 ? '' : ', ';
        });
        const line = `${open}${space}${pieces.slice(start).join('')}${space}${close}`;
        pieces.length = start;
        pieces.push(line);
        return true;
    }
    breaks.forEach((at, i) => {
        pieces[at] = `${i === 0 ? open : ','}\n${inner}`;
    });
    pieces.push(`\n${indent}${close}`);
    return false;
}

/** Length of the pieces from a place on; no need to count on above a limit. */
function lengthFrom(pieces: string[], start: number, limit: number): number {
    let length = 0;
    for (let i = start; i < pieces.length && length <= limit; i++) {
        length += pieces[i]?.length ?? 0;
    }
    return length;
}

function keysOf({ orders }: Writer, value: Record<string, unknown>): Key[] {
    const names = Object.keys(value);
    const shape = names.join('\n');
    const known = orders.get(shape);
    if (known?.length === names.length) {
        return known;
    }
    const order = names
        .sort((a, b) => (PLACE.get(a) ?? FIRST.length) - (PLACE.get(b) ?? FIRST.length) || (a < b ? -1 : 1))
        .map(name => ({ name, written: `${JSON.stringify(name)}: ` }));
    orders.set(shape, order);
    return order;
}

function isRecord(value: unknown): value is Record<string, unknown> {
    return typeof value === 'object' && value !== null;
}

/** Whether a text is a report of this program, of whatever version, so that it may be overwritten. */
export function isReport(text: string): boolean {
    // Only the head is looked at: a report may be very long.
    return /^\s*\{\s*"\$schema"\s*:\s*"https:\/\/unpkg\.com\/nvsc\/schema\/report-\d+\.schema\.json"/.test(text.slice(0, 1000));
}
