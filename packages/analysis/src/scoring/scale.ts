import { HOURS, type Quantity, type Scale, type ScaleClass, type SubClass } from '@nvs/model';
import { reaches } from '../number.js';

/** A place on a scale: a class, perhaps narrowed to a sub-class. */
export interface Place {
    readonly class: ScaleClass;
    readonly sub?: SubClass | undefined;
    /** 0 for the lowest class. */
    readonly position: number;
    /** As position; sub-classes spread around their class, all within half a step. */
    readonly order: number;
}

export function place(scale: Scale, className: string, subName?: string): Place | undefined {
    const index = scale.classes.findIndex(each => each.name === className);
    const found = scale.classes[index];
    if (!found) {
        return undefined;
    }
    const subIndex = found.subs.findIndex(each => each.name === subName);
    const sub = found.subs[subIndex];
    return { class: found, sub, position: index, order: index + (sub ? (subIndex - (found.subs.length - 1) / 2) / found.subs.length : 0) };
}

export function placeAt(scale: Scale, position: number, subName?: string): Place | undefined {
    const found = scale.classes[position];
    return found ? place(scale, found.name, subName) : undefined;
}

/** What the class counts for when impacts are added: of the sub-class, else of the class. */
export function classValue(at: Place): number | undefined {
    return at.sub?.value ?? at.class.value;
}

/** Whether the bands of a likelihood scale are frequencies (`1 per 30 years`) rather than chances over its horizon. */
export function isFrequencyScale(scale: Scale): boolean {
    return (
        scale.horizon === undefined && scale.classes.some(each => each.band?.low?.per !== undefined || each.band?.high?.per !== undefined)
    );
}

/** An edge of a band as the number that the scale measures: a chance, or events a year. */
export function edge(quantity: Quantity | undefined): number | undefined {
    if (!quantity || quantity.amount < 0) {
        return undefined;
    }
    return quantity.per === undefined ? quantity.amount : (quantity.amount * HOURS.year) / quantity.per;
}

/**
 * One number for a class (formula `likelihood.class`): the geometric mean of its band. The open lowest band ends at the
 * stated floor; the open highest band of chances ends at 1, of frequencies it counts as its lower edge (`likelihood.open_band`).
 */
export function classPoint(scale: Scale, at: Place): { value: number; open: boolean } | undefined {
    const band = at.sub?.band ?? at.class.band;
    if (!band) {
        return undefined;
    }
    const lowest = at.class === scale.classes[0];
    const written = edge(band.low);
    const low = written === undefined || written === 0 ? (lowest ? edge(scale.floor) : undefined) : written;
    const high = edge(band.high) ?? (isFrequencyScale(scale) ? undefined : 1);
    if (low === undefined || low === 0) {
        return undefined;
    }
    return high === undefined ? { value: low, open: true } : { value: Math.sqrt(low * high), open: false };
}

/**
 * The numbers between which a class of likelihood lies. The open lowest band begins at the stated floor, the open highest band of chances ends at 1; any other
 * open band is as wide, by its ratio, as that of its neighbour.
 */
export function bandAt(scale: Scale, position: number): { low: number; high: number } | undefined {
    const own = edgesAt(scale, position);
    const next = edgesAt(scale, position === 0 ? 1 : position - 1);
    const ratio = next.low && next.high ? next.high / next.low : undefined;
    const low = own.low ?? (own.high !== undefined && ratio !== undefined ? own.high / ratio : undefined);
    const high = own.high ?? (own.low !== undefined && ratio !== undefined ? own.low * ratio : undefined);
    return low !== undefined && high !== undefined && low > 0 && high > low ? { low, high } : undefined;
}

function edgesAt(scale: Scale, position: number): { low: number | undefined; high: number | undefined } {
    const band = scale.classes[position]?.band;
    const written = edge(band?.low);
    const last = position === scale.classes.length - 1;
    return {
        low: written ? written : position === 0 ? edge(scale.floor) : undefined,
        high: edge(band?.high) ?? (band && last && !isFrequencyScale(scale) ? 1 : undefined)
    };
}

/**
 * The class whose band a chance or frequency falls in; bands include their lower edge (formula `likelihood.label`).
 * @param isUpperEnd all up to the value is meant: where it ends at the lower edge of a class, it does not reach into that class
 */
export function placeOf(scale: Scale, value: number, isUpperEnd = false): Place | undefined {
    const within = (band: ScaleClass['band'], last: boolean): boolean => {
        const low = edge(band?.low);
        const high = edge(band?.high);
        return (
            band !== undefined &&
            (low === undefined || (isUpperEnd ? !reaches(low, value) : reaches(value, low))) &&
            (high === undefined || !reaches(value, high) || (last && value === high) || (isUpperEnd && reaches(high, value)))
        );
    };
    const index = scale.classes.findIndex((each, i) => within(each.band, i === scale.classes.length - 1));
    const found = scale.classes[index];
    if (!found) {
        return isUpperEnd ? placeOf(scale, value) : undefined;
    }
    const sub = found.subs.find((each, i) => within(each.band, index === scale.classes.length - 1 && i === found.subs.length - 1));
    return place(scale, found.name, sub?.name);
}

/**
 * Position on the log axis between the anchors of the classes (formula `impact.index`): 0 at the value of the lowest class, 1 at the next;
 * for values that grow by one factor k it is log_k(value / lowest). Where an anchor is 0 the step to the next is linear.
 */
export function indexOf(scale: Scale, value: number): number | undefined {
    const anchors = anchorsOf(scale);
    if (!anchors || value <= 0) {
        return undefined;
    }
    const step = Math.max(
        0,
        Math.min(
            anchors.length - 2,
            anchors.findLastIndex(anchor => reaches(value, anchor))
        )
    );
    const from = anchors[step] ?? 0;
    const to = anchors[step + 1] ?? 0;
    const index = from > 0 ? step + Math.log(value / from) / Math.log(to / from) : step + value / to;
    const nearest = Math.round(index);
    return Math.abs(index - nearest) < 1e-9 ? nearest : index;
}

const ANCHORS = new WeakMap<Scale, number[] | null>();

/** The values of the classes, if all have one and each is higher than the one before. Worked out once for a scale. */
function anchorsOf(scale: Scale): number[] | undefined {
    let anchors = ANCHORS.get(scale);
    if (anchors === undefined) {
        anchors = anchorsIn(scale) ?? null;
        ANCHORS.set(scale, anchors);
    }
    return anchors ?? undefined;
}

function anchorsIn(scale: Scale): number[] | undefined {
    const values = scale.classes.flatMap(each => each.value ?? []);
    return values.length === scale.classes.length &&
        values.length > 1 &&
        values.every((value, i) => value >= 0 && (i === 0 || value > (values[i - 1] ?? 0)))
        ? values
        : undefined;
}

/** The class at an index or, between two anchors, both neighbours (formula `impact.label`). */
export function labelOf(scale: Scale, value: number): string | undefined {
    if (value === 0) {
        return 'X';
    }
    const index = indexOf(scale, value);
    const top = scale.classes.length - 1;
    if (index === undefined) {
        return undefined;
    }
    const below = Math.min(Math.floor(index), top);
    const name = (position: number): string => scale.classes[position]?.name ?? 'X';
    return below === top || index === below ? name(below) : below < 0 ? `X–${name(0)}` : `${name(below)}–${name(below + 1)}`;
}

/**
 * The class whose anchor is nearest on the log axis; X below the lowest by more than half a step. Half way the higher one, but of the upper end of limits the
 * lower one: they end there.
 */
export function nearestOf(scale: Scale, value: number, isUpperEnd = false): string | undefined {
    const index = value === 0 ? -1 : indexOf(scale, value);
    const nearest = index !== undefined && isUpperEnd ? Math.ceil(index - 0.5 - 1e-9) : Math.round(index ?? 0);
    return index === undefined ? undefined : (scale.classes[Math.min(nearest, scale.classes.length - 1)]?.name ?? 'X');
}

/** The value of the highest class. */
export function topValue(scale: Scale): number | undefined {
    return scale.classes.at(-1)?.value;
}
