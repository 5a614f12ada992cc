import type { Threat } from '@nvs/model';
import { groupBy, type Lookup } from '../lookup.js';
import { reached } from '../reached.js';

/** How many measures aim at a threat through something else that they name as their goal, and by what. */
export interface Aim {
    readonly measures: number;
    readonly by: readonly ('theme' | 'sector' | 'harm')[];
}

/** Who aims at a threat by its theme, by a sector that it hits, or by an interest that it harms. Undefined: no measure does. */
export function aimedAt({ model, criteria }: Lookup): (threat: Threat) => Aim | undefined {
    const measures = groupBy(model.measures, each => [...new Set(each.goal)]);
    const parents = new Map([...model.themes, ...model.sectors].map(each => [each.id, each.partOf]));
    const sectors = new Map(model.nodes.map(each => [each.id, each.sectors]));
    /** With all that they are part of. */
    const upwards = (ids: readonly string[]): string[] => [...reached(ids, id => parents.get(id) ?? [])];
    return threat => {
        const harmed = threat.impact.filter(row => row.value.best?.type !== 'not_applicable').map(row => row.criterion);
        const hit = [...threat.disrupts.map(each => each.node), ...threat.cuts.map(each => each.resource)];
        const ways: [Aim['by'][number], string[]][] = [
            ['theme', upwards(threat.themes)],
            ['sector', upwards(hit.flatMap(each => sectors.get(each) ?? []))],
            ['harm', harmed.flatMap(each => [each, criteria.get(each)?.interest ?? each])]
        ];
        const found = ways
            .map(([by, ids]) => ({ by, measures: ids.flatMap(id => measures.get(id) ?? []) }))
            .filter(each => each.measures.length > 0);
        return found.length === 0
            ? undefined
            : { measures: new Set(found.flatMap(each => each.measures)).size, by: found.map(each => each.by) };
    };
}
