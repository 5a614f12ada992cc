import type { Bdd, Edge } from '../bdd/bdd.js';
import { ORDERINGS } from '../order/orders.js';
import { Builder, type Effort } from './build.js';
import { arranged, type Cone } from './cone.js';

/** Steps that each ordering may take in all by the end of each round, the first ordering alone in the first; later rounds allow four times the one before. */
const ROUNDS = [20_000, 1 << 15, 1 << 18];
const MORE = 4;
/** From this round on only the better half goes on: earlier, how far one got says little. */
const FIRST_CUT = 2;

export interface Solved { readonly bdd: Bdd; readonly root: Edge; readonly ordering: string }

/** One module, with its diagram over its leaves, in their order, unless the effort did not suffice. */
export interface Part { readonly cone: Cone; readonly solved: Solved | undefined }

/** Operations recurse once a variable; more than these could exhaust the stack. */
const MOST_LEAVES = 3_000;

interface Runner { readonly name: string; readonly builder: Builder }

/**
 * The diagram of a cone under a good ordering of its leaves. Several orderings start with a small budget; where it does not
 * suffice those that got furthest go on with more (successive halving), so that a bad ordering costs little. The first that is
 * done wins. Counts steps, not time: the same on every machine.
 */
export function race(cone: Cone, rest: Uint8Array, effort: Effort): Part {
    if (cone.leaves.length > Math.min(MOST_LEAVES, effort.nodes / 2)) {
        return { cone, solved: undefined };
    }
    const entered: Runner[] = [];
    const part = run(cone, rest, effort, entered);
    if (effort.tally) {
        effort.tally.steps += entered.reduce((sum, each) => sum + each.builder.bdd.steps, 0);
    }
    return part ?? { cone, solved: undefined };
}

/** @param entered takes up all that took part */
function run(cone: Cone, rest: Uint8Array, effort: Effort, entered: Runner[]): Part | undefined {
    let runners: Runner[] = [];
    const tried = new Set<string>();
    const enter = (index: number): void => {
        const ordering = ORDERINGS[index];
        const order = ordering?.order(cone) ?? [];
        if (ordering && tried.size < tried.add(order.join()).size) {
            const runner = { name: ordering.name, builder: new Builder(arranged(cone, order), rest, effort) };
            runners.push(runner);
            entered.push(runner);
        }
    };
    enter(0);
    for (let round = 0; ; round++) {
        const steps = ROUNDS[round] ?? (ROUNDS.at(-1) ?? 1) * MORE ** (round - ROUNDS.length + 1);
        for (const { name, builder } of runners) {
            const root = builder.run(steps);
            if (root >= 0) {
                const { bdd } = builder;
                return { cone: builder.cone, solved: { bdd, root: bdd.collect([root])(root), ordering: name } };
            }
        }
        if (steps >= effort.steps) {
            return undefined;
        }
        if (round === 0) {
            ORDERINGS.forEach((_, index) => { enter(index); });
        }
        const ranked = furthest(runners);
        runners = ranked.slice(0, round < FIRST_CUT ? ranked.length : Math.ceil(ranked.length / 2));
    }
}

function furthest(runners: readonly Runner[]): Runner[] {
    return runners.map(runner => ({ runner, ...runner.builder.progress }))
        .sort((a, b) => b.gates - a.gates || a.nodes - b.nodes).map(each => each.runner);
}
