import { DocumentState, URI } from 'langium';
import type { CancellationToken } from 'vscode-languageserver';
import type { CompiledProject } from '../diagnostic.js';
import type { NvsServices } from '../module.js';
import { compiledProject } from './compiled.js';
import type { Project } from './projects.js';

/**
 * The projects of a running language server as they stand, unsaved text included, each compiled as on the command line.
 * Waits for the checks in progress.
 * @param uri a file, or a folder and all below it; without one, the whole workspace
 */
export async function compileProjects(services: NvsServices, uri: string | undefined, cancel: CancellationToken): Promise<CompiledProject[]> {
    const { WorkspaceManager, WorkspaceLock, DocumentBuilder, Projects } = services.shared.workspace;
    await WorkspaceManager.ready;
    await DocumentBuilder.waitUntil(DocumentState.Validated, cancel);
    const compiled: CompiledProject[] = [];
    await WorkspaceLock.read(() => {
        for (const project of projectsAt(Projects, uri)) {
            const documents = Projects.documentsOf(project);
            if (documents.length > 0) compiled.push(compiledProject(project, documents, services, project.root));
        }
    });
    return compiled;
}

/** The project around a file; the projects in a folder, else the one around it. */
function projectsAt(projects: { all(): Project[]; of(uri: string): Project }, uri: string | undefined): Project[] {
    if (uri === undefined) return projects.all();
    const place = URI.parse(uri).toString().replace(/\/+$/, '');
    if (/\.(?:nvs|json)$/.test(place)) return [projects.of(place)];
    const within = projects.all().filter(project => project.root === place || project.root.startsWith(`${place}/`));
    return within.length > 0 ? within : [projects.of(`${place}/`)];
}
