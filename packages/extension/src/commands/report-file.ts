import { readlinkSync, realpathSync } from 'node:fs';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { inWords, message, type Message } from '@nvs/words';

/** The report folder lies outside a project that the reader does not trust. */
export class OutsideProject extends Error {
    readonly said: Message;

    constructor(folder: string) {
        const said = message('editor.folderOutside', { folder });
        super(inWords(said, 'en'));
        this.said = said;
    }
}

/**
 * The folder that reports of a project go to.
 * @param setting what the reader set: relative to the project's folder, or absolute
 * @param trusted whether the reader trusts the workspace; if not, the folder must lie inside the project, whatever links lead to it
 * @throws OutsideProject when the folder lies outside an untrusted project
 */
export function reportFolder(root: string, setting: string, trusted: boolean): string {
    const folder = path.resolve(root, setting);
    if (!trusted && !isWithin(root, folder)) {
        throw new OutsideProject(setting);
    }
    return folder;
}

/** Whether the folder is in the other one, or is that: by what is written, and by the real paths as far as there is something. */
function isWithin(root: string, folder: string): boolean {
    return contains(path.resolve(root), folder) && contains(realPath(root), realPath(folder));
}

function contains(root: string, folder: string): boolean {
    const inside = path.relative(root, folder);
    return inside !== '..' && !inside.startsWith(`..${path.sep}`) && !path.isAbsolute(inside);
}

/** The path without links on the way. A link to nothing is followed too: a folder would be made where it leads. */
function realPath(place: string, links = 0): string {
    try {
        return realpathSync.native(place);
    } catch {
        const outer = path.dirname(place);
        if (outer === place) {
            return place;
        }
        const here = path.join(realPath(outer, links), path.basename(place));
        const target = linkAt(here);
        return target === undefined || links >= MOST_LINKS ? here : realPath(path.resolve(path.dirname(here), target), links + 1);
    }
}

/** More links in a row lead in a circle. */
const MOST_LINKS = 40;

function linkAt(place: string): string | undefined {
    try {
        return readlinkSync(place);
    } catch {
        return undefined;
    }
}

/** Whether what begins like this is a report that we made. */
type IsOurs = (head: string) => boolean;

/**
 * Writes a report, whole or not at all: under a name of its own first, then renamed.
 * A file of that name that is not a report of ours is left alone; the report then gets the next free name
 * (`national-2.json`).
 * @returns the path written to
 */
export async function writeReport(folder: string, fileName: string, content: Uint8Array, isOurs: IsOurs): Promise<string> {
    await fs.mkdir(folder, { recursive: true });
    const file = await ownName(folder, path.basename(fileName), isOurs);
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

async function ownName(folder: string, fileName: string, isOurs: IsOurs): Promise<string> {
    const { name, ext } = path.parse(fileName);
    for (let copy = 1; ; copy++) {
        const file = path.join(folder, copy === 1 ? fileName : `${name}-${copy}${ext}`);
        if (await mayOverwrite(file, isOurs)) {
            return file;
        }
    }
}

async function mayOverwrite(file: string, isOurs: IsOurs): Promise<boolean> {
    try {
        if (!(await fs.lstat(file)).isFile()) {
            return false;
        }
        return isOurs(await fs.readFile(file, 'utf8'));
    } catch (error) {
        return error instanceof Error && 'code' in error && error.code === 'ENOENT';
    }
}
