import { compare, type RiskModel } from '@nvs/model';
import type { RiskState } from '../results/figure.js';
import type { RingResult } from '../results/rings.js';
import { addsToNeeds } from '../scoring/network-effect.js';
import type { CompiledNetwork } from '../time/compile.js';

/** Rings of which something is to be said, in the network as it is, after the planned measures and after the proposed ones too; each once (formula `network.rings`). */
export function ringResults(model: RiskModel, compiled: (state: RiskState) => CompiledNetwork): RingResult[] {
    const states: RiskState[] = [
        'current',
        ...(addsToNeeds(model, 'residual') ? ['residual' as const] : []),
        ...(addsToNeeds(model, 'what_if') ? ['what_if' as const] : [])
    ];
    const found = new Map<string, RingResult>();
    for (const state of states) {
        for (const ring of ringsIn(compiled(state), state)) {
            const key = JSON.stringify([ring.kind, ring.edges]);
            found.set(key, found.get(key) ?? ring);
        }
    }
    return [...found.values()];
}

function ringsIn({ network, rings }: CompiledNetwork, state: RiskState): RingResult[] {
    // A source of supply is told as what is supplied.
    const name = (node: number): string => network.nodes[node]?.split('|')[0] ?? '';
    return rings
        .map(({ kind, nodes, edges }): RingResult => {
            // What ties a source to its supplier is no dependency that anybody wrote.
            const named = new Map(
                edges
                    .filter(each => network.dependencies[each.dependency] !== '')
                    .map(each => ({ dependency: network.dependencies[each.dependency] ?? '', on: name(each.on) }))
                    .map(each => [JSON.stringify(each), each])
            );
            return {
                kind,
                state,
                nodes: [...new Set(nodes.map(name))].sort(compare),
                edges: [...named.values()].sort((a, b) => compare(a.dependency, b.dependency) || compare(a.on, b.on))
            };
        })
        .sort((a, b) => compare(a.kind, b.kind) || compare(a.nodes.join('\n'), b.nodes.join('\n')));
}
