import type { CheckedText, WrittenElement } from '@nvs/language';
import { inLanguage, type Campaign, type RiskModel, type Threat } from '@nvs/model';
import { AS_EXPORTED, canonical, statedColumns, WORKED_OUT, type StatedColumn } from '@nvs/report';
import { LANGUAGES, message, type Message } from '@nvs/words';
import type { Read } from '../compilation.js';
import { newText } from './new-text.js';
import type { RegisterRow, RegisterSheet } from './register-sheet.js';

/** One cell that was changed, and what it changes in a text. */
export interface Change {
    /** The folder of the project. */
    readonly folder: string;
    /** From there. */
    readonly file: string;
    /** From 1: where it stands, or where its element begins. */
    readonly line: number;
    readonly element: string;
    /** The area that it holds in. */
    readonly scope: string | undefined;
    /** As a column of the register says it: `title`, `likelihood`, a criterion by its full name. */
    readonly property: string;
    /** As the register shows it; `''` where nothing is said. */
    readonly old: string;
    readonly new: string;
    /** What comes into the text. */
    readonly text: string;
    /** Full names of those that it names. */
    readonly ids?: readonly string[] | undefined;
    readonly row: number;
    readonly column: string;
}

/** A cell, or a row, that is not taken over. */
export interface NotTaken {
    readonly row: number;
    readonly column: string | undefined;
    readonly element: string;
    readonly said: Message;
}

export interface Proposed {
    readonly changes: readonly Change[];
    readonly notTaken: readonly NotTaken[];
    readonly notes: readonly Message[];
}

/** An element of a register, with what its columns say of it now. */
interface Known {
    readonly element: Threat | Campaign;
    readonly scope: string | undefined;
    readonly model: RiskModel;
    readonly columns: readonly StatedColumn[];
    readonly text: CheckedText;
    readonly folder: string;
    readonly written: WrittenElement | undefined;
}

/** What the cells say that were changed since the register was written. */
export function proposed(register: RegisterSheet, { projects }: Read): Proposed {
    const changes: Change[] = [];
    const notTaken: NotTaken[] = [];
    const known = bestReading(register, projects);
    const seen = new Set<string>();
    for (const row of register.rows) {
        const found = known.get(keyOf(row.id, row.area));
        const refuse = (column: string | undefined, said: Message): void => {
            notTaken.push({ row: row.row, column, element: row.id, said });
        };
        if (!found?.written) {
            refuse(undefined, found ? message('changes.elsewhere') : unknownRow(row));
        } else if (seen.has(keyOf(row.id, row.area))) {
            refuse(undefined, message('changes.twice'));
        } else {
            seen.add(keyOf(row.id, row.area));
            changes.push(...changesOf(row, { ...found, written: found.written }, refuse));
        }
    }
    return { changes, notTaken, notes: notesOn(register, known, seen) };
}

const keyOf = (id: string, area: string): string => `${id}\n${canonical(area)}`;

const unknownRow = ({ id, cells }: RegisterRow): Message =>
    id === '' ? message('changes.newRow', { title: cells.get('title') ?? '' }) : message('changes.unknownElement', { id });

/** The elements in the language in which the register was written, which may be another than that of the model: most cells are as they are called in it. */
function bestReading({ rows }: RegisterSheet, projects: Read['projects']): ReadonlyMap<string, Known> {
    const readings = [undefined, ...LANGUAGES].map(language => knownIn(projects, language));
    const fits = readings.map(known => {
        const found = rows.flatMap(row => {
            const each = known.get(keyOf(row.id, row.area));
            return each ? [{ row, ...each }] : [];
        });
        const same = found.flatMap(({ row: { asExported, cells }, columns, element, scope }) =>
            columns.filter(({ head, text }) => {
                const now = text(element, scope);
                return asExported ? asExported.has(head, now) : canonical(cells.get(head) ?? '') === canonical(now);
            })
        );
        return found.length + same.length;
    });
    return readings[fits.indexOf(Math.max(...fits))] ?? new Map();
}

function knownIn(projects: Read['projects'], language: string | undefined): Map<string, Known> {
    const known = new Map<string, Known>();
    for (const { text, folder } of projects) {
        const model = language === undefined ? text.model : inLanguage(text.model, language);
        const columns = statedColumns(model);
        for (const element of [...model.threats, ...model.campaigns]) {
            for (const scope of [undefined, ...model.scopes]) {
                known.set(keyOf(element.id, scope?.title ?? ''), {
                    element,
                    scope: scope?.id,
                    model,
                    columns,
                    text,
                    folder,
                    written: text.written.get(element.id)
                });
            }
        }
    }
    return known;
}

type Refuse = (column: string | undefined, said: Message) => void;

/** Of a figure that is worked out: the column of what the text states. */
const STATED_BY: ReadonlyMap<string, string> = new Map([
    ['likelihood', 'stated_likelihood'],
    ['impact', 'stated_impact']
]);

function changesOf(row: RegisterRow, known: Known & { readonly written: WrittenElement }, refuse: Refuse): Change[] {
    const { columns, element, scope } = known;
    const now = new Map(columns.map(each => [each.head, each.text(element, scope)]));
    const wasExported = (head: string, text: string): boolean =>
        row.asExported ? row.asExported.has(head, text) : canonical(text) === canonical(now.get(head) ?? '');
    const isEdited = (head: string): boolean => row.cells.has(head) && !wasExported(head, row.cells.get(head) ?? '');
    const changes: Change[] = [];
    const propose = (column: string, head: string): void => {
        const cell = row.cells.get(column) ?? '',
            old = now.get(head) ?? '';
        const of = columns.find(each => each.head === head)?.of;
        if (of === undefined || canonical(cell) === canonical(old)) {
            return;
        }
        if (row.asExported && !row.asExported.has(head, old)) {
            refuse(column, message('changes.changedBoth', { now: old, cell }));
        } else if (canonical(cell) === '') {
            refuse(column, message('changes.emptied', { old }));
        } else {
            const made = newText(of, cell.replace(/^'(?=[=+\-@])/, ''), known.model, known.written);
            if ('problem' in made) {
                refuse(column, made.problem);
            } else {
                changes.push(changeOf({ of, old, cell, text: made.text, ids: made.ids, row: row.row, column }, known));
            }
        }
    };
    for (const { head } of columns) {
        if (isEdited(head)) {
            propose(head, head);
        }
    }
    // without marks, nothing tells what a figure was that is worked out
    for (const head of row.asExported ? row.cells.keys() : []) {
        const stated = STATED_BY.get(head);
        if (!WORKED_OUT.has(head) || !isEdited(head)) {
            continue;
        }
        if (stated !== undefined && !isEdited(stated) && wasExported(head, now.get(stated) ?? '')) {
            propose(head, stated);
        } else {
            refuse(head, message('changes.workedOut', { cell: row.cells.get(head) ?? '', stated }));
        }
    }
    return changes;
}

interface Cell {
    readonly of: string;
    readonly old: string;
    readonly cell: string;
    readonly text: string;
    readonly ids: readonly string[] | undefined;
    readonly row: number;
    readonly column: string;
}

function changeOf({ of, old, cell, text, ids, row, column }: Cell, { element, scope, text: checked, folder, written }: Known): Change {
    const place =
        of === 'title'
            ? written?.titles.find(each => canonical(each.text) === canonical(old))
            : (written?.lists.get(of) ?? written?.values.find(each => each.of === of && each.scope === scope));
    const file = written?.file ?? element.at.file;
    return {
        folder,
        file,
        line: place ? (checked.text(file) ?? '').slice(0, place.start).split('\n').length : element.at.line,
        element: element.id,
        scope,
        property: of,
        old,
        new: cell,
        text,
        ids,
        row,
        column
    };
}

function notesOn({ rows, columns }: RegisterSheet, known: ReadonlyMap<string, Known>, seen: ReadonlySet<string>): Message[] {
    const [first] = known.values();
    const heads = new Set([...WORKED_OUT, AS_EXPORTED, ...(first?.columns ?? []).map(({ head }) => head)]);
    const others = [...columns.keys()].filter(each => !heads.has(each));
    const ids = new Set([...seen].map(each => each.slice(0, each.indexOf('\n'))));
    const missing = new Set([...known.values()].flatMap(({ element: { id } }) => (ids.has(id) ? [] : [id])));
    return [
        ...(rows.some(({ asExported }) => !asExported) ? [message('changes.noMarks')] : []),
        ...(others.length > 0 ? [message('changes.otherColumns', { columns: others })] : []),
        ...(missing.size > 0 ? [message('changes.missingRows', { count: missing.size })] : [])
    ];
}
