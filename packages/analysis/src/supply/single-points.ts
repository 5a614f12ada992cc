import { OTHER } from '../time/compile.js';
import type { TimeNetwork } from '../time/network.js';
import { fallsWith } from './chain.js';

/** The search stops after so many steps. */
const STEPS = 20_000_000;

/**
 * By number of a node: what takes it down alone, when it is lost and stays so (formula `network.cut_sets`, order 1). Undefined where
 * the network is too large for it. Each node is taken out once, and what falls with it followed: linear in what falls, with no diagrams.
 */
export function singlePoints(network: TimeNetwork): ReadonlyMap<number, readonly number[]> | undefined {
    const found = new Map<number, number[]>();
    let steps = 0;
    for (const point of network.nodes.keys()) {
        if (network.nodes[point]?.endsWith(`|${OTHER}`)) {
            continue;
        }
        for (const node of fallsWith(network, [point], () => steps++).keys()) {
            const known = found.get(node);
            if (node === point) {
                continue;
            }
            if (known) {
                known.push(point);
            } else {
                found.set(node, [point]);
            }
        }
        if (steps > STEPS) {
            return undefined;
        }
    }
    return found;
}
