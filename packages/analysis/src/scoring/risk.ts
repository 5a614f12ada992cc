import { compare, type Campaign, type Criterion, type Threat } from '@nvs/model';
import type { Context } from '../context.js';
import { methodCriteria, type Lookup } from '../lookup.js';
import { daysOf, type Days } from '../measures/days.js';
import { addedIn, BEFORE } from '../measures/states.js';
import type { RiskState } from '../results/figure.js';
import type { ImpactFigure } from '../results/impact.js';
import type { RiskFigures, RiskResult } from '../results/risk.js';
import { assumptionFor, withAssumption } from './assumed.js';
import { highestOfThreats, independentPart } from './campaign.js';
import { effectsByTarget, type EffectsOn, type MeasureEffect } from './effect.js';
import { harmSaid, impactFigure, type Harm } from './judged-harm.js';
import { likelihoodFigure } from './likelihood-figure.js';
import { rankKey } from './rank.js';
import { scopesOf } from './rows.js';
import { inAreas, statedLikelihoods } from './stated-likelihood.js';

/** What scoring needs besides the model. */
interface Scoring extends Context {
    effects: EffectsOn;
    days: Days;
    criteria: Criterion[];
}

type Element = Threat | Campaign;

/** Risks of a model by its method; without a method nothing is scored. */
export function riskResults(look: Lookup, note: Context['note'] = () => undefined): RiskResult[] {
    return look.method ? scoreRisks({ look, note }, effectsByTarget(look.model.measures)) : [];
}

/** Risks of all threats and campaigns, one for each area that impact is judged in. */
function scoreRisks(context: Context, effects: EffectsOn): RiskResult[] {
    const { model } = context.look;
    const scoring = scoringOf(context, effects);
    return [...model.threats, ...model.campaigns]
        .sort((a, b) => compare(a.id, b.id))
        .flatMap(element => areasOf(scoring.look, element).map(scope => riskOf(scoring, element, scope)));
}

function scoringOf(context: Context, effects: EffectsOn): Scoring {
    return { ...context, effects, days: daysOf(context.look.model), criteria: methodCriteria(context.look) };
}

/**
 * The figures of one threat or campaign for one area in the residual state, with nothing else worked out.
 * @param impactOf gives its impact, where that is known already
 */
export function residualFigures(
    look: Lookup,
    id: string,
    scope: string | undefined,
    impactOf: (work: () => ImpactFigure) => ImpactFigure = work => work()
): RiskFigures | undefined {
    const { model } = look;
    const element =
        look.method && [...model.threats, ...model.campaigns].find(each => each.id === id && areasOf(look, each).includes(scope));
    if (!element) {
        return undefined;
    }
    const scoring = scoringOf({ look, note: () => undefined }, effectsByTarget(model.measures));
    return riskFigures(scoring, element, scope, adds(scoring, element, 'residual') ? 'residual' : 'current', impactOf);
}

/** What is said of harm, whatever it is of. */
const allRows = (each: Pick<Threat, 'impact' | 'interestImpact' | 'publishedImpact'>): { scope?: string | undefined }[] => [
    ...each.impact,
    ...(each.interestImpact ?? []),
    ...(each.publishedImpact ?? [])
];

function areasOf(look: Lookup, element: Element): (string | undefined)[] {
    if (element.kind === 'threat') {
        const rows = [element, ...(look.judgementsOf.get(element.id) ?? [])].flatMap(allRows);
        const areas = inAreas(look, element);
        return areas.length === 0 ? scopesOf(rows) : [...new Set([...scopesOf(rows), ...areas])].sort((a, b) => compare(a ?? '', b ?? ''));
    }
    const scopes = [
        allRows(element).length > 0 ? scopesOf(allRows(element)) : [],
        ...threatsIn(look, element).map(threat => areasOf(look, threat))
    ].flat();
    return scopes.length === 0 ? [undefined] : [...new Set(scopes)].sort((a, b) => compare(a ?? '', b ?? ''));
}

function threatsIn(look: Lookup, campaign: Campaign): Threat[] {
    return [...new Set(campaign.threats)].sort(compare).flatMap(id => look.threats.get(id) ?? []);
}

function riskOf(scoring: Scoring, element: Element, scope: string | undefined): RiskResult {
    const state = (which: RiskState): RiskFigures | undefined =>
        effectsIn(scoring, element, which) ? riskFigures(scoring, element, scope, which) : undefined;
    const current = riskFigures(scoring, element, scope, 'current');
    const own = element.kind === 'threat' ? [element] : threatsIn(scoring.look, element);
    const residual = adds(scoring, element, 'residual'),
        whatIf = adds(scoring, element, 'what_if');
    return {
        id: element.id,
        kind: element.kind,
        nature: natureOf(own),
        hazard: own.length > 0 && own.every(each => each.keyword === 'hazard'),
        states: { residual: residual ? 'own' : 'same_as_current', what_if: whatIf ? 'own' : 'same_as_residual' },
        scope,
        at: element.at,
        inherent: state('inherent'),
        current,
        residual: residual ? state('residual') : undefined,
        what_if: whatIf ? state('what_if') : undefined,
        independent:
            element.kind === 'threat'
                ? independentPart(
                      scoring,
                      element.id,
                      current.ofWhole ?? current.likelihood,
                      (scoring.look.campaignsOf.get(element.id) ?? []).map(each => ({
                          id: each.id,
                          likelihood: likelihoodIn(scoring, each, 'current')
                      }))
                  )
                : undefined
    };
}

function natureOf(threats: readonly Threat[]): RiskResult['nature'] {
    const [one, ...others] = new Set(threats.flatMap(each => each.natures ?? [each.nature]));
    return threats.some(each => each.nature === undefined) ? undefined : others.length > 0 ? 'mixed' : one;
}

/** Whether a state has effects that the one before it does not have. */
function adds(scoring: Scoring, element: Element, which: keyof typeof BEFORE): boolean {
    const own = [element, ...(element.kind === 'campaign' ? threatsIn(scoring.look, element) : [])];
    return own.some(each => {
        const [before, after] = [effectsIn(scoring, each, BEFORE[which]) ?? [], effectsIn(scoring, each, which) ?? []];
        return before.length !== after.length || after.some((effect, i) => effect !== before[i]);
    });
}

/** Effects that a state adds to what is typed; undefined where the state is not known. */
function effectsIn({ look, effects, days }: Scoring, element: Element, state: RiskState): MeasureEffect[] | undefined {
    const judged = (element.kind === 'threat' ? element.judged : undefined) ?? look.assessment?.judged ?? 'with_measures';
    const added = addedIn(days, state, judged);
    return added && (effects.get(element.id) ?? []).filter(({ measure }) => added(measure));
}

/** The likelihood of the whole, or that in an area where one is stated for it. */
function likelihoodIn(scoring: Scoring, element: Element, state: RiskState, scope?: string) {
    const judgements = element.kind === 'threat' ? (scoring.look.judgementsOf.get(element.id) ?? []) : [];
    const effects = (effectsIn(scoring, element, state) ?? []).filter(each => each.effect.aspect === 'likelihood');
    return likelihoodFigure(
        scoring,
        element.id,
        statedLikelihoods(
            scoring.look,
            element,
            judgements.map(each => each.likelihood),
            scope
        ),
        effects
    );
}

function riskFigures(
    scoring: Scoring,
    element: Element,
    scope: string | undefined,
    state: RiskState,
    impactOf: (work: () => ImpactFigure) => ImpactFigure = work => work()
): RiskFigures {
    const whole = likelihoodIn(scoring, element, state);
    const hasOwn = scope !== undefined && inAreas(scoring.look, element).includes(scope);
    const likelihood = hasOwn ? likelihoodIn(scoring, element, state, scope) : whole;
    const impact = impactOf(() => impactFigure(scoring.look, harmAll(scoring, element, scope, state)));
    const key = rankKey(scoring.look, likelihood, impact.overall);
    return {
        likelihood,
        ...(hasOwn ? { ofWhole: whole } : {}),
        impact,
        rankKey: key && !('reason' in key) ? { ...key, inputs: [{ id: element.id, at: element.at }] } : undefined,
        measures: [...new Set((effectsIn(scoring, element, state) ?? []).map(each => each.measure.id))]
    };
}

/** Harm to every criterion of the method. A campaign has its own rows, and for the rest the highest of its threats. */
function harmAll(scoring: Scoring, element: Element, scope: string | undefined, state: RiskState): Harm {
    const { look, criteria } = scoring;
    const judgements = element.kind === 'threat' ? (look.judgementsOf.get(element.id) ?? []) : [];
    const { own, stated, wholes, published } = harmSaid(scoring, criteria, {
        id: element.id,
        own: element,
        judged: judgements,
        scope,
        // An element in one area is measured by the thresholds of that area.
        measuredIn: scope ?? (element.scopes.length === 1 ? element.scopes[0] : undefined),
        effects: (effectsIn(scoring, element, state) ?? []).filter(each => each.effect.aspect === 'impact')
    });
    const assumption = assumptionFor(look, element, judgements, scope);
    if (element.kind === 'threat') {
        return { criteria: withAssumption(own, assumption, stated), wholes, published };
    }
    const ofThreats = threatsIn(look, element).map(
        threat => new Map(harmAll(scoring, threat, scope, state).criteria.map(each => [each.criterion.id, each]))
    );
    const all = own.map(harmed =>
        harmed.status === 'not_judged'
            ? (highestOfThreats(
                  scoring,
                  harmed.criterion,
                  ofThreats.flatMap(each => each.get(harmed.criterion.id) ?? [])
              ) ?? harmed)
            : harmed
    );
    return { criteria: withAssumption(all, assumption, stated), wholes, published };
}

/** Harm as it is judged at present, of each threat and campaign in each area. */
export function harmsOf(look: Lookup): { element: Element; harm: Harm; impact: ImpactFigure }[] {
    const scoring = scoringOf({ look, note: () => undefined }, effectsByTarget(look.model.measures));
    return [...look.model.threats, ...look.model.campaigns].flatMap(element =>
        areasOf(look, element).map(scope => {
            const harm = harmAll(scoring, element, scope, 'current');
            return { element, harm, impact: impactFigure(look, harm) };
        })
    );
}
