import type { Gap, SamplingOptions } from '@nvs/analysis';
import {
    REPORT_FORMATS,
    type Content,
    type CutSetsAnswer,
    type ExplainAnswer,
    type FormatName,
    type Generator,
    type PictureFile,
    type Profile,
    type ReportView,
    type WhatIfAnswer
} from '@nvs/report';
import type { AnalystOptions } from '../analyst/analyst.js';
import type { Asked } from './asked.js';
import { atOncePerModel, oncePerModel } from './once-per-model.js';
import { piecesFor } from './pieces.js';
import type { CutSets, ModelAnalyst, Task, WhatIf } from './tasks.js';

/** What can be asked about a project. */
export type Question =
    | {
          readonly kind: 'report';
          readonly format: FormatName;
          /** Of what is drawn under the ranges. */
          readonly sampling?: SamplingOptions | undefined;
          /** The program that makes it. */
          readonly generator?: Generator | undefined;
          /** What of it is asked for. */
          readonly view?: ReportView | undefined;
      }
    /** The pictures of the report to read, as a profile has it. */
    | { readonly kind: 'pictures'; readonly sampling?: SamplingOptions | undefined; readonly profile?: Profile | undefined }
    | WhatIf
    | CutSets
    /** Why the figures of an element are what they are. */
    | { readonly kind: 'explain'; readonly id: string }
    /** What the model leaves out. */
    | { readonly kind: 'gaps' };

interface Answers {
    report: Content;
    pictures: readonly PictureFile[];
    what_if: WhatIfAnswer;
    cut_sets: CutSetsAnswer;
    explain: ExplainAnswer;
    gaps: readonly Gap[];
}

export type AnswerTo<Q extends Question> = Answers[Q['kind']];

export interface AskOptions extends AnalystOptions {
    readonly analyst: ModelAnalyst;
}

/** Reports are kept with their model; other answers are soon made again. */
const reports = oncePerModel<unknown>(),
    others = atOncePerModel<unknown>();

/**
 * Answers a question about a project; who asks the same at the same time gets the same answer, worked out once.
 * Undefined: the analysis has no figures of the element.
 * Fails with `AnalysisFailed`, or with the reason of the signal when that gives it up.
 */
export async function ask<Q extends Question>(
    asked: Asked,
    question: Q,
    { analyst, ...options }: AskOptions
): Promise<AnswerTo<Q> | undefined> {
    const { model, found, marking } = asked;
    const answer = async (shared: AnalystOptions): Promise<unknown> => {
        const task = await taskOf(asked, question, analyst, shared);
        // What is costly of a report is done by now, and its progress told.
        const [told] = await analyst(model, [task], isReported(question) ? { signal: shared.signal } : shared);
        return told?.kind === question.kind && 'result' in told ? told.result : undefined;
    };
    // They differ by all of this.
    const by = [question, found, marking];
    return (await (isReported(question) ? reports : others)(model, by, answer, options)) as AnswerTo<Q> | undefined;
}

/** Whether the whole analysis is behind the answer. */
const isReported = ({ kind }: Question): boolean => kind === 'report' || kind === 'pictures';

async function taskOf(
    { model, marking, found, judgement, texts }: Asked,
    question: Question,
    analyst: ModelAnalyst,
    options: AnalystOptions
): Promise<Task> {
    switch (question.kind) {
        case 'report':
        case 'pictures': {
            const { sampling = {} } = question;
            const isWhole = question.kind === 'pictures' || REPORT_FORMATS[question.format].isWhole;
            const pieces = isWhole ? await piecesFor(model, sampling, analyst, options) : [];
            // Rules may ask for what is drawn: they were run with draws as nobody asked for others.
            const judged = sampling.seed === undefined && sampling.trials === undefined ? judgement : undefined;
            const whole = { pieces, sampling, judgement: judged, about: { diagnostics: found, marking } };
            if (question.kind === 'pictures') {
                return { ...whole, kind: 'pictures', profile: question.profile };
            }
            const { format, view, generator } = question;
            return { ...whole, kind: 'report', format, view, about: { ...whole.about, generator } };
        }
        case 'explain':
            return { ...question, texts: texts() };
        default:
            return question;
    }
}
