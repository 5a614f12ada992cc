import { reached } from '../../reached.js';
import type { CompiledNetwork } from '../../time/compile.js';
import type { TimeNetwork } from '../../time/network.js';
import { FALSE, TRUE, type GateGraph, type Ref } from '../formula/formula.js';
import { failureEquations, type Causes, type View } from './equations.js';
import { fixpoint, type Equations, type Fixpoint } from './fixpoint.js';

/** A function for each node, and the nodes that stand on a ring of which it is not stated what it passes on, where that makes a difference: these are limits. */
export interface FailureFunctions extends Fixpoint {
    readonly rings: ReadonlySet<number>;
}

/** Nodes set down (true) or kept up (false), whatever happens, by number. */
export type Forced = ReadonlyMap<number, boolean>;

/**
 * The functions "this node is down", by number of the node, over events (or nodes) as the variables; with none or some nodes forced. What stands on a ring
 * of which it is not stated whether its edges are feeds lies between two functions: all of them services is less down, all of them feeds more.
 */
export function failureFunctions(
    graph: GateGraph,
    { network, asFeeds }: CompiledNetwork,
    causes: Causes,
    view: View,
    variable: (key: string) => Ref
): (forced?: Forced) => FailureFunctions {
    const solverOf = (of: TimeNetwork): ((forced?: Forced) => Fixpoint) => solver(failureEquations(graph, of, causes, view, variable));
    const least = solverOf(network);
    const most = asFeeds && solverOf(asFeeds);
    return forced => (most ? between(least(forced), most(forced)) : { ...least(forced), rings: new Set() });
}

function between(least: Fixpoint, most: Fixpoint): FailureFunctions {
    const above = new Map(least.above),
        rings = new Set<number>();
    least.solution.forEach((low, node) => {
        const high = most.above.get(node) ?? most.solution[node] ?? low;
        if (high !== low) {
            above.set(node, high);
            rings.add(node);
        }
    });
    return { solution: least.solution, above, rings };
}

/** Solves equations once as they are, and with nodes forced only what reads these. */
function solver(equations: Equations): (forced?: Forced) => Fixpoint {
    const free = fixpoint(equations);
    const readers = readersIn(equations);
    return forced => (forced ? fixpoint(withForced(equations, forced, free, readers)) : free);
}

/** The equations in which forced nodes, and all that do not stand on one, are constants. Of a tangled loop only limits are known, so nothing is constant then. */
function withForced(equations: Equations, forced: Forced, free: Fixpoint, readers: readonly (readonly number[])[]): Equations {
    const open = free.above.size > 0 ? undefined : reached([...forced.keys()], node => readers[node] ?? []);
    const constant = (node: number): Ref | undefined => {
        const set = forced.get(node);
        return set !== undefined ? (set ? TRUE : FALSE) : open && !open.has(node) ? free.solution[node] : undefined;
    };
    const unless = (of: (node: number) => readonly number[]) => (node: number) => (constant(node) === undefined ? of(node) : []);
    return {
        ...equations,
        services: unless(equations.services),
        feeds: unless(equations.feeds),
        direct: unless(equations.direct),
        write: (node, value) => constant(node) ?? equations.write(node, value),
        own: node => constant(node) ?? equations.own(node)
    };
}

/** By node those whose equation reads it. */
function readersIn({ count, services, feeds }: Equations): readonly (readonly number[])[] {
    const readers = Array.from({ length: count }, (): number[] => []);
    for (let node = 0; node < count; node++) {
        for (const read of [...services(node), ...feeds(node)]) {
            readers[read]?.push(node);
        }
    }
    return readers;
}
