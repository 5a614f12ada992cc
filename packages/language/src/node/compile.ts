import { relative, sep } from 'node:path';
import type { MarkingLevel } from '@nvs/model';
import type { Language } from '@nvs/words';
import type { LangiumDocument } from 'langium';
import { DocumentState, URI } from 'langium';
import type { CompiledProject } from '../diagnostic.js';
import { createNvsServices } from '../module.js';
import { findingsAtLevel } from '../workspace/at-level.js';
import { compiledProject } from '../workspace/compiled.js';
import type { ProjectConfig } from '../workspace/config.js';
import type { Project } from '../workspace/projects.js';
import { releasedTexts } from '../workspace/released.js';
import { fileSystem } from './file-system.js';
import { foldersNamedBy, rootOf } from './files.js';

export interface CompileOptions {
    /** The folder that paths start from; else that of the process. */
    readonly cwd?: string;
    /** Whether rules and expectations are run; they are unless this says no. */
    readonly judge?: boolean;
    /** What findings are told in; English unless this says otherwise. */
    readonly language?: Language;
    /** Told how many files of how many are read and checked. */
    onProgress?(done: number, total: number): void;
    /** The level that findings are for: those of what is left when what is marked higher is taken out. Absent: of everything. */
    level?(markings: readonly MarkingLevel[]): string;
}

export interface Compilation {
    readonly projects: CompiledProject[];
    /** What could not be done at all: a path that doesn't exist, a folder without models. */
    readonly problems: { readonly message: string }[];
}

/**
 * Reads, links and checks the projects around the paths, and lowers them to risk models. A file stands for the project
 * around it; projects that its nvs.json names are read, and not reported on. Never throws on what stands in a file.
 */
export async function compile(paths: readonly string[], options: CompileOptions = {}): Promise<Compilation> {
    const { level } = options;
    if (!level) {
        return await read(paths, options, new Map());
    }
    const whole = await read(paths, { ...options, judge: false }, new Map());
    const levels = whole.projects.map(project => level(project.markings));
    const released = whole.projects.map((project, i) => releasedTexts(whole.textsOf(project), project.markings, levels[i] ?? ''));
    const left = await read(
        paths,
        { ...options, judge: false },
        new Map(released.flatMap(each => [...each.changed].map(([uri, { text }]) => [uri, text] as const)))
    );
    return {
        problems: left.problems,
        projects: whole.projects.flatMap((project, i) => {
            const texts = released[i],
                rest = left.projects.find(each => each.root === project.root);
            return texts && rest
                ? [
                      findingsAtLevel({
                          whole: project,
                          left: rest,
                          texts,
                          level: levels[i] ?? '',
                          config: whole.configOf(project),
                          judge: options.judge ?? true
                      })
                  ]
                : [];
        })
    };
}

interface Read extends Compilation {
    /** The documents of a project, and of those that it names. */
    textsOf(project: CompiledProject): readonly LangiumDocument[];
    configOf(project: CompiledProject): ProjectConfig;
}

/** @param texts by address: what is read in the place of what stands there */
async function read(paths: readonly string[], options: CompileOptions, texts: ReadonlyMap<string, string>): Promise<Read> {
    const problems: { message: string }[] = [];
    const cwd = options.cwd ?? process.cwd();
    const folders = new Set<string>();
    for (const path of paths) {
        const root = rootOf(path, cwd);
        if (root) {
            folders.add(root.folder);
        } else {
            problems.push({ message: `There is no file or folder ${path}.` });
        }
    }
    const { shared, Nvs } = createNvsServices(
        fileSystem((path, reason) => {
            WorkspaceManager.told(URI.file(path), reason);
        }, texts)
    );
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
    const projects: CompiledProject[] = [];
    for (const project of Projects.all()) {
        const root = URI.parse(project.root).fsPath;
        const documents = isBelow(root, folders) ? Projects.documentsOf(project) : [];
        if (documents.length > 0) {
            projects.push(compiledProject(project, documents, Nvs, root, options.judge));
        }
    }
    for (const folder of folders) {
        if (!projects.some(project => `${project.root}/`.startsWith(`${folder}/`))) {
            problems.push({ message: `There are no .nvs files in ${folder}.` });
        }
    }
    for (const [uri, reason] of [...WorkspaceManager.notRead()].sort()) {
        problems.push({ message: `"${relative(cwd, URI.parse(uri).fsPath) || '.'}" cannot be read: ${reason}.` });
    }
    const projectOf = ({ root }: CompiledProject): Project | undefined => Projects.all().find(each => URI.parse(each.root).fsPath === root);
    return {
        projects,
        problems,
        textsOf: project =>
            [projectOf(project), ...Projects.all().filter(each => projectOf(project)?.config.projects?.includes(each.root))].flatMap(
                each => (each ? Projects.documentsOf(each) : [])
            ),
        configOf: project => projectOf(project)?.config ?? {}
    };
}

function isBelow(root: string, folders: ReadonlySet<string>): boolean {
    return [...folders].some(folder => root === folder || root.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`));
}
