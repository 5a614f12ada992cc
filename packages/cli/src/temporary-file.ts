import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { batches, type Content } from '@nvs/report';

/** What ends a process from outside, and would leave a temporary file behind. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The temporary files that are there now. */
const unfinished = new Set<string>();

/**
 * Writes a text into a temporary file beside the path and then does with it what is to be done. Whatever happens, the temporary file is gone
 * afterwards, also when the process is interrupted: unless it is all that is left of the text (see {@link OnlyCopy}).
 */
export async function withTemporary(path: string, text: Content, use: (temporary: string) => void): Promise<void> {
    const temporary = join(dirname(path), `.${basename(path).slice(0, 100)}.${randomBytes(6).toString('hex')}.tmp`);
    remember(temporary);
    try {
        const file = await open(temporary, 'wx');
        try {
            await writeBatches(file, text);
            await file.sync(); // a rename must not reach the disk before what it renames
        } finally {
            await file.close();
        }
        use(temporary);
    } catch (error) {
        if (!(error instanceof OnlyCopy)) {
            rmSync(temporary, { force: true });
        }
        throw error;
    } finally {
        forget(temporary);
    }
}

/** Thrown by what uses a temporary file, when the text stands nowhere else. */
export class OnlyCopy extends Error {
    constructor(
        readonly temporary: string,
        cause: unknown
    ) {
        super('', { cause });
    }
}

/** Writes a text at the end of what is written, leaving room in between for signals to be heard. */
export async function writeBatches(file: FileHandle, text: Content): Promise<void> {
    for (const batch of batches(text)) {
        await file.writeFile(batch);
    }
}

function remember(temporary: string): void {
    if (unfinished.size === 0) {
        for (const signal of SIGNALS) {
            process.on(signal, interrupted);
        }
    }
    unfinished.add(temporary);
}

function forget(temporary: string): void {
    unfinished.delete(temporary);
    if (unfinished.size === 0) {
        for (const signal of SIGNALS) {
            process.off(signal, interrupted);
        }
    }
}

/** Leaves nothing behind, and then ends as the signal asks for, so that whoever started the process sees that. */
function interrupted(signal: NodeJS.Signals): void {
    for (const temporary of unfinished) {
        rmSync(temporary, { force: true });
        forget(temporary);
    }
    process.kill(process.pid, signal);
}
