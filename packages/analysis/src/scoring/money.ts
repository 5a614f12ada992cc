import type { Quantity } from '@nvs/model';
import type { Harmed } from './criterion.js';
import type { ImpactReading } from './impact.js';
import { place } from './scale.js';

export interface Money {
    readonly amount: number;
    readonly currency: string;
}

/**
 * Harm as money (formula `impact.money`): money as stated, a quantity times its value per unit, or what stands for its class.
 * Undefined where neither the quantity nor the class has a value in money.
 */
export function moneyOf({ criterion, scale }: Harmed, reading: ImpactReading): Money | undefined {
    const rate = criterion.valuePerUnit;
    if (reading.quantity) {
        return asMoney(reading.quantity, reading.quantity.amount, rate);
    }
    const at = place(scale, reading.class, reading.sub);
    if (reading.class === 'X' || !at) {
        return undefined;
    }
    const band = at.sub?.band ?? at.class.band;
    if (band && (band.low?.dimension === 'money' || band.high?.dimension === 'money')) {
        return betweenEdges(band.low, band.high, undefined);
    }
    // The table's general cells: those that hang on amount alone.
    const cells = criterion.thresholds
        .filter(cell => cell.duration === undefined && cell.indicators === undefined)
        .flatMap(cell => {
            const found = place(scale, cell.class);
            return found ? [{ position: found.position, from: cell.from }] : [];
        })
        .sort((a, b) => a.position - b.position);
    return betweenEdges(
        cells.find(cell => cell.position === at.position)?.from,
        cells.find(cell => cell.position > at.position)?.from,
        rate
    );
}

/** Geometric mean of both edges; without a lower edge half the upper one, without an upper edge the lower one. */
function betweenEdges(low: Quantity | undefined, high: Quantity | undefined, rate: Quantity | undefined): Money | undefined {
    const edge = low ?? high;
    if (!edge) {
        return undefined;
    }
    const amount = low && low.amount > 0 ? (high ? Math.sqrt(low.amount * high.amount) : low.amount) : (high?.amount ?? 0) / 2;
    return asMoney(edge, amount, rate);
}

function asMoney(quantity: Quantity, amount: number, rate: Quantity | undefined): Money | undefined {
    if (quantity.dimension === 'money' && quantity.unit !== undefined) {
        return { amount, currency: quantity.unit };
    }
    return rate?.dimension === 'money' && rate.unit !== undefined ? { amount: amount * rate.amount, currency: rate.unit } : undefined;
}
