import type { FileSystemProvider } from 'langium';
import { URI, UriUtils } from 'langium';
import { DefaultDocumentUpdateHandler } from 'langium/lsp';
import type { DidChangeWatchedFilesParams, TextDocumentChangeEvent } from 'vscode-languageserver';
import { FileChangeType } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { NvsSharedServices } from '../module.js';
import { isLibrary } from '../workspace/projects.js';
import { PROJECT_FILE } from '../workspace/workspace-manager.js';
import { adoptFile, adoptNamed, dropProjects } from './project-folders.js';

/** Keeps the documents as the editor and the files on disk have them, and the projects as their `nvs.json` say. */
export class NvsDocumentUpdateHandler extends DefaultDocumentUpdateHandler {
    private readonly services: NvsSharedServices;
    private readonly files: FileSystemProvider;

    constructor(services: NvsSharedServices) {
        super(services);
        this.services = services;
        this.files = services.workspace.FileSystemProvider;
        services.lsp.LanguageServer.onInitialized(() => {
            this.change(async () => ({ changed: await adoptNamed(services), deleted: [] }));
        });
    }

    /** A file outside the opened folders brings its project with it. */
    didOpenDocument({ document: { uri } }: TextDocumentChangeEvent<TextDocument>): void {
        if (isLibrary(uri) || this.services.workspace.Projects.of(uri).root) return;
        this.change(async () => ({
            changed: [...await adoptFile(this.services, URI.parse(uri)), ...await adoptNamed(this.services)], deleted: []
        }));
    }

    override didChangeContent({ document: { uri } }: TextDocumentChangeEvent<TextDocument>): void {
        if (!isLibrary(uri)) this.change(() => Promise.resolve({ changed: [URI.parse(uri)], deleted: [] }));
    }

    /** What was not saved is gone: the text of the file counts again. */
    didCloseDocument({ document: { uri } }: TextDocumentChangeEvent<TextDocument>): void {
        if (!isLibrary(uri)) this.change(() => this.present([URI.parse(uri)]));
    }

    override didChangeWatchedFiles(params: DidChangeWatchedFilesParams): void {
        this.onWatchedFilesChangeEmitter.fire(params);
        const uris = (deleted: boolean): URI[] => [...new Set(params.changes
            .filter(change => (change.type === FileChangeType.Deleted) === deleted && !isLibrary(change.uri)).map(change => change.uri))].map(uri => URI.parse(uri));
        this.change(async () => {
            const gone = uris(true), there = await this.present(uris(false));
            const deleted = [...gone, ...there.deleted];
            const reread = await this.projectsChanged(there.changed, deleted);
            const named = reread ? await adoptNamed(this.services) : [];
            return { changed: reread ? [...there.changed, ...named, ...this.allFiles(deleted)] : there.changed, deleted };
        });
    }

    /** Reads the project files among the changes; whether any project is another now. */
    private async projectsChanged(changed: readonly URI[], deleted: readonly URI[]): Promise<boolean> {
        let any = dropProjects(this.services, deleted);
        for (const uri of changed) {
            if (UriUtils.basename(uri) !== PROJECT_FILE) continue;
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
            .filter(uri => !isLibrary(uri.toString()) && !gone.some(path => uri.toString() === path || uri.toString().startsWith(`${path}/`)))
            .toArray();
    }

    /** Tells which of the files are there: opened in the editor or on disk. */
    private async present(uris: readonly URI[]): Promise<{ changed: URI[]; deleted: URI[] }> {
        const changed: URI[] = [], deleted: URI[] = [];
        for (const uri of uris) {
            const opened = this.services.workspace.TextDocuments?.get(uri.toString()) !== undefined;
            const there = opened || await this.files.stat(uri).then(() => true, () => false);
            (there ? changed : deleted).push(uri);
        }
        return { changed, deleted };
    }

    /**
     * Builds what changed as soon as the workspace is read and the build before it has stopped. The changes themselves are
     * taken in before a later change can cancel the build.
     */
    private change(changes: () => Promise<{ changed: URI[]; deleted: URI[] }>): void {
        const { WorkspaceManager, WorkspaceLock, DocumentBuilder } = this.services.workspace;
        WorkspaceManager.ready
            .then(() => WorkspaceLock.write(async token => {
                const { changed, deleted } = await changes();
                await DocumentBuilder.update(changed, deleted, token);
            }))
            .catch((error: unknown) => { console.error('A change could not be taken in.', error); });
    }
}
