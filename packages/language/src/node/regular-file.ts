import { message, type Message } from '@nvs/words';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { open } from 'node:fs/promises';

/** The largest project file and the largest file of a model that is read, in bytes: no text that somebody wrote comes near. */
export const MOST_OF_SETTINGS = 1 << 20,
    MOST_OF_MODEL = 64 << 20;

/** A file that is not read, and why. */
export class NotReadable extends Error {
    constructor(readonly said: Message) {
        super(said.code);
    }
}

// Opening a pipe must not wait for somebody who writes into it. Windows knows no such pipes.
const READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * The bytes of a regular file. A pipe or a device may never end, and is refused, and so is what is larger than `most` bytes.
 * @throws NotReadable, and what Node throws
 */
export async function readRegularFile(path: string, most: number): Promise<Uint8Array> {
    const file = await open(path, READ);
    try {
        const bytes = roomFor(await file.stat(), most);
        let length = 0;
        for (let read = -1; read !== 0 && length < bytes.length; ) {
            ({ bytesRead: read } = await file.read(bytes, length, bytes.length - length));
            length += read;
        }
        return within(bytes.subarray(0, length), most);
    } finally {
        await file.close();
    }
}

/** The same at once. */
export function readRegularFileSync(path: string, most: number): Uint8Array {
    const file = openSync(path, READ);
    try {
        const bytes = roomFor(fstatSync(file), most);
        let length = 0;
        for (let read = -1; read !== 0 && length < bytes.length; length += read) {
            read = readSync(file, bytes, length, bytes.length - length, null);
        }
        return within(bytes.subarray(0, length), most);
    } finally {
        closeSync(file);
    }
}

/** Room for one byte more than there should be, so that a file that grows meanwhile or lies about its size is seen. */
function roomFor(stat: { isFile(): boolean; isDirectory(): boolean; readonly size: number }, most: number): Uint8Array {
    if (stat.isDirectory()) {
        throw new NotReadable(message('system.isFolder'));
    }
    if (!stat.isFile()) {
        throw new NotReadable(message('system.noRegularFile'));
    }
    return new Uint8Array(Math.min(stat.size === 0 ? 4096 : stat.size, most) + 1);
}

function within(bytes: Uint8Array, most: number): Uint8Array {
    if (bytes.length > most) {
        throw new NotReadable(message('system.largerThan', { megabytes: most >> 20 }));
    }
    return bytes;
}
