import type { FileSystemNode, LangiumDocument } from 'langium';
import { DefaultWorkspaceManager, URI, UriUtils } from 'langium';
import type { LangiumDocumentFactory } from 'langium';
import type { WorkspaceFolder } from 'vscode-languageserver';
import { LIBRARY } from '../library/generated.js';
import { libraryUri } from '../library/uri.js';
import type { NvsSharedServices } from '../module.js';
import { parseConfig } from './config.js';
import type { ConfigProblem } from './config.js';
import type { Projects } from './projects.js';

/** The project file. */
export const PROJECT_FILE = 'nvs.json';

/** Opening too many files at once runs into the limits of the system. */
const FILES_AT_ONCE = 32;

/** Finds the projects in the workspace, and loads their files and the standard library. */
export class NvsWorkspaceManager extends DefaultWorkspaceManager {
    private readonly projects: Projects;
    private readonly factory: LangiumDocumentFactory;
    /** What is wrong with project files, by their URI. */
    readonly configProblems = new Map<string, readonly ConfigProblem[]>();

    constructor(services: NvsSharedServices) {
        super(services);
        this.projects = services.workspace.Projects;
        this.factory = services.workspace.LangiumDocumentFactory;
        this.initialBuildOptions = { validation: true };
    }

    override async loadAdditionalDocuments(_folders: WorkspaceFolder[], collector: (document: LangiumDocument) => void): Promise<void> {
        for (const { name, text } of LIBRARY) {
            const uri = URI.parse(libraryUri(name));
            if (!this.langiumDocuments.hasDocument(uri)) collector(this.factory.fromString(text, uri));
        }
        await Promise.resolve();
    }

    /** Every opened folder is a project, unless `nvs.json` says more about it. */
    override async traverseFolder(folder: URI, uris: URI[]): Promise<void> {
        const root = projectRoot(folder);
        if (!this.projects.all().some(project => project.root === root)) {
            this.projects.set({ name: UriUtils.basename(folder), root, config: {} });
        }
        await this.traverse(folder, uris);
    }

    /** The model files in a folder of a project, and the projects in it. */
    override async searchFolder(folder: URI): Promise<URI[]> {
        const uris: URI[] = [];
        await this.traverse(folder, uris);
        return uris;
    }

    /** Reads the project file anew; a folder that was opened as such stays a project without one. */
    async readProject(file: URI): Promise<void> {
        const folder = UriUtils.dirname(file);
        const name = UriUtils.basename(folder);
        const resolve = (path: string): string => projectRoot(UriUtils.resolvePath(folder, path));
        const { config, problems } = parseConfig(await this.fileSystemProvider.readFile(file), resolve);
        this.configProblems.set(file.toString(), problems);
        this.projects.set({ name: config.name ?? name, root: projectRoot(folder), config });
    }

    protected override async loadWorkspaceDocuments(uris: Iterable<URI>, collector: (document: LangiumDocument) => void): Promise<void> {
        const queue = [...uris].sort((a, b) => (a.toString() < b.toString() ? -1 : 1));
        const load = async (): Promise<void> => {
            for (let uri = queue.shift(); uri; uri = queue.shift()) {
                collector(await this.langiumDocuments.getOrCreateDocument(uri));
            }
        };
        await Promise.all(Array.from({ length: FILES_AT_ONCE }, load));
    }

    private async traverse(folder: URI, uris: URI[]): Promise<void> {
        let entries: FileSystemNode[];
        try {
            entries = await this.fileSystemProvider.readDirectory(folder);
        } catch {
            return; // a folder that can't be read holds no files for us
        }
        for (const entry of entries) {
            if (entry.isFile && UriUtils.basename(entry.uri) === PROJECT_FILE) await this.readProject(entry.uri);
            else if (!this.shouldIncludeEntry(entry)) continue;
            else if (entry.isDirectory) await this.traverse(entry.uri, uris);
            else if (entry.isFile) uris.push(entry.uri);
        }
    }
}

/** The URI of a project folder as projects are known by it. */
export function projectRoot(folder: URI): string {
    return folder.toString().replace(/\/+$/, '');
}
