import { isNotCounted } from './network.js';
import type { RiskModel } from './risk-model.js';
import type { Campaign, ConcernImpact, Judgement, Threat } from './threat.js';
import type { Estimate } from './value.js';

/** How often a model says less than a judgement of every criterion, or leaves something out of losses on purpose. */
export interface LessCertain {
    /** Statements of what is assumed of that which nobody judged. */
    readonly assumptions: number;
    /** Interests judged as a whole; what is withheld is none. */
    readonly interests: number;
    /** Risks with one impact as published; one that is withheld is none. */
    readonly published: number;
    /** Bands without a best estimate. */
    readonly bands: number;
    /** Dependencies that are no needs, since the concern is not interruption. */
    readonly needsNotCounted: number;
}

export const NOTHING_LESS: LessCertain = { assumptions: 0, interests: 0, published: 0, bands: 0, needsNotCounted: 0 };

/** Whether limits were judged and no best estimate between them. What is withheld may have limits too: that is no judgement. */
export const isBand = (estimate: Estimate | undefined): boolean => estimate?.band === true && !estimate.withheld;

type Judged = Threat | Campaign | Judgement | ConcernImpact;

/** What is estimated of a threat, a campaign or a worry about a dependency, or in a judgement: each likelihood that is stated, and all that is said of harm. */
function estimatesOf(of: Judged): Estimate[] {
    const likelihoods =
        'likelihoods' in of && of.likelihoods ? of.likelihoods.map(each => each.value) : 'likelihood' in of ? [of.likelihood] : [];
    const harm = [...of.impact, ...(of.interestImpact ?? []), ...(of.publishedImpact ?? [])].map(each => each.value);
    return [...likelihoods, ...harm].flatMap(each => each ?? []);
}

/** How many bands without a best estimate stand in a threat, a campaign or a judgement. */
export const bandsIn = (of: Judged): number => estimatesOf(of).filter(isBand).length;

const isStated = ({ value }: { readonly value: Estimate }): boolean => !value.withheld;

export function lessCertain({ threats, campaigns, judgements, assessments, dependencies }: RiskModel): LessCertain {
    const all: readonly Judged[] = [...threats, ...campaigns, ...judgements, ...dependencies.flatMap(each => each.concernImpact ?? [])];
    const sum = (of: (each: Judged) => number): number => all.reduce((so, each) => so + of(each), 0);
    return {
        assumptions: sum(each => each.othersAssumed?.length ?? 0) + [...threats, ...assessments].filter(each => each.notJudged).length,
        interests: sum(each => each.interestImpact?.filter(isStated).length ?? 0),
        published: sum(each => each.publishedImpact?.filter(isStated).length ?? 0),
        bands: sum(bandsIn),
        needsNotCounted: dependencies.filter(isNotCounted).length
    };
}
