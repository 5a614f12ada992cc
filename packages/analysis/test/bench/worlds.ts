import type { Dependency, Node, Requirement, RiskModel, Threat } from '@nvs/model';
import { stream } from '../../src/sampling/stream.js';
import { AT, estimate, threat } from '../builder.js';
import { anyOf, countOf, dependency, lasting, leaf, network, node } from '../network-builder.js';

/** What a made-up network is like; parts from 0 to 1. */
export interface World {
    readonly size: number;
    readonly layers: number;
    /** How many places to either side what a node needs may stand, in the layer below. */
    readonly reach: number;
    /** Part of the nodes that one of two will do for, or two of three. */
    readonly redundant: number;
    /** Part of the nodes that also need one of the layer above, which may need them. */
    readonly looping: number;
    /** Threats for each node; each hits three nodes, of which two stand close together. */
    readonly threats: number;
}

/** Power, telecom, water: most things hang on what is near, redundancy and mutual need are usual. */
export const USUAL: Omit<World, 'size'> = { layers: 12, reach: 3, redundant: 0.3, looping: 0.02, threats: 0.02 };

const name = (number: number): string => `n${String(number).padStart(6, '0')}`;

/** A made-up model: 2 % of the nodes, and at least 20, are processes. The same size gives the same model. */
export function world({ size, layers, reach, redundant, looping, threats }: World): RiskModel {
    const random = stream(1, 'world');
    const chance = (part: number): boolean => random.uniform() < part;
    const width = Math.ceil(size / layers);
    const near = (place: number, layer: number): string => {
        const shifted = place + Math.floor((random.uniform() * 2 - 1) * (reach + 1));
        return name(Math.min(size - 1, layer * width + ((shifted + width) % width)));
    };
    const every = Math.max(1, Math.floor(size / Math.max(20, Math.round(size * 0.02))));
    const nodes: Node[] = [],
        dependencies: Dependency[] = [];
    for (let number = 0; number < size; number++) {
        const layer = Math.floor(number / width),
            place = number % width;
        const id = name(number);
        nodes.push(
            node(id, {
                kind: number % every === every - 1 ? 'process' : 'asset',
                failure: estimate('0.1% per year'),
                restore: lasting(8 + (number % 40)),
                restart: lasting(1)
            })
        );
        if (layer > 0) {
            const one = (): string => near(place, layer - 1);
            const on: Requirement = !chance(redundant) ? leaf(one()) : chance(0.8) ? anyOf(one(), one()) : countOf(2, one(), one(), one());
            dependencies.push(
                dependency(id, on, { id: `d${id}`, ...(chance(0.5) ? { buffer: lasting(Math.floor(random.uniform() * 24)) } : {}) })
            );
        }
        if (layer < layers - 1 && chance(looping)) {
            dependencies.push(dependency(id, leaf(near(place, layer + 1)), { id: `loop${id}` }));
        }
    }
    const all: Threat[] = Array.from({ length: Math.ceil(size * threats) }, (_, i) => {
        const at = Math.floor(random.uniform() * size);
        const hit = [name(at), near(at % width, Math.floor(at / width)), name(Math.floor(random.uniform() * size))];
        return {
            ...threat(`t${String(i).padStart(6, '0')}`, { likelihood: '1%' }),
            disrupts: hit.map(each => ({ node: each, at: AT, duration: lasting(24) }))
        };
    });
    return network(nodes, dependencies, { threats: all });
}

/** Each needs the one before: as deep as there are nodes. Closed, it is one loop. */
export function chain(size: number, closed: boolean): RiskModel {
    const nodes = Array.from({ length: size }, (_, number) =>
        node(name(number), { failure: estimate('0.001% per year'), restore: lasting(24) })
    );
    const dependencies = nodes.slice(1).map((each, i) => dependency(each.id, leaf(name(i)), { id: `d${each.id}` }));
    return network(nodes, closed ? [...dependencies, dependency(name(0), leaf(name(size - 1)), { id: 'back' })] : dependencies);
}
