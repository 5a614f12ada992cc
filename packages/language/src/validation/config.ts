import type { Diagnostic } from '../diagnostic.js';
import type { NvsServices } from '../module.js';
import type { Project } from '../workspace/projects.js';
import { PROJECT_FILE } from '../workspace/workspace-manager.js';
import { CODES, pageOf } from './codes.js';
import { severityOf } from './lsp-diagnostic.js';
import { didYouMean, nearest } from './nearest.js';

/** What is wrong with the project file: what could not be read, and what it names that there is not. */
export function configDiagnostics(project: Project, services: NvsServices): Diagnostic[] {
    const { WorkspaceManager, Projects } = services.shared.workspace;
    const severity = severityOf('config/project', project.config);
    if (severity === 'off') return [];
    const problems: { message: string; line?: number; column?: number; key?: string }[] = [...WorkspaceManager.configProblems.get(`${project.root}/${PROJECT_FILE}`) ?? []];
    const { method, severity: severities } = project.config;
    if (method !== undefined && !Projects.method(project)) {
        const suggestion = nearest(method, services.shared.workspace.IndexManager.names.allNamespaces());
        problems.push({ key: 'method', message: `There is no method ${method}: name one by its namespace, such as nvs.anv2022.${didYouMean(suggestion)}` });
    }
    const areas = new Set(Object.keys(CODES).map(code => code.slice(0, code.indexOf('/'))));
    for (const code of Object.keys(severities ?? {})) {
        if (code === 'gap' || code.startsWith('gap/') || areas.has(code) || Object.hasOwn(CODES, code)) continue;
        problems.push({ key: code, message: `Nothing has the code or area ${code}: its severity sets nothing.${didYouMean(nearest(code, [...areas, ...Object.keys(CODES)]))}` });
    }
    return problems.map(({ message, line = 1, column = 1, key }) => ({
        code: 'config/project', severity, message, related: [], page: pageOf('config/project'),
        location: { file: PROJECT_FILE, line, column, endLine: line, endColumn: column + (line === 1 && column === 1 ? 1 : (key?.length ?? 0) + 2) }
    }));
}
