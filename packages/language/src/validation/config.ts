import type { FileSystemProvider } from 'langium';
import { message, type Message } from '@nvs/words';
import { URI } from 'langium';
import type { Diagnostic } from '@nvs/model';
import type { NvsServices } from '../module.js';
import { START } from '../workspace/config.js';
import type { ConfigProblem } from '../workspace/config.js';
import type { JsonPath } from '../workspace/json.js';
import type { Project } from '../workspace/projects.js';
import { PROJECT_FILE } from '../workspace/workspace-manager.js';
import { canBeSet, CODES, isCode, pageOf } from './codes.js';
import { severityOf } from './lsp-diagnostic.js';
import { nearest } from '../references/nearest.js';

/** What is wrong with the project file: what could not be read, and what it names that there is not. */
export function configDiagnostics(project: Project, services: NvsServices): Diagnostic[] {
    const { WorkspaceManager, Projects } = services.shared.workspace;
    const severity = severityOf('config/project', project.config);
    if (severity === 'off') {
        return [];
    }
    const read = WorkspaceManager.configs.get(`${project.root}/${PROJECT_FILE}`);
    const problems: ConfigProblem[] = [...(read?.problems ?? [])];
    const tell = (said: Message, ...path: JsonPath): void => {
        problems.push({ message: said, place: read?.placeOf(...path) ?? START });
    };
    const { method, severity: severities } = project.config;
    if (method !== undefined && !Projects.method(project)) {
        const suggestion = services.shared.workspace.IndexManager.names.search.namespace(method);
        tell(message('projectFile.methodUnknown', { method, suggestion }), 'method');
    }
    const areas = new Set(Object.keys(CODES).map(code => code.slice(0, code.indexOf('/'))));
    for (const [code, severity] of Object.entries(severities ?? {})) {
        if (isCode(code) && !canBeSet(code) && severity !== 'error') {
            tell(message('projectFile.staysAnError', { code }), 'severity', code);
        }
        if (code === 'gap' || code.startsWith('gap/') || areas.has(code) || Object.hasOwn(CODES, code)) {
            continue;
        }
        tell(message('projectFile.codeUnknown', { code, suggestion: nearest(code, [...areas, ...Object.keys(CODES)]) }), 'severity', code);
    }
    (project.config.projects ?? []).forEach((root, position) => {
        const folder = read?.folders[position];
        const reason = folder === undefined ? undefined : nowhere(root, folder, services);
        if (reason !== undefined) {
            tell(reason, 'projects', position);
        }
    });
    return problems.map(({ message: said, place }) => ({
        code: 'config/project',
        severity,
        message: services.shared.Wording.of(said),
        related: [],
        page: pageOf('config/project'),
        location: { file: PROJECT_FILE, ...place }
    }));
}

/** Why a folder that is named among the projects gives no names. */
function nowhere(root: string, folder: string, { shared: { workspace } }: NvsServices): Message | undefined {
    const { Projects, FileSystemProvider: files } = workspace;
    if (Projects.documentsOf(Projects.at(root)).length > 0) {
        return undefined;
    }
    const kind = kindAt(URI.parse(root), files);
    if (kind === 'nothing') {
        return message('projectFile.noFolder', { folder });
    }
    if (kind === 'file') {
        return message('projectFile.fileForFolder', { folder });
    }
    return message('projectFile.noModels', { folder });
}

function kindAt(uri: URI, files: FileSystemProvider): 'nothing' | 'file' | 'folder' {
    try {
        return files.statSync(uri).isDirectory ? 'folder' : 'file';
    } catch {
        return 'nothing';
    }
}
