import { elementFigures, resultsOf, study, studyOf } from '@nvs/analysis';
import type { ElementFigures, Gap, Judgement, Piece, PieceResult, Progress, SamplingOptions, Study } from '@nvs/analysis';
import type { RiskModel } from '@nvs/model';
import {
    batches,
    buildReport,
    cutSetsAnswer,
    explainAnswer,
    picturesOf,
    prepareExplanation,
    REPORT_FORMATS,
    whatIfAnswer,
    type CutSetsAnswer,
    type CutSetsOptions,
    type ExplainAnswer,
    type FormatName,
    type PictureFile,
    type Profile,
    type Raster,
    type Report,
    type ReportFormat,
    type ReportOptions,
    type ReportView,
    type WhatIfAnswer
} from '@nvs/report';
import type { Analyst } from '../analyst/analyst.js';

/** What an analyst can be asked about a model, as data that a message between threads can carry. */
export type Task =
    /** A costly part of the whole analysis. */
    | (Piece & { readonly sampling?: SamplingOptions | undefined })
    /** What its rules and expectations say. */
    | { readonly kind: 'judgement' }
    /** The figures of one element. */
    | { readonly kind: 'figures'; readonly id: string }
    | WhatIf
    | CutSets
    /** What the model leaves out. */
    | { readonly kind: 'gaps' }
    /** Why the figures of an element are what they are. `texts` by file, to quote from. */
    | { readonly kind: 'explain'; readonly id: string; readonly texts: Readonly<Record<string, string>> }
    | (Whole & {
          readonly kind: 'report';
          readonly format: FormatName;
          readonly view?: ReportView | undefined;
      })
    /** The pictures of the report to read. */
    | (Whole & { readonly kind: 'pictures'; readonly profile?: Profile | undefined });

/** What a report is made of. `pieces` are the costly parts, worked out before; `judgement` what its rules and expectations say, where that is known. */
interface Whole {
    readonly pieces: readonly PieceResult[];
    readonly sampling?: SamplingOptions | undefined;
    readonly judgement?: Judgement | undefined;
    readonly about: ReportOptions;
}

/** What happens if elements are down. `hours`: how long; without it each for its repair. */
export interface WhatIf {
    readonly kind: 'what_if';
    readonly ids: readonly string[];
    readonly hours?: number | undefined;
}

/** What brings an element down. */
export interface CutSets {
    readonly kind: 'cut_sets';
    readonly id: string;
    readonly limits?: Pick<CutSetsOptions, 'kind' | 'order' | 'most'> | undefined;
}

export type TaskResult =
    | PieceResult
    | { readonly kind: 'judgement'; readonly result: Judgement }
    | { readonly kind: 'figures'; readonly result: ElementFigures }
    | { readonly kind: 'what_if'; readonly result: WhatIfAnswer }
    | { readonly kind: 'cut_sets'; readonly result: CutSetsAnswer }
    | { readonly kind: 'explain'; readonly result: ExplainAnswer }
    | { readonly kind: 'gaps'; readonly result: readonly Gap[] }
    | { readonly kind: 'report'; readonly result: readonly (string | Uint8Array)[] }
    | { readonly kind: 'pictures'; readonly result: readonly PictureFile[] }
    /** The model has no such element, or the analysis no figures of it. */
    | { readonly kind: 'nothing' };

export type ModelAnalyst = Analyst<Task, TaskResult>;

/** Whether what comes of a task has pictures that are made into points, where that can be done. */
export const hasPoints = (task: Task): boolean => task.kind === 'report' && formatOf(task).rasterised !== undefined;

const formatOf = ({ format }: { readonly format: FormatName }): ReportFormat => REPORT_FORMATS[format];

/** Works out one task. @param raster makes points of the pictures in a report, for programs that draw no lines */
export function* work(model: RiskModel, task: Task, raster?: Raster): Generator<Progress, TaskResult, void> {
    const { kind } = task;
    switch (kind) {
        case 'judgement':
            return { kind, result: studyOf(model).judgement() };
        case 'figures': {
            const result = elementFigures(studyOf(model), task.id);
            return result ? { kind, result } : { kind: 'nothing' };
        }
        case 'gaps':
            return { kind, result: studyOf(model).gaps() };
        case 'what_if':
            return { kind, result: whatIfAnswer(studyOf(model), task.ids, task.hours) };
        case 'cut_sets': {
            const result = cutSetsAnswer(studyOf(model), task.id, task.limits);
            return result ? { kind, result } : { kind: 'nothing' };
        }
        case 'explain': {
            const { texts } = task,
                studied = studyOf(model);
            yield* prepareExplanation(studied, task.id);
            const result = explainAnswer(studied, task.id, {
                text: file => (Object.hasOwn(texts, file) ? texts[file] : undefined)
            });
            return result ? { kind, result } : { kind: 'nothing' };
        }
        case 'report': {
            const format = formatOf(task),
                written = format.write(reportOf(model, task), task.view);
            return { kind, result: [...batches(raster && format.rasterised ? format.rasterised(written, raster) : written)] };
        }
        case 'pictures':
            return { kind, result: picturesOf(reportOf(model, task), task.profile) };
        default:
            return (yield* drawnAs(model, task.sampling).steps(task)) ?? { kind: 'nothing' };
    }
}

/** The study of a model with so many draws. */
function drawnAs(model: RiskModel, sampling: SamplingOptions = {}): Study {
    return isUsual(sampling) ? studyOf(model) : study(model, { sampling, base: studyOf(model) });
}

const isUsual = ({ seed, trials }: SamplingOptions): boolean => seed === undefined && trials === undefined;

/** Whether a task rests on little but the model: what is drawn does, unless it was drawn here, since rules ask for it. */
export function isApart(model: RiskModel, task: Task): boolean {
    switch (task.kind) {
        case 'sampled_risks':
            return !drawnAs(model, task.sampling).sampledRisks.made();
        case 'sampled_stress_test':
            return true;
        default:
            return false;
    }
}

function reportOf(model: RiskModel, { pieces: known, sampling, judgement, about }: Whole): Report {
    return buildReport(model, resultsOf(study(model, { sampling, known, judgement, base: studyOf(model) })), about);
}
