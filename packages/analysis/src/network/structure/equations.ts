import { compare, type RiskModel } from '@nvs/model';
import { waysOf } from '../../scoring/triggers.js';
import { OTHER, type CompiledNetwork } from '../../time/compile.js';
import { Gate, isFed, namedBy, type TimeNetwork } from '../../time/network.js';
import { belonging } from '../../time/values.js';
import { FALSE, TRUE, type GateGraph, type Ref } from '../formula/formula.js';
import type { Equations } from './fixpoint.js';
import { fallsShort, SLACK, type Weighted } from './threshold.js';

/** What is a variable: everything; threats and campaigns only; or that a node fails, whatever the reason. */
export type View = 'events' | 'causes' | 'nodes';

/** What takes a node down by itself, or part of a source away: all of the events must happen. */
interface Cause {
    readonly events: readonly (readonly string[])[];
    readonly part: number;
}

export interface Causes {
    readonly byNode: ReadonlyMap<number, readonly Cause[]>;
}

/** The events that bring nodes down directly. Alternatives of events: a threat alone, one of its campaigns, or what sets it off. */
export function causesOf(model: RiskModel, { numbers, sources }: CompiledNetwork, known: ReadonlySet<string>): Causes {
    const byNode = new Map<number, Cause[]>();
    const put = (node: number | undefined, events: readonly (readonly string[])[], part = 1): void => {
        if (node !== undefined && part > 0) {
            byNode.set(node, [...(byNode.get(node) ?? []), { events, part: Math.min(1, part) }]);
        }
    };
    const sorted = <T extends { id: string }>(items: readonly T[]): T[] => [...items].sort((a, b) => compare(a.id, b.id));
    for (const { id } of sorted(model.nodes)) {
        for (const key of [`failure:${id}`, `start:${id}`]) {
            if (known.has(key)) {
                put(numbers.get(id), [[key]]);
            }
        }
    }
    const belongs = belonging(model);
    const ways = waysOf(model);
    for (const threat of sorted(model.threats)) {
        const happens = ways.get(threat.id) ?? [];
        threat.disrupts.forEach(({ node, chance }, index) => {
            put(
                numbers.get(node),
                happens.map(way => (chance === undefined ? way : [...way, `disruption:${threat.id}:${index}`]))
            );
        });
        for (const { resource, supplier, share = 1 } of threat.cuts) {
            const all = sources.get(resource) ?? [];
            if (all.length === 0 && supplier === undefined && share >= 1) {
                put(numbers.get(resource), happens);
            }
            for (const each of all) {
                if (supplier === undefined || (each.supplier !== OTHER && belongs(each.supplier, supplier))) {
                    put(each.node, happens, share);
                }
            }
        }
    }
    return { byNode };
}

/** The equations "this node is down" of a network, by number of the node, over events (or nodes) as the variables. */
export function failureEquations(
    graph: GateGraph,
    network: TimeNetwork,
    causes: Causes,
    view: View,
    variable: (key: string) => Ref
): Equations {
    const { depsOf, gateStart } = network;
    const event = (key: string): Ref =>
        view === 'causes' && !key.startsWith('threat:') && !key.startsWith('campaign:')
            ? key.startsWith('failure:') || key.startsWith('start:')
                ? FALSE
                : TRUE
            : variable(key);
    const cause = (each: Cause): Ref => graph.or(each.events.map(all => graph.and(all.map(event))));
    const own = network.nodes.map((name, number) =>
        view === 'nodes'
            ? name === OTHER || name.endsWith(`|${OTHER}`)
                ? FALSE
                : variable(name)
            : graph.or((causes.byNode.get(number) ?? []).filter(each => each.part >= 1).map(cause))
    );
    const losses = network.nodes.map((_, number) =>
        view === 'nodes'
            ? []
            : (causes.byNode.get(number) ?? []).filter(each => each.part < 1).map(each => ({ lost: cause(each), part: each.part }))
    );
    const dependencies = (number: number): Int32Array => depsOf.items.subarray(depsOf.start[number] ?? 0, depsOf.start[number + 1] ?? 0);
    const reads = { services: network.nodes.map((): number[] => []), feeds: network.nodes.map((): number[] => []) };
    network.nodes.forEach((_, number) => {
        const services = new Set<number>(),
            feeds = new Set<number>();
        for (const dependency of dependencies(number)) {
            for (let gate = gateStart[dependency] ?? 0; gate < (gateStart[dependency + 1] ?? 0); gate++) {
                for (const each of namedBy(network, gate)) {
                    (isFed(network, dependency, gate, each) ? feeds : services).add(each);
                }
            }
        }
        reads.services[number] = [...services];
        reads.feeds[number] = [...feeds];
    });
    const strength = (dependency: number): Ref => {
        const key = `strength:${network.dependencies[dependency] ?? ''}`;
        return view === 'events' ? variable(key) : TRUE;
    };
    return {
        count: network.nodes.length,
        services: number => reads.services[number] ?? [],
        feeds: number => reads.feeds[number] ?? [],
        write: (number, value) =>
            graph.or([
                own[number] ?? FALSE,
                ...[...dependencies(number)]
                    .filter(each => network.fatal[each] === 1)
                    .map(each => graph.and([unmet(graph, network, each, value, losses), strength(each)]))
            ]),
        own: number =>
            graph.or([
                own[number] ?? FALSE,
                ...[...(reads.services[number] ?? []), ...(reads.feeds[number] ?? []), number]
                    .flatMap(each => losses[each] ?? [])
                    .map(each => each.lost)
            ]),
        any: refs => graph.or(refs),
        every: refs => graph.and(refs),
        direct: number =>
            [...dependencies(number)]
                .filter(each => network.fatal[each] === 1 && strength(each) === TRUE)
                .flatMap(each => vitalTo(network, each))
    };
}

/** Nodes of which the loss of each leaves a requirement unmet by itself. Not always all of them. */
function vitalTo(network: TimeNetwork, dependency: number): number[] {
    const { gateStart, kind, node, need, endurance, argStart, args, weights } = network;
    const last = (gateStart[dependency + 1] ?? 0) - 1;
    if (kind[last] !== Gate.AtLeast) {
        return [node[last] ?? 0];
    }
    const items = Array.from({ length: (argStart[last + 1] ?? 0) - (argStart[last] ?? 0) }, (_, i) => (argStart[last] ?? 0) + i);
    const total = items.reduce((sum, i) => sum + (weights[i] ?? 0), 0);
    return items
        .filter(
            i =>
                kind[args[i] ?? 0] !== Gate.AtLeast &&
                endurance[args[i] ?? 0] === Infinity &&
                total - (weights[i] ?? 0) < (need[last] ?? 0) - SLACK
        )
        .map(i => node[args[i] ?? 0] ?? 0);
}

/** That the requirement of a dependency is not met. An alternative with endurance helps in time only, and so not here. */
function unmet(
    graph: GateGraph,
    network: TimeNetwork,
    dependency: number,
    down: (node: number, isFeed: boolean) => Ref,
    losses: readonly (readonly { lost: Ref; part: number }[])[]
): Ref {
    const { gateStart, kind, node, need, endurance, argStart, args, weights } = network;
    const first = gateStart[dependency] ?? 0;
    const failed: Ref[] = [];
    const out = (gate: number, each: number): Ref => down(each, isFed(network, dependency, gate, each));
    for (let gate = first; gate < (gateStart[dependency + 1] ?? 0); gate++) {
        const items: Weighted[] = [];
        for (let i = argStart[gate] ?? 0; i < (argStart[gate + 1] ?? 0); i++) {
            const arg = args[i] ?? 0,
                weight = weights[i] ?? 0;
            items.push(
                kind[gate] === Gate.Supply
                    ? { down: out(gate, arg), weight, losses: losses[arg] ?? [] }
                    : { down: endurance[arg] === Infinity ? (failed[arg - first] ?? FALSE) : TRUE, weight }
            );
        }
        const there = kind[gate] === Gate.AtLeast ? FALSE : out(gate, node[gate] ?? 0);
        failed.push(kind[gate] === Gate.Leaf ? there : graph.or([there, fallsShort(graph, need[gate] ?? 0, items)]));
    }
    return failed.at(-1) ?? FALSE;
}
