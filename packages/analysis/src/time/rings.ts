import { components } from './circles.js';
import { dependenciesOf, Edge, Gate, gatesOf, namedBy, readAsFeeds, type TimeNetwork } from './network.js';

/** The owner of a dependency and a node that it names. */
interface RingEdge {
    readonly dependency: number;
    readonly gate: number;
    readonly of: number;
    readonly on: number;
}

type IsFeed = (gate: number) => boolean;
type Edges = (node: number) => readonly RingEdge[];

/** A ring of which something is to be said. */
export interface Ring {
    /**
     * no_source: of feeds, and nothing outside feeds it, so that it is down with nothing failed. unstated: it would hold as a ring of feeds, and is not
     * stated to be one. one_service: of feeds but for one stated service, so that it keeps itself running.
     */
    readonly kind: 'no_source' | 'unstated' | 'one_service';
    readonly nodes: readonly number[];
    /** Those to look at: all feeds of it, the edges not stated, or the service. */
    readonly edges: readonly RingEdge[];
}

/** Floating point may lose so much in a sum of shares. */
const SLACK = 1e-9;

export interface Readings {
    /** What is not stated counts as a service; so does a ring of feeds that nothing feeds, for with nothing failed everything is up. */
    readonly asServices: TimeNetwork;
    /** Where it matters: what is not stated counts as a feed. Every other reading lies between the two. */
    readonly asFeeds: TimeNetwork | undefined;
    readonly rings: readonly Ring[];
}

/** The rings of a network, and the ways to read it. */
export function readings(network: TimeNetwork): Readings {
    const all = edgesIf(network, () => true);
    if (ringsBy(network, all).length === 0) {
        return { rings: [], asServices: network, asFeeds: undefined };
    }
    const rings: Ring[] = [];
    const stated = new Set([...network.edge.keys()].filter(gate => network.edge[gate] === Edge.Feed));
    const isStated: IsFeed = gate => stated.has(gate);
    const deadOnes = (): Ring[] => (stated.size === 0 ? [] : deadRings(network, isStated));
    for (let dead = deadOnes(); dead.length > 0; dead = deadOnes()) {
        for (const ring of dead) {
            rings.push(ring);
            ring.edges.forEach(each => stated.delete(each.gate));
        }
    }
    const open = new Set<number>();
    for (const { nodes, edges } of unstatedRings(network, isStated)) {
        rings.push({ kind: 'unstated', nodes, edges });
        edges.forEach(each => open.add(each.gate));
    }
    if (stated.size > 0) {
        rings.push(...withOneService(network, isStated));
    }
    return {
        rings,
        asServices:
            stated.size === 0 ? (network.fed.includes(1) ? readAsFeeds(network, () => false) : network) : readAsFeeds(network, isStated),
        asFeeds: open.size === 0 ? undefined : readAsFeeds(network, gate => stated.has(gate) || open.has(gate))
    };
}

/** Rings of feeds that are down with nothing failed, those first that hold down the others. */
function deadRings(network: TimeNetwork, isFeed: IsFeed): Ring[] {
    const edges = edgesIf(network, isFeed);
    return ringsBy(network, edges).flatMap(members => {
        const dead = new Set(deadOf(network, members, isFeed));
        const among = (node: number): RingEdge[] => edges(node).filter(each => dead.has(each.on) && dead.has(each.of));
        return ringsBy(network, among, [...dead]).map((nodes): Ring => ({ kind: 'no_source', nodes, edges: edgesWithin(nodes, among) }));
    });
}

/**
 * Rings that nothing says to be of feeds and that would hold as such: whole; else without the circles in which each alone brings the next down; else
 * without the alternatives, too, that stand in the ring altogether. What a node passes on to itself says nothing (an error of the model): no ring.
 */
function unstatedRings(network: TimeNetwork, isStated: IsFeed): Pick<Ring, 'nodes' | 'edges'>[] {
    const all = edgesIf(network, () => true);
    const onRings = ringsBy(network, all).flat();
    const toItself = new Set(onRings.flatMap(all).flatMap(({ gate, of, on }) => (of === on ? [gate] : [])));
    const isOpen = (gate: number): boolean =>
        network.edge[gate] === Edge.Unstated && namedBy(network, gate).length > 0 && !toItself.has(gate);
    const whole: IsFeed = gate => isStated(gate) || isOpen(gate);
    const found: Pick<Ring, 'nodes' | 'edges'>[] = [];
    /** @returns the rings that don't hold */
    const look = (rings: readonly (readonly number[])[], isFeed: IsFeed): (readonly number[])[] =>
        rings.filter(nodes => {
            const edges = edgesWithin(nodes, edgesIf(network, isFeed)).filter(each => isOpen(each.gate));
            if (edges.length === 0) {
                return false;
            }
            if (deadOf(network, nodes, isFeed).length > 0) {
                return true;
            }
            found.push({ nodes, edges });
            return false;
        });
    for (const nodes of look(ringsBy(network, edgesIf(network, whole), onRings), whole)) {
        const inside = new Set(nodes);
        const vital = edgesWithin(nodes, edgesIf(network, whole)).filter(
            each => !isMet(network, each.dependency, (gate, named) => gate === each.gate && named === each.on)
        );
        const circle = circles(nodes, vital);
        const served = new Set(vital.filter(each => circle.get(each.of) === circle.get(each.on)).map(each => each.gate));
        const apart: IsFeed = gate => whole(gate) && !(isOpen(gate) && served.has(gate));
        for (const rest of look(ringsBy(network, edgesIf(network, apart), nodes), apart)) {
            const within = edgesWithin(rest, edgesIf(network, apart));
            const alone = new Set(vital.map(each => each.gate));
            for (const { gate, dependency } of within) {
                if (!alone.has(gate) && !isMet(network, dependency, (_, named) => inside.has(named))) {
                    served.add(gate);
                }
            }
            look(ringsBy(network, edgesIf(network, apart), rest), apart);
        }
    }
    return found;
}

/** Rings of two feeds or more that one stated service closes, and that would hold if it were a feed. */
function withOneService(network: TimeNetwork, isStated: IsFeed): Ring[] {
    const feeds = edgesIf(network, isStated);
    const services = [...network.nodes.keys()].flatMap(edgesIf(network, gate => network.edge[gate] === Edge.Service));
    return services.flatMap((service): Ring[] => {
        const path = shortest(feeds, service.on, service.of);
        const isFeed: IsFeed = gate => isStated(gate) || gate === service.gate;
        if (
            !path ||
            path.length < 3 ||
            deadOf(network, ringsBy(network, edgesIf(network, isFeed)).find(each => each.includes(service.of)) ?? [], isFeed).length > 0
        ) {
            return [];
        }
        return [{ kind: 'one_service', nodes: [...path].sort((a, b) => a - b), edges: [service] }];
    });
}

/** The nodes of a shortest way, both ends included; undefined where there is none. */
function shortest(edges: Edges, from: number, to: number): number[] | undefined {
    const before = new Map([[from, -1]]);
    const open = [from];
    for (const node of open) {
        if (node === to) {
            const path: number[] = [];
            for (let each = to; each >= 0; each = before.get(each) ?? -1) {
                path.push(each);
            }
            return path;
        }
        for (const { on } of edges(node)) {
            if (!before.has(on)) {
                before.set(on, node);
                open.push(on);
            }
        }
    }
    return undefined;
}

/** What a node names, by gates of a kind. Dependencies that cannot be fatal bring nothing down. */
function edgesIf(network: TimeNetwork, isMeant: IsFeed): Edges {
    return of =>
        dependenciesOf(network, of)
            .filter(dependency => network.fatal[dependency] === 1)
            .flatMap(dependency =>
                gatesOf(network, dependency)
                    .filter(isMeant)
                    .flatMap(gate => namedBy(network, gate).map(on => ({ dependency, gate, of, on })))
            );
}

/** Nodes that come back to themselves, by ring; those first that read no other. */
function ringsBy({ nodes }: TimeNetwork, edges: Edges, among: readonly number[] = [...nodes.keys()]): number[][] {
    const inside = new Set(among);
    const next = (node: number): number[] => edges(node).flatMap(({ on }) => (inside.has(on) ? [on] : []));
    return components(
        [...inside].sort((a, b) => a - b),
        next
    ).filter(([first = 0, second]) => second !== undefined || next(first).includes(first));
}

function edgesWithin(nodes: readonly number[], edges: Edges): RingEdge[] {
    const inside = new Set(nodes);
    return nodes.flatMap(edges).filter(({ on }) => inside.has(on));
}

function circles(nodes: readonly number[], edges: readonly RingEdge[]): ReadonlyMap<number, number> {
    const next = new Map<number, number[]>();
    for (const { of, on } of edges) {
        next.set(of, [...(next.get(of) ?? []), on]);
    }
    return new Map(
        components(nodes, node => next.get(node) ?? []).flatMap((members, index) => members.map(node => [node, index] as const))
    );
}

/** Members of a ring that nothing feeds with nothing failed, whatever is outside it being up. */
function deadOf(network: TimeNetwork, nodes: readonly number[], isFeed: IsFeed): number[] {
    return unfed(network, nodes, gate => isFeed(gate), { has: () => false });
}

/** Of some nodes, those that nothing feeds: what is out by itself feeds nobody, and neither do they each other. */
export function unfed(
    network: TimeNetwork,
    nodes: readonly number[],
    isFeed: (gate: number, named: number, dependency: number) => boolean,
    out: { has(node: number): boolean }
): number[] {
    const { fatal, usedBy, of } = network;
    const left = new Set(nodes);
    const open = [...nodes];
    for (const node of open) {
        if (
            left.has(node) &&
            dependenciesOf(network, node).every(
                each =>
                    fatal[each] === 0 ||
                    isMet(network, each, (gate, named) => out.has(named) || (left.has(named) && isFeed(gate, named, each)))
            )
        ) {
            left.delete(node);
            open.push(
                ...[...usedBy.items.subarray(usedBy.start[node] ?? 0, usedBy.start[node + 1] ?? 0)]
                    .map(each => of[each] ?? 0)
                    .filter(each => left.has(each))
            );
        }
    }
    return [...left];
}

/** Whether a requirement is met while some of what it names is out; alternatives with an endurance help in time only. */
function isMet(network: TimeNetwork, dependency: number, isOut: (gate: number, named: number) => boolean): boolean {
    const { gateStart, kind, node, need, endurance, argStart, args, weights } = network;
    const first = gateStart[dependency] ?? 0,
        met: boolean[] = [];
    for (let gate = first; gate < (gateStart[dependency + 1] ?? 0); gate++) {
        let sum = 0;
        for (let i = argStart[gate] ?? 0; i < (argStart[gate + 1] ?? 0); i++) {
            const arg = args[i] ?? 0;
            const there = kind[gate] === Gate.Supply ? !isOut(gate, arg) : met[arg - first] === true && endurance[arg] === Infinity;
            sum += there ? (weights[i] ?? 0) : 0;
        }
        met.push(
            (kind[gate] === Gate.AtLeast || !isOut(gate, node[gate] ?? 0)) && (kind[gate] === Gate.Leaf || sum >= (need[gate] ?? 0) - SLACK)
        );
    }
    return met.at(-1) === true;
}
