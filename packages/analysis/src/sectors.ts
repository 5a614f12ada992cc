import { isNeed, compare, type Node, type Requirement, type RiskModel } from '@nvs/model';
import { groupBy } from './lookup.js';
import { isOfLibrary } from './markings/library.js';
import type { DerivedSector } from './results/derived-sector.js';

/**
 * The nodes that a sector is down with, any of them: its processes, those of the sectors within it included. Assets are there to serve
 * processes, and one of them out may be what redundancy is for; a sector without a process is down with any of its nodes.
 */
export function sectorMembers({ nodes, sectors }: RiskModel): Map<string, string[]> {
    const parents = new Map(sectors.map(each => [each.id, each.partOf]));
    const around = (sector: string): Set<string> => {
        const found = new Set([sector]);
        for (const each of found) {
            parents.get(each)?.forEach(parent => found.add(parent));
        }
        return found;
    };
    const sorted = [...nodes].sort((a, b) => compare(a.id, b.id));
    const within = (node: Node): string[] => [...new Set(node.sectors.flatMap(each => [...around(each)]))];
    const all = groupBy(sorted, within),
        processes = groupBy(
            sorted.filter(node => node.kind === 'process'),
            within
        );
    return new Map(
        [...all]
            .sort(([a], [b]) => compare(a, b))
            .map(([sector, members]) => [sector, (processes.get(sector) ?? members).map(node => node.id)])
    );
}

/**
 * The sectors of nodes that state none (formula `sector.derived`), in the order of ids: the sector of what a node is a part of; else of all that it serves, where that
 * is one. What states no sector either is asked for what it is a part of or serves in turn; what then leads nowhere leaves it unknown.
 */
export function derivedSectors({ nodes, dependencies, sectors }: RiskModel): DerivedSector[] {
    const byId = new Map(nodes.map(each => [each.id, each]));
    const isSector = new Set(sectors.map(each => each.id));
    const supplied = nodes.flatMap(({ id, supply }) => supply.map(({ supplier }) => [supplier, id] as const));
    const needed = dependencies
        .filter(isNeed)
        .flatMap(({ of, on, supply }) =>
            [...(on ? leavesOf(on) : []), ...supply.map(each => each.supplier)].map(each => [each, of] as const)
        );
    const served = groupBy([...supplied, ...needed], ([id]) => [id]);
    const next = (id: string): readonly string[] => {
        const whole = byId.get(id)?.partOf.filter(each => byId.has(each)) ?? [];
        return whole.length > 0 ? whole : (served.get(id) ?? []).map(([, of]) => of);
    };
    return [...nodes]
        .filter(each => each.sectors.length === 0 && !isOfLibrary(each))
        .sort((a, b) => compare(a.id, b.id))
        .flatMap(({ id }): DerivedSector[] => {
            const seen = new Set(next(id)),
                found = new Set<string>(),
                derivedFrom: string[] = [];
            let isKnown = true;
            for (const each of seen) {
                const stated = isSector.has(each) ? [each] : (byId.get(each)?.sectors ?? []);
                stated.forEach(sector => found.add(sector));
                if (stated.length > 0) {
                    derivedFrom.push(each);
                } else {
                    const further = next(each);
                    isKnown &&= further.length > 0;
                    further.forEach(one => seen.add(one));
                }
            }
            const [sector] = found;
            return sector === undefined || found.size > 1 || !isKnown
                ? []
                : [{ id, sector, derivedFrom: derivedFrom.sort(compare), formula: 'sector.derived' }];
        });
}

const leavesOf = (on: Requirement): string[] => (on.type === 'node' ? [on.node] : on.items.flatMap(leavesOf));
