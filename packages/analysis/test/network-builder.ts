import {
    HOURS,
    type Dependency,
    type Estimate,
    type Node,
    type Quantity,
    type Requirement,
    type RiskModel,
    type SupplyShare,
    type Threat
} from '@nvs/model';
import { AT, base, model, threat } from './builder.js';

const PROVENANCE = { sources: [], judgedBy: [] };
const exact = (quantity: Quantity, low = quantity, high = quantity): Estimate => ({
    best: quantity,
    low,
    high,
    ranged: low !== high,
    withheld: false,
    provenance: PROVENANCE,
    at: AT
});

export const hoursOf = (hours: number): Quantity => ({ type: 'quantity', dimension: 'duration', amount: hours, text: `${hours} h` });
export const shareOf = (share: number): Quantity => ({ type: 'quantity', dimension: 'share', amount: share, text: `${share * 100}%` });
export const lasting = (best: number, low = best, high = best): Estimate => exact(hoursOf(best), hoursOf(low), hoursOf(high));
export const part = (best: number, low = best, high = best): Estimate => exact(shareOf(best), shareOf(low), shareOf(high));
export const yearly = (rate: number): Estimate =>
    exact({ type: 'quantity', dimension: 'number', amount: rate, per: HOURS.year, text: `${rate} per year` });

/** `{ NO: 0.45, other: 0.2 }`, or with limits `{ NO: [0.4, 0.45, 0.5] }` as low, best, high. */
export function supply(shares: Record<string, number | [number, number, number]>): SupplyShare[] {
    return Object.entries(shares).map(([name, share]) => ({
        supplier: name === 'other' ? 'nvs.other' : name,
        at: AT,
        share: typeof share === 'number' ? part(share) : part(share[1], share[0], share[2])
    }));
}

export function node(id: string, more: Partial<Node> = {}): Node {
    return { ...base(id), kind: 'process', sectors: [], country: [], partOf: [], serves: [], supply: [], ...more };
}

export const leaf = (id: string, endurance?: number): Requirement => ({ type: 'node', node: id, endurance, at: AT });
export const anyOf = (...items: (string | Requirement)[]): Requirement => ({
    type: 'any',
    items: items.map(each => (typeof each === 'string' ? leaf(each) : each))
});
export const allOf = (...items: (string | Requirement)[]): Requirement => ({
    type: 'all',
    items: items.map(each => (typeof each === 'string' ? leaf(each) : each))
});
export const countOf = (count: number, ...items: (string | Requirement)[]): Requirement => ({
    type: 'count',
    count,
    items: items.map(each => (typeof each === 'string' ? leaf(each) : each))
});

/** `of` needs `on`. */
export function dependency(of: string, on: string | Requirement, more: Partial<Dependency> = {}): Dependency {
    return {
        ...base(`d.${of}_${typeof on === 'string' ? on : on.type}`),
        kind: 'dependency',
        of,
        on: typeof on === 'string' ? leaf(on) : on,
        startRequired: false,
        supply: [],
        ...more
    };
}

export function event(id: string, more: Partial<Threat>): Threat {
    return { ...threat(id), ...more };
}

export function network(nodes: Node[], dependencies: Dependency[], more: Partial<RiskModel> = {}): RiskModel {
    return { ...model({ interests: { i: 1 } }), nodes, dependencies, ...more };
}
