import type { FileSystemProvider } from 'langium';
import { URI, UriUtils } from 'langium';
import { DefaultDocumentUpdateHandler } from 'langium/lsp';
import type { DidChangeWatchedFilesParams, TextDocumentChangeEvent, WorkspaceFoldersChangeEvent } from 'vscode-languageserver';
import { FileChangeType } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { NvsSharedServices } from '../module.js';
import { realPathOf } from '../workspace/links.js';
import { isLibrary } from '../workspace/projects.js';
import { PROJECT_FILE } from '../workspace/workspace-manager.js';
import { adoptFile, adoptNamed, changeFolders, dropProjects, releaseProjects } from './project-folders.js';

/** Files and folders that are to be read anew, and that are gone. */
interface Changes {
    readonly changed: URI[];
    readonly deleted: URI[];
}

/** Keeps the documents as the editor and the files on disk have them, and the projects as their `nvs.json` say. */
export class NvsDocumentUpdateHandler extends DefaultDocumentUpdateHandler {
    private readonly services: NvsSharedServices;
    private readonly files: FileSystemProvider;

    constructor(services: NvsSharedServices) {
        super(services);
        this.services = services;
        this.files = services.workspace.FileSystemProvider;
        services.lsp.LanguageServer.onInitialized(() => {
            void this.change(async () => ({ changed: await adoptNamed(services), deleted: [] }));
        });
    }

    /** A file outside the opened folders brings its project with it. */
    didOpenDocument({ document: { uri } }: TextDocumentChangeEvent<TextDocument>): void {
        if (isLibrary(uri) || this.services.workspace.Projects.of(uri).root) {
            return;
        }
        void this.change(async () => ({
            changed: [...(await adoptFile(this.services, URI.parse(uri))), ...(await adoptNamed(this.services))],
            deleted: []
        }));
    }

    override didChangeContent({ document: { uri } }: TextDocumentChangeEvent<TextDocument>): void {
        if (!isLibrary(uri)) {
            void this.change(() => Promise.resolve({ changed: [URI.parse(uri)], deleted: [] }));
        }
    }

    /** What was not saved is gone: the text of the file counts again, unless nothing else leads to its project. */
    didCloseDocument({ document: { uri } }: TextDocumentChangeEvent<TextDocument>): void {
        if (isLibrary(uri)) {
            return;
        }
        void this.change(async () => {
            const { changed, deleted } = await this.present([URI.parse(uri)]);
            return this.without(releaseProjects(this.services), changed, deleted);
        });
    }

    override didChangeWatchedFiles(params: DidChangeWatchedFilesParams): void {
        this.onWatchedFilesChangeEmitter.fire(params);
        const uris = (deleted: boolean): URI[] =>
            [
                ...new Set(
                    params.changes
                        .filter(change => (change.type === FileChangeType.Deleted) === deleted && !isLibrary(change.uri))
                        .map(change => change.uri)
                )
            ].map(uri => URI.parse(uri));
        void this.change(async () => {
            const there = await this.present(await this.followed(uris(false)));
            return this.takeIn(there.changed, [...uris(true), ...there.deleted]);
        });
    }

    /** Folders are opened and closed in the editor. */
    didChangeFolders(event: WorkspaceFoldersChangeEvent): void {
        void this.change(async () => {
            const found = await changeFolders(this.services, event);
            const named = await adoptNamed(this.services),
                released = releaseProjects(this.services);
            return this.without(released, [...found, ...named, ...this.allFiles([])], []);
        });
    }

    /** Takes in what changed on disk without a word of it, so that an answer can rely on places in closed files. */
    async catchUp(): Promise<void> {
        const { LangiumDocuments, WorkspaceManager } = this.services.workspace;
        await WorkspaceManager.ready;
        const { changed, deleted } = await this.present(
            LangiumDocuments.all
                .map(({ uri }) => uri)
                .filter(uri => uri.scheme === 'file')
                .toArray()
        );
        const other: URI[] = [];
        for (const uri of changed) {
            const known = LangiumDocuments.getDocument(uri)?.textDocument.getText();
            if (!this.isOpen(uri) && (await this.files.readFile(uri)) !== known) {
                other.push(uri);
            }
        }
        if (other.length + deleted.length > 0) {
            await this.change(() => this.takeIn(other, deleted));
        }
    }

    /** What changed and went on disk, with all that follows from changed project files. */
    private async takeIn(changed: readonly URI[], deleted: readonly URI[]): Promise<Changes> {
        for (const uri of deleted) {
            this.services.workspace.WorkspaceManager.forgetUnread(uri);
        }
        if (!(await this.projectsChanged(changed, deleted))) {
            return { changed: [...changed], deleted: [...deleted] };
        }
        const named = await adoptNamed(this.services),
            released = releaseProjects(this.services);
        return this.without(released, [...changed, ...named, ...this.allFiles(deleted)], deleted);
    }

    private without(released: readonly URI[], changed: readonly URI[], deleted: readonly URI[]): Changes {
        const gone = new Set(released.map(uri => uri.toString()));
        return { changed: changed.filter(uri => !gone.has(uri.toString())), deleted: [...deleted, ...released] };
    }

    /** What links lead to; nothing for those that lead out of their project. */
    private async followed(uris: readonly URI[]): Promise<URI[]> {
        const { WorkspaceManager, Projects } = this.services.workspace;
        const found: URI[] = [];
        for (const uri of uris) {
            const real = await realPathOf(this.files, uri);
            if (real.toString() === uri.toString()) {
                found.push(uri);
                continue;
            }
            const entry = await this.files.stat(real).catch(() => undefined);
            if (entry && WorkspaceManager.follow(entry, uri, Projects.of(uri.toString()).root)) {
                found.push(real);
            }
        }
        return found;
    }

    /** Reads the project files among the changes; whether any project is another now. */
    private async projectsChanged(changed: readonly URI[], deleted: readonly URI[]): Promise<boolean> {
        let any = dropProjects(this.services, deleted);
        for (const uri of changed) {
            if (UriUtils.basename(uri) !== PROJECT_FILE) {
                continue;
            }
            any = true;
            await this.services.workspace.WorkspaceManager.readProject(uri).catch(() => dropProjects(this.services, [uri]));
        }
        return any;
    }

    /** Which project a file belongs to and what it sees can change with any project file. */
    private allFiles(except: readonly URI[]): URI[] {
        const gone = except.map(uri => uri.toString());
        return this.services.workspace.LangiumDocuments.all
            .map(document => document.uri)
            .filter(
                uri => !isLibrary(uri.toString()) && !gone.some(path => uri.toString() === path || uri.toString().startsWith(`${path}/`))
            )
            .toArray();
    }

    /** Tells which of the files are there: opened in the editor or on disk. */
    private async present(uris: readonly URI[]): Promise<Changes> {
        const changed: URI[] = [],
            deleted: URI[] = [];
        for (const uri of uris) {
            const there =
                this.isOpen(uri) ||
                (await this.files.stat(uri).then(
                    () => true,
                    () => false
                ));
            (there ? changed : deleted).push(uri);
        }
        return { changed, deleted };
    }

    private isOpen(uri: URI): boolean {
        return this.services.workspace.TextDocuments?.get(uri.toString()) !== undefined;
    }

    /**
     * Builds what changed as soon as the workspace is read and the build before it has stopped. The changes themselves are
     * taken in before a later change can cancel the build.
     */
    private change(changes: () => Promise<Changes>): Promise<void> {
        const { WorkspaceManager, WorkspaceLock, DocumentBuilder } = this.services.workspace;
        return WorkspaceManager.ready
            .then(() =>
                WorkspaceLock.write(async token => {
                    const { changed, deleted } = await changes();
                    await DocumentBuilder.update(changed, deleted, token);
                })
            )
            .catch((error: unknown) => {
                console.error('A change could not be taken in.', error);
            });
    }
}
