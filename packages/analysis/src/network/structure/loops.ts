import { components } from '../../time/circles.js';

/** Nodes that each node reads, by what is read: services keep each other up, feeds come from outside their ring. */
export interface Reads {
    services(node: number): readonly number[];
    feeds(node: number): readonly number[];
}

/**
 * A loop: a node at which ways round it are cut, and the rest in the order in which each comes after what it reads. Where services and feeds
 * are mixed, only the services of the head are cut, and the head is in the body with what it feeds.
 */
export interface Loop {
    readonly head: number;
    readonly cut: 'services' | 'feeds' | 'services of both';
    readonly body: readonly (number | Loop)[];
    /** How many nodes and heads are in it, loops within included; where kinds are mixed heads of services, and what is written between them. */
    readonly nodes: number;
    readonly heads: number;
    /** How many equations are written when the loops within are solved anew for either value of the head. */
    readonly nested: number;
}

/** How many equations are written when all heads are found at once. */
export const atOnce = ({ heads, nodes }: Loop): number => (heads + 1) * nodes;
/** How many equations are written to solve a loop. */
export const costOf = (loop: Loop): number => Math.min(loop.nested, atOnce(loop));

/** Nodes may be looked at so often, and loops lie within loops so deep, before a tangle is left as one. */
const MOST_VISITS = 4e6,
    DEEPEST = 500;

/** The loops within loops of a strongly connected component (after Bourdoncle 1993), services before feeds; undefined where there are too many. */
export function loopsOf(members: readonly number[], { services, feeds }: Reads): Loop | undefined {
    let visits = 0;
    const cutServices = new Set<number>();
    const unravel = (group: readonly number[], depth: number): Loop | undefined => {
        visits += group.length;
        if (visits > MOST_VISITS || depth > DEEPEST) {
            return undefined;
        }
        const inside = new Set(group);
        const served = (node: number): number[] => services(node).filter(each => inside.has(each) && !cutServices.has(each));
        const fed = (node: number): number[] => feeds(node).filter(each => inside.has(each));
        const isMixed = group.some(node => fed(node).length > 0) && group.some(node => served(node).length > 0);
        const cut = isMixed ? 'services of both' : group.some(node => fed(node).length > 0) ? 'feeds' : 'services';
        const head = isMixed ? busiest(group, served, 1) : busiest(group, cut === 'feeds' ? fed : served);
        if (isMixed) {
            cutServices.add(head);
        } else {
            inside.delete(head);
        }
        const within = (node: number): number[] => [...served(node), ...fed(node)];
        const body: (number | Loop)[] = [];
        for (const part of components([...inside], within)) {
            const [only = 0] = part;
            const item = part.length === 1 && !within(only).includes(only) ? only : unravel(part, depth + 1);
            if (item === undefined) {
                return undefined;
            }
            body.push(item);
        }
        cutServices.delete(head);
        const sum = (of: (loop: Loop) => number, ofNode: number): number =>
            body.reduce<number>((total, each) => total + (typeof each === 'number' ? ofNode : of(each)), 0);
        return isMixed
            ? {
                  head,
                  cut,
                  body,
                  nodes: sum(each => (each.cut === cut ? each.nodes : costOf(each)), 1),
                  heads: 1 + sum(each => (each.cut === cut ? each.heads : 0), 0),
                  nested: 2 * sum(costOf, 1)
              }
            : {
                  head,
                  cut,
                  body,
                  nodes: 1 + sum(each => each.nodes, 1),
                  heads: 1 + sum(each => each.heads, 0),
                  nested: 1 + 2 * sum(costOf, 1)
              };
    };
    return unravel(members, 0);
}

/** The node with most ways through it; ways that lead nowhere else count as `ends`. */
function busiest(group: readonly number[], reads: (node: number) => readonly number[], ends = 0): number {
    const inside = new Set(group);
    const readers = new Map<number, number>();
    const read = new Map<number, number>();
    for (const node of group) {
        const within = new Set(reads(node).filter(each => inside.has(each)));
        read.set(node, within.size);
        within.forEach(each => readers.set(each, (readers.get(each) ?? 0) + 1));
    }
    const ways = (node: number): number => (ends + (read.get(node) ?? 0)) * (readers.get(node) ?? 0);
    return group.reduce((best, node) => (ways(node) > ways(best) ? node : best));
}

/** Nodes in an order in which each comes after what it reads, but for the heads: those that a walk comes back to. Linear. */
export function walkOrder(
    members: readonly number[],
    reads: (node: number) => readonly number[]
): { readonly order: readonly number[]; readonly heads: ReadonlySet<number> } {
    const inside = new Set(members);
    const heads = new Set<number>();
    const open = new Set<number>();
    const done = new Set<number>();
    const order: number[] = [];
    for (const root of members) {
        const stack = [root];
        for (let node = stack.at(-1); node !== undefined; node = stack.at(-1)) {
            if (done.has(node) || open.has(node)) {
                stack.pop();
                if (open.delete(node)) {
                    done.add(node);
                    order.push(node);
                }
                continue;
            }
            open.add(node);
            for (const each of reads(node)) {
                if (open.has(each)) {
                    heads.add(each);
                } else if (inside.has(each) && !done.has(each)) {
                    stack.push(each);
                }
            }
        }
    }
    return { order, heads };
}
