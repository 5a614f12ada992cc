import { isPieceResult, piecesOf, type PieceResult } from '@nvs/analysis';
import type { AnalystOptions } from '@nvs/project';
import type { RiskModel } from '@nvs/model';
import type { ServerAnalyst } from './tasks.js';

const known = new WeakMap<RiskModel, readonly PieceResult[]>();

/** The costly parts of the analysis of a model, worked out once as long as the model is the same. */
export async function piecesFor(model: RiskModel, analyst: ServerAnalyst, options: AnalystOptions): Promise<readonly PieceResult[]> {
    const before = known.get(model);
    if (before) {
        return before;
    }
    const found = (await analyst(model, piecesOf(model), options)).filter(isPieceResult);
    known.set(model, found);
    return found;
}
