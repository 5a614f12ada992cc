import type { RiskModel } from '@nvs/model';

/**
 * The model with nothing assumed of what nobody judged: where something is withheld, an interest without a row may have been judged in what is.
 * Nothing is assumed of any risk then, for whether and of which of them there is more is not told either.
 */
export function withoutAssumptions(model: RiskModel): RiskModel {
    const own = <T extends { readonly othersAssumed?: unknown; readonly notJudged?: unknown }>(each: T): T => {
        const { othersAssumed: _, notJudged: __, ...rest } = each;
        return rest as T;
    };
    return {
        ...model,
        assessments: model.assessments.map(own),
        threats: model.threats.map(own),
        campaigns: model.campaigns.map(own),
        judgements: model.judgements.map(own)
    };
}
