import type { RiskModel } from '@nvs/model';
import { noteBook } from './context.js';
import { findGaps } from './gaps/gaps.js';
import { lookup, type Lookup } from './lookup.js';
import { roundAll } from './number.js';
import { caveats } from './results/figure.js';
import type { MethodResult, Results } from './results/results.js';
import { interestResults } from './scoring/by-interest.js';
import { effectsByTarget } from './scoring/effect.js';
import { rankings } from './scoring/rank.js';
import { figuresOf, scoreRisks } from './scoring/risk.js';

/**
 * What follows from a model: risks, their ranking, the report by interest and the gaps. Pure: the same model gives the same
 * results whatever the order of its elements; figures have ten significant digits. Without a method nothing is scored.
 */
export function analyse(model: RiskModel): Results {
    const look = lookup(model);
    const { note, notes } = noteBook();
    const risks = look.method ? scoreRisks({ look, note }, effectsByTarget(model.measures)) : [];
    return roundAll({
        method: methodResult(look),
        risks,
        interests: interestResults(look, risks),
        rankings: rankings(look, risks, figuresOf),
        gaps: findGaps(look, risks),
        notes: notes()
    });
}

function methodResult({ method, likelihoodScale, impactScale, criteria }: Lookup): MethodResult | undefined {
    if (!method) {
        return undefined;
    }
    const { id, title, edition, provenance, interestValue, overall, disruption, disruptionFrom, rank } = method;
    return {
        id, title, edition, provenance, likelihoodScale: likelihoodScale?.id, impactScale: impactScale?.id,
        criteria: method.criteria.length, interestValue, overall, disruption, disruptionFrom, rank,
        formulas: {
            overall: `overall.${overall}`,
            impactIndex: 'impact.index', impactLabel: 'impact.label', likelihoodIndex: 'likelihood.index', likelihoodLabel: 'likelihood.label',
            money: overall === 'sum' ? 'impact.money' : undefined,
            range: 'range.corners', incomplete: 'range.incomplete', states: 'measure.states'
        },
        restsOn: caveats([method, likelihoodScale, impactScale, ...method.criteria.map(each => criteria.get(each)).filter(each => each !== undefined && each.thresholds.length > 0)])
    };
}
