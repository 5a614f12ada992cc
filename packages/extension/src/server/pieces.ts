import { piecesOf, type PieceResult } from '@nvs/analysis';
import type { AnalystOptions } from '@nvs/language';
import type { RiskModel } from '@nvs/model';
import type { ServerAnalyst, ServerResult } from './tasks.js';

const known = new WeakMap<RiskModel, readonly PieceResult[]>();

/** The costly parts of the analysis of a model, worked out once as long as the model is the same. */
export async function piecesFor(model: RiskModel, analyst: ServerAnalyst, options: AnalystOptions): Promise<readonly PieceResult[]> {
    const before = known.get(model);
    if (before) return before;
    const found = (await analyst(model, piecesOf(model), options)).filter(isPiece);
    known.set(model, found);
    return found;
}

function isPiece(result: ServerResult): result is PieceResult {
    return result.kind === 'network' || result.kind === 'sampled_risks' || result.kind === 'sampled_stress_test';
}
