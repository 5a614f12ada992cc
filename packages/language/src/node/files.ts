import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { PROJECT_FILE } from '../workspace/workspace-manager.js';

/** The project folder around a path on the command line: the nearest with an nvs.json, else the folder itself. Undefined: there is nothing there. */
export function folderAround(path: string, cwd: string): string | undefined {
    const absolute = resolve(cwd, path);
    if (!existsSync(absolute)) {
        return undefined;
    }
    const real = realpathSync(absolute);
    const start = statSync(real).isDirectory() ? real : dirname(real);
    for (let folder = start; ; folder = dirname(folder)) {
        if (isThere(join(folder, PROJECT_FILE))) {
            return folder;
        }
        if (folder === dirname(folder)) {
            return start;
        }
    }
}

/** Whether there is such a file; a folder of that name says nothing of a project. */
function isThere(path: string): boolean {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() === false;
}
