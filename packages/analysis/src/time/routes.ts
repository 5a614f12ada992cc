import { compare } from '@nvs/model';
import type { SupplyRoute } from '../results/routes.js';
import { OTHER, type CompiledNetwork } from './compile.js';

/** Each supply of something by one supplier that occurs in a network, in the order of ids: what their ids are made of. */
export function supplyRoutes(networks: readonly CompiledNetwork[]): SupplyRoute[] {
    const routes = new Map<string, SupplyRoute>();
    for (const { network, sources } of new Set(networks)) {
        for (const [node, suppliers] of sources) {
            for (const { supplier: via, node: number } of suppliers) {
                const id = network.nodes[number] ?? '';
                routes.set(id, { id, node, via, ...(via === OTHER ? { other: true } : {}) });
            }
        }
    }
    return [...routes.values()].sort((a, b) => compare(a.id, b.id));
}
