import type { CompiledNetwork } from './compile.js';
import { Gate, type TimeNetwork } from './network.js';
import type { Cause, Outage } from './simulation.js';
import { shareAt } from './values.js';

/** A node that may fail when it is called upon, and the nodes that it stands in for: the loss of one of these calls upon it. */
export interface Standby {
    readonly node: number;
    readonly id: string;
    readonly chance: number;
    readonly insteadOf: ReadonlySet<number>;
}

/** Nodes with `fails_to_start` that are alternatives to others, in the order of their names. */
export function standbys({ model, network, numbers }: CompiledNetwork): Standby[] {
    const instead = standInFor(network);
    return model.nodes
        .flatMap(({ id, failsToStart }) => {
            const chance = shareAt(failsToStart, 'best') ?? 0;
            const node = numbers.get(id);
            const insteadOf = node === undefined ? undefined : instead.get(node);
            return node !== undefined && insteadOf && chance > 0 ? [{ node, id, chance, insteadOf }] : [];
        })
        .sort((a, b) => a.node - b.node);
}

/** When a standby is first called upon in a run; undefined for never. */
export function calledAt({ insteadOf }: Standby, outages: readonly Outage[]): number | undefined {
    return outages.reduce<number | undefined>(
        (first, each) => (insteadOf.has(each.node) && (first === undefined || each.from < first) ? each.from : first),
        undefined
    );
}

/** When the last cause has gone. */
export function lastEnd(causes: readonly Cause[]): number {
    return causes.reduce((last, each) => Math.max(last, each.to), 0);
}

function standInFor(network: TimeNetwork): Map<number, Set<number>> {
    const { gateStart, kind, node, need, argStart, args } = network;
    const found = new Map<number, Set<number>>();
    const leaves = (gate: number): number[] =>
        kind[gate] === Gate.AtLeast ? argsOf(gate).flatMap(leaves) : [node[gate] ?? 0, ...(kind[gate] === Gate.Supply ? argsOf(gate) : [])];
    const argsOf = (gate: number): number[] => [...args.subarray(argStart[gate], argStart[gate + 1])];
    for (let gate = 0; gate < (gateStart.at(-1) ?? 0); gate++) {
        const items = kind[gate] === Gate.AtLeast ? argsOf(gate) : [];
        if (items.length < 2 || (need[gate] ?? 0) >= items.length) {
            continue;
        }
        for (const item of items.filter(each => kind[each] === Gate.Leaf)) {
            const own = node[item] ?? 0;
            const others = found.get(own) ?? new Set();
            items
                .filter(each => each !== item)
                .flatMap(leaves)
                .forEach(each => {
                    if (each !== own) {
                        others.add(each);
                    }
                });
            found.set(own, others);
        }
    }
    return found;
}
