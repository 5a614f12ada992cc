import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { basename, resolve, sep } from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { message, reasonOf, type Message } from '@nvs/words';

export interface ExpandedPaths {
    /** Absolute paths of files and folders that exist, each once. */
    readonly paths: readonly string[];
    readonly problems: Message[];
}

/**
 * What the PATHs of a command mean: files, folders, or patterns such as `models/**\/*.nvs` (which a shell may have left to us). A name that
 * exists is taken as it is, whatever brackets or stars it holds.
 */
export async function expandPaths(given: readonly string[], cwd: string): Promise<ExpandedPaths> {
    const paths = new Set<string>();
    const problems: Message[] = [];
    for (const path of given) {
        const found = await expand(path, cwd);
        if (!Array.isArray(found)) {
            problems.push(found);
        } else {
            for (const one of found) {
                paths.add(one);
            }
        }
    }
    return { paths: [...paths], problems };
}

/** The paths, or what is the matter. */
async function expand(path: string, cwd: string): Promise<string[] | Message> {
    if (path === '') {
        return message('cli.emptyPath');
    }
    const absolute = resolve(cwd, path);
    try {
        const found = await stat(absolute);
        if (!found.isDirectory() && !isSource(absolute)) {
            return message('cli.noModel', { file: path });
        }
        await access(absolute, constants.R_OK);
        return [absolute];
    } catch (error) {
        const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
        if (!missing) {
            return message('cli.cannotRead', { file: path, why: reasonOf(error) });
        }
        if (!isDynamicPattern(slashes(path))) {
            return message('cli.noSuchPath', { file: path });
        }
    }
    return matches(path, cwd);
}

async function matches(pattern: string, cwd: string): Promise<string[] | Message> {
    const all = await glob([slashes(pattern)], {
        cwd,
        absolute: true,
        onlyFiles: false,
        expandDirectories: false,
        ignore: ['**/node_modules/**']
    });
    const files = all.filter(path => !path.endsWith('/') && isSource(path));
    const folders = all.filter(path => path.endsWith('/'));
    const chosen = files.length > 0 ? files : folders;
    if (chosen.length === 0) {
        return message('cli.noMatch', { pattern });
    }
    return chosen.map(path => resolve(path)).sort();
}

function isSource(path: string): boolean {
    return path.endsWith('.nvs') || basename(path) === 'nvs.json';
}

function slashes(path: string): string {
    return sep === '\\' ? path.replaceAll('\\', '/') : path;
}
