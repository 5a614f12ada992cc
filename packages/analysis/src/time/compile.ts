import {
    compare,
    isNeed,
    isNotCounted,
    type Dependency,
    type EdgeKind,
    type Node,
    type Requirement,
    type RiskModel,
    type SupplyShare
} from '@nvs/model';
import type { Context } from '../context.js';
import { oncePerObject } from '../memo.js';
import type { RiskState } from '../results/figure.js';
import { networkIn } from '../scoring/network-effect.js';
import { sectorMembers } from '../sectors.js';
import { timeNetwork, type DependencySpec, type Need, type TimeNetwork } from './network.js';
import { neededOf } from './needed.js';
import { isMet } from './requirements.js';
import type { Ring } from './rings.js';
import { readingsOf } from './shape.js';
import { newState, View } from './state.js';
import { hoursAt, shareAt } from './values.js';

/** The rest of a supply: it never fails by itself. */
export const OTHER = 'nvs.other';

/** Something that a run takes for granted since the model does not say it. */
export interface Assumption {
    readonly kind:
        | 'buffer_zero'
        | 'restart_zero'
        | 'lasts_to_end'
        | 'all_of_supply_needed'
        | 'withheld_shares_alike'
        | 'endurance_ignored'
        | 'never_met'
        | 'no_requirement'
        | 'nothing_hit'
        | 'starts'
        | 'ring_without_source';
    readonly id: string;
}

export interface CompiledNetwork {
    /** The model that is compiled: as it is in the state asked for. */
    readonly model: RiskModel;
    /** The measures that made it so. */
    readonly measures: readonly string[];
    /** What is not stated to be a feed counts as a service. */
    readonly network: TimeNetwork;
    /** Where it matters: the same with what is not stated in rings as feeds. What happens lies between the two. */
    readonly asFeeds: TimeNetwork | undefined;
    /** Rings of which something is to be said. */
    readonly rings: readonly Ring[];
    /** Number of a node by its id. */
    readonly numbers: ReadonlyMap<string, number>;
    /** Sources of a resource: the node `resource|supplier` of each supplier. */
    readonly sources: ReadonlyMap<string, readonly { supplier: string; node: number }[]>;
    readonly assumptions: readonly Assumption[];
    /** The dependencies that do not count, since the worry is not that they fail, by the number of what has them. */
    readonly notCounted: ReadonlyMap<number, readonly string[]>;
}

/**
 * The network of a model in a state as a simulation wants it: nodes, countries that something stands in, and each (resource, supplier) as one node.
 * A dependency of a sector is one of each of its members. Chances count as certain: a dependency with a `strength` above 0 is fatal (trials draw it).
 */
export function compileNetwork(typed: RiskModel, state: RiskState = 'current', note?: Context['note']): CompiledNetwork {
    const { model, measures } = networkIn(typed, state, note);
    const nodes: { name: string; restart: number }[] = [];
    const numbers = new Map<string, number>();
    const sources = new Map<string, { supplier: string; node: number }[]>();
    const assumptions: Assumption[] = [];
    const specs: DependencySpec[] = [];
    const byId = new Map(model.nodes.map(each => [each.id, each]));
    const number = (id: string): number => {
        const known = numbers.get(id);
        if (known !== undefined) {
            return known;
        }
        numbers.set(id, nodes.length);
        nodes.push({ name: id, restart: hoursAt(byId.get(id)?.restart, 'best') ?? 0 });
        return nodes.length - 1;
    };
    const sorted = [...model.nodes].sort((a, b) => compare(a.id, b.id));
    for (const each of sorted) {
        number(each.id);
    }
    for (const each of sorted) {
        if (each.country.length > 0) {
            specs.push({
                id: '',
                of: number(each.id),
                on: {
                    type: 'atleast',
                    need: 1,
                    items: [...each.country].sort().map(id => ({ need: { type: 'node', node: number(id), edge: 'feed' }, weight: 1 }))
                }
            });
        }
    }

    const source = (resource: string, supplier: string): number => {
        const name = `${resource}|${supplier}`;
        const known = numbers.get(name);
        if (known !== undefined) {
            return known;
        }
        const node = number(name);
        sources.set(resource, [...(sources.get(resource) ?? []), { supplier, node }]);
        if (supplier !== OTHER) {
            specs.push({ id: '', of: node, on: { type: 'node', node: number(supplier), edge: 'feed' } });
        }
        return node;
    };

    for (const each of sorted) {
        for (const { supplier } of shares(each.supply)) {
            source(each.id, supplier);
        }
    }
    const members = sectorMembers(model);
    for (const dependency of model.dependencies.filter(isNeed).sort((a, b) => compare(a.id, b.id))) {
        const on = needOf(dependency, byId, number, source, kind => assumptions.push({ kind, id: dependency.id }));
        if (!on) {
            assumptions.push({ kind: 'no_requirement', id: dependency.id });
            continue;
        }
        const buffer = hoursAt(dependency.buffer, 'best');
        if (buffer === undefined) {
            assumptions.push({ kind: 'buffer_zero', id: dependency.id });
        }
        for (const of of members.get(dependency.of) ?? [dependency.of]) {
            specs.push({
                id: dependency.id,
                of: number(of),
                on,
                buffer,
                refill: hoursAt(dependency.refill, 'best'),
                substitution: hoursAt(dependency.substitution, 'best'),
                lock: dependency.startRequired,
                fatal: (shareAt(dependency.strength, 'best') ?? 1) > 0
            });
        }
    }
    for (const each of sorted) {
        if (each.kind === 'process' && hoursAt(each.restart, 'best') === undefined) {
            assumptions.push({ kind: 'restart_zero', id: each.id });
        }
    }
    const typedNetwork = timeNetwork(nodes, specs);
    const resting = newState(typedNetwork);
    specs.forEach((each, index) => {
        if (!isMet(resting, index, View.Plain)) {
            typedNetwork.fatal[index] = 0;
            assumptions.push({ kind: 'never_met', id: each.id });
        }
    });
    const { asServices: network, asFeeds, rings } = readingsOf(typed.nodes)(typedNetwork);
    for (const each of rings) {
        if (each.kind === 'no_source') {
            assumptions.push(
                ...each.edges.flatMap(({ dependency }): Assumption[] => {
                    const id = network.dependencies[dependency] ?? '';
                    return id === '' ? [] : [{ kind: 'ring_without_source', id }];
                })
            );
        }
    }
    const distinct = new Map(assumptions.map(each => [`${each.kind} ${each.id}`, each]));
    return {
        model,
        measures,
        network,
        asFeeds,
        rings,
        numbers,
        sources,
        notCounted: notCountedBy(model.dependencies, of => (members.get(of) ?? [of]).map(number)),
        assumptions: [...distinct.values()].sort((a, b) => compare(a.kind, b.kind) || compare(a.id, b.id))
    };
}

/** The same network read as its other limit: what is not stated in rings counts as feeds. Undefined where that makes no difference. */
export const readAsFeedsToo = oncePerObject(
    (compiled: CompiledNetwork): CompiledNetwork | undefined =>
        compiled.asFeeds && { ...compiled, network: compiled.asFeeds, asFeeds: undefined }
);

/** Suppliers with their shares; a supplier named twice counts with both. What is withheld has an equal part of what the others leave. */
function shares(supply: readonly SupplyShare[]): { supplier: string; share: number }[] {
    const found = new Map<string, number>();
    const rest =
        Math.max(0, 1 - supply.reduce((sum, each) => sum + (shareAt(each.share, 'best') ?? 0), 0)) / Math.max(1, withheldOf(supply));
    for (const each of supply) {
        found.set(each.supplier, (found.get(each.supplier) ?? 0) + (shareAt(each.share, 'best') ?? rest));
    }
    return [...found].sort(([a], [b]) => compare(a, b)).map(([supplier, share]) => ({ supplier, share }));
}

/** How many shares have no number at all. */
const withheldOf = (supply: readonly SupplyShare[]): number => supply.filter(each => shareAt(each.share, 'best') === undefined).length;

function needOf(
    dependency: Dependency,
    nodes: ReadonlyMap<string, Node>,
    number: (id: string) => number,
    source: (resource: string, supplier: string) => number,
    assume: (kind: Assumption['kind']) => void
): Need | undefined {
    const leaf = (id: string, endurance: number | undefined, edge: EdgeKind | undefined): Need => {
        const stated =
            dependency.supply.length > 0 && nodes.get(id)?.kind === 'resource' ? dependency.supply : (nodes.get(id)?.supply ?? []);
        const supply = shares(stated);
        const total = supply.reduce((sum, each) => sum + each.share, 0);
        if (total <= 0) {
            return { type: 'node', node: number(id), endurance, edge };
        }
        const needs = shareAt(dependency.needs, 'best');
        if (needs === undefined) {
            assume('all_of_supply_needed');
        }
        if (withheldOf(stated) > 1) {
            assume('withheld_shares_alike');
        }
        return {
            type: 'supply',
            node: number(id),
            need:
                needs === undefined
                    ? 1
                    : neededOf(
                          needs,
                          supply.map(each => each.share)
                      ),
            endurance,
            edge,
            sources: supply.map(each => ({ node: source(id, each.supplier), share: each.share / total }))
        };
    };
    const read = (requirement: Requirement, timed: boolean): Need | undefined => {
        if (requirement.type === 'node') {
            if (requirement.endurance !== undefined && !timed) {
                assume('endurance_ignored');
            }
            return leaf(requirement.node, timed ? requirement.endurance : undefined, requirement.edge ?? dependency.edge);
        }
        const { items } = requirement;
        if (items.length === 0) {
            return undefined;
        }
        const weight = (item: Requirement): number => (requirement.type !== 'share' ? 1 : item.type === 'node' ? (item.share ?? 0) : 0);
        const wanted = wantedOf(requirement);
        const lasting = items
            .filter(item => item.type !== 'node' || item.endurance === undefined)
            .reduce((sum, item) => sum + weight(item), 0);
        // Alternatives that are in use all the time have no endurance to speak of.
        const callable = requirement.type !== 'all' && lasting >= wanted - 1e-9;
        const alternatives = items.flatMap(item => {
            const need = read(item, callable);
            return need ? [{ need, weight: weight(item) }] : [];
        });
        return { type: 'atleast', need: wanted, items: alternatives };
    };
    return dependency.on && read(dependency.on, false);
}

/** What must add up: all of the items, one, so many, or a share. */
function wantedOf(requirement: Exclude<Requirement, { type: 'node' }>): number {
    switch (requirement.type) {
        case 'share':
            return requirement.share;
        case 'count':
            return requirement.count;
        default:
            return requirement.type === 'all' ? requirement.items.length : 1;
    }
}

function notCountedBy(dependencies: readonly Dependency[], numbers: (of: string) => readonly number[]): CompiledNetwork['notCounted'] {
    const found = new Map<number, string[]>();
    for (const { id, of } of dependencies.filter(isNotCounted)) {
        numbers(of).forEach(each => found.set(each, [...(found.get(each) ?? []), id]));
    }
    return found;
}
