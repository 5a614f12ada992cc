import { HOURS, type Estimate, type Scale } from '@nvs/model';
import type { Context } from '../context.js';
import { mapCorners, type Corners } from '../corners.js';
import { caveats, type Formula } from '../results/figure.js';
import type { LikelihoodFigure } from '../results/likelihood.js';
import type { MeasureEffect } from './effect.js';
import { afterLikelihoodEffects } from './likelihood-effect.js';
import { compareLikelihood, likelihoodPoint, readLikelihoodEstimate, type LikelihoodReading } from './likelihood.js';
import { chanceOfRate, overHorizon } from './probability.js';
import { readStated, type Stated } from './rows.js';
import { isFrequencyScale } from './scale.js';

/** The likelihood as stated: the agreed value, else the judgements of it. */
export function statedLikelihood(id: string, agreed: Estimate | undefined, judged: (Estimate | undefined)[]): Stated {
    const estimates = agreed ? [agreed] : judged.flatMap(each => each ?? []);
    return { estimates: estimates.map(estimate => ({ estimate, by: { id, at: estimate.at } })), pooled: !agreed && estimates.length > 0 };
}

/** Likelihood of a threat or campaign on the method's scale, effects of measures included. */
export function likelihoodFigure(context: Context, target: string, stated: Stated, effects: readonly MeasureEffect[]): LikelihoodFigure {
    const scale = context.look.likelihoodScale;
    const inputs = [...stated.estimates.map(each => each.by), ...effects.map(({ measure, effect }) => ({ id: measure.id, at: effect.at }))];
    if (!scale) {
        const status = stated.estimates.length > 0 ? 'not_usable' : 'not_judged';
        return { status, measure: 'probability', formula: 'likelihood.stated', inputs, restsOn: [] };
    }
    const read = readStated(context, stated, compareLikelihood, estimate => readLikelihoodEstimate(scale, estimate));
    const base = {
        measure: isFrequencyScale(scale) ? ('frequency' as const) : ('probability' as const),
        horizon: scale.horizon,
        pooled: stated.pooled ? ('pooled, not agreed' as const) : undefined,
        inputs
    };
    if (read.status !== 'judged') {
        return { status: read.status, ...base, formula: 'likelihood.stated', restsOn: [] };
    }
    const corners = afterLikelihoodEffects(context, scale, target, read.corners, effects);
    const reading = corners.best ?? corners.high;
    const points = mapCorners(corners, each => likelihoodPoint(scale, each));
    return {
        status: corners.best ? 'judged' : 'withheld',
        ...base,
        // One judgement by a frequency says that it can happen again.
        occurs: [corners.low, corners.best, corners.high].some(each => each?.occurs === 'repeatedly') ? 'repeatedly' : 'once_at_most',
        typedAs: typedAs(read.corners),
        low: points.low,
        best: points.best,
        high: points.high,
        modelHorizon: overModelHorizon(context, scale, corners),
        formula: effects.length > 0 ? 'measure.likelihood' : stated.pooled ? 'judgement.pooled' : reading.formula,
        // Class labels come from the bands, whatever was typed.
        restsOn: caveats([scale])
    };
}

function typedAs({ low, best, high }: Corners<LikelihoodReading>): LikelihoodFigure['typedAs'] {
    const [one, ...others] = new Set([low, best, high].flatMap(each => (each ? [typed(each.formula)] : [])));
    return others.length > 0 ? 'mixed' : one;
}

/** By the formula that a typed value is read with. */
function typed(formula: Formula): 'class' | 'chance' | 'frequency' {
    switch (formula) {
        case 'likelihood.class':
        case 'likelihood.open_band':
        case 'likelihood.class_only':
            return 'class';
        case 'likelihood.rate':
        case 'likelihood.rate_per_year':
            return 'frequency';
        default:
            return 'chance';
    }
}

/** The chance over the horizon of the assessment, where that differs from the scale's (formula `likelihood.horizon`). */
function overModelHorizon({ look }: Context, scale: Scale, corners: Corners<LikelihoodReading>): LikelihoodFigure['modelHorizon'] {
    const hours = look.assessment?.horizon;
    if (hours === undefined || hours === scale.horizon) {
        return undefined;
    }
    const convert = (value: number): number | undefined =>
        isFrequencyScale(scale)
            ? chanceOfRate(value / HOURS.year, hours)
            : scale.horizon === undefined
              ? undefined
              : overHorizon(value, scale.horizon, hours);
    const chances = mapCorners(corners, each => (each.value === undefined ? undefined : convert(each.value)));
    return chances.low === undefined || chances.high === undefined
        ? undefined
        : { hours, low: chances.low, best: chances.best, high: chances.high, formula: 'likelihood.horizon' };
}
