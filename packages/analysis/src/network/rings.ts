import { compare, isNeed, type Id, type Requirement, type RiskModel, type SupplyShare } from '@nvs/model';
import type { RiskState } from '../results/figure.js';
import type { RingResult } from '../results/rings.js';
import { addsToNeeds } from '../scoring/network-effect.js';
import { sectorMembers } from '../sectors.js';
import { components } from '../time/circles.js';
import type { CompiledNetwork } from '../time/compile.js';

/** Rings of which something is to be said, in the network as it is, after the planned measures and after the proposed ones too; each once (formula `network.rings`). */
export function ringResults(model: RiskModel, compiled: (state: RiskState) => CompiledNetwork): RingResult[] {
    if (!goesInCircles(model)) {
        return [];
    }
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

/** Whether anything comes back to itself along all that it could need, with whatever measures: without such a circle there is no ring. */
function goesInCircles(model: RiskModel): boolean {
    const numbers = new Map<Id, number>();
    const next: number[][] = [];
    const number = (id: Id): number => {
        const known = numbers.get(id);
        if (known !== undefined) {
            return known;
        }
        numbers.set(id, next.length);
        return next.push([]) - 1;
    };
    const members = sectorMembers(model);
    const owners = new Map(model.dependencies.filter(isNeed).map(each => [each.id, each.of]));
    /** Of a dependency what stands in it is needed by its owner, and of a sector by its members. */
    const add = (id: Id, needed: readonly Id[]): void => {
        const of = owners.get(id) ?? id;
        for (const each of members.get(of) ?? [of]) {
            next[number(each)]?.push(...needed.map(number));
        }
    };
    for (const { id, on, supply } of model.dependencies.filter(isNeed)) {
        add(id, [...namedIn(on), ...suppliersOf(supply)]);
    }
    for (const { id, supply, country } of model.nodes) {
        add(id, [...suppliersOf(supply), ...country]);
    }
    for (const { target, requirement, supply } of model.measures.flatMap(each => each.effects)) {
        add(target, [...namedIn(requirement), ...suppliersOf(supply)]);
    }
    return components([...next.keys()], each => next[each] ?? []).some(
        ([first = 0, second]) => second !== undefined || next[first]?.includes(first) === true
    );
}

const suppliersOf = (supply: readonly SupplyShare[] = []): Id[] => supply.map(each => each.supplier);

function namedIn(requirement: Requirement | undefined): Id[] {
    return requirement === undefined ? [] : requirement.type === 'node' ? [requirement.node] : requirement.items.flatMap(namedIn);
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
