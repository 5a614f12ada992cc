import type { Criterion, Estimate, ImpactScore, RiskModel, Scale, Threat, Value } from '@nvs/model';
import { scaleOf, type Lookup } from '../lookup.js';
import { oncePerObject } from '../memo.js';
import { DEFAULT_SEED, stream } from '../sampling/stream.js';
import { assumptionFor } from '../scoring/assumed.js';
import { isFrequencyScale } from '../scoring/scale.js';
import { isEstimate, rowNames } from './row-names.js';

type Corner = 'low' | 'best' | 'high';

/**
 * One way in which all that is not known could be: every range and everything not judged has a value. A difference between two states is
 * worked out in one completion at a time, so that nothing unknown is high before a measure and low after it.
 */
export interface Completion {
    /** Of all best estimates; what is not judged at one of its ends. */
    readonly isBest: boolean;
    readonly model: RiskModel;
}

/** Where each value of a completion lies in its range. */
type Choose = (name: string) => Corner | number;

/**
 * Completions of a model: all that is known at its best, low or high with all that is not known at its least or most, and some drawn, in which each
 * value lies at an end of its range half of the time. One alone where nothing is ranged or unknown. The seed is fixed: the same model gives the same ones.
 * @param impact whether harm that is not judged matters
 */
export function completionsOf(look: Lookup, drawn: number, impact: boolean): readonly Completion[] {
    const found = { ranged: false, unknown: false };
    const of = (known: Choose, unknown: Choose): RiskModel => complete(look, known, unknown, impact, found);
    const completions: Completion[] = [
        {
            isBest: true,
            model: of(
                () => 'best',
                () => 'low'
            )
        }
    ];
    const ends: Corner[] = found.unknown ? ['low', 'high'] : ['low'];
    for (const known of found.ranged ? (['best', 'low', 'high'] as const) : (['best'] as const)) {
        for (const unknown of ends.slice(known === 'best' ? 1 : 0)) {
            completions.push({
                isBest: known === 'best',
                model: of(
                    () => known,
                    () => unknown
                )
            });
        }
    }
    for (let i = 0; (found.ranged || found.unknown) && i < drawn; i++) {
        const choose: Choose = name => {
            const random = stream(DEFAULT_SEED, `completion ${i} ${name}`);
            const end = random.uniform();
            return end < 0.25 ? 'low' : end < 0.5 ? 'high' : random.uniform();
        };
        completions.push({ isBest: false, model: of(choose, choose) });
    }
    return completions;
}

function complete(look: Lookup, known: Choose, unknown: Choose, impact: boolean, found: { ranged: boolean; unknown: boolean }): RiskModel {
    const point = (estimate: Estimate, name: string, scale: Scale | undefined): Estimate => {
        const { low, best, high } = estimate;
        if (!low || !high) {
            found.unknown ||= !best;
            return best ? at(estimate, best) : scale ? at(estimate, unknownValue(scale, unknown(name))) : estimate;
        }
        found.ranged ||= estimate.ranged || !best;
        return at(estimate, within(low, best, high, scale, best ? known(name) : unknown(name)));
    };
    const model: RiskModel = {
        ...look.model,
        threats: look.model.threats.map(each => mapEstimates(each, each.id, point, look)),
        campaigns: look.model.campaigns.map(each => mapEstimates(each, each.id, point, look)),
        judgements: mapEstimates(look.model.judgements, 'judgement', point, look),
        nodes: look.model.nodes.map(each => mapEstimates(each, each.id, point, look)),
        dependencies: look.model.dependencies.map(each => mapEstimates(each, each.id, point, look)),
        measures: look.model.measures.map(each => mapEstimates(each, each.id, point, look))
    };
    return {
        ...model,
        threats: model.threats.map(threat =>
            filled(look, threat, impact, name => {
                found.unknown = true;
                return unknown(name);
            })
        )
    };
}

/** A threat with a likelihood and a row for every criterion of the method, in each area that it is judged in. */
function filled(look: Lookup, threat: Threat, impact: boolean, choose: Choose): Threat {
    const judgements = look.judgementsOf.get(threat.id) ?? [];
    const rows = [...threat.impact, ...judgements.flatMap(each => each.impact)];
    const scopes = rows.length === 0 ? [undefined] : [...new Set(rows.map(each => each.scope))];
    const missing = (criterion: Criterion, scope: string | undefined): Criterion[] => {
        const has = ({ id }: Criterion): boolean => rows.some(each => each.criterion === id && each.scope === scope);
        const parts = look.parts.get(criterion.id) ?? [];
        return has(criterion) ? [] : parts.some(has) ? parts.filter(each => !has(each)) : [criterion];
    };
    /** Whether the model says what would be made up here: of the interest or the risk as a whole, or as an assumption. */
    const isSaid = (criterion: Criterion, scope: string | undefined): boolean =>
        [threat, ...judgements].some(
            each =>
                (each.interestImpact ?? []).some(one => one.scope === scope && one.interest === criterion.interest) ||
                (rows.length === 0 && (each.publishedImpact ?? []).some(one => one.scope === scope))
        ) || isAssumed(criterion, scope);
    const isAssumed = ({ interest }: Criterion, scope: string | undefined): boolean =>
        assumptionFor(look, threat, judgements, scope) !== undefined &&
        rows.some(each => each.scope === scope) &&
        !rows.some(each => each.scope === scope && look.criteria.get(each.criterion)?.interest === interest);
    const added = !impact
        ? []
        : scopes.flatMap(scope =>
              (look.method?.criteria ?? [])
                  .flatMap(id => {
                      const criterion = look.criteria.get(id);
                      return criterion && !isSaid(criterion, scope) ? missing(criterion, scope) : [];
                  })
                  .flatMap((criterion): ImpactScore[] => {
                      const scale = scaleOf(look, criterion);
                      return scale
                          ? [
                                {
                                    criterion: criterion.id,
                                    scope,
                                    at: threat.at,
                                    value: estimateOf(threat, unknownValue(scale, choose(`${threat.id} ${criterion.id} ${scope ?? ''}`)))
                                }
                            ]
                          : [];
                  })
          );
    const scale = look.likelihoodScale;
    const likelihood =
        threat.likelihood ??
        (scale &&
        !isFrequencyScale(scale) &&
        !threat.likelihoods?.some(each => each.nature !== undefined) &&
        !judgements.some(each => each.likelihood)
            ? estimateOf(threat, unknownValue(scale, choose(`${threat.id} likelihood`)))
            : undefined);
    return { ...threat, likelihood, impact: [...threat.impact, ...added] };
}

/** What is not known: of impact anything from X to the highest class, of likelihood any chance. */
function unknownValue(scale: Scale, at: Corner | number): Value {
    if (scale.measures === 'likelihood') {
        const chance = at === 'high' ? 1 : typeof at === 'number' ? at : 0;
        return { type: 'quantity', dimension: 'share', amount: chance, text: `${chance * 100}%` };
    }
    const values: Value[] = [
        { type: 'not_applicable', text: 'X' },
        ...scale.classes.map(({ name }): Value => ({ type: 'class', class: name, text: name }))
    ];
    return picked(values, at) ?? { type: 'not_applicable', text: 'X' };
}

/** A value of a range. Between classes lie the classes of the scale. */
function within(low: Value, best: Value | undefined, high: Value, scale: Scale | undefined, at: Corner | number): Value {
    if (at === 'best' && best) {
        return best;
    }
    if (low.type === 'quantity' && high.type === 'quantity' && low.unit === high.unit && low.per === high.per && typeof at === 'number') {
        return { ...low, amount: low.amount + (high.amount - low.amount) * at };
    }
    const position = (value: Value): number =>
        value.type === 'class' ? (scale?.classes.findIndex(each => each.name === value.class) ?? -1) : -1;
    const between =
        low.type === 'quantity' || high.type === 'quantity'
            ? []
            : (scale?.classes ?? [])
                  .slice(position(low) + 1, Math.max(0, position(high)))
                  .map(({ name }): Value => ({ type: 'class', class: name, text: name }));
    return picked([low, ...between, high], at) ?? low;
}

function picked(values: readonly Value[], at: Corner | number): Value | undefined {
    return at === 'high'
        ? values.at(-1)
        : typeof at === 'number'
          ? values[Math.min(values.length - 1, Math.floor(at * values.length))]
          : values[0];
}

function at(estimate: Estimate, value: Value): Estimate {
    return { ...estimate, low: value, best: value, high: value, ranged: false, withheld: false };
}

function estimateOf(threat: Threat, value: Value): Estimate {
    return {
        low: value,
        best: value,
        high: value,
        ranged: false,
        withheld: false,
        provenance: { sources: [], judgedBy: [] },
        at: threat.at
    };
}

type Point = (estimate: Estimate, name: string, scale: Scale | undefined) => Estimate;

/** An element with each of its estimates replaced. @param name of the element: each estimate is named by the row and the key it stands in */
function mapEstimates<T>(value: T, name: string, point: Point, look: Lookup, criterion?: string): T {
    if (typeof value !== 'object' || value === null || !hasEstimates(value)) {
        return value;
    }
    if (Array.isArray(value)) {
        const names = rowNames(value);
        return value.map((each, i) => mapEstimates<unknown>(each, `${name} ${names[i] ?? ''}`, point, look, criterion)) as T;
    }
    if (isEstimate(value)) {
        const own = criterion === undefined ? undefined : look.criteria.get(criterion);
        return point(
            value,
            name,
            own ? scaleOf(look, own) : criterion === undefined && name.endsWith(' likelihood') ? look.likelihoodScale : undefined
        ) as T;
    }
    const of = 'criterion' in value && typeof value.criterion === 'string' ? value.criterion : criterion;
    return Object.fromEntries(
        Object.entries(value).map(([key, item]) => [
            key,
            key === 'at' ? item : mapEstimates<unknown>(item, `${name} ${key}`, point, look, of)
        ])
    ) as T;
}

/** Most of a model is the same in all its completions. */
const hasEstimates = oncePerObject(
    (value: object): boolean =>
        isEstimate(value) ||
        Object.entries(value).some(
            ([key, item]: [string, unknown]) => key !== 'at' && typeof item === 'object' && item !== null && hasEstimates(item)
        )
);
