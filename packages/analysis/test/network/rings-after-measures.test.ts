import { study } from '@nvs/analysis';
import type { RiskModel } from '@nvs/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileNetwork } from '../../src/time/compile.js';
import { anyNetwork } from '../arbitrary-network.js';
import { anyOf, dependency, leaf, network, node } from '../network-builder.js';

const STATES = ['current', 'residual', 'what_if'] as const;

/** Rings by their kind and members, in the network of every state. */
function inEveryState(model: RiskModel): string[] {
    const found = STATES.flatMap(state => {
        const { network, rings } = compileNetwork(model, state);
        return rings.map(({ kind, nodes }) => named(kind, [...new Set(nodes.map(each => network.nodes[each]?.split('|')[0] ?? ''))]));
    });
    return [...new Set(found)].sort();
}

const named = (kind: string, nodes: readonly string[]): string => `${kind} ${[...nodes].sort().join()}`;

test('measures that change no requirement make no ring: those of every state are found all the same', () => {
    let many = 0;
    fc.assert(
        fc.property(anyNetwork, model => {
            const expected = inEveryState(model);
            many += expected.length;
            expect(
                [
                    ...new Set(
                        study(model)
                            .rings()
                            .map(each => named(each.kind, each.nodes))
                    )
                ].sort()
            ).toEqual(expected);
        }),
        { numRuns: 300, seed: 5 }
    );
    expect(many).toBeGreaterThan(20);
});

test('a network in which nothing comes back to itself is not compiled to find no ring', () => {
    const model = network(
        ['a', 'b', 'c'].map(id => node(id)),
        [dependency('a', anyOf(leaf('b'), leaf('c'))), dependency('b', leaf('c'))]
    );
    const look = (given: RiskModel): { rings: number; parts: string[] } => {
        const parts: string[] = [];
        return { rings: study(given, { onPart: part => parts.push(part) }).rings().length, parts };
    };
    const found = look(model);
    expect(found.rings).toBe(0);
    expect(found.parts).not.toContain('compiled');
    expect(look({ ...model, dependencies: [...model.dependencies, dependency('c', anyOf(leaf('a'), leaf('b')))] }).parts).toContain(
        'compiled'
    );
});
