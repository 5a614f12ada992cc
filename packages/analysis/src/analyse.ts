import type { RiskModel } from '@nvs/model';
import { noteBook } from './context.js';
import { findGaps } from './gaps/gaps.js';
import { lookup, type Lookup } from './lookup.js';
import { roundAll } from './number.js';
import { caveats } from './results/figure.js';
import type { MethodResult, Results } from './results/results.js';
import { figuresFrom } from './rules/figures.js';
import { runRules } from './rules/rules.js';
import { interestResults } from './scoring/by-interest.js';
import { effectsByTarget } from './scoring/effect.js';
import { rankings } from './scoring/rank.js';
import { figuresOf, scoreRisks } from './scoring/risk.js';
import { supplyResults } from './supply/supply.js';
import { compileNetwork } from './time/compile.js';
import { stressTests } from './time/stress-test.js';

/**
 * What follows from a model: risks, their ranking, the report by interest, stress tests, supply, rules and the gaps. Pure: the same
 * model gives the same results whatever the order of its elements; figures have ten significant digits. Without a method nothing is scored.
 */
export function analyse(model: RiskModel): Results {
    const look = lookup(model);
    const { note, notes } = noteBook();
    const risks = look.method ? scoreRisks({ look, note }, effectsByTarget(model.measures)) : [];
    const interests = interestResults(look, risks);
    const ranked = rankings(look, risks, figuresOf);
    const network = compileNetwork(model);
    const tests = stressTests(look, network);
    return roundAll({
        method: methodResult(look),
        risks,
        interests,
        rankings: ranked,
        stressTests: tests,
        supply: supplyResults(model, network),
        ...runRules(model, figuresFrom({ risks, rankings: ranked, interests }, tests)),
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
