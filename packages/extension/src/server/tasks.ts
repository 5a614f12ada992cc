import { assemble, type PieceResult, type Progress } from '@nvs/analysis';
import { workOnModel, type AnalysisResult, type AnalysisTask, type Analyst, type ModelAnalyst } from '@nvs/language';
import type { Location, RiskModel } from '@nvs/model';
import {
    buildReport, cutSetsAnswer, cutSetsMarkdown, explainAnswer, explainMarkdown, piecesShown, toJson, whatIfAnswer, whatIfMarkdown, type Counts, type ReportMarking, type View
} from '@nvs/report';

/** Where places of an answer lead. */
export interface Links {
    /** Path of the project's folder as links have it, with a slash at both ends; without one, places are text. */
    readonly folder?: string | undefined;
}

/** What threads of this server do: analyses, and the texts that are made of them. `pieces` are the costly parts, worked out before; an explanation works out what it shows. */
export type ServerTask = AnalysisTask
    | { readonly kind: 'report'; readonly pieces: readonly PieceResult[]; readonly diagnostics: Counts; readonly marking: ReportMarking | undefined }
    | { readonly kind: 'what_if'; readonly id: string; readonly hours: number | undefined; readonly links: Links }
    | { readonly kind: 'cut_sets'; readonly id: string; readonly links: Links }
    | { readonly kind: 'explain'; readonly id: string; readonly texts: Readonly<Record<string, string>>; readonly links: Links };

export type ServerResult = AnalysisResult | { readonly kind: 'text'; readonly text: string };

export type ServerAnalyst = Analyst<ServerTask, ServerResult>;

/** Works out one task. `nothing`: there is no answer, since the analysis has no figures of the element. */
export function* work(model: RiskModel, task: ServerTask): Generator<Progress, ServerResult, void> {
    switch (task.kind) {
        case 'report':
            return { kind: 'text', text: toJson(buildReport(model, assemble(model, task.pieces), { diagnostics: task.diagnostics, marking: task.marking })) };
        case 'what_if':
            return { kind: 'text', text: whatIfMarkdown(whatIfAnswer(model, [task.id], task.hours), viewOf(task.links)) };
        case 'cut_sets':
            return said(cutSetsAnswer(model, task.id), cutSetsMarkdown, task.links);
        case 'explain': {
            const { texts } = task, pieces = yield* piecesShown(model, task.id);
            const answer = explainAnswer(model, task.id, assemble(model, pieces), { text: file => Object.hasOwn(texts, file) ? texts[file] : undefined });
            return said(answer, explainMarkdown, task.links);
        }
        default:
            return yield* workOnModel(model, task);
    }
}

function said<T>(answer: T | undefined, markdown: (answer: T, view: View) => string, links: Links): ServerResult {
    return answer === undefined ? { kind: 'nothing' } : { kind: 'text', text: markdown(answer, viewOf(links)) };
}

function viewOf({ folder }: Links): View {
    return {
        link: ({ file, line }: Location) => folder === undefined || file.startsWith('library:') ? undefined : `${folder}${file.split('/').map(encodeURIComponent).join('/')}#L${line}`
    };
}

/** The same threads for what the language itself asks. */
export function forLanguage(analyst: ServerAnalyst): ModelAnalyst {
    return async (model, tasks, options) => (await analyst(model, tasks, options)).map(result => result.kind === 'text' ? { kind: 'nothing' } : result);
}
