import type { Element, Estimate, Impact, Model } from '../generated/ast.js';
import { isCampaign, isEstimateProperty, isImpact, isInterest, isJudgement, isThreat } from '../generated/ast.js';

/** How often a model says less than a judgement of every criterion. */
export interface Incomplete {
    /** Statements of what is assumed of that which nobody judged. */
    readonly assumptions: number;
    /** Interests judged as a whole. */
    readonly interests: number;
    /** Risks with one impact as published; one that is withheld is none. */
    readonly published: number;
    /** Bands without a best estimate. */
    readonly bands: number;
}

type Entry = Model['entries'][number];

const impactsOf = (entry: Entry): Impact[] =>
    isThreat(entry) || isCampaign(entry) || isJudgement(entry) ? entry.properties.filter(isImpact) : [];

/** Whether harm is judged of an interest or a risk as a whole: beside rows the two may not go together. */
export const judgesAsAWhole = (entry: Entry): boolean =>
    impactsOf(entry).some(table => table.whole !== undefined || table.rows.some(row => isInterest(row.criterion?.ref)));

export function lessThanComplete(entries: readonly Entry[]): Incomplete {
    const impacts = entries.flatMap(impactsOf);
    const rows = impacts.flatMap(table => table.rows);
    const stated = entries.flatMap(estimatesOf);
    const likelihoods = stated.flatMap(each => (each.key === 'likelihood' ? each.estimates : []));
    const isBand = (estimate: Estimate | undefined): boolean => estimate?.upTo !== undefined;
    return {
        assumptions: impacts.filter(table => table.others.length > 0).length + stated.filter(each => each.key === 'not_judged').length,
        interests: rows.filter(row => isInterest(row.criterion?.ref)).length,
        published: impacts.filter(table => table.whole?.best !== undefined).length,
        bands:
            rows.filter(row => isBand(row.value)).length +
            impacts.filter(table => isBand(table.whole)).length +
            likelihoods.filter(isBand).length
    };
}

const estimatesOf = (entry: Entry) =>
    'properties' in entry ? (entry as Extract<Element, { properties: unknown }>).properties.filter(isEstimateProperty) : [];
