import { resultsOf, study, studyOf, type PieceResult, type Progress } from '@nvs/analysis';
import type { Location, RiskModel } from '@nvs/model';
import { workOnModel, type AnalysisResult, type AnalysisTask, type Analyst, type ModelAnalyst } from '@nvs/project';
import {
    buildReport,
    cutSetsAnswer,
    cutSetsMarkdown,
    explainAnswer,
    explainMarkdown,
    prepareExplanation,
    REPORT_FORMATS,
    whatIfAnswer,
    whatIfMarkdown,
    type Content,
    type Counts,
    type FormatName,
    type ReportMarking,
    type View
} from '@nvs/report';

/** Where places of an answer lead. */
interface Links {
    /** Path of the project's folder as links have it, with a slash at both ends; without one, places are text. */
    readonly folder?: string | undefined;
}

/** What threads of this server do: analyses, and the texts that are made of them. `pieces` are the costly parts, worked out before; an explanation works out what it shows. */
export type ServerTask =
    | AnalysisTask
    | {
          readonly kind: 'report';
          readonly format: FormatName;
          readonly pieces: readonly PieceResult[];
          readonly diagnostics: Counts;
          readonly marking: ReportMarking | undefined;
      }
    | { readonly kind: 'what_if'; readonly id: string; readonly hours: number | undefined; readonly links: Links }
    | { readonly kind: 'cut_sets'; readonly id: string; readonly links: Links }
    | { readonly kind: 'explain'; readonly id: string; readonly texts: Readonly<Record<string, string>>; readonly links: Links };

/** A report as messages between processes can carry it. */
interface WrittenReport {
    readonly kind: 'report';
    readonly content: string;
    readonly encoding: 'utf8' | 'base64';
}

export type ServerResult = AnalysisResult | { readonly kind: 'text'; readonly text: string } | WrittenReport;

export type ServerAnalyst = Analyst<ServerTask, ServerResult>;

/** Works out one task. `nothing`: there is no answer, since the analysis has no figures of the element. */
export function* work(model: RiskModel, task: ServerTask): Generator<Progress, ServerResult, void> {
    switch (task.kind) {
        case 'report':
            return written(
                REPORT_FORMATS[task.format].write(
                    buildReport(model, resultsOf(study(model, { known: task.pieces, base: studyOf(model) })), {
                        diagnostics: task.diagnostics,
                        marking: task.marking
                    })
                )
            );
        case 'what_if':
            return { kind: 'text', text: whatIfMarkdown(whatIfAnswer(studyOf(model), [task.id], task.hours), viewOf(task.links)) };
        case 'cut_sets':
            return said(cutSetsAnswer(studyOf(model), task.id), cutSetsMarkdown, task.links);
        case 'explain': {
            const { texts } = task,
                of = studyOf(model);
            yield* prepareExplanation(of, task.id);
            const answer = explainAnswer(of, task.id, {
                text: file => (Object.hasOwn(texts, file) ? texts[file] : undefined)
            });
            return said(answer, explainMarkdown, task.links);
        }
        default:
            return yield* workOnModel(model, task);
    }
}

function written(content: Content): WrittenReport {
    const pieces = [...content];
    return pieces.every(piece => typeof piece === 'string')
        ? { kind: 'report', content: pieces.join(''), encoding: 'utf8' }
        : { kind: 'report', content: Buffer.concat(pieces.map(piece => Buffer.from(piece))).toString('base64'), encoding: 'base64' };
}

function said<T>(answer: T | undefined, markdown: (answer: T, view: View) => string, links: Links): ServerResult {
    return answer === undefined ? { kind: 'nothing' } : { kind: 'text', text: markdown(answer, viewOf(links)) };
}

function viewOf({ folder }: Links): View {
    return {
        link: ({ file, line }: Location) =>
            folder === undefined || file.startsWith('library:')
                ? undefined
                : `${folder}${file.split('/').map(encodeURIComponent).join('/')}#L${line}`
    };
}

/** The same threads for what the language itself asks. */
export function forLanguage(analyst: ServerAnalyst): ModelAnalyst {
    return async (model, tasks, options) =>
        (await analyst(model, tasks, options)).map(result =>
            result.kind === 'text' || result.kind === 'report' ? { kind: 'nothing' } : result
        );
}
