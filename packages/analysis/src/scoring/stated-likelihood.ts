import { likelihoodInForce, type Campaign, type Estimate, type Nature, type Threat } from '@nvs/model';
import type { Lookup } from '../lookup.js';
import type { StatedLikelihoods } from './likelihood-figure.js';
import type { Stated } from './rows.js';

const NATURES: readonly Nature[] = ['intentional', 'unintentional', 'natural'];

/** The year that is assessed. */
export const assessedIn = ({ assessment }: Lookup): number | undefined =>
    assessment?.date === undefined ? undefined : Number(assessment.date.slice(0, 4));

/** The areas that a likelihood of today is stated for. */
export function inAreas(look: Lookup, element: Threat | Campaign): string[] {
    if (element.kind !== 'threat' || !element.likelihoods) {
        return [];
    }
    const year = assessedIn(look);
    const areas = new Set(element.likelihoods.flatMap(each => (each.scope === undefined ? [] : [each.scope])));
    return [...areas].filter(scope =>
        [undefined, ...NATURES].some(nature => likelihoodInForce(element.likelihoods ?? [], year, { nature, scope }))
    );
}

/** The natures whose likelihood makes up the whole: those that the threat has, and those that one is stated of. */
function naturesIn(threat: Threat, year: number | undefined, scope: string | undefined): Nature[] {
    const stated = NATURES.filter(nature => likelihoodInForce(threat.likelihoods ?? [], year, { nature, scope }));
    const own = threat.natures ?? (threat.nature === undefined ? [] : [threat.nature]);
    return stated.length === 0 ? [] : NATURES.filter(nature => stated.includes(nature) || own.includes(nature));
}

/** Natures of which a threat has no likelihood of today, though the whole is to be joined of all of them. */
export function naturesNotJudged(look: Lookup, threat: Threat): Nature[] {
    const year = assessedIn(look);
    return threat.likelihood
        ? []
        : naturesIn(threat, year, undefined).filter(
              nature => !likelihoodInForce(threat.likelihoods ?? [], year, { nature, scope: undefined })
          );
}

/**
 * The likelihood as stated: the agreed value, else what it is joined of by nature, else the judgements of it. In an area, those for the area.
 */
export function statedLikelihoods(
    look: Lookup,
    element: Threat | Campaign,
    judged: readonly (Estimate | undefined)[],
    scope: string | undefined
): StatedLikelihoods {
    const stated = (estimate: Estimate | undefined): Stated => ({
        estimates: estimate ? [{ estimate, by: { id: element.id, at: estimate.at } }] : [],
        pooled: false
    });
    if (element.kind === 'campaign') {
        return { threat: undefined, whole: stated(element.likelihood), parts: [] };
    }
    const all = element.likelihoods ?? [],
        year = assessedIn(look);
    const agreed = scope === undefined ? element.likelihood : likelihoodInForce(all, year, { scope })?.value;
    const natures = agreed ? [] : naturesIn(element, year, scope);
    const pooled = agreed || natures.length > 0 || scope !== undefined ? [] : judged.flatMap(each => each ?? []);
    return {
        threat: element,
        whole:
            pooled.length > 0
                ? { estimates: pooled.map(estimate => ({ estimate, by: { id: element.id, at: estimate.at } })), pooled: true }
                : stated(agreed),
        parts: natures.map(nature => ({ nature, stated: stated(likelihoodInForce(all, year, { nature, scope })?.value) }))
    };
}
