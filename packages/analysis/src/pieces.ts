import { compare, type RiskModel } from '@nvs/model';
import { lookup } from './lookup.js';
import { analyseStructure, structureOf, type StructureOptions } from './network/structure/structure.js';
import { once } from './memo.js';
import { roundAll } from './number.js';
import type { NetworkResult } from './results/network.js';
import type { RiskSampling, SampledLoss, StressTestSampling } from './results/sampling.js';
import { withEstimates } from './sampling/harms.js';
import { sampleLosses } from './sampling/losses.js';
import { sampleRisks } from './sampling/risks.js';
import type { Progress, SamplingOptions } from './sampling/run.js';
import { sampleStressTest } from './sampling/stress-test.js';
import { riskResults } from './scoring/risk.js';

/** A costly part of an analysis, which rests on the model alone: it can be worked out in any order and on any thread. */
export type Piece =
    | { readonly kind: 'network' }
    | { readonly kind: 'sampled_risks' }
    | { readonly kind: 'sampled_stress_test'; readonly id: string };

/** What a piece gives. */
export type PieceResult =
    | { readonly kind: 'network'; readonly result: NetworkResult; readonly losses: SampledLoss[] }
    | { readonly kind: 'sampled_risks'; readonly result: RiskSampling }
    | { readonly kind: 'sampled_stress_test'; readonly result: StressTestSampling };

/** Tells pieces from other results of the same thread. */
export function isPieceResult<Other extends { readonly kind: string }>(result: PieceResult | Other): result is PieceResult {
    return result.kind === 'network' || result.kind === 'sampled_risks' || result.kind === 'sampled_stress_test';
}

/** The costly parts of the analysis of a model, those first that take longest. */
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

/** Works out a piece in steps, so that its progress can be shown and it can be given up. Undefined: the model has no such stress test. */
export function* workOut(
    model: RiskModel,
    piece: Piece,
    sampling: SamplingOptions = {}
): Generator<Progress, PieceResult | undefined, void> {
    const look = lookup(model);
    switch (piece.kind) {
        case 'network':
            return yield* networkPiece(model, sampling);
        case 'sampled_risks':
            return { kind: 'sampled_risks', result: yield* sampleRisks(look, riskResults(model), sampling) };
        case 'sampled_stress_test': {
            const test = model.stressTests.find(each => each.id === piece.id);
            return test && { kind: 'sampled_stress_test', result: yield* sampleStressTest(look, test, sampling) };
        }
    }
}

/** What hangs on what, with an estimate where no exact chance is reached. @param options of which nodes */
export function* networkPiece(
    model: RiskModel,
    { seed, trials }: SamplingOptions,
    options: StructureOptions = {}
): Generator<Progress, Extract<PieceResult, { kind: 'network' }>, void> {
    const risks = riskResults(model);
    const result = analyseStructure(model, risks, options);
    const open = result.nodes.filter(each => each.loss.status === 'bounds').map(each => each.id);
    const structure = once(() => structureOf(model, risks));
    // Trials are so many for risks, which the chance of a rare loss would not show in.
    const draws = seed === undefined ? {} : { seed };
    const losses = open.length === 0 ? [] : yield* sampleLosses(structure(), open, draws);
    const isOpen = result.harms.some(each => each.chance.best === undefined && !each.chance.ring);
    return {
        kind: 'network',
        result: isOpen
            ? {
                  ...result,
                  harms: roundAll(yield* withEstimates(result.harms, structure(), trials === undefined ? draws : { ...draws, trials }))
              }
            : result,
        losses
    };
}
