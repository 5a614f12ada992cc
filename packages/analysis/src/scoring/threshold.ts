import type { Criterion, Quantity, Scale, Threshold } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import type { Lookup } from '../lookup.js';
import { reachesTyped } from '../exact.js';
import { place, placeAt, type Place } from './scale.js';

/** Thresholds that hold in an area: of the area, else of the nearest area around it, else the general ones. */
export function thresholdsIn(look: Lookup, criterion: Criterion, scope: string | undefined): Threshold[] {
    const seen = new Set<string>();
    let near = scope === undefined ? [] : [scope];
    while (near.length > 0) {
        for (const id of near) {
            seen.add(id);
            const scoped = criterion.scopedThresholds.find(each => each.scope === id);
            if (scoped) {
                return scoped.thresholds;
            }
        }
        near = near
            .flatMap(id => look.scopes.get(id)?.in ?? [])
            .filter(id => !seen.has(id))
            .sort();
    }
    return criterion.thresholds;
}

/**
 * The highest class whose cells are all reached: amount, and duration and number of indicators where the table asks for them
 * (formula `impact.thresholds`). Below the first threshold: the lowest class, or X where the lowest class has a threshold of its own.
 * @param isUpperEnd all up to the amount is meant: where it ends at a threshold, it does not reach it
 */
export function classOfQuantity(
    scale: Scale,
    criterion: Criterion,
    thresholds: readonly Threshold[],
    quantity: Quantity,
    isUpperEnd = false
): Place | 'X' | { unreadable: Message } {
    if (thresholds.length === 0) {
        return { unreadable: message('scoring.noThresholds', { criterion: criterion.id }) };
    }
    const cells = thresholds
        .flatMap(cell => {
            const at = place(scale, cell.class, cell.sub);
            return at ? [{ cell, at }] : [];
        })
        .sort((a, b) => b.at.order - a.at.order);
    for (const { cell, at } of cells) {
        const wrong = otherUnit(cell.from, quantity, criterion);
        if (wrong !== undefined) {
            return { unreadable: wrong };
        }
        if (isUpperEnd ? reachesTyped(cell.from.amount, quantity.amount) : !reachesTyped(quantity.amount, cell.from.amount)) {
            continue;
        }
        if (cell.duration !== undefined && quantity.duration === undefined) {
            return { unreadable: message('scoring.durationMissing', { text: quantity.text, criterion: criterion.id }) };
        }
        if (cell.indicators !== undefined && quantity.indicators === undefined) {
            return { unreadable: message('scoring.indicatorsMissing', { text: quantity.text, criterion: criterion.id }) };
        }
        if (
            (cell.duration === undefined || reachesTyped(quantity.duration ?? 0, cell.duration)) &&
            (cell.indicators === undefined || (quantity.indicators?.length ?? 0) >= cell.indicators)
        ) {
            return at;
        }
    }
    const lowest = placeAt(scale, 0);
    const lowestHasCell = cells.some(({ at }) => at.class === lowest?.class);
    return lowest && !lowestHasCell ? lowest : 'X';
}

/** Why a quantity cannot be compared with a threshold; undefined where it can. */
function otherUnit(threshold: Quantity, quantity: Quantity, criterion: Criterion): Message | undefined {
    const expected = threshold.unit ?? criterion.unit;
    const bare = quantity.dimension === 'number' && quantity.unit === undefined;
    if (
        bare
            ? threshold.dimension !== 'money' && threshold.dimension !== 'duration'
            : (quantity.unit ?? '') === (expected ?? '') &&
              (quantity.dimension === threshold.dimension ||
                  (quantity.dimension !== 'money' &&
                      quantity.dimension !== 'duration' &&
                      threshold.dimension !== 'money' &&
                      threshold.dimension !== 'duration'))
    ) {
        return undefined;
    }
    return message('scoring.inOtherUnit', { text: quantity.text, criterion: criterion.id, unit: expected });
}
