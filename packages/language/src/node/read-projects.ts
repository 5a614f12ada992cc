import { relative } from 'node:path';
import { message, type Message } from '@nvs/words';
import { URI } from 'langium';
import type { Analyses } from '../analyses.js';
import { readFolders, type ReadFoldersOptions } from '../read-folders.js';
import type { CheckedText } from '../texts/checked-text.js';
import { folderAround } from './files.js';
import { createFileServices } from './services.js';

export interface ReadOptions extends ReadFoldersOptions {
    /** The folder that paths start from; else that of the process. */
    readonly cwd?: string;
    readonly analyses?: Analyses;
    /** By address: what is read in the place of what stands there. */
    readonly instead?: ReadonlyMap<string, string>;
}

export interface ReadProjects {
    readonly projects: readonly { readonly text: CheckedText; readonly folder: string }[];
    /** All folders that were read, those of projects that others name included. */
    readonly folders: readonly string[];
    /** What could not be done at all: a path that doesn't exist, a folder without models. */
    readonly problems: readonly Message[];
}

/**
 * Reads, links and checks the projects around the paths. A file stands for the project around it; projects that its nvs.json names are
 * read, and not among the projects. Never throws on what stands in a file.
 */
export async function readProjects(paths: readonly string[], options: ReadOptions = {}): Promise<ReadProjects> {
    const problems: Message[] = [];
    const cwd = options.cwd ?? process.cwd();
    const folders = new Set<string>();
    for (const path of paths) {
        const folder = folderAround(path, cwd);
        if (folder === undefined) {
            problems.push(message('project.noPath', { path }));
        } else {
            folders.add(folder);
        }
    }
    const services = createFileServices(options.analyses ? { analyses: options.analyses } : {}, options.instead);
    const read = await readFolders(
        [...folders].map(folder => URI.file(folder).toString()),
        services,
        options
    );
    for (const folder of read.empty) {
        problems.push(message('project.noModels', { folder: URI.parse(folder).fsPath }));
    }
    for (const [uri, why] of read.notRead) {
        const file = relative(cwd, URI.parse(uri).fsPath) || '.';
        problems.push(message('project.cannotRead', { file, why }));
    }
    return {
        projects: read.texts.map(text => ({ text, folder: URI.parse(text.root).fsPath })),
        folders: read.folders.map(folder => URI.parse(folder).fsPath),
        problems
    };
}
