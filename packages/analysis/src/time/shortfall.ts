import { Gate, isFed } from './network.js';
import { isMet, isOut } from './requirements.js';
import { TOLERANCE, View, type Feeding, type State } from './state.js';

/** Why a requirement is not met: one node that is enough for that, or several of which none is, with the kind of choice between them. */
export interface Shortfall {
    readonly nodes: readonly number[];
    /** any: one of them would do, and none is left. too_few: some are left, and do not suffice. too_little: so with sources of a supply. */
    readonly choice: 'any' | 'too_few' | 'too_little' | undefined;
}

/**
 * Why a requirement is not met at this moment. Where something lost is enough by itself, that is the reason, and of several such the one that was lost first; else
 * all that is lost is: out, cut in part, or used up.
 */
export function shortfall(state: State, dependency: number, feeding?: Feeding): Shortfall {
    const { network, value, calledSince } = state;
    const { gateStart, kind, node, need, argStart, args, weights, endurance } = network;
    isMet(state, dependency, View.Plain, feeding);
    const out = (gate: number, leaf: number): boolean =>
        feeding && isFed(network, dependency, gate, leaf)
            ? feeding.fed[leaf] === 0
            : isOut(state, leaf, network.of[dependency] ?? 0, View.Plain);
    const isUsedUp = (gate: number, arg: number): boolean => {
        const since = calledSince[gate] ?? NaN;
        return (Number.isNaN(since) ? 0 : state.now - since) >= (endurance[arg] ?? Infinity);
    };
    const lostOf = (gate: number, arg: number): number =>
        kind[gate] === Gate.Supply
            ? out(gate, arg)
                ? 1
                : Math.min(1, state.cut[arg] ?? 0)
            : value[arg] === 0 || isUsedUp(gate, arg)
              ? 1
              : 0;
    const lacking = (gate: number): Shortfall => {
        const own = node[gate] ?? 0;
        if (kind[gate] === Gate.Leaf || (kind[gate] === Gate.Supply && out(gate, own))) {
            return { nodes: [own], choice: undefined };
        }
        const items = Array.from({ length: (argStart[gate + 1] ?? 0) - (argStart[gate] ?? 0) }, (_, i) => (argStart[gate] ?? 0) + i).map(
            at => ({ arg: args[at] ?? 0, weight: weights[at] ?? 0, lost: (weights[at] ?? 0) * lostOf(gate, args[at] ?? 0) })
        );
        const spare = items.reduce((sum, each) => sum + each.weight, 0) - (need[gate] ?? 0) + TOLERANCE;
        // A source that is there in part is not gone: too little of it arrives.
        const reasonOf = (arg: number): Shortfall =>
            kind[gate] === Gate.Supply ? { nodes: [arg], choice: out(gate, arg) ? undefined : 'too_little' } : lacking(arg);
        const lost = items.filter(each => each.lost > 0);
        const [first, ...others] = lost.filter(each => each.lost > spare).map(each => reasonOf(each.arg));
        if (first) {
            return others.reduce((best, each) => (rankOf(state, each) < rankOf(state, best) ? each : best), first);
        }
        const nodes = [...new Set(lost.flatMap(each => reasonOf(each.arg).nodes))];
        const choice =
            kind[gate] === Gate.Supply
                ? 'too_little'
                : items.every(each => each.weight >= (need[gate] ?? 0) - TOLERANCE)
                  ? 'any'
                  : 'too_few';
        const [only] = nodes;
        return {
            nodes,
            choice: nodes.length > 1 || (kind[gate] === Gate.Supply && only !== undefined && !out(gate, only)) ? choice : undefined
        };
    };
    return lacking((gateStart[dependency + 1] ?? 0) - 1);
}

/** When the first of its nodes went down, in the order in which nodes do. */
function rankOf(state: State, { nodes }: Shortfall): number {
    return nodes.reduce((least, each) => (isDown(state, each) ? Math.min(least, state.rank[each] ?? 0) : least), Infinity);
}

/** The node to which a shortfall is traced back: the first that went down, else one that is cut in part, else the first that is named. */
export function tracedTo(state: State, { nodes }: Shortfall): number {
    const down = nodes.filter(each => isDown(state, each));
    return down.reduce(
        (first, each) => ((state.rank[each] ?? 0) < (state.rank[first] ?? 0) ? each : first),
        down[0] ?? nodes.find(each => (state.cut[each] ?? 0) > 0) ?? nodes[0] ?? -1
    );
}

function isDown(state: State, node: number): boolean {
    return state.down[node] === 1 && state.rising[node] === 0;
}
