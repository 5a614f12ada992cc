import type { Criterion, FigureProvenance, Scale } from '@nvs/model';
import type { Context } from '../context.js';
import { mapCorners, type Corners } from '../corners.js';
import { scaleOf } from '../lookup.js';
import { caveats, type Caveat, type Formula, type Input } from '../results/figure.js';
import type { CriterionFigure } from '../results/impact.js';
import type { MeasureEffect } from './effect.js';
import { afterImpactEffects } from './impact-effect.js';
import { compareImpact, impactPoint, NOT_APPLICABLE, readImpactEstimate, topReading, type ImpactReading, type Table } from './impact.js';
import { readStated, type Stated } from './rows.js';
import { indexOf, labelOf } from './scale.js';
import { thresholdsIn } from './threshold.js';

/** Harm to one criterion, before it is shown. Without corners it is not judged, withheld or not usable. */
export interface Harmed {
    readonly criterion: Criterion;
    readonly scale: Scale;
    readonly status: 'judged' | 'partly_judged' | 'withheld' | 'not_usable' | 'not_judged' | 'assumed';
    /** Whether it rests on the assumption that what has no row is not harmed. */
    readonly assumed?: true | undefined;
    readonly corners?: Corners<ImpactReading> | undefined;
    readonly pooled: boolean;
    readonly atLeast: boolean;
    readonly meanOf?: string | undefined;
    readonly formula: Formula;
    readonly inputs: readonly Input[];
    readonly restsOn: readonly Caveat[];
}

/** Whether it has a value, be it by limits alone; what is assumed has one. */
export const isJudged = ({ status }: Harmed): boolean => status === 'judged' || status === 'assumed';

/** What is judged of one threat or campaign in one area. */
export interface Judged {
    readonly target: string;
    readonly scope: string | undefined;
    readonly rows: ReadonlyMap<string, Stated>;
    readonly effects: readonly MeasureEffect[];
}

/** Harm to a criterion: of its own row, else of its parts joined by `join`. Undefined where it has no scale. */
export function harmTo(context: Context, criterion: Criterion, judged: Judged): Harmed | undefined {
    const { look } = context;
    const scale = scaleOf(look, criterion);
    if (!scale) {
        return undefined;
    }
    const parts = look.parts.get(criterion.id) ?? [];
    if (judged.rows.has(criterion.id) || !parts.some(part => judged.rows.has(part.id))) {
        return ofRow(context, criterion, scale, judged, []);
    }
    const harmed = parts.flatMap(part => {
        const partScale = part.scale === undefined ? scale : look.scales.get(part.scale);
        return partScale ? [ofRow(context, part, partScale, judged, [criterion.id])] : [];
    });
    return joined(criterion, scale, harmed);
}

function ofRow(context: Context, criterion: Criterion, scale: Scale, judged: Judged, parents: string[]): Harmed {
    const stated = judged.rows.get(criterion.id);
    const table: Table = { scale, quantities: { criterion, thresholds: thresholdsIn(context.look, criterion, judged.scope) } };
    const read = readStated(context, stated, compareImpact, estimate => readImpactEstimate(table, estimate));
    const effects = judged.effects.filter(
        ({ effect }) => effect.criterion === undefined || effect.criterion === criterion.id || parents.includes(effect.criterion)
    );
    const corners = read.status === 'judged' ? afterImpactEffects(context, table, judged.target, read.corners, effects) : undefined;
    const reading = corners?.best ?? corners?.high;
    const used = corners && [corners.low, corners.best, corners.high];
    return {
        criterion,
        scale,
        corners,
        status: read.status === 'judged' && read.corners.best === undefined && isWithheld(stated) ? 'withheld' : read.status,
        pooled: stated?.pooled ?? false,
        atLeast: false,
        meanOf: stated?.estimates.find(each => each.estimate.provenance.meanOf !== undefined)?.estimate.provenance.meanOf,
        formula: effects.length > 0 ? 'measure.impact' : stated?.pooled ? 'judgement.pooled' : (reading?.formula ?? 'impact.class'),
        inputs: [
            ...(stated?.estimates ?? []).map(each => each.by),
            ...effects.map(({ measure, effect }) => ({ id: measure.id, at: effect.at }))
        ],
        restsOn: caveats([
            ...(used?.some(each => each?.quantity) ? [criterion] : []),
            ...(used?.some(each => each && each.class !== 'X') ? valueSources(scale, used) : [])
        ])
    };
}

/** Limits without a best estimate are a value withheld, or a band that was judged so. */
const isWithheld = (stated: Stated | undefined): boolean => stated?.estimates.some(({ estimate }) => estimate.withheld) === true;

/** Where the values of the classes come from: the scale, with the weaker provenance of the class if it has its own. */
function valueSources(scale: Scale, readings: (ImpactReading | undefined)[]): { id: string; provenance: FigureProvenance }[] {
    if (scale.provenance !== 'published') {
        return [scale];
    }
    const own = scale.classes.filter(
        each =>
            readings.some(reading => reading?.class === each.name) && each.provenance !== 'published' && each.provenance !== 'not_stated'
    );
    return own.map(each => ({ id: scale.id, provenance: each.provenance }));
}

/** Parts made one: the highest (`impact.join_max`) or the mean of their values (`impact.join_mean`). */
function joined(criterion: Criterion, scale: Scale, parts: Harmed[]): Harmed {
    const complete = parts.every(part => part.corners?.best !== undefined);
    const at = (corner: 'low' | 'high'): ImpactReading[] =>
        parts.map(part => part.corners?.[corner] ?? (corner === 'low' ? NOT_APPLICABLE : topReading(part.scale)));
    const bests = parts.flatMap(part => part.corners?.best ?? []);
    const join = criterion.join === 'max' ? highest : (readings: ImpactReading[]): ImpactReading => meanReading(scale, readings);
    return {
        criterion,
        scale,
        status: parts.every(isJudged) ? 'judged' : 'partly_judged',
        corners: { low: join(at('low')), best: complete ? join(bests) : undefined, high: join(at('high')) },
        pooled: parts.some(part => part.pooled),
        atLeast: false,
        formula: criterion.join === 'max' ? 'impact.join_max' : 'impact.join_mean',
        inputs: parts.flatMap(part => part.inputs),
        restsOn: caveats(parts.flatMap(part => part.restsOn))
    };
}

export function highest(readings: ImpactReading[]): ImpactReading {
    return readings.reduce((most, each) => (compareImpact(each, most) > 0 ? each : most), NOT_APPLICABLE);
}

function meanReading(scale: Scale, readings: ImpactReading[]): ImpactReading {
    const values = readings.flatMap(each => each.value ?? []);
    if (values.length < readings.length) {
        return { ...highest(readings), value: undefined };
    }
    const value = values.reduce((sum, each) => sum + each, 0) / values.length;
    const position = value === 0 ? -1 : Math.max(-1, indexOf(scale, value) ?? -1);
    return { class: labelOf(scale, value) ?? 'X', position, order: position, value, formula: 'impact.join_mean' };
}

/** As shown; undefined for a criterion without any value. */
export function criterionFigure(harmed: Harmed): CriterionFigure | undefined {
    if (harmed.status === 'not_judged') {
        return undefined;
    }
    const points = harmed.corners && mapCorners(harmed.corners, impactPoint);
    return {
        criterion: harmed.criterion.id,
        status: harmed.status,
        low: points?.low,
        best: points?.best,
        high: points?.high,
        atLeast: harmed.atLeast || undefined,
        pooled: harmed.pooled ? 'pooled, not agreed' : undefined,
        meanOf: harmed.meanOf,
        formula: harmed.formula,
        inputs: [...harmed.inputs],
        restsOn: [...harmed.restsOn]
    };
}
