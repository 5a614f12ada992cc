import { compare, type RiskModel } from '@nvs/model';
import { capabilityResults } from './capabilities.js';
import { noteBook } from './context.js';
import { findGaps } from './gaps/gaps.js';
import { lookup, type Lookup } from './lookup.js';
import { measuresInTime } from './measures/in-time.js';
import { roundAll } from './number.js';
import { networkPiece, piecesOf, workOut, type PieceResult } from './pieces.js';
import { caveats } from './results/figure.js';
import type { MethodResult, Results } from './results/results.js';
import { figuresFor } from './rules/figures.js';
import { runRules, type Judgement } from './rules/rules.js';
import { sampleRisks } from './sampling/risks.js';
import { finish, type SamplingOptions } from './sampling/run.js';
import { interestResults } from './scoring/by-interest.js';
import { rankings } from './scoring/rank.js';
import { figuresOf, riskResults } from './scoring/risk.js';
import { supplyResults } from './supply/supply.js';
import { compileNetwork } from './time/compile.js';
import { knockOns } from './time/knock-on.js';
import { stressTests } from './time/stress-test.js';

/**
 * What follows from a model: risks and their ranking, the report by interest, what hangs on what, stress tests, supply, all under its ranges,
 * rules and the gaps. Pure: the same model gives the same results whatever the order of its elements; figures have ten significant digits.
 * Without a method nothing is scored.
 */
export function analyse(model: RiskModel, sampling: SamplingOptions = {}): Results {
    return assemble(
        model,
        piecesOf(model).flatMap(piece => finish(workOut(model, piece, sampling)) ?? []),
        sampling
    );
}

/** The same with the costly parts given, in any order, wherever they were worked out. */
export function assemble(model: RiskModel, pieces: readonly PieceResult[], sampling: SamplingOptions = {}): Results {
    const look = lookup(model);
    const { note, notes } = noteBook();
    const risks = riskResults(model, note);
    const interests = interestResults(look, risks);
    const ranked = rankings(look, risks, figuresOf);
    const compiled = compileNetwork(model, 'current', note);
    const tests = stressTests(look, compiled, note);
    const [{ result: network, losses } = finish(networkPiece(model, sampling))] = pieces.filter(each => each.kind === 'network');
    const sampledRisks =
        pieces.flatMap(each => (each.kind === 'sampled_risks' ? [each.result] : []))[0] ?? finish(sampleRisks(look, risks, sampling));
    const sampledStressTests = pieces
        .flatMap(each => (each.kind === 'sampled_stress_test' ? [each.result] : []))
        .sort((a, b) => compare(a.id, b.id));
    const effects = knockOns(look, compiled, risks);
    const figures = figuresFor(
        model,
        { risks, rankings: ranked, interests, stressTests: tests, knockOns: effects, network, sampledRisks, sampledStressTests },
        sampling
    );
    return roundAll({
        method: methodResult(look),
        risks,
        interests,
        rankings: ranked,
        measures: measuresInTime(model),
        network,
        stressTests: tests,
        knockOns: effects,
        supply: supplyResults(model, compiled),
        capabilities: capabilityResults(model),
        sampling: { risks: sampledRisks, losses, stressTests: sampledStressTests },
        ...runRules(model, figures),
        gaps: findGaps(look, risks),
        notes: notes()
    });
}

/** Rules and expectations alone, with no more worked out than they ask for. */
export function judge(model: RiskModel): Judgement {
    return runRules(model, figuresFor(model));
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
