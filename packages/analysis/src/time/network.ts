import type { EdgeKind } from '@nvs/model';
import { components } from './circles.js';

/**
 * A network compiled for simulation: flat arrays, whole milliseconds. Values that vary by trial (`restart`, `buffer`, …) can be
 * replaced by others of the same length; what needs what stays.
 */
export interface TimeNetwork {
    /** Names of the nodes; a source of supply is `resource|supplier`. */
    readonly nodes: readonly string[];
    /** Ids of the dependencies; `''` for those that only tie a source to its supplier. */
    readonly dependencies: readonly string[];
    /** Milliseconds from requirements met to running, by node. */
    readonly restart: Float64Array;
    /** By dependency: which node needs it. */
    readonly of: Int32Array;
    /** Milliseconds; a `substitution` of Infinity never comes, a `refill` of 0 is at once. */
    readonly buffer: Float64Array;
    readonly refill: Float64Array;
    readonly substitution: Float64Array;
    /** 1 where it is needed to start, so that a loop over it locks. */
    readonly lock: Uint8Array;
    /** 1 for a node with such a dependency. */
    readonly startsLast: Uint8Array;
    /** 1 where the loss is fatal; a trial draws it by `strength`. */
    readonly fatal: Uint8Array;
    /** The gates of a dependency stand together, arguments before what uses them; the last one is the requirement. */
    readonly gateStart: Int32Array;
    readonly kind: Uint8Array;
    /** Leaf and supply: the node. */
    readonly node: Int32Array;
    /** What the weights that are met must add up to. */
    readonly need: Float64Array;
    /** Leaf: milliseconds that it lasts once called upon. */
    readonly endurance: Float64Array;
    /** Leaf and supply: what is said of what it names (`Edge`); 1 where that counts as a feed; by node the ring of feeds that it is in, 0 for none. */
    readonly edge: Uint8Array;
    readonly fed: Uint8Array;
    readonly ring: Int32Array;
    /** The nodes of each ring of feeds, of ring 1 first. */
    readonly rings: readonly (readonly number[])[];
    /** Arguments: gates of an `AtLeast`, sources of a `Supply`. */
    readonly argStart: Int32Array;
    readonly args: Int32Array;
    readonly weights: Float64Array;
    /** Dependencies of a node, and dependencies in which it stands, as compressed rows. */
    readonly depsOf: Rows;
    readonly usedBy: Rows;
}

/** Numbers by a number, as compressed rows. */
export interface Rows {
    readonly start: Int32Array;
    readonly items: Int32Array;
}

export const Gate = { Leaf: 0, AtLeast: 1, Supply: 2 } as const;

export const Edge = { Unstated: 0, Service: 1, Feed: 2 } as const;

/** Nodes that a gate names: none where it only joins others. */
export function namedBy({ kind, node, argStart, args }: Pick<TimeNetwork, 'kind' | 'node' | 'argStart' | 'args'>, gate: number): number[] {
    return kind[gate] === Gate.AtLeast
        ? []
        : [node[gate] ?? 0, ...(kind[gate] === Gate.Supply ? args.subarray(argStart[gate], argStart[gate + 1]) : [])];
}

/** Whether a node that a gate names feeds the owner of the dependency within a ring of feeds. Anywhere else it makes no difference what an edge is. */
export function isFed({ fed, ring, of }: TimeNetwork, dependency: number, gate: number, named: number): boolean {
    return fed[gate] === 1 && ring[named] !== 0 && ring[named] === ring[of[dependency] ?? 0];
}

export const MS_PER_HOUR = 3_600_000;
/** Hours as whole milliseconds, so that equal times are equal numbers. */
export const toMs = (hours: number): number => Math.round(hours * MS_PER_HOUR);
export const toHours = (ms: number): number => ms / MS_PER_HOUR;

/** What a dependency needs, with nodes by number. */
export type Need =
    | { type: 'node'; node: number; endurance?: number | undefined; edge?: EdgeKind | undefined }
    | {
          type: 'supply';
          node: number;
          need: number;
          sources: { node: number; share: number }[];
          endurance?: number | undefined;
          edge?: EdgeKind | undefined;
      }
    | { type: 'atleast'; need: number; items: { need: Need; weight: number }[] };

export interface DependencySpec {
    readonly id: string;
    readonly of: number;
    readonly on: Need;
    /** Hours. */
    readonly buffer?: number | undefined;
    readonly refill?: number | undefined;
    readonly substitution?: number | undefined;
    readonly lock?: boolean | undefined;
    readonly fatal?: boolean | undefined;
}

/** Builds the arrays. `restart` in hours by node. */
export function timeNetwork(nodes: readonly { name: string; restart: number }[], dependencies: readonly DependencySpec[]): TimeNetwork {
    const kind: number[] = [],
        node: number[] = [],
        need: number[] = [],
        endurance: number[] = [],
        edge: number[] = [];
    const argStart = [0],
        args: number[] = [],
        weights: number[] = [],
        gateStart = [0];
    const uses: [number, number][] = [];
    const put = (
        depIndex: number,
        gateKind: number,
        gateNode: number,
        gateNeed: number,
        lasts: number | undefined,
        own: [number, number][],
        stated?: EdgeKind
    ): number => {
        kind.push(gateKind);
        node.push(gateNode);
        need.push(gateNeed);
        endurance.push(lasts === undefined ? Infinity : toMs(lasts));
        edge.push(stated === undefined ? Edge.Unstated : stated === 'feed' ? Edge.Feed : Edge.Service);
        for (const [arg, weight] of own) {
            args.push(arg);
            weights.push(weight);
            if (gateKind === Gate.Supply) {
                uses.push([arg, depIndex]);
            }
        }
        argStart.push(args.length);
        if (gateNode >= 0) {
            uses.push([gateNode, depIndex]);
        }
        return kind.length - 1;
    };
    const add = (index: number, on: Need): number => {
        switch (on.type) {
            case 'node':
                return put(index, Gate.Leaf, on.node, 0, on.endurance, [], on.edge);
            case 'supply':
                return put(
                    index,
                    Gate.Supply,
                    on.node,
                    on.need,
                    on.endurance,
                    on.sources.map(each => [each.node, each.share]),
                    on.edge
                );
            case 'atleast': {
                const items = on.items.map((each): [number, number] => [add(index, each.need), each.weight]);
                return put(index, Gate.AtLeast, -1, on.need, undefined, items);
            }
        }
    };
    dependencies.forEach((dependency, index) => {
        add(index, dependency.on);
        gateStart.push(kind.length);
    });
    const startsLast = new Uint8Array(nodes.length);
    for (const each of dependencies) {
        if (each.lock && each.fatal !== false) {
            startsLast[each.of] = 1;
        }
    }
    const ms = (value: (dependency: DependencySpec) => number | undefined, otherwise: number): Float64Array =>
        Float64Array.from(dependencies, each => {
            const hours = value(each);
            return hours === undefined ? otherwise : toMs(hours);
        });
    return readAsFeeds(
        {
            nodes: nodes.map(each => each.name),
            dependencies: dependencies.map(each => each.id),
            restart: Float64Array.from(nodes, each => toMs(each.restart)),
            of: Int32Array.from(dependencies, each => each.of),
            buffer: ms(each => each.buffer, 0),
            refill: ms(each => each.refill, 0),
            substitution: ms(each => each.substitution, Infinity),
            lock: Uint8Array.from(dependencies, each => (each.lock ? 1 : 0)),
            startsLast,
            fatal: Uint8Array.from(dependencies, each => (each.fatal === false ? 0 : 1)),
            gateStart: Int32Array.from(gateStart),
            kind: Uint8Array.from(kind),
            node: Int32Array.from(node),
            need: Float64Array.from(need),
            endurance: Float64Array.from(endurance),
            edge: Uint8Array.from(edge),
            argStart: Int32Array.from(argStart),
            args: Int32Array.from(args),
            weights: Float64Array.from(weights),
            depsOf: rows(
                nodes.length,
                dependencies.map((each, index): [number, number] => [each.of, index])
            ),
            usedBy: rows(nodes.length, uses)
        },
        gate => edge[gate] === Edge.Feed
    );
}

/** Pairs as rows by their first number. */
export function rows(count: number, pairs: readonly [number, number][]): Rows {
    const start = new Int32Array(count + 1);
    for (const [from] of pairs) {
        start[from + 1] = (start[from + 1] ?? 0) + 1;
    }
    for (let i = 0; i < count; i++) {
        start[i + 1] = (start[i + 1] ?? 0) + (start[i] ?? 0);
    }
    const items = new Int32Array(pairs.length);
    const next = start.slice();
    for (const [from, to] of pairs) {
        const at = next[from] ?? 0;
        items[at] = to;
        next[from] = at + 1;
    }
    return { start, items };
}

/** The network with some gates read as feeds, and the rings that these make. */
export function readAsFeeds(network: Omit<TimeNetwork, 'fed' | 'ring' | 'rings'>, isFeed: (gate: number) => boolean): TimeNetwork {
    const fed = Uint8Array.from(network.kind, (_, gate) => (isFeed(gate) ? 1 : 0));
    const ring = new Int32Array(network.nodes.length);
    const feeds = (node: number): number[] =>
        dependenciesOf(network, node).flatMap(dependency =>
            gatesOf(network, dependency).flatMap(gate => (fed[gate] === 1 ? namedBy(network, gate) : []))
        );
    const rings = !fed.includes(1)
        ? []
        : components([...network.nodes.keys()], feeds).filter(
              ([first = 0, second]) => second !== undefined || feeds(first).includes(first)
          );
    rings.forEach((members, index) =>
        members.forEach(node => {
            ring[node] = index + 1;
        })
    );
    return { ...network, fed, ring, rings };
}

export function dependenciesOf({ depsOf }: Pick<TimeNetwork, 'depsOf'>, node: number): number[] {
    return [...depsOf.items.subarray(depsOf.start[node] ?? 0, depsOf.start[node + 1] ?? 0)];
}

export function gatesOf({ gateStart }: Pick<TimeNetwork, 'gateStart'>, dependency: number): number[] {
    return Array.from(
        { length: (gateStart[dependency + 1] ?? 0) - (gateStart[dependency] ?? 0) },
        (_, i) => (gateStart[dependency] ?? 0) + i
    );
}
