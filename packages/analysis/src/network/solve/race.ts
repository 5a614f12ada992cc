import { Bdd } from '../bdd/bdd.js';
import type { Edge } from '../bdd/store.js';
import { ORDERINGS } from '../order/orders.js';
import { Builder, type Effort } from './build.js';
import type { Cone } from './cone.js';

/** Steps that each ordering may take in all by the end of each round, the first ordering alone in the first; later rounds allow four times the one before. */
const ROUNDS = [20_000, 1 << 15, 1 << 18];
const MORE = 4;
/** A diagram that took more steps than this is taken as it is: to look for a smaller one costs as much again. */
const WORTH_COMPARING = 1 << 12;
/** From this round on only the better half goes on: earlier, how far one got says little. */
const FIRST_CUT = 2;

export interface Solved { readonly bdd: Bdd; readonly root: Edge; readonly ordering: string }

/** Operations recurse once a variable; more than these could exhaust the stack. */
const MOST_LEAVES = 3_000;

interface Runner { readonly name: string; readonly builder: Builder }

/**
 * The diagram of a cone under a good ordering of its leaves. Several orderings start with a small budget; where it does not
 * suffice those that got furthest go on with more (successive halving), so that a bad ordering costs little. Among those that
 * finish in a round the smallest diagram wins. Undefined when the effort did not suffice. Counts steps, not time: the same on
 * every machine.
 */
export function race(cone: Cone, rest: Uint8Array, effort: Effort): Solved | undefined {
    if (cone.leaves.length > MOST_LEAVES) {
        return undefined;
    }
    const entered: Runner[] = [];
    const solved = run(cone, rest, effort, entered);
    if (effort.tally) {
        effort.tally.steps += entered.reduce((sum, each) => sum + each.builder.bdd.steps, 0);
    }
    return solved;
}

/** @param entered takes up all that took part */
function run(cone: Cone, rest: Uint8Array, effort: Effort, entered: Runner[]): Solved | undefined {
    const runners: Runner[] = [];
    const tried = new Set<string>();
    const enter = (index: number): void => {
        const ordering = ORDERINGS[index];
        const order = ordering?.order(cone) ?? [];
        if (ordering && tried.size < tried.add(order.join()).size) {
            const runner = { name: ordering.name, builder: new Builder(new Bdd(order), cone, rest, effort) };
            runners.push(runner);
            entered.push(runner);
        }
    };
    enter(0);
    for (let round = 0; runners.length > 0; round++) {
        const steps = ROUNDS[round] ?? (ROUNDS.at(-1) ?? 1) * MORE ** (round - ROUNDS.length + 1);
        const winner = runRound(runners, steps);
        if (winner) {
            return winner;
        }
        if (steps >= effort.steps) {
            return undefined;
        }
        if (round === 0) {
            ORDERINGS.forEach((_, index) => { enter(index); });
        }
        const ranked = furthest(runners);
        runners.splice(0, runners.length, ...ranked.slice(0, round < FIRST_CUT ? ranked.length : Math.ceil(ranked.length / 2)));
    }
    return undefined;
}

function furthest(runners: readonly Runner[]): Runner[] {
    return runners.map(runner => ({ runner, ...runner.builder.progress }))
        .sort((a, b) => b.gates - a.gates || a.nodes - b.nodes).map(each => each.runner);
}

/** The smallest diagram that is there within so many steps. What takes longer than one that is there is not waited for. */
function runRound(runners: readonly Runner[], steps: number): Solved | undefined {
    let best: Solved | undefined;
    let allowed = steps;
    for (const { name, builder } of runners) {
        const root = builder.run(allowed);
        if (root >= 0) {
            const { bdd } = builder;
            bdd.collect([root]);
            if (!best || bdd.store.live < best.bdd.store.live) {
                best = { bdd, root, ordering: name };
            }
            allowed = Math.min(allowed, bdd.steps);
            if (allowed > WORTH_COMPARING) {
                break;
            }
        }
    }
    return best;
}
