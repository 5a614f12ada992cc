import { compare, type Estimate, type Location, type Threat } from '@nvs/model';
import type { Lookup } from '../lookup.js';
import { figuresOf } from '../scoring/state.js';
import { aimedAt, type Aim } from './aims.js';
import { nodesOf } from './network.js';
import type { Gap, GapKind } from '../results/gap.js';
import type { RiskResult } from '../results/risk.js';

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
        const add = (kind: GapKind, message: string): number => gaps.push({ kind, id: campaign.id, at: campaign.at, message });
        if (!campaign.likelihood) {
            add('campaign_without_likelihood', `The campaign "${campaign.title}" has no likelihood.`);
        }
        if (campaign.threats.length === 0) {
            add('campaign_without_threat', `The campaign "${campaign.title}" names no threats.`);
        }
    }
    const acting = new Set([...model.threats, ...model.campaigns].flatMap(each => each.actors));
    for (const actor of model.actors.filter(each => !acting.has(each.id))) {
        gaps.push({ kind: 'actor_without_threat', id: actor.id, at: actor.at, message: `The actor "${actor.title}" is behind no threat.` });
    }
    for (const risk of risks) {
        const missing = figuresOf(risk, 'current')?.impact.notJudged ?? [];
        const total = look.method?.criteria.length ?? 0;
        if (risk.kind === 'threat' && missing.length > 0 && missing.length < total) {
            gaps.push({
                kind: 'criteria_not_judged',
                id: risk.id,
                at: risk.at,
                message: `${missing.length} of ${total} criteria are not judged for ${risk.id}${risk.scope === undefined ? '' : ` in ${risk.scope}`}: ${missing.join(', ')}.`
            });
        }
    }
    return gaps;
}

function byPlace(a: Location, b: Location): number {
    return compare(a.file, b.file) || a.line - b.line || a.column - b.column;
}

function ofThreat(look: Lookup, threat: Threat, treated: Set<string>, aims: (threat: Threat) => Aim | undefined): Gap[] {
    const gaps: Gap[] = [];
    const name = `"${threat.title}"`;
    const add = (kind: GapKind, message: string, at: Location = threat.at): number => gaps.push({ kind, id: threat.id, at, message });
    const judgements = look.judgementsOf.get(threat.id) ?? [];
    if (threat.owner.length === 0) {
        add('threat_without_owner', `Nobody owns the risk of ${name}.`);
    }
    if (threat.nature === undefined && threat.keyword === 'threat') {
        add('threat_without_nature', `${name} does not say whether it is intentional.`);
    }
    if (threat.nature === 'intentional' && threat.actors.length === 0) {
        add('threat_without_actor', `${name} is intentional, but no actor is named.`);
    }
    if (!threat.likelihood && !judgements.some(each => each.likelihood)) {
        add('threat_without_likelihood', `The likelihood of ${name} is not judged.`);
    }
    if (threat.impact.length === 0 && !judgements.some(each => each.impact.length > 0)) {
        add('threat_without_impact', `The impact of ${name} is not judged.`);
    }
    const hit = [...threat.disrupts.map(each => each.node), ...threat.cuts.map(each => each.resource)];
    if (![threat.id, ...hit].some(id => treated.has(id))) {
        const aim = aims(threat);
        if (aim) {
            add(
                'threat_without_effect',
                `${aim.measures === 1 ? 'One measure aims' : `${aim.measures} measures aim`} at ${name} by ${aim.by.join(' and ')}, ${aim.measures === 1 ? 'and states no effect on it' : 'none states an effect on it'}.`
            );
        } else {
            add('threat_without_measure', `No measure acts on ${name} or on what it disrupts.`);
        }
    }
    if (!threat.likelihood && judgements.some(each => each.likelihood)) {
        add('judgements_not_agreed', `The likelihood of ${name} is pooled from judgements; no value is agreed.`);
    }
    const own = new Set(threat.impact.map(row => `${row.criterion} ${row.scope ?? ''}`));
    const pooled = new Set(
        judgements
            .flatMap(each => each.impact)
            .filter(row => !own.has(`${row.criterion} ${row.scope ?? ''}`))
            .map(row => row.criterion)
    );
    if (pooled.size > 0) {
        add(
            'judgements_not_agreed',
            `The impact of ${name} on ${[...pooled].sort().join(', ')} is pooled from judgements; no value is agreed.`
        );
    }
    const scores: { what: string; value: Estimate }[] = [
        ...[threat, ...judgements].flatMap(each => (each.likelihood ? [{ what: 'likelihood', value: each.likelihood }] : [])),
        ...[threat, ...judgements].flatMap(each => each.impact).map(row => ({ what: `impact on ${row.criterion}`, value: row.value }))
    ];
    for (const { what, value } of scores.filter(each => each.value.withheld)) {
        add('value_withheld', `The ${what} of ${name} is withheld.`, value.at);
    }
    const unsourced =
        threat.sources.length > 0
            ? []
            : scores
                  .filter(({ value }) => !value.withheld && value.provenance.sources.length === 0 && value.best?.type !== 'not_applicable')
                  .sort((a, b) => byPlace(a.value.at, b.value.at));
    const [first] = unsourced;
    if (first) {
        const what = [...new Set(unsourced.map(each => each.what))].sort().join(', ');
        add('score_without_source', `No source is given for these values of ${name}: ${what}.`, first.value.at);
    }
    return gaps;
}
