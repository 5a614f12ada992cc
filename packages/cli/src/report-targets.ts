import type { CompiledProject } from '@nvs/project';
import { reportFileName, type ReportFormat } from '@nvs/report';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { message } from '@nvs/words';
import { outputFrom, type OutputFile } from './output-file.js';
import { CannotDo } from './surroundings.js';

/** Where a report goes; undefined is the standard output. */
export type Target = OutputFile | undefined;

type Named = Pick<CompiledProject, 'name' | 'root'>;

/**
 * Where the report of each project goes. `--out` is a folder when it is one, ends in a slash, or there are several projects; reports in
 * a folder are named `<project>.report.json`, or by the extension of the format.
 * @throws CannotDo when several reports would land in one place.
 */
export function reportTargets(
    projects: readonly Named[],
    out: string | undefined,
    { extension }: Pick<ReportFormat, 'extension'>,
    cwd: string
): Target[] {
    const output = outputFrom(out, cwd);
    if (!output) {
        if (projects.length > 1) {
            throw new CannotDo(message('cli.severalOnOutput', { projects: names(projects) }));
        }
        return projects.map(() => undefined);
    }
    const { path, shown } = output;
    const folder = isFolder(path) ?? (/[/\\]$/.test(shown) || (projects.length > 1 && !shown.endsWith(`.${extension}`)));
    if (!folder) {
        if (projects.length > 1) {
            throw new CannotDo(message('cli.severalInFile', { projects: names(projects), file: shown }));
        }
        return projects.map(() => output);
    }
    const taken = new Map<string, Named>();
    return projects.map(project => {
        const file = reportFileName(project.name, extension);
        // some file systems take upper and lower case for one
        const other = taken.get(file.toLowerCase());
        if (other) {
            throw new CannotDo(message('cli.sameFile', { one: other.root, other: project.root, file }));
        }
        taken.set(file.toLowerCase(), project);
        return { shown: join(shown, file), path: join(path, file) };
    });
}

/** Undefined when nothing is there, or nothing that can be looked at: writing will say why. */
function isFolder(path: string): boolean | undefined {
    try {
        return statSync(path, { throwIfNoEntry: false })?.isDirectory();
    } catch {
        return undefined;
    }
}

function names(projects: readonly Named[]): string[] {
    return projects.map(({ name }) => name);
}
