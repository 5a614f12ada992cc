import { EmptyFileSystem, URI } from 'langium';
import type { Analyses } from './analyses.js';
import { createNvsServices } from './module.js';
import type { CheckedText } from './texts/checked-text.js';
import type { ProjectConfig } from './workspace/config.js';

const ROOT = 'file:///project';

/** Texts in memory as one project with the standard library: for what has no files. They are built in the order given. */
export async function openTexts(
    files: Readonly<Record<string, string>>,
    { config = {}, analyses = {} }: { readonly config?: ProjectConfig; readonly analyses?: Analyses } = {}
): Promise<CheckedText> {
    const { shared, Nvs } = createNvsServices({ ...EmptyFileSystem, analyses });
    const { WorkspaceManager, Projects, LangiumDocuments, LangiumDocumentFactory, DocumentBuilder } = shared.workspace;
    await WorkspaceManager.initializeWorkspace([]);
    const project = { name: config.name ?? 'project', root: ROOT, config };
    Projects.set(project);
    const documents = Object.entries(files).map(([file, text]) => LangiumDocumentFactory.fromString(text, URI.parse(`${ROOT}/${file}`)));
    for (const document of documents) {
        LangiumDocuments.addDocument(document);
    }
    await DocumentBuilder.build(documents, { validation: true });
    return Nvs.project.Texts.of(project);
}
