import { plain } from '../plain.js';
import type { Row } from '../sheet.js';
import type { Measured, Yardstick } from '../yardstick.js';
import { headersOf } from './headers.js';
import { ROLES, TABLE_KINDS, WANTED, type Role, type TableKind } from './roles.js';

/** A column, and what it says. */
export interface Column {
    /** From 0. */
    readonly index: number;
    readonly header: string;
    readonly role: Role | { readonly criterion: Measured } | { readonly interest: Measured };
    /** exact: the header says so; guessed: it begins with a word that says so; second: another column says the same, and this is kept as text; unknown: kept as text; told: by the map. */
    readonly by: 'exact' | 'guessed' | 'second' | 'unknown' | 'told';
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
    const found = headersIn(row, above).map(
        ({ index, header }): Column => ({ index, header, ...meaningOf(header, kind, yardstick, told) })
    );
    // of two columns that say the same the first whose header says so; the other is kept as text
    const inTurn = [...found].sort((a, b) => Number(a.by === 'guessed') - Number(b.by === 'guessed'));
    const settled = inTurn.map((column): Column => {
        const key = typeof column.role === 'string' ? column.role : JSON.stringify(column.role);
        if (taken.has(key) && !SEVERAL.has(key)) {
            return { ...column, role: 'text', by: 'second' };
        }
        taken.add(key);
        return column;
    });
    const harmsCost = settled.some(({ role }) => role === 'measures') && kind === 'risks';
    return settled
        .map(column => (harmsCost && isCost(column) ? { ...column, role: 'text' as const, by: 'unknown' as const } : column))
        .sort((a, b) => a.index - b.index);
}

/** What several columns may say. */
const SEVERAL: ReadonlySet<string> = new Set(['text', 'ignore', 'description', 'tags', 'because', 'measures']);

/** Costs beside measures are theirs, not the harm of a risk. */
const isCost = ({ role, header, by }: Column): boolean => by !== 'told' && typeof role === 'object' && /^(kosten|costs?)\b/i.test(header);

/** Headers by column. One row of them may stand over another, which then says more; what stands over several columns says nothing of each. */
function headersIn({ cells }: Row, above: Row | undefined): { readonly index: number; readonly header: string }[] {
    const width = Math.max(cells.length, above && cells.filter(each => each !== undefined).length > 1 ? above.cells.length : 0);
    const isSpread = (row: Row['cells'], index: number): boolean => {
        const text = row[index]?.text;
        return text !== undefined && (row[index - 1]?.text === text || row[index + 1]?.text === text);
    };
    return Array.from({ length: width }, (_, index) => {
        const own = isSpread(cells, index) ? undefined : cells[index]?.text;
        const higher =
            above && !isSpread(above.cells, index) && (above.cells[index + 1] !== undefined || cells[index + 1] === undefined)
                ? above.cells[index]?.text
                : undefined;
        return { index, header: (own ?? higher)?.replace(/\s+/g, ' ') };
    }).flatMap(({ index, header }) => (header === undefined ? [] : [{ index, header }]));
}

/** Words that make of a header something else than what it begins with. */
const OTHERWISE =
    /\b(na|after|rest|residual|netto|net|target|streef|doel|maatregel|maatregelen|measures?|controls?|acties?|actions?|oud|old|vorig|previous)\b/;

/** What a column says of a risk, and is not what the risk is called. */
const OF_A_RISK = /\b(level|score|rating|class|category|type|matrix|date|niveau|klasse|categorie|soort|datum)\b/;

function meaningOf(header: string, kind: TableKind, yardstick: Yardstick | undefined, { columns }: Told): Pick<Column, 'role' | 'by'> {
    const said = columns && Object.hasOwn(columns, header) ? columns[header] : undefined;
    if (said !== undefined) {
        return { role: meant(said, yardstick) ?? 'text', by: 'told' };
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
    const first = listed.find(({ text }) => text.length > 3 && short.startsWith(`${text} `));
    const named = kind === 'risks' ? measuredBy(header, yardstick, 'name') : undefined;
    if (named) {
        return { role: named, by: 'exact' };
    }
    const behind = short.slice(first?.text.length);
    return first && !OTHERWISE.test(behind) && !(first.role === 'title' && OF_A_RISK.test(behind))
        ? { role: first.role, by: 'guessed' }
        : { role: 'text', by: 'unknown' };
}

/** What a map says of a column; undefined where it says nothing that is known. */
export function meant(said: string, yardstick: Yardstick | undefined): Column['role'] | undefined {
    return ROLES.find(role => role === said) ?? measuredBy(said, yardstick);
}

/** The criterion or interest of a code, a title or a full name; @param by or of the last part of its name */
function measuredBy(text: string, yardstick: Yardstick | undefined, by: Naming = 'full'): Exclude<Column['role'], string> | undefined {
    if (!yardstick) {
        return undefined;
    }
    const wanted = plain(text),
        names = namesOf(yardstick)[by];
    // a code such as 1.2 says enough, whatever stands behind it
    const [first = ''] = text.trim().split(/[\s:]/, 1);
    const mayBeCode = /\d\.\d/.test(first);
    const isCoded = ({ code }: Measured): boolean => mayBeCode && code === first;
    const isIt = (each: Measured): boolean => names.get(each)?.has(wanted) === true || isCoded(each);
    const criterion = yardstick.criteria.find(isIt);
    if (criterion) {
        return { criterion };
    }
    const interest = yardstick.interests.find(isIt);
    return interest && { interest };
}

type Naming = 'full' | 'name';

const known = new WeakMap<Yardstick, Readonly<Record<Naming, ReadonlyMap<Measured, ReadonlySet<string>>>>>();

/** How headers may call each criterion and interest, worked out once: many rows are looked at. */
function namesOf(yardstick: Yardstick): Readonly<Record<Naming, ReadonlyMap<Measured, ReadonlySet<string>>>> {
    const found = known.get(yardstick);
    if (found) {
        return found;
    }
    const all = [...yardstick.criteria, ...yardstick.interests];
    const called = (own: (name: string) => string): ReadonlyMap<Measured, ReadonlySet<string>> =>
        new Map(all.map(each => [each, new Set([own(each.name), ...each.titles].map(plain))]));
    const made = { full: called(name => name), name: called(name => name.slice(name.lastIndexOf('.') + 1)) };
    known.set(yardstick, made);
    return made;
}
