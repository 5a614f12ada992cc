import { compare } from '@nvs/model';
import type { SharedPoint } from '../results/supply.js';
import type { CompiledNetwork } from '../time/compile.js';
import { Gate, type TimeNetwork } from '../time/network.js';
import { fallsWith, gates } from './chain.js';

/** The search stops after so many steps, and says so. */
const STEPS = 20_000_000;

/** What could take several alternatives out: a node, or a threat or campaign with the nodes that it takes down. */
export interface Shared {
    readonly point: string;
    readonly kind: SharedPoint['kind'];
    readonly seeds: readonly number[];
    /** Threats of a campaign. */
    readonly threats?: readonly string[];
}

interface Hit extends Shared {
    readonly lost: readonly string[];
    readonly of: number;
    readonly fails: boolean;
    readonly falls: ReadonlyMap<number, number>;
    readonly away: number;
}

/** The same of a network of which some rings do not say what they pass on: what there is whatever that is, and what there is in one case only. */
export function sharedPointsOf(
    { network, asFeeds }: Pick<CompiledNetwork, 'network' | 'asFeeds'>,
    events: readonly Shared[]
): { points: SharedPoint[]; complete: boolean } {
    const least = sharedPoints(network, events),
        most = asFeeds && sharedPoints(asFeeds, events);
    if (!most) {
        return least;
    }
    const keys = ({ points }: typeof least): Set<string> => new Set(points.map(each => JSON.stringify(each)));
    const inLeast = keys(least),
        inMost = keys(most);
    const only = (points: readonly SharedPoint[], others: ReadonlySet<string>, reading: SharedPoint['reading']): SharedPoint[] =>
        points.map(each => (others.has(JSON.stringify(each)) ? each : { ...each, reading }));
    const points = [...only(least.points, inMost, 'as_services'), ...only(most.points, inLeast, 'as_feeds').filter(each => each.reading)];
    return {
        points: points.sort((a, b) => compare(a.dependency, b.dependency) || compare(a.point, b.point)),
        complete: least.complete && most.complete
    };
}

/**
 * Points whose loss alone takes out several alternatives of one requirement, and threats and campaigns that do (formula `supply.shared_point`);
 * of those in one chain the nearest.
 */
function sharedPoints(network: TimeNetwork, events: readonly Shared[] = []): { points: SharedPoint[]; complete: boolean } {
    const redundant = new Set([...network.of.keys()].filter(dependency => alternatives(network, dependency).length > 0));
    const all = [
        ...network.nodes.map((point, number): Shared => ({ point, kind: 'node', seeds: [number] })),
        ...events.filter(each => each.seeds.length > 0)
    ];
    const found = new Map<number, Hit[]>();
    let steps = 0;
    for (let next = 0; redundant.size > 0 && next < all.length && steps < STEPS; next++) {
        const shared = all[next] ?? { point: '', kind: 'node', seeds: [] };
        const falls = fallsWith(network, shared.seeds, () => steps++);
        const touched = new Set<number>();
        for (const node of falls.keys()) {
            const { start, items } = network.usedBy;
            for (let i = start[node] ?? 0; i < (start[node + 1] ?? 0); i++) {
                touched.add(items[i] ?? 0);
            }
        }
        for (const dependency of touched) {
            if (!redundant.has(dependency) || shared.seeds.includes(network.of[dependency] ?? -1)) {
                continue;
            }
            const met = gates(network, dependency, falls);
            for (const { gate, items } of alternatives(network, dependency)) {
                const first = network.gateStart[dependency] ?? 0;
                const out = items.filter(item => met[item - first] === false);
                if (out.length >= 2) {
                    const away = Math.max(...out.flatMap(item => leavesOf(network, item)).map(node => falls.get(node) ?? 0));
                    const hit = {
                        ...shared,
                        lost: out.map(item => nameOf(network, item)).sort(),
                        of: items.length,
                        fails: met[gate - first] === false,
                        falls,
                        away
                    };
                    found.set(dependency, [...(found.get(dependency) ?? []), hit]);
                }
            }
        }
    }
    const points = [...found].flatMap(([dependency, hits]) =>
        hits
            .filter(each => !hits.some(other => isNearer(other, each)))
            .map(
                (hit): SharedPoint => ({
                    dependency: network.dependencies[dependency] ?? '',
                    point: hit.point,
                    kind: hit.kind,
                    alternatives: [...hit.lost],
                    of: hit.of,
                    fails: hit.fails,
                    behind: hits.filter(other => other.kind === 'node' && isNearer(hit, other)).length
                })
            )
    );
    return { points: points.sort((a, b) => compare(a.dependency, b.dependency) || compare(a.point, b.point)), complete: steps < STEPS };
}

/** What works through another point stands behind it, as does a campaign behind its threat; of nodes that take each other out the one fewest steps away. */
function isNearer(a: Hit, b: Hit): boolean {
    if (a === b || a.lost.join('\n') !== b.lost.join('\n')) {
        return false;
    }
    if (a.kind !== 'node') {
        return b.threats?.includes(a.point) === true;
    }
    return (
        a.seeds.every(each => b.falls.has(each)) &&
        (b.kind !== 'node' ||
            !b.seeds.every(each => a.falls.has(each)) ||
            a.away < b.away ||
            (a.away === b.away && compare(a.point, b.point) < 0))
    );
}

/** The gates of a dependency with alternatives: those that need fewer than all. */
function alternatives(network: TimeNetwork, dependency: number): { gate: number; items: number[] }[] {
    const { gateStart, kind, need, argStart, args, endurance } = network;
    const found: { gate: number; items: number[] }[] = [];
    for (
        let gate = gateStart[dependency] ?? 0;
        network.dependencies[dependency] !== '' && gate < (gateStart[dependency + 1] ?? 0);
        gate++
    ) {
        if (kind[gate] === Gate.AtLeast) {
            const items = [...args.subarray(argStart[gate], argStart[gate + 1])].filter(each => endurance[each] === Infinity);
            if (items.length >= 2 && (need[gate] ?? 0) < items.length) {
                found.push({ gate, items });
            }
        }
    }
    return found;
}

function nameOf(network: TimeNetwork, gate: number): string {
    const { kind, node, argStart, args } = network;
    return kind[gate] === Gate.AtLeast
        ? `(${[...args.subarray(argStart[gate], argStart[gate + 1])].map(each => nameOf(network, each)).join(', ')})`
        : (network.nodes[node[gate] ?? 0] ?? '');
}

function leavesOf(network: TimeNetwork, gate: number): number[] {
    const { kind, node, argStart, args } = network;
    return kind[gate] === Gate.AtLeast
        ? [...args.subarray(argStart[gate], argStart[gate + 1])].flatMap(each => leavesOf(network, each))
        : [node[gate] ?? 0];
}
