import type { RiskModel } from '@nvs/model';
import { oncePerKey, oncePerObject } from '../memo.js';
import type { TimeNetwork } from './network.js';
import { readings, type Readings } from './rings.js';

/**
 * The rings of a network, found once for all networks of one shape: most measures change hours, and leave who needs whom.
 * Kept by the list of nodes of a model, which its variants with other measures have in common.
 */
export const readingsOf = oncePerObject((_: RiskModel['nodes']): ((network: TimeNetwork) => Readings) => {
    const known = oncePerKey((_: string, network: TimeNetwork) => readings(network));
    return network => {
        const { rings, asServices, asFeeds } = known(shapeOf(network), network);
        return { rings, asServices: readAs(network, asServices), asFeeds: asFeeds && readAs(network, asFeeds) };
    };
});

/** All that rings rest on: who needs what, how much of it, whether that can be fatal, and which alternatives last. */
function shapeOf({ nodes, of, fatal, gateStart, kind, node, need, endurance, edge, argStart, args, weights }: TimeNetwork): string {
    const lasts = Uint8Array.from(endurance, each => (each === Infinity ? 1 : 0));
    return [nodes.length, of, fatal, gateStart, kind, node, need, lasts, edge, argStart, args, weights].join(' ');
}

/** A network with the rings of another one of its shape. */
const readAs = (network: TimeNetwork, { fed, ring, rings }: TimeNetwork): TimeNetwork => ({ ...network, fed, ring, rings });
