import { compare, type RiskModel } from '@nvs/model';
import { add, exact, order, type Amount } from '../exact.js';
import { oncePerObject } from '../memo.js';
import type { ControlResult, Controller } from '../results/control.js';
import { holdingsOf, type Holdings, type Stake } from './holdings.js';
import { ownedBy, type End } from './ownership.js';

const HALF = exact(0.5);

/** What some holders decide over at an end of all ranges (formula `supply.control`): what they, and all that they decide over, hold more than half of. */
function controlledBy(by: ReadonlyMap<string, readonly Held[]>, holders: readonly string[], end: End): Set<string> {
    const power = new Set(holders),
        controlled = new Set<string>();
    const held = new Map<string, Amount>();
    for (const holder of power) {
        for (const { id, stake } of by.get(holder) ?? []) {
            const all = add(held.get(id) ?? exact(0), stake[end] ?? stake.low);
            held.set(id, all);
            if (order(all, HALF) > 0) {
                controlled.add(id);
                power.add(id);
            }
        }
    }
    return controlled;
}

interface Held {
    readonly id: string;
    readonly stake: Stake;
}

function heldBy({ control }: Holdings): ReadonlyMap<string, readonly Held[]> {
    const by = new Map<string, Held[]>();
    for (const [id, stakes] of control) {
        for (const stake of stakes) {
            by.set(stake.by, [...(by.get(stake.by) ?? []), { id, stake }]);
        }
    }
    return by;
}

/** Whoever holds something, and the countries that these stand in: each with the holders that count as it. */
function placesOf({ control, countries }: Holdings): ReadonlyMap<string, readonly string[]> {
    const named = [...new Set([...control.values()].flatMap(stakes => stakes.map(each => each.by)))];
    const places = new Map<string, string[]>(named.map(id => [id, [id]]));
    for (const [id, all] of countries) {
        for (const country of all) {
            places.set(country, [...(places.get(country) ?? [country]), id]);
        }
    }
    return places;
}

/**
 * Who controls each element, by its id, at best estimates: whoever holds more than half of it, alone or with what they control, what it is a part of, and the countries of all these
 * (formula `supply.control`). What an element is itself, and the country it stands in, is not among it unless it lies above it too.
 */
export const controllers = oncePerObject((model: RiskModel): ReadonlyMap<string, ReadonlySet<string>> => {
    const holdings = holdingsOf(model);
    const by = heldBy(holdings);
    const found = new Map<string, Set<string>>();
    for (const [place, holders] of placesOf(holdings)) {
        for (const id of controlledBy(by, holders, 'best')) {
            if (id !== place) {
                found.set(id, (found.get(id) ?? new Set()).add(place));
            }
        }
    }
    return found;
});

/** Who controls and who owns what, for each element of which something is held, in the order of ids. */
export const controlResults = oncePerObject((model: RiskModel): ControlResult[] => {
    const holdings = holdingsOf(model);
    const by = heldBy(holdings);
    const found = new Map<string, Controller[]>();
    for (const [place, holders] of placesOf(holdings)) {
        const [low, best, high] = (['low', 'best', 'high'] as const).map(end => ({
            controlled: controlledBy(by, holders, end),
            owned: ownedBy(holdings.ownership, new Set(holders), end)
        }));
        for (const id of holdings.control.keys()) {
            const controller: Controller = {
                by: place,
                control: low?.controlled.has(id) ? 'yes' : high?.controlled.has(id) ? 'possible' : 'no',
                ownership: { low: low?.owned(id) ?? 0, best: best?.owned(id), high: high?.owned(id) ?? 1, formula: 'supply.ownership' }
            };
            if (id !== place && (controller.control !== 'no' || controller.ownership.high > 0)) {
                found.set(id, [...(found.get(id) ?? []), controller]);
            }
        }
    }
    const places = new Map([...model.nodes, ...model.organisations, ...model.actors].map(each => [each.id, each.at]));
    return [...found]
        .sort(([a], [b]) => compare(a, b))
        .map(([id, all]) => ({
            id,
            at: places.get(id),
            controllers: all.sort((a, b) => b.ownership.high - a.ownership.high || compare(a.by, b.by)),
            formula: 'supply.control'
        }));
});

/** Whether stakes are stated anywhere: without them control goes by what is a part of what alone. */
export const statesStakes = ({ nodes, organisations }: RiskModel): boolean =>
    [...nodes, ...organisations].some(each => (each.controlledBy ?? []).length > 0);
