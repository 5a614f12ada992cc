import { URI, UriUtils } from 'langium';
import type { WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import type { NvsSharedServices } from '../module.js';
import { isLibrary } from '../workspace/projects.js';
import { PROJECT_FILE, projectRoot } from '../workspace/workspace-manager.js';

/**
 * Makes a project for a file that lies outside the opened folders: the one of the nearest `nvs.json` around it with all
 * its files, else the folder of the file with the files beside it. A text that was never saved needs none.
 * @returns the files to read
 */
export async function adoptFile({ workspace }: NvsSharedServices, file: URI): Promise<URI[]> {
    const { FileSystemProvider: files, WorkspaceManager, Projects } = workspace;
    if (file.scheme === 'untitled' || Projects.of(file.toString()).root) {
        return [file];
    }
    for (let folder = UriUtils.dirname(file); ; folder = UriUtils.dirname(folder)) {
        const settings = UriUtils.joinPath(folder, PROJECT_FILE);
        if (
            await files.stat(settings).then(
                stat => stat.isFile,
                () => false
            )
        ) {
            await WorkspaceManager.readProject(settings);
            return withFile(await WorkspaceManager.searchFolder(folder), file);
        }
        if (UriUtils.equals(folder, UriUtils.dirname(folder))) {
            break;
        }
    }
    const folder = UriUtils.dirname(file);
    Projects.set({ name: UriUtils.basename(folder), root: projectRoot(folder), config: {} });
    const beside = await files.readDirectory(folder).catch(() => []);
    return withFile(
        beside.filter(entry => entry.isFile && WorkspaceManager.shouldIncludeEntry(entry)).map(entry => entry.uri),
        file
    );
}

function withFile(files: readonly URI[], file: URI): URI[] {
    return files.some(other => UriUtils.equals(other, file)) ? [...files] : [file, ...files];
}

/**
 * Ends the projects whose `nvs.json` or folder is among the deleted. A folder that no other project holds stays a project without one.
 * @returns whether there were any
 */
export function dropProjects({ workspace }: NvsSharedServices, deleted: readonly URI[]): boolean {
    const { Projects, WorkspaceManager } = workspace;
    const opened = new Set((WorkspaceManager.workspaceFolders ?? []).map(folder => projectRoot(URI.parse(folder.uri))));
    const gone = deleted.map(uri => uri.toString());
    let any = false;
    for (const { root } of Projects.all()) {
        const settings = `${root}/${PROJECT_FILE}`;
        if (!gone.some(path => settings === path || settings.startsWith(`${path}/`))) {
            continue;
        }
        any = true;
        WorkspaceManager.configs.delete(settings);
        Projects.delete(root);
        if (opened.has(root) || !Projects.of(settings).root) {
            Projects.set({ name: UriUtils.basename(URI.parse(root)), root, config: {} });
        }
    }
    return any;
}

/**
 * Makes projects of the folders that others name in their `nvs.json` and that are not read yet, and of those that they name.
 * @returns the files to read
 */
export async function adoptNamed({ workspace }: NvsSharedServices): Promise<URI[]> {
    const { FileSystemProvider: files, WorkspaceManager, Projects } = workspace;
    const found: URI[] = [];
    for (;;) {
        const known = new Set(Projects.all().map(({ root }) => root));
        const missing = Projects.all()
            .flatMap(({ config }) => config.projects ?? [])
            .filter(root => !known.has(root));
        if (missing.length === 0) {
            return found;
        }
        for (const root of new Set(missing)) {
            const folder = URI.parse(root);
            Projects.set({ name: UriUtils.basename(folder), root, config: {} });
            if (
                await files.stat(folder).then(
                    stat => stat.isDirectory,
                    () => false
                )
            ) {
                found.push(...(await WorkspaceManager.searchFolder(folder)));
            }
        }
    }
}

/**
 * Takes in folders that the editor opens, and lets those go that it closes.
 * @returns the files to read
 */
export async function changeFolders(services: NvsSharedServices, { added, removed }: WorkspaceFoldersChangeEvent): Promise<URI[]> {
    const { Projects, WorkspaceManager, TextDocuments } = services.workspace;
    WorkspaceManager.changeFolders(added, removed);
    for (const { uri } of removed) {
        const root = projectRoot(URI.parse(uri));
        // Without a file of its own it was a project only because it was opened.
        if (!WorkspaceManager.configs.has(`${root}/${PROJECT_FILE}`)) {
            Projects.delete(root);
        }
    }
    const found: URI[] = [];
    for (const { uri } of added) {
        await WorkspaceManager.traverseFolder(URI.parse(uri), found);
    }
    // What is still open in a closed folder is a file outside of all folders now.
    for (const uri of TextDocuments?.keys() ?? []) {
        if (!isLibrary(uri)) {
            found.push(...(await adoptFile(services, URI.parse(uri))));
        }
    }
    return found;
}

/**
 * Ends the projects that nothing leads to any more: not below an opened folder, with no file open in the editor, and not named by a project that stays.
 * @returns the files that are no longer looked at
 */
export function releaseProjects({ workspace }: NvsSharedServices): URI[] {
    const { Projects, WorkspaceManager, LangiumDocuments, TextDocuments } = workspace;
    const opened = new Set((WorkspaceManager.workspaceFolders ?? []).map(({ uri }) => projectRoot(URI.parse(uri))));
    for (const uri of TextDocuments?.keys() ?? []) {
        opened.add(Projects.of(URI.parse(uri).toString()).root);
    }
    const kept = new Set<string>();
    const keep = (root: string): void => {
        for (const project of Projects.all()) {
            if (kept.has(project.root) || (project.root !== root && !project.root.startsWith(`${root}/`))) {
                continue;
            }
            kept.add(project.root);
            for (const named of project.config.projects ?? []) {
                keep(named);
            }
        }
    };
    for (const root of opened) {
        if (root !== '') {
            keep(root);
        }
    }
    const released = LangiumDocuments.all
        .map(({ uri }) => uri)
        .filter(uri => !isLibrary(uri.toString()) && !TextDocuments?.get(uri.toString()) && !kept.has(Projects.of(uri.toString()).root))
        .toArray();
    for (const { root } of Projects.all()) {
        if (kept.has(root)) {
            continue;
        }
        WorkspaceManager.configs.delete(`${root}/${PROJECT_FILE}`);
        WorkspaceManager.forgetUnread(URI.parse(root));
        Projects.delete(root);
    }
    return released;
}
