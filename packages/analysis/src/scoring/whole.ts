import type { Interest, Scale } from '@nvs/model';
import { message } from '@nvs/words';
import type { Context } from '../context.js';
import { mapCorners, type Corners } from '../corners.js';
import type { Lookup } from '../lookup.js';
import { caveats, type Caveat, type Input } from '../results/figure.js';
import type { Disrupted } from '../results/impact.js';
import { noteNotApplicable, type MeasureEffect } from './effect.js';
import type { Harmed } from './criterion.js';
import { reachOf, type Fit, type Reach } from './fits.js';
import { afterImpactEffects } from './impact-effect.js';
import { compareImpact, readImpactEstimate, type ImpactReading, type Table } from './impact.js';
import { weightIn, type Aggregate } from './interest.js';
import { moneyOfWhole } from './money-of-whole.js';
import { readStated, type Stated } from './rows.js';
import { classValue, place, placeAt } from './scale.js';

/** Harm to an interest as a whole, read on the impact scale; undefined where it is not judged, withheld or not usable. */
export interface Whole {
    readonly interest: string;
    readonly scale: Scale;
    readonly corners: Corners<ImpactReading>;
    readonly pooled: boolean;
    readonly inputs: readonly Input[];
    readonly restsOn: readonly Caveat[];
}

/** Reads what is judged of an interest as a whole; an effect on impact moves it. */
export function wholeOf(
    context: Context,
    interest: Interest,
    stated: Stated | undefined,
    target: string,
    effects: readonly MeasureEffect[]
): Whole | undefined {
    const { look } = context;
    const scale = look.impactScale;
    if (!stated || !scale) {
        return undefined;
    }
    const table: Table = { scale, quantities: undefined };
    const read = readStated(context, stated, compareImpact, estimate => readImpactEstimate(table, estimate));
    if (read.status !== 'judged') {
        return undefined;
    }
    for (const each of effects.filter(({ effect }) => look.criteria.get(effect.criterion ?? '')?.interest === interest.id)) {
        noteNotApplicable(context, target, each, message('partial.effectOnCriterion', { interest: interest.id }));
    }
    const own = effects.filter(({ effect }) => effect.criterion === undefined);
    return {
        interest: interest.id,
        scale,
        corners: afterImpactEffects(context, table, target, read.corners, own),
        pooled: stated.pooled,
        inputs: [...stated.estimates.map(each => each.by), ...own.map(({ measure, effect }) => ({ id: measure.id, at: effect.at }))],
        restsOn: caveats([scale])
    };
}

type Score = (harmed: Harmed, value: number, position: number) => number;

/** What all criteria that fit come to; undefined where none do, or where classes have no values and a mean is asked for. */
function reachIn(look: Lookup, whole: Whole, harmed: readonly Harmed[], score: Score): Reach | undefined {
    const fit = fitOf(look, whole, whole.corners, harmed, score);
    return fit && reachOf(fit);
}

/** The classes of the interest that the criteria judged beside it could make, lowest first. */
export function classesThatFit(look: Lookup, whole: Whole, harmed: readonly Harmed[]): string[] {
    const { scale } = whole;
    const all: ImpactReading[] = [-1, ...scale.classes.keys()].map(position => {
        const at = placeAt(scale, position);
        return at
            ? { class: at.class.name, position, order: position, value: classValue(at), formula: 'impact.class' }
            : { class: 'X', position: -1, order: -1, value: 0, formula: 'impact.class' };
    });
    return all.flatMap(each => {
        const fit = fitOf(look, whole, { low: each, best: each, high: each }, harmed, () => 0);
        return fit && reachOf(fit) ? [each.class] : [];
    });
}

function fitOf(
    look: Lookup,
    { scale }: Whole,
    { low, high }: Corners<ImpactReading>,
    harmed: readonly Harmed[],
    score: Score
): Fit | undefined {
    const how = look.method?.interestValue ?? 'mean';
    const weight = weightIn(look);
    const value = (reading: ImpactReading): number | undefined =>
        how === 'max' && reading.value === undefined ? reading.position : reading.value;
    const options = harmed.map(each => optionsOf(each, score, how === 'max'));
    const [from, to] = [value(low), value(high)];
    if (from === undefined || to === undefined || options.some(each => each === undefined)) {
        return undefined;
    }
    return {
        how,
        weights: harmed.map(each => weight(each.criterion.id)),
        options: options.map(each => each ?? []),
        region: how === 'max' ? { low: from, high: to } : { low: edgeBelow(scale, low), high: edgeAbove(scale, high) }
    };
}

/** The classes that a criterion can be at: those of its own judgement, else all. */
function optionsOf(harmed: Harmed, score: Score, byPosition: boolean): Fit['options'][number] | undefined {
    const { scale, corners } = harmed;
    const hasValues = scale.classes.every(each => each.value !== undefined);
    if (!hasValues && !byPosition) {
        return undefined;
    }
    const from = Math.floor(corners?.low.position ?? -1),
        to = Math.ceil(corners?.high.position ?? scale.classes.length - 1);
    return Array.from({ length: to - from + 1 }, (_, k) => from + k).map(position => {
        const at = placeAt(scale, position);
        const value = at ? (hasValues ? (classValue(at) ?? 0) : position) : hasValues ? 0 : -1;
        return { value, score: score(harmed, value, position) };
    });
}

/** Where the value of an interest begins to be nearest to the class: half a step below it on the log axis. */
function edgeBelow(scale: Scale, { position, value = 0 }: ImpactReading): number {
    const below = scale.classes[position - 1]?.value,
        above = scale.classes[position + 1]?.value;
    return position < 0 ? 0 : below !== undefined ? between(below, value) : above === undefined ? value : value / Math.sqrt(above / value);
}

/** Where it ends to be; of the highest class nowhere. X is no harm at all. */
function edgeAbove(scale: Scale, { position, value = 0 }: ImpactReading): number {
    const above = scale.classes[position + 1]?.value;
    return position < 0 ? 0 : above === undefined ? Infinity : between(value, above);
}

const between = (a: number, b: number): number => (a > 0 ? Math.sqrt(a * b) : b / 2);

/** Harm to an interest judged as a whole: the value of its class, with the limits that the class leaves (formula `interest.judged`). */
export function aggregateWhole(look: Lookup, whole: Whole, harmed: readonly Harmed[]): Aggregate {
    const how = look.method?.interestValue ?? 'mean';
    const common = {
        formula: 'interest.judged' as const,
        inputs: [whole.interest],
        restsOn: caveats([look.method, ...whole.restsOn, ...harmed.flatMap(each => each.restsOn)]),
        byInterest: true as const,
        judged: true,
        judgedAs: mapCorners(whole.corners, each => each.class)
    };
    if (look.method?.overall === 'sum') {
        const money = moneyOfWhole(whole, harmed);
        return 'corners' in money
            ? {
                  ...common,
                  combined: { corners: money.corners, complete: money.corners.best !== undefined },
                  measure: money.measure,
                  reason: undefined
              }
            : { ...common, combined: undefined, measure: { in: 'value' }, reason: money.reason };
    }
    const inValues = whole.corners.low.value !== undefined && whole.corners.high.value !== undefined;
    const measure = { in: inValues ? ('value' as const) : ('position' as const) };
    const reach = reachIn(look, whole, harmed, () => 0);
    if (!reach) {
        const isValueless = how !== 'max' && !inValues;
        return {
            ...common,
            combined: undefined,
            measure,
            reason: isValueless ? message('scoring.classesWithoutValues') : message('partial.nothingFits', { interest: whole.interest })
        };
    }
    const best = whole.corners.best && (inValues ? whole.corners.best.value : whole.corners.best.position);
    const isNarrowed = harmed.some(each => each.corners !== undefined);
    const { low, high } =
        isNarrowed || how === 'max'
            ? reach.value
            : {
                  low: edgeBelow(whole.scale, whole.corners.low),
                  high: Math.min(reachTop(look, harmed, how), edgeAbove(whole.scale, whole.corners.high))
              };
    const corners = { low, best: best === undefined ? undefined : Math.min(high, Math.max(low, best)), high };
    return { ...common, combined: { corners, complete: best !== undefined }, measure, reason: undefined };
}

/** The most that an interest can come to: all criteria at their highest class. */
function reachTop(look: Lookup, harmed: readonly Harmed[], how: 'mean' | 'max' | 'sum'): number {
    const weight = weightIn(look);
    const weights = harmed.map(each => weight(each.criterion.id));
    const sum = harmed.reduce((all, { scale }, i) => all + (weights[i] ?? 0) * (scale.classes.at(-1)?.value ?? 0), 0);
    return how === 'mean' ? sum / weights.reduce((all, each) => all + each, 0) : sum;
}

/** The weighted mean of its criteria, as a part of a sum over all criteria; where the interest is no mean, limits only. */
export function weightedIn(look: Lookup, whole: Whole, harmed: readonly Harmed[], aggregate: Aggregate): Corners<number> | undefined {
    if (look.method?.interestValue === 'mean') {
        return aggregate.combined?.corners;
    }
    const reach = reachIn(look, whole, harmed, () => 0);
    return reach && { low: reach.weighted.low, best: single(reach.weighted), high: reach.weighted.high };
}

/** The highest of its criteria; by max its class, else limits only. */
export function highestIn(look: Lookup, whole: Whole, harmed: readonly Harmed[], aggregate: Aggregate): Corners<number> | undefined {
    if (look.method?.interestValue === 'max') {
        return aggregate.combined?.corners;
    }
    const reach = reachIn(look, whole, harmed, (_, value) => value);
    return reach && { low: reach.score.low, best: single(reach.score), high: reach.score.high };
}

const single = ({ low, high }: { low: number; high: number }): number | undefined => (low === high ? low : undefined);

/** Whether one of its criteria is at the class or worse: yes if it is in all that fit, no if in none, else possible. */
export function wholeDisrupted(look: Lookup, whole: Whole, harmed: readonly Harmed[], from: string): Disrupted {
    const reach = reachIn(look, whole, harmed, ({ scale }, _, position) => {
        const limit = place(scale, from)?.position;
        return limit !== undefined && position >= limit ? 1 : 0;
    });
    return reach === undefined ? 'unknown' : reach.score.low === 1 ? 'yes' : reach.score.high === 1 ? 'possible' : 'no';
}
