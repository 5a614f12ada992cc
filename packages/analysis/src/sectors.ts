import { compare, type Node, type RiskModel } from '@nvs/model';
import { groupBy } from './lookup.js';

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
