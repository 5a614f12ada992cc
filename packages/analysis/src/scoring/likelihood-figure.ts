import { HOURS, type Nature, type Scale, type Threat } from '@nvs/model';
import { message } from '@nvs/words';
import type { Context } from '../context.js';
import { mapCorners, type Corners } from '../corners.js';
import { caveats, type Formula } from '../results/figure.js';
import type { LikelihoodFigure } from '../results/likelihood.js';
import type { MeasureEffect } from './effect.js';
import { afterLikelihoodEffects } from './likelihood-effect.js';
import { compareLikelihood, likelihoodPoint, readLikelihoodEstimate, type LikelihoodReading } from './likelihood.js';
import { chanceOfRate, overHorizon } from './probability.js';
import { readStated, type Read, type Stated } from './rows.js';
import { isFrequencyScale } from './scale.js';
import { joined, onScale, overWindow } from './windows.js';

/** What is stated of the likelihood of a threat or campaign: as a whole, or in parts of which it is joined. */
export interface StatedLikelihoods {
    readonly threat: Threat | undefined;
    readonly whole: Stated;
    /** By nature, each of them; empty where the whole is stated. */
    readonly parts: readonly { readonly nature: Nature; readonly stated: Stated }[];
}

/** Likelihood of a threat or campaign on the method's scale, effects of measures included. */
export function likelihoodFigure(
    context: Context,
    target: string,
    { threat, whole, parts }: StatedLikelihoods,
    effects: readonly MeasureEffect[]
): LikelihoodFigure {
    const scale = context.look.likelihoodScale;
    const estimates = [...whole.estimates, ...parts.flatMap(each => each.stated.estimates)];
    const inputs = [...estimates.map(each => each.by), ...effects.map(({ measure, effect }) => ({ id: measure.id, at: effect.at }))];
    if (!scale) {
        const status = estimates.length > 0 ? 'not_usable' : 'not_judged';
        return { status, measure: 'probability', formula: 'likelihood.stated', inputs, restsOn: [] };
    }
    const { read, ...stated } =
        parts.length > 0
            ? readParts(context, scale, threat, parts)
            : readOver(context, scale, overWindow(scale, threat, natureOf(threat)), whole);
    const base = {
        measure: isFrequencyScale(scale) ? ('frequency' as const) : ('probability' as const),
        horizon: scale.horizon,
        pooled: whole.pooled ? ('pooled, not agreed' as const) : undefined,
        inputs
    };
    if (read.status !== 'judged') {
        return { status: read.status, ...base, formula: 'likelihood.stated', restsOn: [] };
    }
    const corners = afterLikelihoodEffects(context, scale, target, read.corners, effects);
    const reading = corners.best ?? corners.high;
    const points = mapCorners(corners, each => likelihoodPoint(scale, each));
    return {
        status: corners.best || !estimates.some(({ estimate }) => estimate.withheld) ? 'judged' : 'withheld',
        ...base,
        // One judgement by a frequency says that it can happen again.
        occurs: [corners.low, corners.best, corners.high].some(each => each?.occurs === 'repeatedly') ? 'repeatedly' : 'once_at_most',
        ...stated,
        low: points.low,
        best: points.best,
        high: points.high,
        modelHorizon: overModelHorizon(context, scale, corners),
        formula:
            effects.length > 0
                ? 'measure.likelihood'
                : whole.pooled
                  ? 'judgement.pooled'
                  : stated.window
                    ? stated.window.formula
                    : reading.formula,
        // Class labels come from the bands, whatever was typed.
        restsOn: caveats([scale])
    };
}

/** The nature of a threat that has one. */
const natureOf = (threat: Threat | undefined): Nature | undefined => (threat?.natures ? undefined : threat?.nature);

interface ReadOnScale {
    readonly read: Read<LikelihoodReading>;
    readonly typedAs?: LikelihoodFigure['typedAs'];
    readonly window?: NonNullable<LikelihoodFigure['window']>;
    readonly natures?: NonNullable<LikelihoodFigure['natures']>;
}

/** Reads what is stated over a window, on the horizon of the scale. */
function readOver(context: Context, scale: Scale, window: Scale, stated: Stated): ReadOnScale {
    const read = readStated(context, stated, compareLikelihood, estimate => readLikelihoodEstimate(window, estimate));
    if (read.status !== 'judged') {
        return { read };
    }
    const corners = onScale(window, scale, read.corners);
    if ('unreadable' in corners) {
        const [first] = stated.estimates;
        if (first) {
            const said = message('scoring.valueNotUsed', { why: corners.unreadable });
            context.note({ kind: 'value_not_usable', id: first.by.id, at: first.by.at ?? first.estimate.at, message: said });
        }
        return { read: { status: 'not_usable' } };
    }
    const how = { read: { status: 'judged' as const, corners }, typedAs: typedAs(read.corners) };
    if (window.horizon === undefined || window.horizon === scale.horizon) {
        return how;
    }
    const { low, best, high } = mapCorners(read.corners, each => likelihoodPoint(window, each));
    return { ...how, window: { hours: window.horizon, low, best, high, formula: 'likelihood.window' } };
}

/** Reads the parts by nature, each over its window, and joins them. One that is not known leaves the whole unknown. */
function readParts(context: Context, scale: Scale, threat: Threat | undefined, parts: StatedLikelihoods['parts']): ReadOnScale {
    const all = parts.map(({ nature, stated }) => ({ nature, ...readOver(context, scale, overWindow(scale, threat, nature), stated) }));
    const corners: Corners<LikelihoodReading>[] = [];
    for (const { read } of all) {
        if (read.status !== 'judged') {
            return { read };
        }
        corners.push(read.corners);
    }
    const together = joined(scale, corners);
    if (!together) {
        return { read: { status: 'not_usable' } };
    }
    const [one, ...others] = new Set(all.map(each => each.typedAs));
    return {
        read: { status: 'judged', corners: together },
        typedAs: others.length > 0 || one === 'class' ? 'mixed' : one,
        natures: all.flatMap(({ nature }, index) => {
            const own = corners[index];
            return own ? [{ nature, ...mapCorners(own, each => likelihoodPoint(scale, each)) }] : [];
        })
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
