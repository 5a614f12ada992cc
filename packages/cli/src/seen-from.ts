import type { CompiledProject } from '@nvs/project';
import { checkedAs } from '@nvs/project/node/checking';
import type { Location } from '@nvs/model';
import type { CheckedProject } from '@nvs/report';
import { isAbsolute, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A project with its paths as seen from the folder that nvsc was run in, with forward slashes: what people can click on. */
export function seenFrom(cwd: string, project: CompiledProject): CheckedProject {
    return checkedAs(project, file => fileFrom(cwd, project.root, file));
}

/** A place of a project as seen from a folder. */
export function placeFrom(cwd: string, root: string, at: Location): Location {
    return { ...at, file: fileFrom(cwd, root, at.file) };
}

function fileFrom(cwd: string, root: string, file: string): string {
    return isOfLibrary(file) ? file : pathFrom(cwd, join(root, file));
}

/** From one folder to a path, with forward slashes; on another drive there is no such way, and it is a `file:` address. */
export function pathFrom(folder: string, path: string): string {
    const way = relative(folder, path);
    return isAbsolute(way) ? pathToFileURL(path).href : way.replaceAll('\\', process.platform === 'win32' ? '/' : '\\');
}

function isOfLibrary(file: string): boolean {
    return file.startsWith('library:');
}
