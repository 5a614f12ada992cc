import { plain } from '../plain.js';
import type { Row } from '../sheet.js';
import type { Measured, Yardstick } from '../yardstick.js';
import { headersOf } from './headers.js';
import { TABLE_KINDS, WANTED, type Role, type TableKind } from './roles.js';

/** A column, and what it says. */
export interface Column {
    /** From 0. */
    readonly index: number;
    readonly header: string;
    readonly role: Role | { readonly criterion: Measured } | { readonly interest: Measured };
    /** exact: the header says so; guessed: it holds a word that says so; unknown: kept as text; told: by the map. */
    readonly by: 'exact' | 'guessed' | 'unknown' | 'told';
}

export interface Head {
    readonly kind: TableKind;
    /** Number of the row that the headers stand in. */
    readonly row: number;
    readonly columns: readonly Column[];
}

/** What somebody says of the columns themselves, by header: a role, or the name of a criterion. */
export interface Told {
    readonly as?: TableKind | undefined;
    readonly columns?: Readonly<Record<string, string>> | undefined;
}

/** How far down headers are looked for: titles and remarks often stand above them. */
const ROWS_ABOVE = 25;

/** Where the headers of a table are, and what its columns say; undefined where no row looks like headers of a table that is known. */
export function recognise(rows: readonly Row[], yardstick: Yardstick | undefined, told: Told = {}): Head | undefined {
    const kinds = told.as === undefined ? TABLE_KINDS : [told.as];
    let best: { readonly head: Head; readonly known: number } | undefined;
    for (const [place, row] of rows.slice(0, ROWS_ABOVE).entries()) {
        for (const kind of kinds) {
            const columns = columnsOf(row, rows[place - 1], kind, yardstick, told);
            const known = columns.filter(each => each.by === 'exact' || each.by === 'told').length + columns.length / 1000;
            if (isWhole(kind, columns) && known > (best?.known ?? 0)) {
                best = { head: { kind, row: row.number, columns }, known };
            }
        }
    }
    return best?.head;
}

function isWhole(kind: TableKind, columns: readonly Column[]): boolean {
    const isJudged = kind === 'risks' && columns.some(({ role }) => typeof role === 'object');
    return WANTED[kind].every(
        (roles, place) => (isJudged && place === 1) || columns.some(({ role, by }) => by !== 'unknown' && roles.some(each => each === role))
    );
}

function columnsOf(row: Row, above: Row | undefined, kind: TableKind, yardstick: Yardstick | undefined, told: Told): Column[] {
    const taken = new Set<string>();
    const found = row.cells.flatMap((cell, index): Column[] => {
        if (cell === undefined) {
            return [];
        }
        const header = cell.text.replace(/\s+/g, ' ');
        // a header over several columns, such as *Impact* over all criteria, says nothing of each
        const column = { index, header, ...meaningOf(header, kind, yardstick, told) };
        return above?.cells[index]?.text === header ? [] : [column];
    });
    // of two columns that say the same the first whose header says so; the other is kept as text
    const inTurn = [...found].sort((a, b) => Number(a.by === 'guessed') - Number(b.by === 'guessed'));
    const settled = inTurn.map((column): Column => {
        const key = typeof column.role === 'string' ? column.role : JSON.stringify(column.role);
        if (taken.has(key) && !['text', 'ignore', 'description', 'tags', 'because', 'measures'].includes(key)) {
            return { ...column, role: 'text', by: 'unknown' };
        }
        taken.add(key);
        return column;
    });
    return settled.sort((a, b) => a.index - b.index);
}

function meaningOf(header: string, kind: TableKind, yardstick: Yardstick | undefined, { columns }: Told): Pick<Column, 'role' | 'by'> {
    const said = columns?.[header];
    if (said !== undefined) {
        return { role: measuredBy(said, yardstick) ?? roleOf(said) ?? 'text', by: 'told' };
    }
    const whole = plain(header);
    const short = plain(header.replace(/[([][^)\]]*[)\]]?/g, ' '));
    const measured = kind === 'risks' ? (measuredBy(header, yardstick) ?? measuredBy(short, yardstick)) : undefined;
    if (measured) {
        return { role: measured, by: 'exact' };
    }
    const listed = headersOf(kind);
    const exact = listed.find(({ text }) => text === whole || text === short);
    if (exact) {
        return { role: exact.role, by: 'exact' };
    }
    const within = listed.find(({ text }) => text.length > 3 && ` ${short} `.includes(` ${text} `));
    return within ? { role: within.role, by: 'guessed' } : { role: 'text', by: 'unknown' };
}

const ROLE_NAMES: ReadonlySet<string> = new Set(Object.values(WANTED).flat(2));
const roleOf = (said: string): Role | undefined => (isRole(said) ? said : undefined);

function isRole(said: string): said is Role {
    return (
        ROLE_NAMES.has(said) ||
        TABLE_KINDS.some(kind => headersOf(kind).some(({ role }) => role === said)) ||
        said === 'text' ||
        said === 'ignore'
    );
}

/** The criterion or interest of a code, a name or a title. */
function measuredBy(text: string, yardstick: Yardstick | undefined): Exclude<Column['role'], string> | undefined {
    const wanted = plain(text);
    const isIt = ({ name, code, titles }: Measured): boolean =>
        [name, name.slice(name.lastIndexOf('.') + 1), ...(code === undefined ? [] : [code]), ...titles].some(
            each => plain(each) === wanted
        ) ||
        // a code such as 1.2 says enough, whatever stands behind it
        (code !== undefined && /\d\.\d/.test(code) && text.trim().split(/[\s:]/)[0] === code);
    const criterion = yardstick?.criteria.find(isIt);
    if (criterion) {
        return { criterion };
    }
    const interest = yardstick?.interests.find(isIt);
    return interest && { interest };
}
