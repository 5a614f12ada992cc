import type { FileSystemNode, LangiumDocument } from 'langium';
import { DefaultWorkspaceManager, URI, UriUtils } from 'langium';
import type { LangiumDocumentFactory } from 'langium';
import type { WorkspaceFolder } from 'vscode-languageserver';
import { message, type Message } from '@nvs/words';
import { LIBRARY } from '../library/generated.js';
import { libraryUri } from '../library/uri.js';
import type { NvsSharedServices } from '../module.js';
import { parseConfig } from './config.js';
import type { ReadConfig } from './config.js';
import { realPathOf } from './links.js';
import type { FolderEntry, Link } from './links.js';
import type { Projects } from './projects.js';

/** The project file. */
export const PROJECT_FILE = 'nvs.json';

/** Opening too many files at once runs into the limits of the system. */
const FILES_AT_ONCE = 32;

/** Finds the projects in the workspace, and loads their files and the standard library. */
export class NvsWorkspaceManager extends DefaultWorkspaceManager {
    private readonly projects: Projects;
    private readonly factory: LangiumDocumentFactory;
    /** The project files as they were read, by their URI. */
    readonly configs = new Map<string, ReadConfig>();
    /** Why files and folders could not be read, by their URI. */
    private readonly unread = new Map<string, Message>();
    /** The links that were met, by the URI where they stand. */
    private readonly links = new Map<string, Link>();

    constructor(services: NvsSharedServices) {
        super(services);
        this.projects = services.workspace.Projects;
        this.factory = services.workspace.LangiumDocumentFactory;
        this.initialBuildOptions = { validation: true };
    }

    override async loadAdditionalDocuments(_folders: WorkspaceFolder[], collector: (document: LangiumDocument) => void): Promise<void> {
        for (const { name, text } of LIBRARY) {
            const uri = URI.parse(libraryUri(name));
            if (!this.langiumDocuments.hasDocument(uri)) {
                collector(this.factory.fromString(text, uri));
            }
        }
        await Promise.resolve();
    }

    /** Every opened folder is a project, unless `nvs.json` says more about it. */
    override async traverseFolder(folder: URI, uris: URI[]): Promise<void> {
        const root = projectRoot(folder);
        if (!this.projects.all().some(project => project.root === root)) {
            this.projects.set({ name: UriUtils.basename(folder), root, config: {} });
        }
        await this.traverse({ uri: folder, isFile: false, isDirectory: true }, { top: root, seen: new Set(), uris });
    }

    /** The model files in a folder of a project, and the projects in it. */
    override async searchFolder(folder: URI): Promise<URI[]> {
        const uris: URI[] = [];
        await this.traverse({ uri: folder, isFile: false, isDirectory: true }, { top: projectRoot(folder), seen: new Set(), uris });
        return uris;
    }

    /** Reads the project file anew; a folder that was opened as such stays a project without one. */
    async readProject(file: URI): Promise<void> {
        const folder = UriUtils.dirname(file);
        const name = UriUtils.basename(folder);
        const read = parseConfig(await this.fileSystemProvider.readFile(file), path => projectRoot(UriUtils.resolvePath(folder, path)));
        const projects = await Promise.all(
            (read.config.projects ?? []).map(async root => projectRoot(await realPathOf(this.fileSystemProvider, URI.parse(root))))
        );
        this.configs.set(file.toString(), read);
        this.projects.set({
            name: read.config.name ?? name,
            root: projectRoot(folder),
            config: { ...read.config, ...(read.config.projects ? { projects } : {}) }
        });
    }

    /** Takes note that a file or folder was read, or of the reason why it could not be. */
    told(file: URI, reason: Message | undefined): void {
        if (reason === undefined) {
            this.unread.delete(file.toString());
        } else {
            this.unread.set(file.toString(), reason);
        }
    }

    /** The files and folders that are no part of a model although they stand in one, by their URI, with the reason. */
    notRead(): Map<string, Message> {
        const reasons = new Map(this.unread);
        for (const [uri, { from, to }] of this.links) {
            const own = this.projects.of(from.toString()),
                there = this.projects.of(`${projectRoot(to)}/`);
            if (own === there || own.config.projects?.includes(there.root)) {
                continue;
            }
            reasons.set(uri, message('system.linkOut', { to: to.fsPath }));
        }
        return reasons;
    }

    /** What was known of a file or folder that is gone, or is to be read anew. */
    forgetUnread(uri: URI): void {
        const gone = uri.toString();
        for (const known of [this.unread, this.links]) {
            for (const key of known.keys()) {
                if (key === gone || key.startsWith(`${gone}/`)) {
                    known.delete(key);
                }
            }
        }
    }

    protected override async loadWorkspaceDocuments(uris: Iterable<URI>, collector: (document: LangiumDocument) => void): Promise<void> {
        const queue = [...uris].sort((a, b) => (a.toString() < b.toString() ? -1 : 1));
        const load = async (): Promise<void> => {
            for (let uri = queue.shift(); uri; uri = queue.shift()) {
                collector(await this.factory.fromUri(uri));
            }
        };
        await Promise.all(Array.from({ length: FILES_AT_ONCE }, load));
    }

    /** Whether what a link leads to lies below the folder, and so can be a part of what is read there. That it leads out is remembered, for that must be said. */
    follow(entry: FileSystemNode, link: URI, top: string): boolean {
        if (!this.shouldIncludeEntry({ ...entry, uri: link }) && UriUtils.basename(link) !== PROJECT_FILE) {
            return false;
        }
        this.links.set(link.toString(), { from: link, to: entry.uri });
        return `${entry.uri.toString()}/`.startsWith(`${top}/`);
    }

    /** Folders that the editor opens and closes while it runs. */
    changeFolders(added: readonly WorkspaceFolder[], removed: readonly WorkspaceFolder[]): void {
        const gone = new Set(removed.map(({ uri }) => uri));
        this.folders = [...(this.folders ?? []).filter(({ uri }) => !gone.has(uri)), ...added];
    }

    /** Goes over a folder and those in it, each once: a link is what it leads to, and stays in the folder that the search began in. */
    private async traverse(folder: FolderEntry, search: Search): Promise<void> {
        const root = projectRoot(folder.uri);
        if (search.seen.has(root)) {
            return;
        }
        search.seen.add(root);
        let entries: FolderEntry[];
        try {
            entries = await this.fileSystemProvider.readDirectory(folder.uri);
        } catch {
            return; // a folder that can't be read holds no files for us
        }
        for (const entry of entries) {
            if (entry.link && !this.follow(entry, entry.link, search.top)) {
                continue;
            }
            if (entry.isFile && UriUtils.basename(entry.link ?? entry.uri) === PROJECT_FILE) {
                await this.readProject(entry.link ?? entry.uri);
            } else if (!entry.link && !this.shouldIncludeEntry(entry)) {
            } else if (entry.isDirectory) {
                await this.traverse(entry, search);
            } else if (entry.isFile && !search.seen.has(entry.uri.toString())) {
                search.seen.add(entry.uri.toString());
                search.uris.push(entry.uri);
            }
        }
    }
}

/** A search for the files below a folder. */
interface Search {
    /** The folder that it began in, as `projectRoot`. */
    readonly top: string;
    /** The files and folders that were met. */
    readonly seen: Set<string>;
    readonly uris: URI[];
}

/** The URI of a project folder as projects are known by it. */
export function projectRoot(folder: URI): string {
    return folder.toString().replace(/\/+$/, '');
}
