import * as fs from 'node:fs/promises';
import * as path from 'node:path';

/**
 * The folder that reports of a project go to.
 * @param setting what the reader set: relative to the project's folder, or absolute
 * @param trusted whether the reader trusts the workspace; if not, the folder must lie inside the project
 * @throws when the folder lies outside an untrusted project
 */
export function reportFolder(root: string, setting: string, trusted: boolean): string {
    const folder = path.resolve(root, setting);
    const inside = path.relative(root, folder);
    if (!trusted && (inside.startsWith('..') || path.isAbsolute(inside))) {
        throw new Error(`The report folder ${setting} lies outside the project, and this workspace is not trusted. Change the setting nvs.report.folder or trust the workspace.`);
    }
    return folder;
}

/**
 * Writes a report, whole or not at all: under a name of its own first, then renamed.
 * A file of that name that is not a report of ours is left alone; the report then gets the next free name
 * (`national-2.json`).
 * @returns the path written to
 */
export async function writeReport(folder: string, fileName: string, content: string): Promise<string> {
    await fs.mkdir(folder, { recursive: true });
    const file = await ownName(folder, path.basename(fileName), content);
    const unfinished = `${file}.${process.pid}.tmp`;
    try {
        await fs.writeFile(unfinished, content, { flag: 'wx' });
        await fs.rename(unfinished, file);
    } catch (error) {
        await fs.rm(unfinished, { force: true });
        throw error;
    }
    return file;
}

async function ownName(folder: string, fileName: string, content: string): Promise<string> {
    const { name, ext } = path.parse(fileName);
    for (let copy = 1; ; copy++) {
        const file = path.join(folder, copy === 1 ? fileName : `${name}-${copy}${ext}`);
        if (await mayOverwrite(file, content)) return file;
    }
}

async function mayOverwrite(file: string, content: string): Promise<boolean> {
    try {
        if (!(await fs.lstat(file)).isFile()) return false;
        return isSameKindOfReport(await fs.readFile(file, 'utf8'), content);
    } catch (error) {
        return error instanceof Error && 'code' in error && error.code === 'ENOENT';
    }
}

/** Whether both texts are reports of ours: JSON objects whose `$schema` names the same schema, of whatever version. */
export function isSameKindOfReport(existing: string, fresh: string): boolean {
    const kind = schemaName(fresh);
    return kind !== undefined && kind === schemaName(existing);
}

function schemaName(text: string): string | undefined {
    let value: unknown;
    try {
        value = JSON.parse(text);
    } catch {
        return undefined;
    }
    if (typeof value !== 'object' || value === null || !('$schema' in value) || typeof value.$schema !== 'string') return undefined;
    return value.$schema.replace(/\d+(\.\d+)*/g, '#');
}
