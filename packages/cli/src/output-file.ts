import { randomBytes } from 'node:crypto';
import { chmodSync, closeSync, mkdirSync, openSync, readSync, realpathSync, renameSync, rmSync, statSync, writeFileSync, type Stats } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CannotDo } from './surroundings.js';
import { reasonOf } from './terminal.js';

export interface WriteOptions {
    /** How the path was given, for messages. */
    readonly shown: string;
    /** Whether an existing text is ours to overwrite. */
    readonly isOurs: (text: string) => boolean;
    /** Overwrite whatever is there. */
    readonly force: boolean;
}

/**
 * Makes sure that a path may be written, before the work is done whose outcome goes there.
 * @throws CannotDo with what stands in the way and the way out.
 */
export function claim(path: string, options: WriteOptions): void {
    guarded(options, () => { existingAt(path, options); });
}

/**
 * Writes a generated file so that at no moment half of it stands there: into a temporary file beside it, which then takes its place. Folders
 * on the way are made. A file that we did not generate is left alone.
 * @throws CannotDo with what stands in the way and the way out.
 */
export function writeGenerated(path: string, text: Iterable<string>, options: WriteOptions): void {
    guarded(options, () => {
        const existing = existingAt(path, options);
        if (existing && !existing.isFile()) writePieces(path, text, 'w');
        // a link stays a link: what it points to is replaced
        else replace(existing ? realpathSync(path) : path, text, existing);
    });
}

/**
 * Puts a text in the place of a file that is there, all at once; a link stays a link.
 * @throws CannotDo with what stands in the way.
 */
export function replaceFile(path: string, shown: string, text: string): void {
    guarded({ shown }, () => { replace(realpathSync(path), text, statSync(path)); });
}

function guarded(options: Pick<WriteOptions, 'shown'>, act: () => void): void {
    try {
        act();
    } catch (error) {
        throw error instanceof CannotDo ? error : new CannotDo(`"${options.shown}" cannot be written: ${reasonOf(error)}.`);
    }
}

/** What stands at the path, which is ours to overwrite or no file at all (a device, a pipe). */
function existingAt(path: string, options: WriteOptions): Stats | undefined {
    const existing = statSync(path, { throwIfNoEntry: false });
    if (existing?.isDirectory()) throw new CannotDo(`"${options.shown}" is a folder: name a file in it.`);
    if (existing?.isFile() && !options.force && !isOurs(path, options)) {
        throw new CannotDo(`"${options.shown}" is there already and is not a report that nvsc made, so it was left as it is. `
            + 'Name another file with --out, or add --force to overwrite it.');
    }
    return existing;
}

/** Only the beginning is read: a report may be longer than a string can be. */
function isOurs(path: string, options: WriteOptions): boolean {
    try {
        const file = openSync(path, 'r');
        try {
            const head = Buffer.alloc(4096);
            return options.isOurs(head.toString('utf8', 0, readSync(file, head)));
        } finally {
            closeSync(file);
        }
    } catch {
        return false;
    }
}

function writePieces(path: string, text: Iterable<string>, flags: 'w' | 'wx'): void {
    const file = openSync(path, flags);
    try {
        for (const batch of batches(text)) writeFileSync(file, batch); // at the end of what is written, all of it
    } finally {
        closeSync(file);
    }
}

const BATCH = 1 << 18;

/** Pieces joined to some hundred kilobytes each, so that writing them costs few calls. */
export function* batches(text: Iterable<string>): Generator<string> {
    let batch: string[] = [];
    let length = 0;
    for (const piece of text) {
        batch.push(piece);
        length += piece.length;
        if (length < BATCH) continue;
        yield batch.join('');
        batch = [];
        length = 0;
    }
    if (length > 0) yield batch.join('');
}

function replace(path: string, text: Iterable<string>, existing: Stats | undefined): void {
    mkdirSync(dirname(path), { recursive: true });
    const temporary = join(dirname(path), `.${basename(path).slice(0, 100)}.${randomBytes(6).toString('hex')}.tmp`);
    try {
        writePieces(temporary, text, 'wx');
        if (existing) chmodSync(temporary, existing.mode);
        renameSync(temporary, path);
    } catch (error) {
        rmSync(temporary, { force: true });
        throw error;
    }
}
