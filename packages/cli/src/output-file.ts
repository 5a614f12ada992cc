import {
    accessSync,
    chmodSync,
    chownSync,
    constants,
    mkdirSync,
    closeSync,
    lstatSync,
    openSync,
    readSync,
    realpathSync,
    renameSync,
    statSync,
    type Stats
} from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import type { Content } from '@nvs/report';
import { message, reasonOf } from '@nvs/words';
import { CannotDo } from './surroundings.js';
import { withTemporary, writeBatches } from './temporary-file.js';

/** Where a text goes: a path as it is shown and as it is opened. */
export interface OutputFile {
    readonly shown: string;
    readonly path: string;
}

export interface WriteOptions {
    /** How the path was given, for messages. */
    readonly shown: string;
    /** Files that were read, as absolute paths: none of them is ever overwritten. */
    readonly inputs: readonly string[];
    /** What is written: a model or a project file may have the name of one. */
    readonly as?: 'model' | 'project';
    /** Whether an existing text is a report of ours, to overwrite. Without it nothing tells. */
    readonly isOurs?: (text: string) => boolean;
    /** Overwrite whatever is there, apart from inputs. */
    readonly force: boolean;
}

/**
 * What a value of --out means: undefined is the standard output.
 * @throws CannotDo when it is empty, as that of a variable of a shell that was never set.
 */
export function outputFrom(out: string | undefined, cwd: string): OutputFile | undefined {
    if (out === undefined || out === '-') {
        return undefined;
    }
    if (out === '') {
        throw new CannotDo(message('cli.emptyOut'));
    }
    return { shown: out, path: resolve(cwd, out) };
}

/**
 * Makes sure that a path may be written, before the work is done whose outcome goes there.
 * @throws CannotDo with what stands in the way and the way out.
 */
export function claim(path: string, options: WriteOptions): void {
    try {
        existingAt(path, options);
    } catch (error) {
        throw inWords(error, options.shown);
    }
}

/**
 * Writes a generated file so that at no moment half of it stands there: into a temporary file beside it, which then takes its place. Folders
 * on the way are made. A file that we did not generate is left alone, also one that comes there meanwhile. A symbolic link stays one; other
 * names of a file (hard links) keep what they have.
 * @throws CannotDo with what stands in the way and the way out.
 */
export async function writeGenerated(path: string, text: Content, options: WriteOptions): Promise<void> {
    try {
        const existing = existingAt(path, options);
        if (existing && !existing.isFile()) {
            await writeThrough(path, text, existing);
            return;
        }
        mkdirSync(dirname(path), { recursive: true });
        const real = existing ? realpathSync(path) : path;
        await withTemporary(real, text, temporary => {
            const replaced = existingAt(path, options);
            if (replaced) {
                keepRights(temporary, replaced);
            }
            renameSync(temporary, real);
        });
    } catch (error) {
        throw inWords(error, options.shown);
    }
}

/** An error that has nothing to do with what we were asked stays as it is, since the text itself may be made while it is written. */
export function inWords(error: unknown, shown: string): unknown {
    if (error instanceof CannotDo || !(error instanceof Error && 'code' in error)) {
        return error;
    }
    return new CannotDo(message('cli.cannotWrite', { file: shown, why: reasonOf(error) }));
}

/**
 * Gives a new file the owner and the rights of the one whose place it takes.
 * @returns whether the owner could be kept
 */
export function keepRights(temporary: string, { uid, gid, mode }: Stats): boolean {
    const own = statSync(temporary);
    let kept = true;
    if (own.uid !== uid || own.gid !== gid) {
        try {
            chownSync(temporary, uid, gid);
        } catch {
            kept = false;
        }
    }
    chmodSync(temporary, mode);
    return kept;
}

/** @throws CannotDo for a file that somebody protected against being written, also where we could put another in its place. */
export function refuseProtected(path: string, shown: string, { mode }: Stats): void {
    // an administrator may write everything; what is meant is told by the rights of the file
    if ((mode & 0o222) !== 0 && mayWrite(path)) {
        return;
    }
    throw new CannotDo(message('cli.writeProtected', { file: shown }));
}

function mayWrite(path: string): boolean {
    try {
        accessSync(path, constants.W_OK);
        return true;
    } catch {
        return false;
    }
}

/** What stands at the path: nothing, a file that is ours to overwrite, or a pipe or device to write into. */
function existingAt(path: string, options: WriteOptions): Stats | undefined {
    const { shown, force } = options;
    const existing = statSync(path, { throwIfNoEntry: false });
    refuseInputs(path, existing, options);
    if (!existing) {
        if (/[/\\]$/.test(shown)) {
            throw new CannotDo(message('cli.isFolder', { file: shown }));
        }
        if (lstatSync(path, { throwIfNoEntry: false })) {
            throw new CannotDo(message('cli.linkToNothing', { file: shown }));
        }
        return undefined;
    }
    if (existing.isDirectory()) {
        throw new CannotDo(message('cli.isFolder', { file: shown }));
    }
    if (existing.isBlockDevice() || existing.isSocket()) {
        throw new CannotDo(message('cli.noFile', { file: shown, is: existing.isSocket() ? 'socket' : 'disk' }));
    }
    if (!existing.isFile()) {
        return existing;
    }
    if (!force && !isOurs(path, options)) {
        throw new CannotDo(message('cli.isThere', { file: shown, noReport: options.isOurs !== undefined }));
    }
    refuseProtected(path, shown, existing);
    return existing;
}

/** Files are compared by what they are, not by their names: links and other letters lead to the same one. */
function refuseInputs(path: string, existing: Stats | undefined, { shown, inputs, as }: WriteOptions): void {
    const isInput =
        existing?.isFile() &&
        inputs.some(input => {
            const other = statSync(input, { throwIfNoEntry: false });
            return other?.ino === existing.ino && other.dev === existing.dev;
        });
    if (isInput) {
        throw new CannotDo(message('cli.isInput', { file: shown }));
    }
    const name = basename(existing ? realpathSync(path) : path).toLowerCase();
    if ((name === 'nvs.json' && as !== 'project') || (name.endsWith('.nvs') && as !== 'model')) {
        throw new CannotDo(message('cli.nameOfAnother', { file: shown, of: name === 'nvs.json' ? 'project' : 'model' }));
    }
}

/** Only the beginning is read: a report may be longer than a string can be. */
function isOurs(path: string, { isOurs: judge }: WriteOptions): boolean {
    if (!judge) {
        return false;
    }
    try {
        const file = openSync(path, 'r');
        try {
            const head = Buffer.alloc(4096);
            return judge(head.toString('utf8', 0, readSync(file, head)));
        } finally {
            closeSync(file);
        }
    } catch {
        return false;
    }
}

/** Into a pipe or a device. Who reads a pipe and goes away has what it wanted, as on the standard output. */
async function writeThrough(path: string, text: Content, existing: Stats): Promise<void> {
    // opening a pipe would wait for a reader for ever: this fails where there is none
    const reader = existing.isFIFO() ? openSync(path, constants.O_WRONLY | constants.O_NONBLOCK) : undefined;
    try {
        const file = await open(path, 'w');
        try {
            await writeBatches(file, text);
        } finally {
            await file.close();
        }
    } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'EPIPE')) {
            throw error;
        }
    } finally {
        if (reader !== undefined) {
            closeSync(reader);
        }
    }
}
