import type { AggregatePoint, LikelihoodPoint } from '@nvs/analysis';
import { HOURS, type Quantity, type Scale } from '@nvs/model';

type Class = Scale['classes'][number];

/** An open class at the end of a scale of chances is drawn as if it went on for this factor. */
const DECADE = 10;

/** What counts over a period is told per year, as figures of frequencies are. */
const amountOf = (limit: Quantity | undefined): number | undefined =>
    limit && (limit.per === undefined ? limit.amount : (limit.amount * HOURS.year) / limit.per);

/** Limits of a class, as far as they are numbers: chances, times a year, or money. */
export function bandOf({ band }: Class): { from: number | undefined; to: number | undefined } {
    return { from: amountOf(band?.low), to: amountOf(band?.high) };
}

/**
 * Where a likelihood stands on an axis with one unit a class: by the logarithm within its class.
 * A limit that was judged as a class is the edge of that class, not the figure that it counts as.
 */
export function likelihoodPlace(scale: Scale, point: LikelihoodPoint, end: 'low' | 'best' | 'high'): number | undefined {
    const { band } = point;
    const at = scale.classes.findIndex(each => each.name === point.class);
    const found = scale.classes[at];
    if (!found) {
        return undefined;
    }
    const value = band && end === 'low' ? band.from : band && end === 'high' ? (band.to ?? Infinity) : point.value;
    return at + (value === undefined ? { low: 0, best: 0.5, high: 1 }[end] : within(found, value));
}

/** How far in a class, 0–1. */
function within(found: Class, value: number): number {
    const { from, to } = bandOf(found);
    const [low, high] = from ? [from, to ?? from * DECADE] : to === undefined ? [1, 1] : [to / DECADE, to];
    return low < high ? Math.min(1, Math.max(0, Math.log(value / low) / Math.log(high / low))) : 0.5;
}

/**
 * Where an overall impact stands on an axis with one unit a class.
 * Classes with values: one lies around its own value, with half of the way to its neighbours.
 * Classes of money: by the logarithm within the class, as for likelihoods. Others: in the middle of the class.
 */
export function impactPlace(scale: Scale, point: AggregatePoint): number | undefined {
    const anchors = anchorsOf(scale);
    if (anchors) {
        return point.index === undefined ? 0 : amongAnchors(anchors, point.index);
    }
    const at = scale.classes.findIndex(each => each.name === (point.nearest ?? point.class));
    const found = scale.classes[at];
    if (!found) {
        return point.value === 0 ? 0 : undefined;
    }
    return at + (point.value === undefined || !found.band ? 0.5 : within(found, point.value));
}

/** The values of classes on the log axis that has the lowest at 0 and the next at 1; undefined where they have none to place by. */
function anchorsOf({ classes }: Scale): readonly number[] | undefined {
    const values = classes.map(each => each.value ?? 0);
    const [first = 0, second = 0] = values;
    return first <= 0 || second <= first || values.some((value, at) => at > 0 && value <= (values[at - 1] ?? 0))
        ? undefined
        : values.map(value => Math.log(value / first) / Math.log(second / first));
}

function amongAnchors(anchors: readonly number[], index: number): number {
    const edges = [-0.5, ...anchors.slice(1).map((anchor, at) => (anchor + (anchors[at] ?? 0)) / 2), (anchors.at(-1) ?? 0) + 0.5];
    const at = Math.max(
        0,
        Math.min(
            anchors.length - 1,
            edges.findLastIndex(edge => edge <= index)
        )
    );
    const [from = 0, to = 1] = edges.slice(at, at + 2);
    return at + Math.min(1, Math.max(0, (index - from) / (to - from)));
}
