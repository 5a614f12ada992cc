import type { RiskModel } from '@nvs/model';

/** Who owns each element that somebody can own; a question that nobody owns is of those who own what it is about. */
export function ownersOf(model: RiskModel): ReadonlyMap<string, readonly string[]> {
    const owners = new Map(
        Object.values(model).flatMap(list =>
            Array.isArray(list)
                ? list.flatMap(each =>
                      'id' in each && 'owner' in each && Array.isArray(each.owner) ? [[each.id, each.owner] as const] : []
                  )
                : []
        )
    );
    for (const each of model.questions ?? []) {
        if (each.owner.length === 0) {
            owners.set(each.id, [...new Set(each.about.flatMap(id => owners.get(id) ?? []))]);
        }
    }
    return owners;
}
