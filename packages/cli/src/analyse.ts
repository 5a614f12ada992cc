import { isPieceResult, piecesOf, resultsOf, study, studyOf, type Results, type SamplingOptions } from '@nvs/analysis';
import { AnalysisFailed, type ModelAnalyst } from '@nvs/project';
import type { RiskModel } from '@nvs/model';
import { CannotDo } from './surroundings.js';

/** Everything that follows from a model, with its costly parts worked out by the analyst and their progress told. */
export async function analyseBy(
    analyst: ModelAnalyst,
    model: RiskModel,
    sampling: SamplingOptions,
    onProgress: (done: number, total: number) => void
): Promise<Results> {
    const options = {
        onProgress: (share: number) => {
            onProgress(Math.floor(100 * share), 100);
        }
    };
    const found = await analyst(
        model,
        piecesOf(model).map(piece => ({ ...piece, sampling })),
        options
    ).catch((error: unknown) => {
        throw error instanceof AnalysisFailed ? new CannotDo(error.said) : error;
    });
    return resultsOf(study(model, { sampling, known: found.filter(isPieceResult), base: studyOf(model) }));
}
