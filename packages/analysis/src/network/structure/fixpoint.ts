import { components } from '../../time/circles.js';
import { FALSE, TRUE, type Ref } from '../formula/formula.js';
import { atOnce, costOf, loopsOf, walkOrder, type Loop, type Reads } from './loops.js';

/** Equations `node = f(nodes)`, each monotone: no negation of a node. */
export interface Equations {
    readonly count: number;
    /** Nodes that the equation of a node reads as services: what it takes to work. */
    services(node: number): readonly number[];
    /** Nodes that it reads as feeds, in a ring of feeds: what it passes on. */
    feeds(node: number): readonly number[];
    /** Writes the right-hand side. */
    write(node: number, value: (other: number, isFeed: boolean) => Ref): Ref;
    /** What can bring a node down other than the nodes that it reads: it is true whenever something else has a part in that. */
    own(node: number): Ref;
    any(refs: readonly Ref[]): Ref;
    every(refs: readonly Ref[]): Ref;
    /** Nodes that it reads of which each brings it down by itself. */
    direct(node: number): readonly number[];
}

export interface Fixpoint {
    /** By node. Where the loop is too tangled: a function below the solution. */
    readonly solution: readonly Ref[];
    /** There: a function above it. */
    readonly above: ReadonlyMap<number, Ref>;
}

/** How many equations are written for one loop before it is given up for limits; and how often the equations of such a loop are gone through. */
const MOST_WRITTEN = 5e5,
    ROUNDS = 3;

/**
 * What is down because of something: the least solution over services of the greatest over feeds. A loop of services never fails by itself; a ring of
 * feeds is down unless something outside it feeds it. Exact. Nodes in a loop of services of which each brings the next down by itself are one:
 * down together, and down when the equation of any is true with all of them up.
 * @param mostWritten how many equations are written for one loop before it is given up for limits
 */
export function fixpoint(equations: Equations, mostWritten = MOST_WRITTEN): Fixpoint {
    const { count, services, feeds, write, own, any, every, direct } = equations;
    const nodes = Array.from({ length: count }, (_, node) => node);
    const mixed = withFeeds(nodes, equations);
    // Where feeds are about, what is down together at last need not be so on the way there.
    const lots = components(nodes, node => (mixed.has(node) ? [] : direct(node)));
    const lotOf = new Int32Array(count);
    lots.forEach((members, lot) =>
        members.forEach(node => {
            lotOf[node] = lot;
        })
    );
    const all = (lot: number): readonly number[] => lots[lot] ?? [];
    const byLot = (reads: (node: number) => readonly number[]) =>
        lots.map((members, lot) => {
            const read = new Set(members.flatMap(node => reads(node)).map(node => lotOf[node] ?? 0));
            if (members.length > 1) {
                read.delete(lot);
            }
            return [...read];
        });
    const servicesOf = byLot(services),
        feedsOf = byLot(feeds);
    const found = solveLots(
        {
            count: lots.length,
            services: lot => servicesOf[lot] ?? [],
            feeds: lot => feedsOf[lot] ?? [],
            any,
            every,
            write: (lot, value) =>
                any(
                    all(lot).map(node =>
                        write(node, (other, isFeed) => {
                            const of = lotOf[other] ?? 0;
                            return of === lot && all(lot).length > 1 ? FALSE : value(of, isFeed);
                        })
                    )
                ),
            own: lot => any(all(lot).map(own))
        },
        mostWritten
    );
    return {
        solution: Array.from(lotOf, lot => found.solution[lot] ?? FALSE),
        above: new Map([...found.above].flatMap(([lot, ref]) => all(lot).map(node => [node, ref] as const)))
    };
}

/** Nodes in loops in which there is a feed. */
function withFeeds(nodes: readonly number[], { services, feeds }: Reads): ReadonlySet<number> {
    if (nodes.every(node => feeds(node).length === 0)) {
        return new Set();
    }
    return new Set(
        components(nodes, readsOf({ services, feeds })).flatMap(members => {
            const inside = new Set(members);
            return members.some(node => feeds(node).some(each => inside.has(each))) ? members : [];
        })
    );
}

const readsOf =
    ({ services, feeds }: Reads) =>
    (node: number): readonly number[] =>
        feeds(node).length === 0 ? services(node) : [...new Set([...services(node), ...feeds(node)])];

/**
 * The solution where no node is to be taken together with others. Of a loop of services that is cut by its
 * head h, h = f(h): the least solution is f(false), for f only rises; of a loop of feeds the greatest is f(true). So the rest of the loop is written with
 * "the head is up" (or down), which gives the head, and then with that; the same for loops within it. Where both kinds are mixed, services are cut first, for
 * the solution is the least over them. Or, where that is less to write, all k heads of a loop at once: from "all are up" (or down) each of k + 1 rounds but
 * the last changes one more of them (Kleene).
 */
function solveLots(equations: Lots, mostWritten: number): Fixpoint {
    const { count, write } = equations;
    const reads = readsOf(equations);
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
        const within = (kinds: Reads, outside: Outside): ReadonlyMap<number, Ref> | undefined => {
            const loop = loopsOf(members, kinds);
            return loop && costOf(loop) <= mostWritten ? solveLoop(loop, equations, outside) : undefined;
        };
        const low = within(equations, lower);
        if (low) {
            const high = limited ? (within(equations, upper) ?? low) : low;
            members.forEach(node => {
                keep(node, low.get(node) ?? FALSE, high.get(node) ?? FALSE);
            });
            continue;
        }
        const limits = limitsOf(members, equations, lower, upper);
        const hasFeeds = members.some(node => equations.feeds(node).length > 0);
        // All as services is less down, all as feeds is more.
        const least = hasFeeds ? within({ services: reads, feeds: () => [] }, lower) : undefined;
        const most = hasFeeds ? within({ services: () => [], feeds: reads }, upper) : undefined;
        members.forEach(node => {
            const high = limits.high.get(node) ?? FALSE;
            keep(node, least?.get(node) ?? limits.low.get(node) ?? FALSE, most ? equations.every([most.get(node) ?? FALSE, high]) : high);
        });
    }
    return { solution, above };
}

type Lots = Omit<Equations, 'direct'>;
type Outside = (node: number) => Ref;

function solveLoop(loop: Loop, { write }: Lots, outside: Outside): ReadonlyMap<number, Ref> {
    const values = new Map<number, Ref>();
    // What cut services are taken for; a node that is read as a feed is as its own equation says.
    const assumed = new Map<number, Ref>();
    const valueWith =
        (known: ReadonlyMap<number, Ref>) =>
        (node: number, isFeed: boolean): Ref =>
            (isFeed ? undefined : assumed.get(node)) ?? known.get(node) ?? values.get(node) ?? outside(node);
    const value = valueWith(values);
    const solve = (item: number | Loop): void => {
        if (typeof item === 'number') {
            values.set(item, write(item, value));
        } else if (atOnce(item) < item.nested) {
            if (item.cut === 'services of both') {
                solveMixed(item, values, assumed, solve);
            } else {
                solveAtOnce(item, values, (node, before) => write(node, valueWith(before)));
            }
        } else {
            const { head, body, cut } = item;
            if (cut === 'services of both') {
                assumed.set(head, FALSE);
                body.forEach(solve);
                assumed.set(head, values.get(head) ?? FALSE);
            } else {
                values.set(head, startOf(cut));
                body.forEach(solve);
                values.set(head, write(head, value));
            }
            body.forEach(solve);
        }
    };
    solve(loop);
    return values;
}

const startOf = (cut: Loop['cut']): Ref => (cut === 'feeds' ? TRUE : FALSE);

/** All services of a loop of both kinds at once; what is fed between them is solved anew in each round. */
function solveMixed(loop: Loop, values: ReadonlyMap<number, Ref>, assumed: Map<number, Ref>, solve: (item: number | Loop) => void): void {
    const { items, heads } = between(loop);
    heads.forEach(node => assumed.set(node, FALSE));
    for (let round = 0; round <= heads.length; round++) {
        items.forEach(solve);
        if (heads.every(node => assumed.get(node) === values.get(node))) {
            return;
        }
        heads.forEach(node => assumed.set(node, values.get(node) ?? FALSE));
    }
}

/** What stands between the cut services of a loop of both kinds, in order. */
function between(loop: Loop): { items: (number | Loop)[]; heads: number[] } {
    const items: (number | Loop)[] = [];
    const heads: number[] = [];
    const open: (number | Loop)[] = [loop];
    for (let item = open.pop(); item !== undefined; item = open.pop()) {
        if (typeof item === 'number' || item.cut !== 'services of both') {
            items.push(item);
        } else {
            heads.push(item.head);
            open.push(...item.body.toReversed());
        }
    }
    return { items, heads };
}

function solveAtOnce(loop: Loop, values: Map<number, Ref>, write: (node: number, before: ReadonlyMap<number, Ref>) => Ref): void {
    const { order, heads } = flat(loop);
    heads.forEach(node => values.set(node, startOf(loop.cut)));
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
 * Limits of a loop that is too tangled. Rounds from "nothing is down" are below every solution whenever they end. The one that counts is below
 * "something happened that has a part in it", for nothing is down when nothing happened; and as the equations only rise, so is it below what rounds from there give.
 */
function limitsOf(
    members: readonly number[],
    equations: Lots,
    lower: Outside,
    upper: Outside
): { readonly low: ReadonlyMap<number, Ref>; readonly high: ReadonlyMap<number, Ref> } {
    const { write, own, any } = equations;
    const reads = readsOf(equations);
    const inside = new Set(members);
    const { order, heads } = walkOrder(members, reads);
    const rounds = (start: Ref, outside: Outside): Map<number, Ref> => {
        const values = new Map([...heads].map(head => [head, start]));
        for (let round = 0; round < ROUNDS; round++) {
            for (const node of order) {
                values.set(
                    node,
                    write(node, other => (inside.has(other) ? (values.get(other) ?? start) : outside(other)))
                );
            }
        }
        return values;
    };
    const read = new Set(members.flatMap(node => reads(node).filter(each => !inside.has(each))));
    const something = any([...members.map(own), ...[...read].map(upper)]);
    return { low: rounds(FALSE, lower), high: rounds(something, upper) };
}
