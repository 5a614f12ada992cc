import { components } from '../../time/circles.js';
import { FALSE, type Ref } from '../formula/formula.js';
import { atOnce, costOf, loopsOf, walkOrder, type Loop } from './loops.js';

/** Equations `node = f(nodes)`, each monotone: no negation of a node. */
export interface Equations {
    readonly count: number;
    /** Nodes that the equation of a node reads. */
    reads(node: number): readonly number[];
    /** Writes the right-hand side. */
    write(node: number, value: (other: number) => Ref): Ref;
    /** What can bring a node down other than the nodes that it reads: it is true whenever something else has a part in that. */
    own(node: number): Ref;
    any(refs: readonly Ref[]): Ref;
    /** Nodes that it reads of which each brings it down by itself. */
    direct(node: number): readonly number[];
}

export interface Fixpoint {
    /** By node. Where the loop is too tangled: a function below the least solution. */
    readonly solution: readonly Ref[];
    /** There: a function above it. */
    readonly above: ReadonlyMap<number, Ref>;
}

/** How many equations are written for one loop before it is given up for limits; and how often the equations of such a loop are gone through. */
const MOST_WRITTEN = 5e5, ROUNDS = 3;

/**
 * The least solution: what is down is down because of something, and a loop never fails by itself. Exact. Nodes in a loop of which each
 * brings the next down by itself are one: down together, and down when the equation of any is true with all of them up.
 * @param mostWritten how many equations are written for one loop before it is given up for limits
 */
export function leastFixpoint(equations: Equations, mostWritten = MOST_WRITTEN): Fixpoint {
    const { count, reads, write, own, any, direct } = equations;
    const lots = components(Array.from({ length: count }, (_, node) => node), direct);
    const lotOf = new Int32Array(count);
    lots.forEach((members, lot) => members.forEach(node => { lotOf[node] = lot; }));
    const all = (lot: number): readonly number[] => lots[lot] ?? [];
    const readsOf = lots.map((members, lot) => {
        const read = new Set(members.flatMap(node => reads(node)).map(node => lotOf[node] ?? 0));
        if (members.length > 1) {
            read.delete(lot);
        }
        return [...read];
    });
    const found = solveLots({
        count: lots.length, reads: lot => readsOf[lot] ?? [], any,
        write: (lot, value) => any(all(lot).map(node => write(node, other => {
            const of = lotOf[other] ?? 0;
            return of === lot && all(lot).length > 1 ? FALSE : value(of);
        }))),
        own: lot => any(all(lot).map(own))
    }, mostWritten);
    return {
        solution: Array.from(lotOf, lot => found.solution[lot] ?? FALSE),
        above: new Map([...found.above].flatMap(([lot, ref]) => all(lot).map(node => [node, ref] as const)))
    };
}

/**
 * The least solution where no node is to be taken together with others. Of a loop that is cut by its
 * head h, h = f(h): the least solution is f(false), for f only rises. So the rest of the loop is written with "the head is up", which
 * gives the head, and then with that; the same for loops within it. Or, where that is less to write, all k heads of a loop at once: from
 * "all are up" each of k + 1 rounds but the last brings one more of them down (Kleene).
 */
function solveLots(equations: Lots, mostWritten: number): Fixpoint {
    const { count, reads, write } = equations;
    const solution = new Array<Ref>(count).fill(FALSE);
    const above = new Map<number, Ref>();
    const lower = (node: number): Ref => solution[node] ?? FALSE;
    const upper = (node: number): Ref => above.get(node) ?? solution[node] ?? FALSE;
    const keep = (node: number, low: Ref, high: Ref): void => {
        solution[node] = low;
        if (low !== high) {
            above.set(node, high);
        }
    };
    const all = Array.from({ length: count }, (_, node) => node);
    // Tarjan's algorithm gives components with what they read first.
    for (const members of components(all, reads)) {
        const [only = 0] = members;
        const limited = above.size > 0 && members.some(node => reads(node).some(each => above.has(each)));
        if (members.length === 1 && !reads(only).includes(only)) {
            const low = write(only, lower);
            keep(only, low, limited ? write(only, upper) : low);
            continue;
        }
        const loop = loopsOf(members, reads);
        if (loop && costOf(loop) <= mostWritten) {
            const low = solveLoop(loop, equations, lower);
            const high = limited ? solveLoop(loop, equations, upper) : low;
            members.forEach(node => { keep(node, low.get(node) ?? FALSE, high.get(node) ?? FALSE); });
        } else {
            limitLoop(members, equations, lower, upper, keep);
        }
    }
    return { solution, above };
}

type Lots = Omit<Equations, 'direct'>;
type Outside = (node: number) => Ref;

function solveLoop(loop: Loop, { write }: Lots, outside: Outside): ReadonlyMap<number, Ref> {
    const values = new Map<number, Ref>();
    const value = (node: number): Ref => values.get(node) ?? outside(node);
    const solve = (item: number | Loop): void => {
        if (typeof item === 'number') {
            values.set(item, write(item, value));
        } else if (atOnce(item) < item.nested) {
            solveAtOnce(item, values, (node, before) => write(node, other => before.get(other) ?? value(other)));
        } else {
            const { head, body } = item;
            values.set(head, FALSE);
            body.forEach(solve);
            values.set(head, write(head, value));
            body.forEach(solve);
        }
    };
    solve(loop);
    return values;
}

function solveAtOnce(loop: Loop, values: Map<number, Ref>, write: (node: number, before: ReadonlyMap<number, Ref>) => Ref): void {
    const { order, heads } = flat(loop);
    heads.forEach(node => values.set(node, FALSE));
    for (let round = 0; round <= heads.length; round++) {
        const before = new Map(heads.map(node => [node, values.get(node) ?? FALSE]));
        order.forEach(node => values.set(node, write(node, before)));
        if (heads.every(node => before.get(node) === values.get(node))) {
            return;
        }
    }
}

function flat(loop: Loop): { order: number[]; heads: number[] } {
    const order: number[] = [];
    const heads: number[] = [];
    const open: (number | Loop)[] = [loop];
    for (let item = open.pop(); item !== undefined; item = open.pop()) {
        if (typeof item === 'number') {
            order.push(item);
        } else {
            heads.push(item.head);
            open.push(item.head);
            for (let i = item.body.length - 1; i >= 0; i--) {
                open.push(item.body[i] ?? 0);
            }
        }
    }
    return { order, heads };
}

/**
 * Limits of a loop that is too tangled. Rounds from "nothing is down" are below the least solution whenever they end. It is below
 * "something happened that has a part in it", and as the equations only rise, so is it below what rounds from there give.
 */
function limitLoop(members: readonly number[], { reads, write, own, any }: Lots, lower: Outside, upper: Outside, keep: (node: number, low: Ref, high: Ref) => void): void {
    const inside = new Set(members);
    const { order, heads } = walkOrder(members, reads);
    const rounds = (start: Ref, outside: Outside): Map<number, Ref> => {
        const values = new Map([...heads].map(head => [head, start]));
        for (let round = 0; round < ROUNDS; round++) {
            for (const node of order) {
                values.set(node, write(node, other => inside.has(other) ? values.get(other) ?? start : outside(other)));
            }
        }
        return values;
    };
    const read = new Set(members.flatMap(node => reads(node).filter(each => !inside.has(each))));
    const something = any([...members.map(own), ...[...read].map(upper)]);
    const low = rounds(FALSE, lower), high = rounds(something, upper);
    members.forEach(node => { keep(node, low.get(node) ?? FALSE, high.get(node) ?? FALSE); });
}
