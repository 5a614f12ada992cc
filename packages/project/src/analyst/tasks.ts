import { elementFigures, study, studyOf } from '@nvs/analysis';
import type { ElementFigures, Judgement, Piece, PieceResult, Progress, SamplingOptions } from '@nvs/analysis';
import type { RiskModel } from '@nvs/model';
import type { Analyst } from './analyst.js';

/** What can be asked about a model: a costly part of its whole analysis, its rules and expectations alone, or the figures of one element. */
export type AnalysisTask =
    | (Piece & { readonly sampling?: SamplingOptions })
    | { readonly kind: 'judgement' }
    | { readonly kind: 'figures'; readonly id: string };

export type AnalysisResult =
    | PieceResult
    | { readonly kind: 'judgement'; readonly result: Judgement }
    | { readonly kind: 'figures'; readonly result: ElementFigures }
    | { readonly kind: 'nothing' };

export type ModelAnalyst = Analyst<AnalysisTask, AnalysisResult>;

/** Works out one task. `nothing`: the model has no such element. */
export function* work(model: RiskModel, task: AnalysisTask): Generator<Progress, AnalysisResult, void> {
    switch (task.kind) {
        case 'judgement':
            return { kind: 'judgement', result: studyOf(model).judgement() };
        case 'figures': {
            const result = elementFigures(studyOf(model), task.id);
            return result ? { kind: 'figures', result } : { kind: 'nothing' };
        }
        default:
            return (yield* study(model, { sampling: task.sampling, base: studyOf(model) }).steps(task)) ?? { kind: 'nothing' };
    }
}
