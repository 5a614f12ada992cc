import { printable } from '@nvs/report/basics';
import { message, reasonOf, type Message } from '@nvs/words';
import { toldIn } from './language.js';
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
                reject(new CannotDo(message('cli.outputNotWritten', { why: reasonOf(error) })));
            }
        });
    });
}

/** One line to people, beside the output for machines. Names in it, of files and of what is in them, are data: a terminal obeys none. */
export function tell({ stderr, language }: Pick<Surroundings, 'stderr' | 'language'>, said: Message | string): Promise<void> {
    return print(stderr, `${printable(toldIn(said, language))}\n`);
}
