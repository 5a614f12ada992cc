import type { Estimate, Quantity, RiskModel } from '@nvs/model';
import { oncePerKey } from '../memo.js';
import { reached } from '../reached.js';

export type Corner = 'low' | 'best' | 'high';

/** The quantity at a corner of an estimate; of a withheld one whatever limit is stated. */
export function quantityAt(estimate: Estimate | undefined, corner: Corner): Quantity | undefined {
    const value = estimate?.[corner] ?? estimate?.best ?? estimate?.high ?? estimate?.low;
    return value?.type === 'quantity' && Number.isFinite(value.amount) ? value : undefined;
}

/** Hours at a corner; undefined where none are stated. */
export function hoursAt(estimate: Estimate | undefined, corner: Corner): number | undefined {
    const quantity = quantityAt(estimate, corner);
    return quantity?.dimension === 'duration' && quantity.amount >= 0 ? quantity.amount : undefined;
}

/** A share or chance from 0 to 1 at a corner; undefined where none is stated. */
export function shareAt(estimate: Estimate | undefined, corner: Corner): number | undefined {
    const amount = quantityAt(estimate, corner)?.amount;
    return amount === undefined || amount < 0 ? undefined : Math.min(1, amount);
}

/** Whether something belongs to a place: is it, stands in it, or is a member of it, groups within groups included. */
export function belonging(model: RiskModel): (id: string, place: string) => boolean {
    const countries = new Map([...model.nodes, ...model.actors].map(each => [each.id, each.country]));
    const members = new Map(model.groups.map(each => [each.id, each.members]));
    const membersIn = (group: string): readonly string[] => members.get(group) ?? [];
    const membersOf = oncePerKey((group: string) => reached(membersIn(group), membersIn));
    return (id, place) => {
        const all = membersOf(place);
        return [id, ...(countries.get(id) ?? [])].some(each => each === place || all.has(each));
    };
}
