import type { Facts } from './facts.js';

/** The sectors of a node: those that it states, else the one that follows; none where neither is there. */
export function sectorsOfNodes({ report: { model, results } }: Facts): (node: string) => readonly string[] {
    const nodes = new Map(model.nodes.map(each => [each.id, each]));
    const derived = new Map(results.derivedSectors.map(each => [each.id, [each.sector]]));
    return id => {
        const stated = nodes.get(id)?.sectors ?? [];
        return stated.length > 0 ? stated : (derived.get(id) ?? []);
    };
}
