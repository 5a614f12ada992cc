import type { Report } from './report.js';

/** Keys that come first, in this order, since a reader looks for them first; the others follow by name. */
const FIRST = ['$schema', 'schemaVersion', 'generator', 'project', 'method', 'diagnostics', 'id', 'kind', 'type', 'name', 'title', 'file', 'line', 'column', 'endLine', 'endColumn', 'low', 'best', 'high'];
const PLACE = new Map(FIRST.map((key, i) => [key, i]));
const WIDTH = 140;

/**
 * The report as text: two spaces, keys in a fixed order whatever made the data, a newline at the end.
 * What fits on one line stands on one, such as a place or a figure: shorter, and easier to read and to compare.
 */
export function toJson(report: Report): string {
    const writer: Writer = { pieces: [], orders: new Map() };
    write(writer, report, '');
    return `${writer.pieces.join('')}\n`;
}

interface Writer {
    pieces: string[];
    /** Keys in order, with how they are written, for objects with the same keys. */
    orders: Map<string, Key[]>;
}
interface Key { name: string; written: string }

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
    const item = (key: string, of: unknown): void => {
        breaks.push(pieces.length);
        pieces.push('', key);
        short = write(writer, of, inner) && short;
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
    if (short && lengthFrom(pieces, start, WIDTH - indent.length) + 2 * breaks.length <= WIDTH - indent.length) {
        breaks.forEach((at, i) => { pieces[at] = i === 0 ? '' : ', '; });
        const line = `${open}${space}${pieces.slice(start).join('')}${space}${close}`;
        pieces.length = start;
        pieces.push(line);
        return true;
    }
    breaks.forEach((at, i) => { pieces[at] = `${i === 0 ? open : ','}\n${inner}`; });
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
    const order = names.sort((a, b) => (PLACE.get(a) ?? FIRST.length) - (PLACE.get(b) ?? FIRST.length) || (a < b ? -1 : 1))
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
