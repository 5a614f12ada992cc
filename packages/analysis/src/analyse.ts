import { impactsByYear } from './scoring/part-impact.js';
import { agreements } from './scoring/agreement.js';
import { compare, type RiskModel } from '@nvs/model';
import type { Lookup } from './lookup.js';
import { once } from './memo.js';
import { rounded } from './number.js';
import { caveats } from './results/figure.js';
import type { MethodResult, Results } from './results/results.js';
import type { SamplingOptions } from './sampling/run.js';
import { derivedSectors } from './sectors.js';
import type { Study } from './study-parts.js';
import { study } from './study.js';

/**
 * What follows from a model: risks and their ranking, the report by interest, what hangs on what, stress tests, supply, all under its ranges,
 * rules and the gaps. Pure: the same model gives the same results whatever the order of its elements; figures have ten significant digits.
 * Without a method nothing is scored.
 */
export function analyse(model: RiskModel, sampling: SamplingOptions = {}): Results {
    return allResults(study(model, { sampling }));
}

/** The same of a study, all of it worked out. */
export function allResults(of: Study): Results {
    const results = resultsOf(of);
    return { ...results, sampling: { ...results.sampling } };
}

/** What a study gives, rounded; each list is worked out when it is read. */
export function resultsOf(of: Study): Results {
    return lazy<Results>({
        method: () => methodResult(of.look),
        risks: of.risks,
        interests: of.interests,
        rankings: of.rankings,
        measures: of.measures,
        measureEffects: of.measureEffects,
        network: of.network,
        stressTests: of.stressTests,
        reach: of.reach,
        knockOns: of.knockOns,
        supply: of.supply,
        routes: of.routes,
        derivedSectors: () => derivedSectors(of.model),
        capabilities: of.capabilities,
        sampling: () =>
            lazy<Results['sampling']>({
                risks: of.sampledRisks,
                losses: of.losses,
                stressTests: () =>
                    of.model.stressTests
                        .map(each => each.id)
                        .sort(compare)
                        .flatMap(id => of.sampledStressTest(id)() ?? [])
            }),
        rules: () => judged(of).rules,
        expectations: () => judged(of).expectations,
        agreement: () => agreements(of.look),
        impactsByYear: () => impactsByYear(of.look),
        concerns: () => of.concerns()?.slice(),
        objectives: () => (of.model.objectives ? [...(judged(of).objectives ?? [])] : undefined),
        gaps: of.gaps,
        notes: of.notes
    });
}

/** What rules ask of the network stands in the results anyhow, and is not solved for them again. */
function judged({ network, judgedInParts }: Study): ReturnType<Study['judgedInParts']> {
    network();
    return judgedInParts();
}

/** An object of which each property is made when it is read first, and rounded. */
function lazy<T extends object>(parts: { readonly [K in keyof T]-?: () => T[K] }): T {
    const made = {};
    for (const [key, make] of Object.entries<() => unknown>(parts)) {
        Object.defineProperty(made, key, { enumerable: true, get: once(() => rounded(make())) });
    }
    return made as T;
}

function methodResult({ method, likelihoodScale, impactScale, criteria }: Lookup): MethodResult | undefined {
    if (!method) {
        return undefined;
    }
    const { id, title, edition, provenance, interestValue, overall, disruption, disruptionFrom, rank } = method;
    return {
        id,
        title,
        edition,
        provenance,
        likelihoodScale: likelihoodScale?.id,
        impactScale: impactScale?.id,
        criteria: method.criteria.length,
        interestValue,
        overall,
        disruption,
        disruptionFrom,
        rank,
        formulas: {
            overall: `overall.${overall}`,
            impactIndex: 'impact.index',
            impactLabel: 'impact.label',
            likelihoodIndex: 'likelihood.index',
            likelihoodLabel: 'likelihood.label',
            money: overall === 'sum' ? 'impact.money' : undefined,
            range: 'range.corners',
            incomplete: 'range.incomplete',
            states: 'measure.states'
        },
        restsOn: caveats([
            method,
            likelihoodScale,
            impactScale,
            ...method.criteria.map(each => criteria.get(each)).filter(each => each !== undefined && each.thresholds.length > 0)
        ])
    };
}
