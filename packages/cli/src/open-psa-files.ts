import { realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { MOST_OF_MODEL, readRegularFileSync } from '@nvs/language/node';
import { message, reasonOf } from '@nvs/words';
import { oneLine, type FindIncluded, type OpenPsaSource } from '@nvs/report';
import { CannotDo } from './surroundings.js';

/**
 * The files of a fault tree, and those that they include. A file is included only when it really lies, whatever links say, in the
 * folder of the named file or below it: a tree from elsewhere does not get to read what else is on the machine.
 * `read` gives the real paths of all that was read so far.
 * @throws CannotDo when a named file cannot be read, or is named twice.
 */
export function openPsaFiles(
    named: readonly string[],
    { cwd }: { readonly cwd: string }
): { readonly sources: OpenPsaSource[]; readonly find: FindIncluded; readonly read: () => string[] } {
    /** The real folder that a file may include from, by its real path. */
    const homes = new Map<string, string>();
    const sources = named.map(file => {
        const id = readable(file, () => realpathSync(resolve(cwd, file)));
        if (homes.has(id)) {
            throw new CannotDo(message('cli.namedTwice', { file: oneLine(file) }));
        }
        homes.set(id, dirname(id));
        return { file, id, content: readable(file, () => readRegularFileSync(id, MOST_OF_MODEL)) };
    });
    const find: FindIncluded = (href, from) => {
        const home = homes.get(from.id ?? '') ?? '';
        try {
            const id = realpathSync(resolve(dirname(from.id ?? ''), decoded(href)));
            const inside = relative(home, id);
            if (inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) {
                return { problem: message('cli.notBelowTree', { file: href }) };
            }
            if (!homes.has(id)) {
                homes.set(id, home);
            }
            return { file: join(dirname(from.file ?? ''), decoded(href)), id, content: readRegularFileSync(id, MOST_OF_MODEL) };
        } catch (error) {
            return { problem: message('cli.notIncluded', { file: href, why: reasonOf(error) }) };
        }
    };
    return { sources, find, read: () => [...homes.keys()] };
}

/** Addresses spell blanks and other characters as `%20`; a name that holds a bare percent sign is taken as it is. */
function decoded(href: string): string {
    try {
        return decodeURIComponent(href);
    } catch {
        return href;
    }
}

function readable<T>(file: string, read: () => T): T {
    try {
        return read();
    } catch (error) {
        throw new CannotDo(message('cli.cannotRead', { file, why: reasonOf(error) }));
    }
}
