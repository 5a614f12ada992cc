import { compare, type RiskModel } from '@nvs/model';
import type { NetworkResult } from './results/network.js';
import type { RiskSampling, SampledLoss, StressTestSampling } from './results/sampling.js';

/** A costly part of a study, which rests on the model alone: it can be worked out in any order and on any thread. */
export type Piece =
    | { readonly kind: 'network' }
    | { readonly kind: 'sampled_risks' }
    | { readonly kind: 'sampled_stress_test'; readonly id: string };

/** What a piece gives. */
export type PieceResult =
    | { readonly kind: 'network'; readonly result: NetworkResult; readonly losses: readonly SampledLoss[] }
    | { readonly kind: 'sampled_risks'; readonly result: RiskSampling }
    | { readonly kind: 'sampled_stress_test'; readonly result: StressTestSampling };

/** Tells pieces from other results of the same thread. */
export function isPieceResult<Other extends { readonly kind: string }>(result: PieceResult | Other): result is PieceResult {
    return result.kind === 'network' || result.kind === 'sampled_risks' || result.kind === 'sampled_stress_test';
}

/** The costly parts of the study of a model, those first that take longest. */
export function piecesOf(model: RiskModel): Piece[] {
    return [
        { kind: 'network' },
        { kind: 'sampled_risks' },
        ...model.stressTests
            .map(each => each.id)
            .sort(compare)
            .map((id): Piece => ({ kind: 'sampled_stress_test', id }))
    ];
}
