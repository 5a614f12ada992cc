import { EmptyFileSystem, URI } from 'langium';
import type { LangiumDocument } from 'langium';
import type { Diagnostic } from '@nvs/model';
import { compiledProject, createProjectServices } from '@nvs/project';
import { parseConfig } from '../../packages/language/src/workspace/config.js';

export const { shared, Nvs } = createProjectServices(EmptyFileSystem);
let ready: Promise<void> | undefined;
let count = 0;

/** Files of one project by name; `nvs.json` among them is its project file. */
export type Files = Readonly<Record<string, string>>;

/** Loads the library once, and the files as a project of their own. */
export async function load(files: Files): Promise<{ documents: LangiumDocument[]; diagnostics: Diagnostic[] }> {
    ready ??= shared.workspace.WorkspaceManager.initializeWorkspace([]);
    await ready;
    const root = `file:///case${count++}`;
    const config =
        files['nvs.json'] === undefined ? undefined : parseConfig(files['nvs.json'], path => URI.parse(`${root}/${path}`).toString());
    const project = { name: 'case', root, config: config?.config ?? {} };
    shared.workspace.Projects.set(project);
    if (config) {
        shared.workspace.WorkspaceManager.configs.set(`${root}/nvs.json`, config);
    }
    const documents = Object.entries(files)
        .filter(([name]) => name.endsWith('.nvs'))
        .map(([name, text]) => shared.workspace.LangiumDocumentFactory.fromString(text, URI.parse(`${root}/${name}`)));
    for (const document of documents) {
        shared.workspace.LangiumDocuments.addDocument(document);
    }
    await shared.workspace.DocumentBuilder.build(documents, { validation: true });
    return { documents, diagnostics: [...compiledProject(Nvs.project.Texts.of(project)).diagnostics] };
}

/** What is found in the files of a project; forgets them again. */
export async function check(files: Files): Promise<Diagnostic[]> {
    const { documents, diagnostics } = await load(files);
    await forget(documents);
    return diagnostics;
}

export async function forget(documents: readonly LangiumDocument[]): Promise<void> {
    await shared.workspace.DocumentBuilder.update(
        [],
        documents.map(document => document.uri)
    );
}
