import type { RiskModel } from '@nvs/model';

/**
 * Who controls each supplier, by its id: whoever it is a part of, and what they are a part of in turn, with the countries of all these
 * (formula `supply.control`). Circles end where they began. What a supplier is itself, and the country it stands in, is not among it
 * unless it lies above it too.
 */
export function controllers(model: RiskModel): ReadonlyMap<string, ReadonlySet<string>> {
    const above = new Map(
        [...model.nodes.filter(each => each.kind === 'supplier'), ...model.organisations, ...model.actors].map(each => [each.id, each])
    );
    const found = new Map<string, ReadonlySet<string>>();
    for (const { id, kind } of above.values()) {
        if (kind !== 'supplier') {
            continue;
        }
        const seen = new Set<string>();
        const places = new Set<string>();
        const open = [...(above.get(id)?.partOf ?? [])];
        for (let each = open.pop(); each !== undefined; each = open.pop()) {
            const parent = above.get(each);
            if (seen.has(each) || each === id || parent === undefined) {
                continue;
            }
            seen.add(each);
            [each, ...parent.country].forEach(place => places.add(place));
            open.push(...parent.partOf);
        }
        if (places.size > 0) {
            found.set(id, places);
        }
    }
    return found;
}
