import type { Bdd, Edge } from '../bdd/bdd.js';
import { ORDERINGS, type Ordering } from '../order/orders.js';
import { Builder, type Effort } from './build.js';
import type { Cone } from './cone.js';

/** Steps that the first ordering may take alone. */
const ALONE = 12_000;
/** Steps that each ordering may take in all by the end of the first round of the race, and how many times as many in each later one. */
const FIRST_ROUND = 16_000;
const MORE = 4;
/** A diagram with what is left from building it that has no more nodes than this is kept as it is. */
const WORTH_COLLECTING = 1 << 16;

interface Solved {
    readonly bdd: Bdd;
    readonly root: Edge;
    readonly ordering: string;
}

/** One module, with its diagram over its leaves, in their order, unless the effort did not suffice. */
export interface Part {
    readonly cone: Cone;
    readonly solved: Solved | undefined;
}

/** Operations recurse once a variable; more than these could exhaust the stack. */
const MOST_LEAVES = 3_000;

interface Runner {
    readonly name: string;
    readonly builder: Builder;
}

/**
 * The diagram of a cone under a good ordering of its leaves. Where the first ordering is not soon done, all start with a small
 * budget; the half that got furthest goes on with more (successive halving), so that a bad ordering costs little. The first that
 * is done wins. Counts steps, not time: the same on every machine.
 */
export function race(cone: Cone, rest: Uint8Array, effort: Effort): Part {
    if (cone.leaves.length > Math.min(MOST_LEAVES, effort.nodes / 2)) {
        return { cone, solved: undefined };
    }
    const runners: Runner[] = [];
    const winner = alone(cone, rest, effort, runners) ?? together(cone, rest, effort, runners);
    if (effort.tally) {
        effort.tally.steps += runners.reduce((sum, each) => sum + each.builder.bdd.steps, 0);
    }
    return winner ?? { cone, solved: undefined };
}

/** The first ordering by itself. */
function alone(cone: Cone, rest: Uint8Array, effort: Effort, runners: Runner[]): Part | undefined {
    enter(ORDERINGS.slice(0, 1), cone, rest, effort, runners);
    return runRound(runners, ALONE);
}

function together(cone: Cone, rest: Uint8Array, effort: Effort, runners: Runner[]): Part | undefined {
    enter(ORDERINGS.slice(1), cone, rest, effort, runners);
    let left: readonly Runner[] = runners;
    for (let steps = FIRST_ROUND; ; steps *= MORE) {
        const winner = runRound(left, steps);
        if (winner || steps >= effort.steps) {
            return winner;
        }
        left = furthest(left).slice(0, Math.ceil(left.length / 2));
    }
}

/** Adds a runner for each ordering that orders in a way of its own. */
function enter(orderings: readonly Ordering[], cone: Cone, rest: Uint8Array, effort: Effort, runners: Runner[]): void {
    for (const { name, order } of orderings) {
        const leaves = order(cone).map(place => cone.leaves[place] ?? 0);
        if (!runners.some(({ builder }) => leaves.every((leaf, i) => leaf === builder.cone.leaves[i]))) {
            runners.push({ name, builder: new Builder({ ...cone, leaves }, rest, effort) });
        }
    }
}

function runRound(runners: readonly Runner[], steps: number): Part | undefined {
    for (const { name, builder } of runners) {
        const root = builder.run(steps);
        if (root >= 0) {
            const { bdd, cone } = builder;
            return { cone, solved: { bdd, root: bdd.store.size > WORTH_COLLECTING ? bdd.collect([root])(root) : root, ordering: name } };
        }
    }
    return undefined;
}

function furthest(runners: readonly Runner[]): Runner[] {
    return runners
        .map(runner => ({ runner, ...runner.builder.progress }))
        .sort((a, b) => b.gates - a.gates || a.nodes - b.nodes)
        .map(each => each.runner);
}
