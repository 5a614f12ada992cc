import { relative, sep } from 'node:path';
import { message, type Language, type Message } from '@nvs/words';
import { DocumentState, URI } from 'langium';
import type { Analyses } from '../analyses.js';
import type { CheckedText } from '../texts/checked-text.js';
import { foldersNamedBy, rootOf } from './files.js';
import { createFileServices } from './services.js';

export interface ReadOptions {
    /** The folder that paths start from; else that of the process. */
    readonly cwd?: string;
    /** Told how many files of how many are read and checked. */
    onProgress?(done: number, total: number): void;
    readonly analyses?: Analyses;
    /** What findings are told in; English unless this says otherwise. */
    readonly language?: Language;
    /** By address: what is read in the place of what stands there. */
    readonly instead?: ReadonlyMap<string, string>;
}

export interface ReadProjects {
    readonly projects: { readonly text: CheckedText; readonly folder: string }[];
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
        const root = rootOf(path, cwd);
        if (root) {
            folders.add(root.folder);
        } else {
            problems.push(message('project.noPath', { path }));
        }
    }
    const { shared, Nvs } = createFileServices(options.analyses ? { analyses: options.analyses } : {}, options.instead);
    shared.Wording.language = options.language ?? 'en';
    const { WorkspaceManager, DocumentBuilder, FileSystemProvider, Projects, LangiumDocuments } = shared.workspace;
    let done = 0,
        total: number | undefined;
    const { onProgress } = options;
    if (onProgress) {
        DocumentBuilder.onDocumentPhase(DocumentState.Validated, () => {
            onProgress(++done, (total ??= LangiumDocuments.all.count()));
        });
    }
    const opened = new Set([...folders].flatMap(folder => [...foldersNamedBy(folder, FileSystemProvider)]));
    await WorkspaceManager.initializeWorkspace([...opened].sort().map(folder => ({ name: folder, uri: URI.file(folder).toString() })));
    const projects = Projects.all().flatMap(project => {
        const folder = URI.parse(project.root).fsPath;
        return isBelow(folder, folders) && Projects.documentsOf(project).length > 0
            ? [{ text: Nvs.project.Texts.of(project), folder }]
            : [];
    });
    for (const folder of folders) {
        if (!projects.some(project => `${project.folder}/`.startsWith(`${folder}/`))) {
            problems.push(message('project.noModels', { folder }));
        }
    }
    for (const [uri, reason] of [...WorkspaceManager.notRead()].sort()) {
        const file = relative(cwd, URI.parse(uri).fsPath) || '.';
        problems.push(message('project.cannotRead', { file, why: message('text.asWritten', { text: reason }) }));
    }
    return { projects, problems };
}

function isBelow(root: string, folders: ReadonlySet<string>): boolean {
    return [...folders].some(folder => root === folder || root.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`));
}
