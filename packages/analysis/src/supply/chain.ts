import { dependenciesOf, Gate, gatesOf, isFed, namedBy, type TimeNetwork } from '../time/network.js';
import { unfed } from '../time/rings.js';

/**
 * What is down when some nodes are and stay so: the least set that they force down, and rings of feeds that nothing feeds any more; buffers, substitutes and
 * endurance not counted. With how many steps away each is. `count` tells of each step, so that a search can be limited.
 */
export function fallsWith(network: TimeNetwork, seeds: readonly number[], count: () => void = () => undefined): Map<number, number> {
    const out = new Map(seeds.map(each => [each, 0]));
    const work = [...out.keys()];
    const touched = new Set<number>();
    const { start, items } = network.usedBy;
    for (let next = 0; next < work.length || unfedNow(network, touched, out, work); next++) {
        const node = work[next] ?? 0;
        for (let i = start[node] ?? 0; i < (start[node + 1] ?? 0); i++) {
            const dependency = items[i] ?? 0;
            const owner = network.of[dependency] ?? 0;
            count();
            touched.add(network.ring[owner] ?? 0);
            if (!out.has(owner) && network.fatal[dependency] === 1 && gates(network, dependency, out).at(-1) === false) {
                out.set(owner, (out.get(node) ?? 0) + 1);
                work.push(owner);
            }
        }
    }
    return out;
}

/** Takes out what nothing feeds any more in the rings that were touched, one step after the last; tells whether there is more to follow. */
function unfedNow(network: TimeNetwork, touched: Set<number>, out: Map<number, number>, work: number[]): boolean {
    const before = work.length;
    const away = (out.get(work.at(-1) ?? 0) ?? 0) + 1;
    for (const ring of touched) {
        const there = (network.rings[ring - 1] ?? []).filter(node => !out.has(node));
        for (const node of unfed(network, there, (gate, named, dependency) => isFed(network, dependency, gate, named), out)) {
            out.set(node, away);
            work.push(node);
        }
    }
    touched.clear();
    return work.length > before;
}

/** Whether each gate of a dependency is met with some nodes out; the last one is the requirement. */
export function gates(network: TimeNetwork, dependency: number, out: { has(node: number): boolean }): boolean[] {
    const { gateStart, kind, node, need, endurance, argStart, args, weights } = network;
    const first = gateStart[dependency] ?? 0;
    const met: boolean[] = [];
    for (let gate = first; gate < (gateStart[dependency + 1] ?? 0); gate++) {
        const there = !out.has(node[gate] ?? -1);
        let sum = 0;
        for (let i = argStart[gate] ?? 0; i < (argStart[gate + 1] ?? 0); i++) {
            const arg = args[i] ?? 0;
            const counts = kind[gate] === Gate.Supply ? !out.has(arg) : met[arg - first] === true && endurance[arg] === Infinity;
            sum += counts ? (weights[i] ?? 0) : 0;
        }
        met.push(
            kind[gate] === Gate.Leaf
                ? there
                : kind[gate] === Gate.Supply
                  ? there && sum >= (need[gate] ?? 0) - 1e-9
                  : sum >= (need[gate] ?? 0) - 1e-9
        );
    }
    return met;
}

/**
 * How much of each node hangs on some others, 0 to 1 (formula `supply.exposure`): 1 for those, a supply by its shares, of several
 * needs the most, of alternatives the least, of k out of n the k-th least, of a share by weights. In loops the least solution.
 */
export function exposures(network: TimeNetwork, seeds: readonly number[], through: boolean): Map<number, number> {
    const exposed = new Map<number, number>(seeds.map(each => [each, 1]));
    const fixed = new Set(seeds);
    const work = [...seeds];
    const queued = new Set(seeds);
    const { start, items } = network.usedBy;
    // Directly, only the supplies of a node itself count, and that of what it stands for (its country).
    for (let at = 0; at < work.length; at++) {
        const node = work[at] ?? 0;
        queued.delete(node);
        if (!through && !fixed.has(node)) {
            continue;
        }
        for (let i = start[node] ?? 0; i < (start[node + 1] ?? 0); i++) {
            const dependency = items[i] ?? 0;
            const owner = network.of[dependency] ?? 0;
            if (fixed.has(owner) || network.fatal[dependency] === 0) {
                continue;
            }
            // Of a ring of feeds all is worked out together: what goes round in it comes from outside.
            const ring = through ? network.rings[(network.ring[owner] ?? 0) - 1] : undefined;
            const values = ring ? exposedRing(network, ring, exposed, fixed) : new Map([[owner, exposureOf(network, dependency, exposed)]]);
            for (const [each, value] of values) {
                if (value > (exposed.get(each) ?? 0) + 1e-12) {
                    exposed.set(each, value);
                    if (!queued.has(each)) {
                        queued.add(each);
                        work.push(each);
                    }
                }
            }
        }
    }
    return exposed;
}

/** Rounds in which what goes round in a ring of feeds comes down to what comes in from outside. */
const ROUNDS = 1000;

/** How much the members of a ring of feeds hang on some nodes: the most that fits, given what is outside. */
function exposedRing(
    network: TimeNetwork,
    ring: readonly number[],
    exposed: ReadonlyMap<number, number>,
    fixed: ReadonlySet<number>
): Map<number, number> {
    const open = ring.filter(node => !fixed.has(node));
    const most = new Map(open.map(node => [node, 1]));
    for (let round = 0, changed = true; changed && round < ROUNDS; round++) {
        changed = false;
        for (const node of open) {
            const value = Math.max(
                0,
                ...dependenciesOf(network, node)
                    .filter(each => network.fatal[each] === 1)
                    .map(dependency =>
                        exposureOf(network, dependency, {
                            get: named => (isRingFeed(network, dependency, named) ? most.get(named) : undefined) ?? exposed.get(named)
                        })
                    )
            );
            if (value < (most.get(node) ?? 1) - 1e-12) {
                most.set(node, value);
                changed = true;
            }
        }
    }
    return most;
}

const isRingFeed = (network: TimeNetwork, dependency: number, named: number): boolean =>
    gatesOf(network, dependency).some(gate => isFed(network, dependency, gate, named) && namedBy(network, gate).includes(named));

function exposureOf(network: TimeNetwork, dependency: number, exposed: { get(node: number): number | undefined }): number {
    const { gateStart, kind, node, need, endurance, argStart, args, weights } = network;
    const first = gateStart[dependency] ?? 0;
    const values: number[] = [];
    for (let gate = first; gate < (gateStart[dependency + 1] ?? 0); gate++) {
        const from = argStart[gate] ?? 0;
        const to = argStart[gate + 1] ?? 0;
        if (kind[gate] !== Gate.AtLeast) {
            let sum = 0;
            for (let i = from; i < to; i++) {
                sum += (weights[i] ?? 0) * (exposed.get(args[i] ?? 0) ?? 0);
            }
            values.push(Math.max(exposed.get(node[gate] ?? 0) ?? 0, sum));
            continue;
        }
        const own: { value: number; weight: number }[] = [];
        for (let i = from; i < to; i++) {
            if (endurance[args[i] ?? 0] === Infinity) {
                own.push({ value: values[(args[i] ?? 0) - first] ?? 0, weight: weights[i] ?? 0 });
            }
        }
        const counted = own.every(each => each.weight === 1);
        const all = own.reduce((sum, each) => sum + each.weight, 0);
        values.push(
            counted
                ? (own.map(each => each.value).sort((a, b) => a - b)[Math.max(0, Math.ceil(need[gate] ?? 0) - 1)] ?? 0)
                : all > 0
                  ? own.reduce((sum, each) => sum + each.value * each.weight, 0) / all
                  : 0
        );
    }
    return values.at(-1) ?? 0;
}
