import type { FileSystemProvider } from 'langium';
import { compare } from '@nvs/model';
import { DocumentState, URI, UriUtils } from 'langium';
import type { Language, Message } from '@nvs/words';
import type { NvsServices, NvsSharedServices } from './module.js';
import type { CheckedText } from './texts/checked-text.js';
import { parseConfig } from './workspace/config.js';
import { realPathOf } from './workspace/links.js';
import { PROJECT_FILE, projectRoot } from './workspace/workspace-manager.js';

export interface ReadFoldersOptions {
    /** Told how many files of how many are read and checked. */
    onProgress?(done: number, total: number): void;
    /** What findings are told in; English unless this says otherwise. */
    readonly language?: Language;
}

export interface ReadFolders {
    /** The projects in the folders, in the order of their addresses. */
    readonly texts: readonly CheckedText[];
    /** All folders that were read, those of projects that others name included. */
    readonly folders: readonly string[];
    /** The folders in which there is no model. */
    readonly empty: readonly string[];
    /** What is no part of a model although it stands in one, with the reason, by address. */
    readonly notRead: readonly (readonly [uri: string, reason: Message])[];
}

/**
 * Reads, links and checks the projects in folders. Projects that their nvs.json name are read, and not among them. Never throws on what stands in a file.
 * @param folders their addresses, each once
 */
export async function readFolders(
    folders: readonly string[],
    { shared, Nvs }: { readonly shared: NvsSharedServices; readonly Nvs: NvsServices },
    { onProgress, language = 'en' }: ReadFoldersOptions = {}
): Promise<ReadFolders> {
    shared.Wording.language = language;
    const { WorkspaceManager, DocumentBuilder, FileSystemProvider, Projects, LangiumDocuments } = shared.workspace;
    let done = 0,
        total: number | undefined;
    if (onProgress) {
        DocumentBuilder.onDocumentPhase(DocumentState.Validated, () => {
            onProgress(++done, (total ??= LangiumDocuments.all.count()));
        });
    }
    const roots = folders.map(folder => projectRoot(URI.parse(folder)));
    const opened = new Set(roots);
    for (const root of roots) {
        await addNamedBy(root, FileSystemProvider, opened);
    }
    await WorkspaceManager.initializeWorkspace([...opened].sort().map(uri => ({ name: uri, uri })));
    const texts = Projects.all()
        .filter(project => roots.some(root => isIn(project.root, root)) && Projects.documentsOf(project).length > 0)
        .map(project => Nvs.project.Texts.of(project));
    return {
        texts,
        folders: [...opened].sort(),
        empty: roots.filter(root => !texts.some(text => isIn(text.root, root))),
        notRead: [...WorkspaceManager.notRead()].sort(([a], [b]) => compare(a, b))
    };
}

/** Adds the folders of the projects that the project in this folder names in its nvs.json, and of those that these name. */
async function addNamedBy(root: string, files: FileSystemProvider, known: Set<string>): Promise<void> {
    const folder = URI.parse(root),
        file = URI.parse(`${root}/${PROJECT_FILE}`);
    if ((await isFolder(file, files)) !== false) {
        return;
    }
    const { config } = parseConfig(await files.readFile(file), path => UriUtils.resolvePath(folder, path).toString());
    for (const path of config.projects ?? []) {
        const other = projectRoot(await realPathOf(files, URI.parse(path)));
        if (!known.has(other) && (await isFolder(URI.parse(other), files))) {
            known.add(other);
            await addNamedBy(other, files, known);
        }
    }
}

/** Whether a folder stands there; undefined: nothing does. A folder called nvs.json says nothing of a project. */
async function isFolder(uri: URI, files: FileSystemProvider): Promise<boolean | undefined> {
    return files.stat(uri).then(
        stat => stat.isDirectory,
        () => undefined
    );
}

function isIn(root: string, folder: string): boolean {
    return `${root}/`.startsWith(`${folder}/`);
}
