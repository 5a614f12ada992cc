import type { SharedPoint } from '../results/supply.js';
import { byName } from '../number.js';
import { Gate, type TimeNetwork } from '../time/network.js';
import { fallsWith, gates } from './chain.js';

/** The search stops after so many steps, and says so. */
const STEPS = 20_000_000;

/** Points whose loss alone takes out several alternatives of one requirement (formula `supply.shared_point`); of those in one chain the nearest. */
export function sharedPoints(network: TimeNetwork): { points: SharedPoint[]; complete: boolean } {
    const redundant = new Set([...network.of.keys()].filter(dependency => alternatives(network, dependency).length > 0));
    const found = new Map<number, { point: number; lost: string[]; of: number; fails: boolean; falls: Map<number, number>; away: number }[]>();
    let steps = 0;
    for (let point = 0; redundant.size > 0 && point < network.nodes.length && steps < STEPS; point++) {
        const falls = fallsWith(network, [point], () => steps++);
        const touched = new Set<number>();
        for (const node of falls.keys()) {
            const { start, items } = network.usedBy;
            for (let i = start[node] ?? 0; i < (start[node + 1] ?? 0); i++) {
                touched.add(items[i] ?? 0);
            }
        }
        for (const dependency of touched) {
            if (!redundant.has(dependency) || network.of[dependency] === point) {
                continue;
            }
            const met = gates(network, dependency, falls);
            for (const { gate, items } of alternatives(network, dependency)) {
                const first = network.gateStart[dependency] ?? 0;
                const lost = items.filter(item => met[item - first] === false);
                if (lost.length >= 2) {
                    const entry = { point, lost: lost.map(item => nameOf(network, item)), of: items.length, fails: met[gate - first] === false, falls, away: Math.max(...lost.flatMap(item => leavesOf(network, item)).map(node => falls.get(node) ?? 0)) };
                    found.set(dependency, [...found.get(dependency) ?? [], entry]);
                }
            }
        }
    }
    const points = [...found].flatMap(([dependency, entries]) => {
        // A point that works through another one stands behind it; of those that take each other out the one fewest steps away.
        const nearer = (a: (typeof entries)[number], b: (typeof entries)[number]): boolean => a !== b && a.lost.join() === b.lost.join() && b.falls.has(a.point)
            && (!a.falls.has(b.point) || a.away < b.away || (a.away === b.away && byName(network.nodes[a.point] ?? '', network.nodes[b.point] ?? '') < 0));
        return entries.filter(each => !entries.some(other => nearer(other, each))).map(each => ({
            dependency: network.dependencies[dependency] ?? '', point: network.nodes[each.point] ?? '',
            alternatives: each.lost.sort(), of: each.of, fails: each.fails, behind: entries.filter(other => nearer(each, other)).length
        }));
    });
    return { points: points.sort((a, b) => byName(a.dependency, b.dependency) || byName(a.point, b.point)), complete: steps < STEPS };
}

/** The gates of a dependency with alternatives: those that need fewer than all. */
function alternatives(network: TimeNetwork, dependency: number): { gate: number; items: number[] }[] {
    const { gateStart, kind, need, argStart, args, endurance } = network;
    const found: { gate: number; items: number[] }[] = [];
    for (let gate = gateStart[dependency] ?? 0; network.dependencies[dependency] !== '' && gate < (gateStart[dependency + 1] ?? 0); gate++) {
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
        ? `(${[...args.subarray(argStart[gate], argStart[gate + 1])].map(each => nameOf(network, each)).join(', ')})` : network.nodes[node[gate] ?? 0] ?? '';
}

function leavesOf(network: TimeNetwork, gate: number): number[] {
    const { kind, node, argStart, args } = network;
    return kind[gate] === Gate.AtLeast ? [...args.subarray(argStart[gate], argStart[gate + 1])].flatMap(each => leavesOf(network, each)) : [node[gate] ?? 0];
}
