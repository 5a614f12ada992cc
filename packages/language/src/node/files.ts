import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { PROJECT_FILE } from '../workspace/workspace-manager.js';

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
    if (!existsSync(absolute)) return undefined;
    const real = realpathSync(absolute);
    const file = statSync(real).isFile();
    const start = file ? dirname(real) : real;
    for (let folder = start; ; folder = dirname(folder)) {
        if (existsSync(join(folder, PROJECT_FILE))) return { folder, file };
        if (folder === dirname(folder)) return { folder: start, file };
    }
}
