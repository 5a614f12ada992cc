import {
    appendFileSync,
    closeSync,
    constants,
    fstatSync,
    fsyncSync,
    ftruncateSync,
    openSync,
    readSync,
    realpathSync,
    renameSync,
    rmSync,
    statSync,
    writeSync
} from 'node:fs';
import { basename } from 'node:path';
import { message, reasonOf } from '@nvs/words';
import { inWords, keepRights, refuseProtected } from './output-file.js';
import { CannotDo } from './surroundings.js';
import { OnlyCopy, withTemporary } from './temporary-file.js';

/**
 * Puts a text in the place of the one that a file had when it was read. What another program wrote into it meanwhile stays. The file stays
 * what it is: links of both kinds, owner and rights.
 * @param before what was read
 * @throws CannotDo with what stands in the way, and the file is as it was.
 */
export async function replaceText(path: string, shown: string, before: Uint8Array, after: string): Promise<void> {
    try {
        const real = realpathSync(path);
        refuseProtected(real, shown, statSync(real));
        await withTemporary(real, [after], temporary => {
            settle(temporary, { real, shown, before, after: Buffer.from(after, 'utf8') });
        });
    } catch (error) {
        if (error instanceof OnlyCopy) {
            throw new CannotDo(message('cli.partlyWritten', { file: shown, why: reasonOf(error.cause), copy: basename(error.temporary) }));
        }
        throw inWords(error, shown);
    }
}

interface Replacement {
    readonly real: string;
    readonly shown: string;
    readonly before: Uint8Array;
    readonly after: Uint8Array;
}

function settle(temporary: string, { real, shown, before, after }: Replacement): void {
    const changed = new CannotDo(message('cli.changedMeanwhile', { file: shown }));
    const old = openSync(real, constants.O_RDWR);
    try {
        const now = bytesOf(old),
            stat = fstatSync(old);
        if (!now.equals(before) && !now.equals(after)) {
            throw changed;
        }
        // a new file would part the names of one file, or give it to somebody else
        if (stat.nlink > 1 || !keepRights(temporary, stat)) {
            overwriteFrom(temporary, old, after);
            return;
        }
        // Windows takes no other file for one that is open
        if (process.platform !== 'win32') {
            renameSync(temporary, real);
            putBackAdded(old, now, real, changed);
            return;
        }
    } finally {
        closeSync(old);
    }
    renameSync(temporary, real);
}

/** Who had the old file open may have written into it at the very moment of the rename: what they added comes behind, and what they changed is what counts. */
function putBackAdded(old: number, expected: Uint8Array, real: string, changed: CannotDo): void {
    const added = bytesOf(old);
    if (added.equals(expected)) {
        return;
    }
    if (added.subarray(0, expected.length).equals(expected)) {
        // behind what others may have added to the new one
        appendFileSync(real, added.subarray(expected.length));
        return;
    }
    const file = openSync(real, 'r+');
    try {
        overwrite(file, added);
    } finally {
        closeSync(file);
    }
    throw changed;
}

/** All that stands in an open file, wherever it was read to. */
function bytesOf(file: number): Buffer {
    const bytes = Buffer.alloc(fstatSync(file).size);
    let length = 0;
    for (let read = -1; read !== 0 && length < bytes.length; length += read) {
        read = readSync(file, bytes, length, bytes.length - length, length);
    }
    return bytes.subarray(0, length);
}

function overwriteFrom(temporary: string, file: number, bytes: Uint8Array): void {
    try {
        overwrite(file, bytes);
    } catch (error) {
        throw new OnlyCopy(temporary, error);
    }
    rmSync(temporary, { force: true });
}

function overwrite(file: number, bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; ) {
        at += writeSync(file, bytes, at, bytes.length - at, at);
    }
    ftruncateSync(file, bytes.length);
    fsyncSync(file);
}
