import { inWords, message, type Language, type Message } from '@nvs/words';
import type { Column } from '../columns/recognise.js';
import type { Role } from '../columns/roles.js';
import type { Elements } from '../elements/elements.js';
import { longText, quoted } from '../elements/write.js';
import { isNothing } from '../values/class.js';
import { columnLetters, type Cell, type Row } from '../sheet.js';
import type { Yardstick } from '../yardstick.js';

/** Something in a table that could not be read as what its column is. */
export interface Unread {
    readonly sheet: string | undefined;
    readonly row: number;
    /** Its letters; undefined for a row as a whole. */
    readonly column: string | undefined;
    readonly said: Message;
}

/** What is taken for what, without a table saying so. */
export type Taken = 'numbersAsClasses' | 'chances' | 'rests' | 'fractions';

/** What all rows of a table are read with. */
export interface Context {
    readonly sheet: string | undefined;
    /** Of what is written in texts. */
    readonly language: Language;
    readonly columns: readonly Column[];
    readonly yardstick: Yardstick;
    readonly elements: Elements;
    /** Columns whose numbers are amounts, shares or chances, not classes. */
    readonly amounts: ReadonlySet<number>;
    /** What stands for a class, as somebody told. */
    readonly values: Readonly<Record<string, string>>;
    /** Whether whoever asks could hand in a map. */
    readonly maps: boolean;
    /** The name of the source that the table is. */
    readonly source: string;
    /** Tells of what could not be read. */
    tell(unread: Omit<Unread, 'sheet'>): void;
    /** Notes what something was taken for. */
    take(what: Taken): void;
}

/** A cell with the column that it stands in. */
interface Placed {
    readonly cell: Cell;
    readonly column: Column;
}

/** A row as it is read: what its cells say, and what no property says, which is kept as text. */
export interface RowReader {
    readonly number: number;
    /** Whether the cell reaches down from the row above. */
    isContinued(role: Role): boolean;
    /** The cells of the columns with a role. */
    all(...roles: readonly Role[]): readonly Placed[];
    /** The text of the first. */
    text(role: Role): string | undefined;
    /** What a reader makes of the first cell with the role; a cell that it makes nothing of is told, and kept as text. */
    read<T>(role: Role, reader: (cell: Cell, column: Column) => T | undefined, expected: () => Message): T | undefined;
    /** A cell that says nothing that a property can say. */
    keep(placed: Placed, expected?: Message): void;
    /** All that is left, of what nobody has asked for yet too: for a description. */
    rest(): readonly string[];
    /** `source:` with the place of the row. */
    source(): string;
}

const byRole = new WeakMap<readonly Column[], ReadonlyMap<Column['role'], readonly Column[]>>();

/** Columns by what they are, worked out once for all rows of a table. */
function columnsByRole(columns: readonly Column[]): ReadonlyMap<Column['role'], readonly Column[]> {
    let found = byRole.get(columns);
    if (!found) {
        found = new Map(columns.map(({ role }) => [role, columns.filter(each => each.role === role)]));
        byRole.set(columns, found);
    }
    return found;
}

export function rowReader(row: Row, context: Context): RowReader {
    const { columns, sheet, source, language, elements } = context;
    const kept: string[] = [];
    const asked = new Set<Column['role']>(['ignore', 'description']);
    const cellIn = (column: Column): Placed[] => {
        const cell = row.cells[column.index];
        return cell === undefined ? [] : [{ cell, column }];
    };
    const placed = (isOf: (role: Column['role']) => boolean): Placed[] =>
        columns.flatMap(column => (isOf(column.role) ? cellIn(column) : []));
    const all: RowReader['all'] = (...roles) => {
        for (const role of roles) {
            asked.add(role);
        }
        const [only] = roles;
        return roles.length === 1 && only !== undefined
            ? (columnsByRole(columns).get(only) ?? []).flatMap(column => cellIn(column))
            : placed(role => roles.some(each => each === role));
    };
    const keep: RowReader['keep'] = ({ cell, column }, expected) => {
        kept.push(`${column.header}: ${cell.text}`);
        if (expected) {
            const place = { row: row.number, column: columnLetters(column.index) };
            context.tell({ ...place, said: message('tables.unread', { header: column.header, text: cell.text, expected }) });
        }
    };
    return {
        number: row.number,
        isContinued: role => all(role)[0]?.cell.isContinued === true,
        all,
        keep,
        text(role) {
            const text = all(role)[0]?.cell.text;
            return text === undefined || isNothing(text) ? undefined : text;
        },
        read(role, reader, expected) {
            const [first] = all(role);
            const value = first && reader(first.cell, first.column);
            if (first && value === undefined) {
                keep(first, expected());
            }
            return value;
        },
        rest() {
            for (const each of placed(role => !asked.has(role))) {
                keep(each);
            }
            return [...all('description').map(({ cell }) => cell.text), ...kept];
        },
        source() {
            const place = quoted(inWords(message('tables.place', { sheet, row: row.number, column: undefined }), language));
            const others = all('source').flatMap(({ cell }) => partsOf(cell.text).map(each => elements.refer(['source'], each)));
            return `source: ${[`${source} at ${place}`, ...new Set(others)].join(', ')}`;
        }
    };
}

/** `description:` of what is left of rows. */
export const described = (texts: readonly string[]): string[] => (texts.length === 0 ? [] : [`description: ${longText(texts.join('\n'))}`]);

/** The parts of a cell that names several things: by line, by semicolon, by bullet. */
export function partsOf(text: string): readonly string[] {
    return text
        .split(/[;\n]/)
        .map(each => each.replace(/^\s*(?:[-•*·–]|\d+[.)])\s+/, '').trim())
        .filter(each => !isNothing(each));
}
