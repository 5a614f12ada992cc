import type { AggregatePoint, LikelihoodPoint } from '@nvs/analysis';
import type { Scale } from '@nvs/model';

type Class = Scale['classes'][number];

/** An open class at the end of a scale of chances is drawn as if it went on for this factor. */
const DECADE = 10;

const amountOf = (value: { readonly type: string; readonly amount?: unknown } | undefined): number | undefined =>
    typeof value?.amount === 'number' ? value.amount : undefined;

/** Limits of a class of likelihood, as far as they are numbers. */
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
 * Where an overall impact stands on an axis with one unit a class: a class lies around its own value, with half of the way to its neighbours.
 * Undefined where the classes have no values to place it by.
 */
export function impactPlace(scale: Scale, { index }: AggregatePoint): number | undefined {
    const values = scale.classes.map(each => each.value ?? 0);
    const [first = 0, second = 0] = values;
    if (first <= 0 || second <= first || values.some((value, at) => at > 0 && value <= (values[at - 1] ?? 0))) {
        return undefined;
    }
    if (index === undefined) {
        return 0;
    }
    const anchors = values.map(value => Math.log(value / first) / Math.log(second / first));
    const edges = [-0.5, ...anchors.slice(1).map((anchor, at) => (anchor + (anchors[at] ?? 0)) / 2), (anchors.at(-1) ?? 0) + 0.5];
    const at = Math.max(
        0,
        Math.min(
            values.length - 1,
            edges.findLastIndex(edge => edge <= index)
        )
    );
    const [from = 0, to = 1] = edges.slice(at, at + 2);
    return at + Math.min(1, Math.max(0, (index - from) / (to - from)));
}
