import type { Read } from '../compilation.js';
import { readSheets, Unreadable } from '@nvs/tables';
import { message, type Message } from '@nvs/words';
import { applied, type AppliedChanges } from './apply.js';
import { proposed, type Change, type NotTaken } from './proposed.js';
import { registerIn } from './register-sheet.js';

export interface TableChanges {
    readonly changes: readonly Change[];
    /** What was changed in the table and is not taken over, in the order of rows. */
    readonly notTaken: readonly NotTaken[];
    readonly notes: readonly Message[];
    readonly files: AppliedChanges['files'];
}

/**
 * What was changed in a register that was exported, as changes of the texts. They are applied in memory and read again: one that makes an error
 * is not among them. Nothing is written.
 * @param read reads projects, with texts by address in the place of what stands there
 */
export async function tableChanges(
    bytes: Uint8Array,
    read: (instead: ReadonlyMap<string, string>) => Promise<Read>
): Promise<TableChanges | { readonly problem: Message }> {
    const sheets = sheetsOf(bytes);
    if ('problem' in sheets) {
        return sheets;
    }
    const register = registerIn(sheets.sheets);
    if (!register) {
        return { problem: message('changes.noRegister') };
    }
    const before = await read(new Map());
    if (before.projects.length === 0) {
        return { problem: before.problems[0] ?? message('changes.noModel') };
    }
    const { changes, notTaken, notes } = proposed(register, before);
    const done = await applied(changes, before, read);
    return {
        changes: done.changes,
        notTaken: [...notTaken, ...done.notTaken].sort((a, b) => a.row - b.row),
        notes,
        files: done.files
    };
}

function sheetsOf(bytes: Uint8Array): { readonly sheets: ReturnType<typeof readSheets> } | { readonly problem: Message } {
    try {
        return { sheets: readSheets(bytes) };
    } catch (error) {
        if (error instanceof Unreadable) {
            return { problem: error.said };
        }
        throw error;
    }
}
