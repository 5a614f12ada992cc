import { isPieceResult, piecesOf, type PieceResult, type SamplingOptions } from '@nvs/analysis';
import type { RiskModel } from '@nvs/model';
import type { AnalystOptions } from '../analyst/analyst.js';
import { oncePerModel } from './once-per-model.js';
import type { ModelAnalyst } from './tasks.js';

const known = oncePerModel<readonly PieceResult[]>();

/** The costly parts of the analysis of a model, worked out once as long as the model is the same. */
export function piecesFor(
    model: RiskModel,
    sampling: SamplingOptions,
    analyst: ModelAnalyst,
    options: AnalystOptions
): Promise<readonly PieceResult[]> {
    const tasks = piecesOf(model).map(piece => ({ ...piece, sampling }));
    return known(
        model,
        [sampling.seed, sampling.trials],
        async shared => (await analyst(model, tasks, shared)).filter(isPieceResult),
        options
    );
}
