import type { RiskModel } from '@nvs/model';
import type { LangiumDocument } from 'langium';
import { DocumentState, URI } from 'langium';
import type { CancellationToken } from 'vscode-languageserver';
import type { CompiledProject } from '../diagnostic.js';
import type { NvsServices } from '../module.js';
import { fileOf } from '../validation/diagnostics.js';
import { compiledText } from './compiled.js';
import type { Project } from './projects.js';

/**
 * The projects of a running language server as they stand, unsaved text included, each compiled as on the command line; rules and
 * expectations are run by the analyst. Waits for the checks in progress.
 * @param uri a file, or a folder and all below it; without one, the whole workspace
 */
export async function compileProjects(
    services: NvsServices,
    uri: string | undefined,
    cancel: CancellationToken,
    signal?: AbortSignal
): Promise<CompiledProject[]> {
    const { Projects } = services.shared.workspace;
    const texts = await whenChecked(services, cancel, () =>
        projectsAt(Projects, uri).flatMap(project => {
            const documents = Projects.documentsOf(project);
            return documents.length > 0 ? [compiledText(project, documents, services, project.root)] : [];
        })
    );
    return Promise.all(
        texts.map(async text => {
            const [judged] = text.asks ? await services.analysis.Analyst(text.model(), [{ kind: 'judgement' }], { signal }) : [];
            return text.judgedBy(judged?.kind === 'judgement' ? judged.result : undefined);
        })
    );
}

/** A project of a running language server as it stands. */
export interface ProjectNow {
    readonly root: string;
    /** The document that was asked for. */
    readonly document: LangiumDocument | undefined;
    /** What the text says, without what is broken in it. */
    readonly model: RiskModel;
    readonly hasErrors: boolean;
    /** The texts of its files, by their paths. */
    texts(): Record<string, string>;
}

/** The project around a file, with unsaved text. Waits for the checks in progress. */
export async function projectAt(services: NvsServices, uri: string, cancel: CancellationToken): Promise<ProjectNow> {
    const {
        analysis: { ProjectStates },
        shared: {
            workspace: { Projects, LangiumDocuments }
        }
    } = services;
    return whenChecked(services, cancel, () => {
        const place = URI.parse(uri),
            project = Projects.of(place.toString());
        const documents = Projects.documentsOf(project);
        return {
            root: project.root,
            document: LangiumDocuments.getDocument(place),
            model: ProjectStates.present(project),
            hasErrors: ProjectStates.hasErrors(project),
            texts: () => Object.fromEntries(documents.map(document => [fileOf(document, project), document.textDocument.getText()]))
        };
    });
}

async function whenChecked<T>({ shared: { workspace } }: NvsServices, cancel: CancellationToken, take: () => T): Promise<T> {
    const { WorkspaceManager, WorkspaceLock, DocumentBuilder } = workspace;
    await WorkspaceManager.ready;
    await DocumentBuilder.waitUntil(DocumentState.Validated, cancel);
    let taken: { value: T } | undefined;
    await WorkspaceLock.read(() => {
        taken = { value: take() };
    });
    if (!taken) {
        throw new Error('The workspace could not be read.');
    }
    return taken.value;
}

/** The project around a file; the projects in a folder, else the one around it. */
function projectsAt(projects: { all(): Project[]; of(uri: string): Project }, uri: string | undefined): Project[] {
    if (uri === undefined) {
        return projects.all();
    }
    const place = URI.parse(uri).toString().replace(/\/+$/, '');
    if (/\.(?:nvs|json)$/.test(place)) {
        return [projects.of(place)];
    }
    const within = projects.all().filter(project => project.root === place || project.root.startsWith(`${place}/`));
    return within.length > 0 ? within : [projects.of(`${place}/`)];
}
