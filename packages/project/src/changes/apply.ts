import type { Diagnostic } from '@nvs/model';
import { canonical, statedColumns } from '@nvs/report';
import { message, type Message } from '@nvs/words';
import type { Read } from '../compilation.js';
import { editOf, withEdits, type Edit } from './edits.js';
import type { Change, NotTaken } from './proposed.js';

export interface ChangedFile {
    readonly folder: string;
    readonly file: string;
    readonly before: string;
    readonly after: string;
}

export interface AppliedChanges {
    readonly changes: readonly Change[];
    readonly notTaken: readonly NotTaken[];
    readonly files: readonly ChangedFile[];
}

type ReadWith = (instead: ReadonlyMap<string, string>) => Promise<Read>;

/** How often projects are read again at most. */
const MOST_READINGS = 60;

/** Puts changes into the texts, reads them again, and leaves out those that make an error or read as something else. */
export async function applied(wanted: readonly Change[], before: Read, read: ReadWith): Promise<AppliedChanges> {
    const notTaken: NotTaken[] = [];
    const refuse = ({ row, column, element }: Change, said: Message): void => {
        notTaken.push({ row, column, element, said });
    };
    let readings = 0;
    let accepted: readonly Change[] = [];
    /** Tries some beside those that were accepted, and where that does harm each half of them. */
    const tryAll = async (some: readonly Change[]): Promise<void> => {
        if (some.length === 0) {
            return;
        }
        if (readings >= MOST_READINGS) {
            some.forEach(each => {
                refuse(each, message('changes.tooMany'));
            });
            return;
        }
        readings++;
        const together = [...accepted, ...some];
        const after = await read(textsWith(together, before).texts);
        const harmful = harms(some, before, after);
        if (harmful === undefined) {
            accepted = together;
        } else if (some.length === 1) {
            some.forEach(each => {
                refuse(each, harmful.get(each) ?? message('changes.makesError', { why: undefined }));
            });
        } else if (harmful.size > 0 && harmful.size < some.length) {
            for (const [each, said] of harmful) {
                refuse(each, said);
            }
            await tryAll(some.filter(each => !harmful.has(each)));
        } else {
            await tryAll(some.slice(0, some.length >> 1));
            await tryAll(some.slice(some.length >> 1));
        }
    };
    const { placeless } = textsWith(wanted, before);
    for (const each of placeless) {
        refuse(each, message('changes.noPlace', { property: each.property }));
    }
    await tryAll(wanted.filter(each => !placeless.has(each)));
    return { changes: wanted.filter(each => accepted.includes(each)), notTaken, files: textsWith(accepted, before).files };
}

interface Texts {
    /** By address. */
    readonly texts: ReadonlyMap<string, string>;
    readonly files: readonly ChangedFile[];
    readonly placeless: ReadonlySet<Change>;
}

function textsWith(changes: readonly Change[], { projects }: Read): Texts {
    const placeless = new Set<Change>();
    const byFile = new Map<string, { uri: string; folder: string; file: string; text: string; edits: Edit[] }>();
    for (const change of changes) {
        const project = projects.find(each => each.folder === change.folder);
        const written = project?.text.written.get(change.element);
        const text = project?.text.text(change.file);
        const { property: of, scope, old, text: instead } = change;
        const edit = written && text !== undefined ? editOf({ of, scope, old, text: instead }, written, text) : undefined;
        if (!written || text === undefined || !edit) {
            placeless.add(change);
            continue;
        }
        const file = byFile.get(written.uri) ?? { uri: written.uri, folder: change.folder, file: change.file, text, edits: [] };
        byFile.set(written.uri, file);
        file.edits.push(edit);
    }
    const files = [...byFile.values()].map(each => ({ ...each, after: withEdits(each.text, each.edits) }));
    return {
        texts: new Map(files.map(({ uri, after }) => [uri, after])),
        files: files.map(({ folder, file, text, after }) => ({ folder, file, before: text, after })),
        placeless
    };
}

/** Undefined where all is well; else those that are known to do harm, with what, which may be none. */
function harms(some: readonly Change[], before: Read, after: Read): ReadonlyMap<Change, Message> | undefined {
    const told = newErrors(before, after);
    const harmful = new Map<Change, Message>();
    for (const change of some) {
        const project = after.projects.find(each => each.folder === change.folder);
        const element = project?.text.written.get(change.element);
        const text = project && element ? project.text.text(element.file) : undefined;
        const lineAt = (offset: number): number => (text ?? '').slice(0, offset).split('\n').length;
        const error = told.find(
            ({ folder, error: { location } }) =>
                element !== undefined &&
                folder === change.folder &&
                location.file === element.file &&
                lineAt(element.whole.start) <= location.line &&
                location.line <= lineAt(element.whole.end)
        );
        if (error && some.some(each => each !== change && each.element === change.element)) {
            continue; // another of its changes may have made it
        }
        if (error) {
            harmful.set(change, message('changes.makesError', { why: error.error.message }));
        } else if (!element || (project && saysOtherwise(change, project.text.model))) {
            harmful.set(change, message('changes.readsOtherwise', { text: change.text }));
        }
    }
    return told.length === 0 && harmful.size === 0 ? undefined : harmful;
}

/** Whether the text does not come to say what the cell says. */
function saysOtherwise(
    { element: id, scope, property, new: wanted, text, ids }: Change,
    model: Read['projects'][number]['text']['model']
): boolean {
    const element = [...model.threats, ...model.campaigns].find(each => each.id === id);
    const column = statedColumns(model).find(({ of }) => of === property);
    if (!element || !column) {
        return true;
    }
    const said = canonical(column.text(element, scope));
    if (ids) {
        return JSON.stringify([...element.owner].sort()) !== JSON.stringify([...new Set(ids)].sort());
    }
    if (property === 'title') {
        return ![element.title, ...Object.values(element.titles)].some(each => canonical(each) === canonical(wanted));
    }
    return said !== canonical(text);
}

interface Told {
    readonly folder: string;
    readonly error: Diagnostic;
}

function newErrors(before: Read, after: Read): Told[] {
    const known = new Map<string, number>();
    const key = ({ folder, error }: Told): string => JSON.stringify([folder, error.location.file, error.code, error.message]);
    for (const each of errorsIn(before)) {
        known.set(key(each), (known.get(key(each)) ?? 0) + 1);
    }
    return errorsIn(after).filter(each => {
        const left = known.get(key(each)) ?? 0;
        known.set(key(each), left - 1);
        return left <= 0;
    });
}

const errorsIn = ({ projects }: Read): Told[] =>
    projects.flatMap(({ text, folder }) =>
        text.diagnostics.filter(({ severity }) => severity === 'error').map(error => ({ folder, error }))
    );
