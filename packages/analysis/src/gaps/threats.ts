import { compare, type Estimate, type Judgement, type Location, type Threat } from '@nvs/model';
import { message, titled, type Message } from '@nvs/words';
import type { Lookup } from '../lookup.js';
import { figuresOf } from '../scoring/state.js';
import { aimedAt, type Aim } from './aims.js';
import { calledIn, maybe } from './called.js';
import { nodesOf } from './network.js';
import type { Gap, GapKind } from '../results/gap.js';
import type { RiskResult } from '../results/risk.js';
import { naturesNotJudged } from '../scoring/stated-likelihood.js';

/** Gaps of threats, campaigns and actors. */
export function threatGaps(look: Lookup, risks: readonly RiskResult[]): Gap[] {
    const { model } = look;
    const treated = new Set(model.measures.flatMap(each => [...each.goal, ...each.effects.map(effect => effect.target)]));
    for (const dependency of model.dependencies.filter(each => treated.has(each.id))) {
        // A measure on a dependency, such as a larger buffer, acts on what takes its ends down.
        [dependency.of, ...nodesOf(dependency.on)].forEach(id => treated.add(id));
    }
    const aims = aimedAt(look);
    const gaps = model.threats.flatMap(threat => ofThreat(look, threat, treated, aims));
    for (const campaign of model.campaigns) {
        const add = (kind: GapKind, said: Message): number => gaps.push({ kind, id: campaign.id, at: campaign.at, message: said });
        if (!campaign.likelihood) {
            add('campaign_without_likelihood', message('gaps.campaignWithoutLikelihood', { title: titled(campaign) }));
        }
        if (campaign.threats.length === 0) {
            add('campaign_without_threat', message('gaps.campaignWithoutThreat', { title: titled(campaign) }));
        }
    }
    const acting = new Set([...model.threats, ...model.campaigns].flatMap(each => each.actors));
    for (const actor of model.actors.filter(each => !acting.has(each.id))) {
        gaps.push({
            kind: 'actor_without_threat',
            id: actor.id,
            at: actor.at,
            message: message('gaps.actorWithoutThreat', { title: titled(actor) })
        });
    }
    return [...gaps, ...risks.flatMap(risk => ofCriteria(look, risk))];
}

/** Criteria of the method on which nobody judged a threat, and those that are assumed to be without harm instead. */
function ofCriteria({ method, model }: Lookup, risk: RiskResult): Gap[] {
    if (risk.kind !== 'threat') {
        return [];
    }
    const called = calledIn(model);
    const missing = figuresOf(risk, 'current')?.impact.notJudged ?? [];
    const assumed = risk.current.impact.criteria.flatMap(each => (each.status === 'assumed' ? [each] : []));
    const [first] = assumed;
    const total = method?.criteria.length ?? 0;
    const of = { total, title: called(risk.id), scope: maybe(called, risk.scope) };
    return [
        ...(missing.length > 0 && missing.length < total
            ? [
                  {
                      kind: 'criteria_not_judged' as const,
                      id: risk.id,
                      at: risk.at,
                      message: message('gaps.criteriaNotJudged', { criteria: missing.map(called), ...of })
                  }
              ]
            : []),
        ...(first
            ? [
                  {
                      kind: 'criteria_assumed' as const,
                      id: risk.id,
                      at: first.inputs[0]?.at ?? risk.at,
                      message: message('assumptions.gap', { criteria: assumed.map(each => called(each.criterion)), ...of })
                  }
              ]
            : [])
    ];
}

function byPlace(a: Location, b: Location): number {
    return compare(a.file, b.file) || a.line - b.line || a.column - b.column;
}

/** Whether the likelihood of the whole, or parts that it is joined of, are stated. */
const isStated = (threat: Threat): boolean =>
    threat.likelihood !== undefined || threat.likelihoods?.some(each => each.nature !== undefined && each.scope === undefined) === true;

/** What is lacking of the likelihood of the whole. */
function likelihoodLacking(look: Lookup, threat: Threat, judgements: readonly Judgement[]): Message | undefined {
    const title = titled(threat);
    if (!isStated(threat) && !judgements.some(each => each.likelihood)) {
        return message('gaps.threatWithoutLikelihood', { title });
    }
    const natures = naturesNotJudged(look, threat);
    return natures.length > 0 ? message('qualifiers.naturesNotJudged', { title, natures }) : undefined;
}

function ofThreat(look: Lookup, threat: Threat, treated: Set<string>, aims: (threat: Threat) => Aim | undefined): Gap[] {
    const gaps: Gap[] = [];
    const title = titled(threat);
    const called = calledIn(look.model);
    const add = (kind: GapKind, said: Message, at: Location = threat.at): number => gaps.push({ kind, id: threat.id, at, message: said });
    const judgements = look.judgementsOf.get(threat.id) ?? [];
    if (threat.owner.length === 0) {
        add('threat_without_owner', message('gaps.threatWithoutOwner', { title }));
    }
    if (threat.nature === undefined && threat.keyword === 'threat') {
        add('threat_without_nature', message('gaps.threatWithoutNature', { title }));
    }
    if ((threat.natures ?? [threat.nature]).includes('intentional') && threat.actors.length === 0) {
        add('threat_without_actor', message('gaps.threatWithoutActor', { title }));
    }
    const without = likelihoodLacking(look, threat, judgements);
    if (without) {
        add('threat_without_likelihood', without);
    }
    const saysOfHarm = (each: Pick<Threat, 'impact' | 'interestImpact' | 'publishedImpact'>): boolean =>
        each.impact.length > 0 || (each.interestImpact ?? []).length > 0 || (each.publishedImpact ?? []).length > 0;
    if (![threat, ...judgements].some(saysOfHarm)) {
        add('threat_without_impact', message('gaps.threatWithoutImpact', { title }));
    }
    const hit = [...threat.disrupts.map(each => each.node), ...threat.cuts.map(each => each.resource)];
    if (![threat.id, ...hit].some(id => treated.has(id))) {
        const aim = aims(threat);
        if (aim) {
            add('threat_without_effect', message('gaps.threatWithoutEffect', { title, measures: aim.measures, by: aim.by }));
        } else {
            add('threat_without_measure', message('gaps.threatWithoutMeasure', { title }));
        }
    }
    if (!isStated(threat) && judgements.some(each => each.likelihood)) {
        add('judgements_not_agreed', message('gaps.likelihoodPooled', { title }));
    }
    const own = new Set(threat.impact.map(row => `${row.criterion} ${row.scope ?? ''}`));
    const pooled = new Set(
        judgements
            .flatMap(each => each.impact)
            .filter(row => !own.has(`${row.criterion} ${row.scope ?? ''}`))
            .map(row => row.criterion)
    );
    if (pooled.size > 0) {
        add('judgements_not_agreed', message('gaps.impactPooled', { title, criteria: [...pooled].sort().map(called) }));
    }
    // What was judged: the likelihood, or the impact on a criterion.
    const scores: { criterion: string | undefined; value: Estimate }[] = [
        ...[threat, ...judgements].flatMap(each => (each.likelihood ? [{ criterion: undefined, value: each.likelihood }] : [])),
        ...[threat, ...judgements].flatMap(each => each.impact).map(row => ({ criterion: row.criterion, value: row.value })),
        ...[threat, ...judgements].flatMap(each => each.interestImpact ?? []).map(row => ({ criterion: row.interest, value: row.value })),
        ...[threat, ...judgements].flatMap(each => each.publishedImpact ?? []).map(row => ({ criterion: 'impact', value: row.value }))
    ];
    for (const { criterion, value } of scores.filter(each => each.value.withheld)) {
        add('value_withheld', message('gaps.withheld', { title, criterion: maybe(called, criterion) }), value.at);
    }
    const unsourced =
        threat.sources.length > 0
            ? []
            : scores
                  .filter(({ value }) => !value.withheld && value.provenance.sources.length === 0 && value.best?.type !== 'not_applicable')
                  .sort((a, b) => byPlace(a.value.at, b.value.at));
    const [first] = unsourced;
    if (first) {
        const criteria = [...new Set(unsourced.flatMap(each => each.criterion ?? []))].sort();
        add(
            'score_without_source',
            message('gaps.noSource', {
                title,
                criteria: criteria.map(called),
                likelihood: unsourced.some(each => each.criterion === undefined)
            }),
            first.value.at
        );
    }
    return gaps;
}
