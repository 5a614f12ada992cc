import { networkPiece, workOut, type Piece, type PieceResult, type Progress } from '@nvs/analysis';
import type { RiskModel } from '@nvs/model';

/** Stands for the draws of all risks where an explanation shows none of them. */
const NO_DRAWS: PieceResult = {
    kind: 'sampled_risks',
    result: {
        seed: 0,
        trials: 0,
        conditions: ['sampled'],
        formulas: { ordinal: 'sampling.ordinal', withinClass: 'sampling.within_class', quantity: 'sampling.quantity' },
        risks: [],
        notSampled: [],
        stability: [],
        sensitivity: []
    }
};

/** Of the costly parts of the analysis, as much as the explanation of one element shows. Nothing else that is made of them may be shown. */
export function* piecesShown(model: RiskModel, id: string): Generator<Progress, PieceResult[], void> {
    const is = (all: readonly { readonly id: string }[]): boolean => all.some(each => each.id === id);
    const drawn: Piece | undefined = is(model.stressTests)
        ? { kind: 'sampled_stress_test', id }
        : is([...model.threats, ...model.campaigns])
          ? { kind: 'sampled_risks' }
          : undefined;
    const draws = drawn && (yield* workOut(model, drawn));
    const network = yield* networkPiece(
        model,
        {},
        { of: is([...model.nodes, ...model.sectors]) ? [id] : [], harms: is([...model.interests, ...model.criteria]) }
    );
    return [network, ...(draws ? [draws] : []), ...(draws?.kind === 'sampled_risks' ? [] : [NO_DRAWS])];
}
