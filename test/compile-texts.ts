import { EmptyFileSystem, URI } from 'langium';
import { compiledProject, createProjectServices, type CompiledProject } from '@nvs/project';
import type { ProjectConfig } from '../packages/language/src/workspace/config.js';

const ROOT = 'file:///project';

/** Compiles texts in memory, as a project with the standard library. The files are built in the order given. */
export async function compileTexts(files: Readonly<Record<string, string>>, config: ProjectConfig = {}): Promise<CompiledProject> {
    const { shared, Nvs } = createProjectServices(EmptyFileSystem);
    const { WorkspaceManager, Projects, LangiumDocuments, LangiumDocumentFactory, DocumentBuilder } = shared.workspace;
    await WorkspaceManager.initializeWorkspace([]);
    const project = { name: config.name ?? 'project', root: ROOT, config };
    Projects.set(project);
    const documents = Object.entries(files).map(([file, text]) => LangiumDocumentFactory.fromString(text, URI.parse(`${ROOT}/${file}`)));
    for (const document of documents) {
        LangiumDocuments.addDocument(document);
    }
    await DocumentBuilder.build(documents, { validation: true });
    return compiledProject(Nvs.project.Texts.of(project), '/project');
}
