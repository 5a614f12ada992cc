import { type DocumentState, EmptyFileSystem, URI } from 'langium';
import { createProjectServices } from '@nvs/project';
import { analyse } from '@nvs/analysis';
import { buildReport, jsonPieces } from '@nvs/report';
import type { GeneratedFile } from './generate.js';

/** Milliseconds of processor time of each phase, and what it took. */
export interface Phases {
    readonly times: Readonly<Record<string, number>>;
    readonly heapMb: number;
    readonly rssMb: number;
    readonly reportMb: number;
    readonly diagnostics: number;
    readonly kilobytes: number;
}

const PHASES = { 1: 'parse', 2: 'index', 3: 'scopes', 4: 'link', 5: 'references', 6: 'check files' } as const;

/** Compiles the files in this process, from text to report, and says where the time went. */
export async function measurePhases(files: readonly GeneratedFile[]): Promise<Phases> {
    const { shared, Nvs } = createProjectServices(EmptyFileSystem);
    const { WorkspaceManager, DocumentBuilder, LangiumDocuments, LangiumDocumentFactory, Projects } = shared.workspace;
    await WorkspaceManager.initializeWorkspace([]);
    Projects.set({ name: 'bench', root: 'file:///bench', config: {} });
    const times: Record<string, number> = {};
    let mark = cpu();
    const lap = (name: string): void => {
        const now = cpu();
        times[name] = (times[name] ?? 0) + now - mark;
        mark = now;
    };
    for (const state of [2, 3, 4, 5, 6] as const) {
        DocumentBuilder.onBuildPhase(state as DocumentState, () => {
            lap(PHASES[state]);
        });
    }
    const documents = files.map(({ name, text }) => {
        const document = LangiumDocumentFactory.fromString(text, URI.parse(`file:///bench/${name}`));
        LangiumDocuments.addDocument(document);
        return document;
    });
    lap('parse');
    await DocumentBuilder.build(documents, { validation: true });
    const [project] = Projects.all();
    if (!project) {
        throw new Error('The benchmark has no project.');
    }
    mark = cpu();
    const text = Nvs.project.Texts.of(project),
        { diagnostics } = text;
    lap('check project');
    const { model } = text;
    lap('lower');
    const results = analyse(model);
    lap('score');
    let length = 0;
    for (const piece of jsonPieces(buildReport(model, results))) {
        length += piece.length;
    }
    lap('report');
    globalThis.gc?.();
    const { heapUsed, rss } = process.memoryUsage();
    return {
        times,
        heapMb: heapUsed / 2 ** 20,
        rssMb: rss / 2 ** 20,
        reportMb: length / 2 ** 20,
        diagnostics: diagnostics.length,
        kilobytes: files.reduce((sum, { text }) => sum + text.length, 0) / 1024
    };
}

function cpu(): number {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
}
