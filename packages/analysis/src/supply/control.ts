import { compare, type RiskModel } from '@nvs/model';
import { add, exact, order, subtract, sum, type Amount } from '../exact.js';
import { oncePerObject } from '../memo.js';
import type { ControlResult, Controller } from '../results/control.js';
import { holdingsOf, type Holdings, type Stake } from './holdings.js';
import { ownedBy, type End } from './ownership.js';

const HALF = exact(0.5);

/**
 * What some holders decide over at an end of all ranges (formula `supply.control`): what they, and all that they decide over, hold more than half of. At the high end they
 * hold no more than what the others leave at the least, for there is no more than all of it.
 */
function controlledBy(held: Held, holders: readonly string[], end: End): Set<string> {
    const power = new Set(holders),
        controlled = new Set<string>();
    const theirs = new Map<string, { readonly all: Amount; readonly least: Amount }>();
    for (const holder of power) {
        for (const { id, stake } of held.by.get(holder) ?? []) {
            const before = theirs.get(id) ?? { all: exact(0), least: exact(0) };
            const now = { all: add(before.all, stake[end] ?? stake.low), least: add(before.least, stake.low) };
            theirs.set(id, now);
            const left = subtract(exact(1), subtract(held.claimed.get(id) ?? exact(0), now.least));
            const most = end === 'high' && order(left, now.all) < 0 ? left : now.all;
            if (order(most, HALF) > 0 || order(now.least, HALF) > 0) {
                controlled.add(id);
                power.add(id);
            }
        }
    }
    return controlled;
}

interface Held {
    readonly by: ReadonlyMap<string, readonly { readonly id: string; readonly stake: Stake }[]>;
    /** What is held of each element at the least, by id. What somebody has all of is not in it: what it is a part of counts beside its stakes. */
    readonly claimed: ReadonlyMap<string, Amount>;
}

function heldBy({ control }: Holdings): Held {
    const by = new Map<string, { id: string; stake: Stake }[]>();
    for (const [id, stakes] of control) {
        for (const stake of stakes) {
            by.set(stake.by, [...(by.get(stake.by) ?? []), { id, stake }]);
        }
    }
    const claimed = new Map(
        [...control].map(([id, stakes]) => [id, sum(stakes.map(each => each.low).filter(each => order(each, exact(1)) < 0))])
    );
    return { by, claimed };
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
    const held = heldBy(holdings);
    const found = new Map<string, Set<string>>();
    for (const [place, holders] of placesOf(holdings)) {
        for (const id of controlledBy(held, holders, 'best')) {
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
    const held = heldBy(holdings);
    const found = new Map<string, Controller[]>();
    for (const [place, holders] of placesOf(holdings)) {
        const [low, best, high] = (['low', 'best', 'high'] as const).map(end => ({
            controlled: controlledBy(held, holders, end),
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
