import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { URI } from 'langium';
import type { FileSystemProvider } from 'langium';
import { parseConfig } from '../workspace/config.js';
import { PROJECT_FILE } from '../workspace/workspace-manager.js';
import { realPathOf } from './file-system.js';

/** What a path on the command line stands for. */
export interface Root {
    /** Folder of the project around it. */
    readonly folder: string;
    /** Whether a file was named, and not a folder. */
    readonly file: boolean;
}

/** The project folder around a path: the nearest with an nvs.json, else the folder itself. */
export function rootOf(path: string, cwd: string): Root | undefined {
    const absolute = resolve(cwd, path);
    if (!existsSync(absolute)) {
        return undefined;
    }
    const real = realpathSync(absolute);
    const file = !statSync(real).isDirectory();
    const start = file ? dirname(real) : real;
    for (let folder = start; ; folder = dirname(folder)) {
        if (isThere(join(folder, PROJECT_FILE))) {
            return { folder, file };
        }
        if (folder === dirname(folder)) {
            return { folder: start, file };
        }
    }
}

/** Whether there is such a file; a folder of that name says nothing of a project. */
function isThere(path: string): boolean {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() === false;
}

/** The folders of the projects that the project in this folder names in its nvs.json, and of those that these name. */
export function foldersNamedBy(folder: string, files: FileSystemProvider, known: Set<string> = new Set([folder])): Set<string> {
    const file = join(folder, PROJECT_FILE);
    if (!isThere(file)) {
        return known;
    }
    const { config } = parseConfig(files.readFileSync(URI.file(file)), path => realPathOf(resolve(folder, path)));
    for (const other of config.projects ?? []) {
        if (known.has(other) || !existsSync(other) || !statSync(other).isDirectory()) {
            continue;
        }
        known.add(other);
        foldersNamedBy(other, files, known);
    }
    return known;
}
