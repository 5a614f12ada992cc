import { components } from '../../time/circles.js';

/** A loop: a node with which all ways round it are cut, and the rest in the order in which each comes after what it reads. */
export interface Loop {
    readonly head: number;
    readonly body: readonly (number | Loop)[];
    /** How many nodes and heads are in it, loops within included. */
    readonly nodes: number;
    readonly heads: number;
    /** How many equations are written when the loops within are solved anew for either value of the head. */
    readonly nested: number;
}

/** How many equations are written when all heads are found at once. */
export const atOnce = ({ heads, nodes }: Loop): number => (heads + 1) * nodes;
/** How many equations are written to solve a loop. */
export const costOf = (loop: Loop): number => Math.min(loop.nested, atOnce(loop));

type Reads = (node: number) => readonly number[];

/** Nodes may be looked at so often, and loops lie within loops so deep, before a tangle is left as one. */
const MOST_VISITS = 4e6, DEEPEST = 500;

/** The loops within loops of a strongly connected component (after Bourdoncle 1993); undefined where there are too many. */
export function loopsOf(members: readonly number[], reads: Reads): Loop | undefined {
    let visits = 0;
    const unravel = (group: readonly number[], depth: number): Loop | undefined => {
        visits += group.length;
        if (visits > MOST_VISITS || depth > DEEPEST) {
            return undefined;
        }
        const head = busiest(group, reads);
        const inside = new Set(group);
        inside.delete(head);
        const within = (node: number): number[] => reads(node).filter(each => inside.has(each));
        const body: (number | Loop)[] = [];
        for (const part of components([...inside], within)) {
            const [only = 0] = part;
            const item = part.length === 1 && !reads(only).includes(only) ? only : unravel(part, depth + 1);
            if (item === undefined) {
                return undefined;
            }
            body.push(item);
        }
        const sum = (of: (loop: Loop) => number, ofNode: number): number => body.reduce<number>((total, each) => total + (typeof each === 'number' ? ofNode : of(each)), 0);
        return { head, body, nodes: 1 + sum(each => each.nodes, 1), heads: 1 + sum(each => each.heads, 0), nested: 1 + 2 * sum(costOf, 1) };
    };
    return unravel(members, 0);
}

/** The node with most ways through it. */
function busiest(group: readonly number[], reads: Reads): number {
    const inside = new Set(group);
    const readers = new Map<number, number>();
    const read = new Map<number, number>();
    for (const node of group) {
        const within = new Set(reads(node).filter(each => inside.has(each)));
        read.set(node, within.size);
        within.forEach(each => readers.set(each, (readers.get(each) ?? 0) + 1));
    }
    const ways = (node: number): number => (read.get(node) ?? 0) * (readers.get(node) ?? 0);
    return group.reduce((best, node) => ways(node) > ways(best) ? node : best);
}

/** Nodes in an order in which each comes after what it reads, but for the heads: those that a walk comes back to. Linear. */
export function walkOrder(members: readonly number[], reads: Reads): { readonly order: readonly number[]; readonly heads: ReadonlySet<number> } {
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
