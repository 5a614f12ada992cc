import { printable } from '@nvs/report';
import { CannotDo, type Output, type Surroundings } from './surroundings.js';

/** Colours: NO_COLOR forbids them, FORCE_COLOR asks for them; without either, only a terminal that can show them gets them. */
export function hasColour(stream: Output, env: Surroundings['env']): boolean {
    if (env['NO_COLOR']) {
        return false;
    }
    const forced = env['FORCE_COLOR'];
    if (forced !== undefined && forced !== '') {
        return forced !== '0' && forced !== 'false';
    }
    return stream.isTTY === true && env['TERM'] !== 'dumb';
}

/**
 * Writes all of `text` before it returns. A reader that has gone away (`nvsc … | head`) is no failure: it has what it wanted.
 * @throws CannotDo when the output cannot be written, such as on a full disk.
 */
export function print(stream: Output, text: string | Uint8Array): Promise<void> {
    if (text.length === 0) {
        return Promise.resolve();
    }
    return new Promise((resolve, reject) => {
        stream.write(text, error => {
            if (!error || ('code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED'))) {
                resolve();
            } else {
                reject(new CannotDo(`The output cannot be written: ${reasonOf(error)}.`));
            }
        });
    });
}

/** One line to people, beside the output for machines. Names in it, of files and of what is in them, are data: a terminal obeys none. */
export function tell(to: Surroundings, line: string): Promise<void> {
    return print(to.stderr, `${printable(line)}\n`);
}

const reasons: Record<string, string> = {
    EACCES: 'you have no permission',
    EPERM: 'you have no permission',
    ENOENT: 'it does not exist',
    ENOTDIR: 'a part of its path is a file, not a folder',
    EISDIR: 'it is a folder',
    ENOSPC: 'the disk is full',
    EROFS: 'the disk can only be read',
    EMFILE: 'too many files are open',
    ENAMETOOLONG: 'its name is too long',
    EPIPE: 'nobody reads it any more',
    ENXIO: 'nobody reads it',
    EFBIG: 'it is larger than files may be here',
    EDQUOT: 'you may not use more of the disk',
    ELOOP: 'its links run in a circle',
    EBUSY: 'another program is using it'
};

/** Why the system refused, in plain words. */
export function reasonOf(error: unknown): string {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return reasons[code] ?? (error instanceof Error ? error.message : String(error));
}
