import { compare, statedImpact, type JudgedHarm, type StatedImpact, type Threat } from '@nvs/model';
import { methodCriteria, type Lookup } from '../lookup.js';
import type { ImpactByYear, ImpactFigure } from '../results/impact.js';
import { assumptionFor, withAssumption } from './assumed.js';
import { harmSaid, impactFigure } from './judged-harm.js';
import { assessedIn } from './stated-likelihood.js';

/** Where and when an impact holds. */
export type ImpactPart = Pick<StatedImpact, 'scope' | 'year'>;

/**
 * The impact of a threat as it is stated for an area, a year, or both, by the method, before what measures do to it; nothing where none is
 * stated. Without a year, of several the one that holds in the year of the assessment.
 */
export function partImpact(look: Lookup, threat: Threat, { scope, year }: ImpactPart): ImpactFigure | undefined {
    const own = year === undefined ? threat : harmOf(threat.impacts?.find(each => each.scope === scope && each.year === year));
    const judgements = year === undefined ? (look.judgementsOf.get(threat.id) ?? []) : [];
    if (!look.method || !own || ![own, ...judgements].some(each => saysOf(each, scope))) {
        return undefined;
    }
    const context = { look, note: () => undefined };
    const {
        own: criteria,
        stated,
        wholes,
        published
    } = harmSaid(context, methodCriteria(look), {
        id: threat.id,
        own,
        judged: judgements,
        scope,
        measuredIn: scope ?? (threat.scopes.length === 1 ? threat.scopes[0] : undefined),
        effects: []
    });
    const assumption = assumptionFor(look, { ...threat, ...own }, judgements, scope);
    return impactFigure(look, { criteria: withAssumption(criteria, assumption, stated), wholes, published });
}

/** All that is stated of harm in a year, with its figures; undefined where nothing is. */
export function impactsByYear(look: Lookup): ImpactByYear[] | undefined {
    const found = [...look.model.threats]
        .sort((a, b) => compare(a.id, b.id))
        .flatMap(threat =>
            (threat.impacts ?? []).flatMap(stated => {
                const { scope, year } = stated;
                const impact = year === undefined ? undefined : partImpact(look, threat, stated);
                return year === undefined || !impact
                    ? []
                    : [
                          {
                              id: threat.id,
                              scope,
                              year,
                              counts: statedImpact(threat.impacts ?? [], scope, assessedIn(look)) === stated,
                              impact
                          }
                      ];
            })
        );
    return found.length > 0 ? found : undefined;
}

/** Only what is said of harm: what is absent here must not be that of another year. */
const harmOf = (stated: StatedImpact | undefined): JudgedHarm | undefined =>
    stated && {
        impact: stated.impact,
        othersAssumed: stated.othersAssumed,
        interestImpact: stated.interestImpact,
        publishedImpact: stated.publishedImpact
    };

const saysOf = ({ impact, interestImpact = [], publishedImpact = [] }: JudgedHarm, scope: string | undefined): boolean =>
    [...impact, ...interestImpact, ...publishedImpact].some(each => each.scope === scope);
