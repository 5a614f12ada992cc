import { analyseStructure, type NetworkResult } from '@nvs/analysis';
import type { RiskModel } from '@nvs/model';
import { estimate } from '../builder.js';
import { anyOf, dependency, leaf, network, node } from '../network-builder.js';

/**
 * How the structure of a network grows: layers of ten nodes, of which each needs one of the layer below and one of a pair there, with
 * a loop back in each tenth layer. Prints processor time for the structure and the figures of three nodes.
 */
export function layered(count: number, width = 10): RiskModel {
    const id = (layer: number, place: number): string => `n${String(layer).padStart(6, '0')}_${place % width}`;
    const layers = Math.ceil(count / width);
    const nodes = [], dependencies = [];
    for (let layer = 0; layer < layers; layer++) {
        for (let place = 0; place < width; place++) {
            nodes.push(node(id(layer, place), { failure: estimate('0.01% per year') }));
            if (layer > 0 && place % 3 === 0) {
                dependencies.push(dependency(id(layer, place), leaf(id(layer - 1, place)), { id: `d${layer}_${place}` }));
            } else if (layer > 0) {
                dependencies.push(dependency(id(layer, place), anyOf(id(layer - 1, place), id(layer - 1, place + 1)), { id: `d${layer}_${place}` }));
            }
        }
        if (layer % 10 === 9) {
            dependencies.push(dependency(id(layer - 1, 0), leaf(id(layer, 0)), { id: `loop${layer}` }));
        }
    }
    return network(nodes, dependencies);
}

if (process.argv[1]?.endsWith('structure.bench.ts')) {
    console.log('nodes | processor time in ms | exact');
    for (const count of process.argv.includes('--quick') ? [1_000, 10_000] : [1_000, 10_000, 100_000]) {
        const model = layered(count);
        const started = process.cpuUsage();
        const last = model.nodes.length;
        const of = [model.nodes[last - 1], model.nodes[last - 10], model.nodes[last >> 1]].flatMap(each => each?.id ?? []);
        const result: NetworkResult = analyseStructure(model, [], { of });
        const { user, system } = process.cpuUsage(started);
        console.log(`${count} | ${Math.round((user + system) / 1000)} | ${result.nodes.map(each => `${each.loss.status} ${each.loss.best.toPrecision(4)}`).join(', ')}`);
    }
}
