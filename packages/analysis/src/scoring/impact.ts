import { isBand, type Criterion, type Estimate, type Quantity, type Scale, type Threshold, type Value } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import { mapCorners, ordered, type Corners } from '../corners.js';
import type { Formula } from '../results/figure.js';
import type { ImpactPoint } from '../results/impact.js';
import { classValue, place, type Place } from './scale.js';
import { classOfQuantity } from './threshold.js';

/** Harm to one criterion or of the risk as a whole, read on its scale. */
export interface ImpactReading {
    readonly class: string;
    readonly sub?: string | undefined;
    /** 0 for the lowest class, -1 for X; between classes for a mean of parts. */
    readonly position: number;
    /** As position, with sub-classes around their class. */
    readonly order: number;
    readonly value?: number | undefined;
    readonly quantity?: Quantity | undefined;
    readonly formula: Formula;
}

/** What harm is read on: a scale, and of a criterion what makes a class of a quantity in one area. Of the risk as a whole a class is judged. */
export interface Table {
    readonly scale: Scale;
    readonly quantities: { readonly criterion: Criterion; readonly thresholds: readonly Threshold[] } | undefined;
}

export const NOT_APPLICABLE: ImpactReading = { class: 'X', position: -1, order: -1, value: 0, formula: 'impact.class' };

export function readingAt(at: Place | undefined, formula: Formula, quantity?: Quantity): ImpactReading {
    return at
        ? { class: at.class.name, sub: at.sub?.name, position: at.position, order: at.order, value: classValue(at), quantity, formula }
        : { ...NOT_APPLICABLE, formula, quantity };
}

/** The worst class of a scale. */
export function topReading(scale: Scale): ImpactReading {
    const top = scale.classes.at(-1);
    return readingAt(top ? place(scale, top.name) : undefined, 'impact.class');
}

/** @param isUpperEnd it is the upper end of a band: where it ends at a threshold, it does not reach it */
export function readImpact(table: Table, value: Value, isUpperEnd = false): ImpactReading | { unreadable: Message } {
    if (value.type === 'not_applicable') {
        return NOT_APPLICABLE;
    }
    if (value.type === 'class') {
        const at = place(table.scale, value.class, value.sub);
        return at
            ? readingAt(at, 'impact.class')
            : { unreadable: message('scoring.noClassOfScale', { text: value.text, scale: table.scale.id }) };
    }
    if (!table.quantities) {
        return { unreadable: message('scoring.wholeIsClass') };
    }
    const { criterion, thresholds } = table.quantities;
    const at = classOfQuantity(table.scale, criterion, thresholds, value, isUpperEnd);
    if (at === 'X') {
        return readingAt(undefined, 'impact.thresholds', value);
    }
    return 'unreadable' in at ? at : readingAt(at, 'impact.thresholds', value);
}

/** Lower first: by class, then by amount. */
export function compareImpact(a: ImpactReading, b: ImpactReading): number {
    return a.order - b.order || (a.quantity?.amount ?? 0) - (b.quantity?.amount ?? 0);
}

/** The three corners of a row; undefined where it states nothing (withheld, or broken text). */
export function readImpactEstimate(table: Table, estimate: Estimate): Corners<ImpactReading> | { unreadable: Message } | undefined {
    if (!estimate.ranged && estimate.best) {
        const only = readImpact(table, estimate.best);
        return 'unreadable' in only ? only : { low: only, best: only, high: only };
    }
    const low = estimate.low ?? estimate.best;
    const high = estimate.high ?? estimate.best;
    if (!low || !high) {
        return undefined;
    }
    const isUpperEnd = (value: Value): boolean => isBand(estimate) && value === high && isMore(high, low);
    const read = mapCorners({ low, best: estimate.best, high }, value => readImpact(table, value, isUpperEnd(value)));
    const unreadable = [read.low, read.best, read.high].find(each => each !== undefined && 'unreadable' in each);
    if (unreadable && 'unreadable' in unreadable) {
        return unreadable;
    }
    const [lowest, best, highest] = [read.low, read.best, read.high].map(each => (each && !('unreadable' in each) ? each : undefined));
    return lowest && highest ? ordered({ low: lowest, best, high: highest }, compareImpact) : undefined;
}

const isMore = (a: Value, b: Value): boolean => a.type === 'quantity' && b.type === 'quantity' && a.amount > b.amount;

export function impactPoint(reading: ImpactReading): ImpactPoint {
    const { class: name, sub, position, value, quantity } = reading;
    return { class: name, sub, position, value, amount: quantity?.amount, unit: quantity?.unit };
}
