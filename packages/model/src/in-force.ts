import { compare } from './order.js';
import type { RiskModel } from './risk-model.js';
import type { StatedSupply } from './network.js';
import type { JudgedHarm, StatedImpact, StatedLikelihood, Threat } from './threat.js';

/**
 * Of values by year the one that holds in a year: that of no year in particular, else that of the year, else the latest before it; never a later
 * one. Without a year, the latest.
 */
export function inForce<T extends { readonly year?: number | undefined }>(values: readonly T[], year: number | undefined): T | undefined {
    const undated = values.find(each => each.year === undefined);
    if (undated) {
        return undated;
    }
    const before = values.filter(each => year === undefined || (each.year ?? 0) <= year);
    return before.reduce<T | undefined>((latest, each) => ((each.year ?? 0) > (latest?.year ?? 0) ? each : latest), undefined);
}

/** The year that a model assesses: that of the date of its assessment, of several the first by name. */
export function assessedYear({ assessments }: Pick<RiskModel, 'assessments'>): number | undefined {
    const date = [...assessments].sort((a, b) => compare(a.id, b.id))[0]?.date;
    return date === undefined ? undefined : Number(date.slice(0, 4));
}

/** Those of the view that was chosen, where there are such; else those of no view; else of the only one. Nothing where several are left. */
export function ofView(supplies: readonly StatedSupply[], view: string | undefined): readonly StatedSupply[] {
    const own = supplies.filter(each => view !== undefined && each.view === view);
    if (own.length > 0) {
        return own;
    }
    const common = supplies.filter(each => each.view === undefined);
    if (common.length > 0) {
        return common;
    }
    return new Set(supplies.map(each => each.view)).size === 1 ? supplies : [];
}

/** The model with the values in force of what is stated by year and by view: those of its assessment. */
export function withValuesInForce(model: RiskModel): RiskModel {
    const year = assessedYear(model);
    const view = [...model.assessments].sort((a, b) => compare(a.id, b.id))[0]?.view;
    const supplied = <T extends Supplied>(element: T): T => {
        if (!element.supplies) {
            return element;
        }
        const found = inForce(ofView(element.supplies, view), year);
        return { ...element, supply: found?.shares ?? [], supplyYear: found?.year };
    };
    const judged = (threat: Threat): Threat => ({
        ...threat,
        ...(threat.likelihoods ? { likelihood: likelihoodInForce(threat.likelihoods, year, {})?.value } : {}),
        ...(threat.impacts ? impactInForce(threat.impacts, year) : {})
    });
    return {
        ...model,
        ...([...model.nodes, ...model.dependencies].some(each => each.supplies)
            ? { nodes: model.nodes.map(supplied), dependencies: model.dependencies.map(supplied) }
            : {}),
        ...(model.threats.some(each => each.likelihoods ?? each.impacts) ? { threats: model.threats.map(judged) } : {})
    };
}

/** Of what is stated of a threat, what holds in a year for one nature, or for all, in one area, or in the whole. */
export function likelihoodInForce(
    stated: readonly StatedLikelihood[],
    year: number | undefined,
    { nature, scope }: Pick<StatedLikelihood, 'nature' | 'scope'>
): StatedLikelihood | undefined {
    return inForce(
        stated.filter(each => each.nature === nature && each.scope === scope),
        year
    );
}

/** Of harm as stated, what holds in a year: of each area one statement. */
function impactInForce(stated: readonly StatedImpact[], year: number | undefined): JudgedHarm {
    const areas = new Set(stated.map(each => each.scope));
    return together([...areas].flatMap(scope => statedImpact(stated, scope, year) ?? []));
}

/** The statement for one area that holds in a year. */
export const statedImpact = (
    stated: readonly StatedImpact[],
    scope: string | undefined,
    year: number | undefined
): StatedImpact | undefined =>
    inForce(
        stated.filter(each => each.scope === scope),
        year
    );

/** Several statements as one list of each sort; a sort that none has is absent. */
const together = (stated: readonly JudgedHarm[]): JudgedHarm => ({
    impact: stated.flatMap(each => each.impact),
    othersAssumed: someOf(stated.flatMap(each => each.othersAssumed ?? [])),
    interestImpact: someOf(stated.flatMap(each => each.interestImpact ?? [])),
    publishedImpact: someOf(stated.flatMap(each => each.publishedImpact ?? []))
});

const someOf = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined);

type Supplied = Pick<RiskModel['dependencies'][number], 'supply' | 'supplyYear' | 'supplies'>;
