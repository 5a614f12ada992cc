import { components } from '../../time/circles.js';
import { FALSE, type Ref } from '../formula/formula.js';

/** Equations `node = f(nodes)`, each monotone: no negation of a node. */
export interface Equations {
    readonly count: number;
    /** Nodes that the equation of a node reads. */
    reads(node: number): readonly number[];
    /** Writes the right-hand side. */
    write(node: number, value: (other: number) => Ref): Ref;
}

/**
 * The least solution: what is down is down because of something, and a loop never fails by itself. Exact. Within a loop the
 * equations are written out again and again from "nothing is down" (Kleene). If all ways round lead through k nodes, then k + 1
 * rounds are enough: for given events each round but the last brings one more of the k down.
 */
export function leastFixpoint({ count, reads, write }: Equations): Ref[] {
    const solution = new Array<Ref>(count).fill(FALSE);
    const all = Array.from({ length: count }, (_, node) => node);
    // Tarjan's algorithm gives components with what they read first.
    for (const members of components(all, reads)) {
        const [only = 0] = members;
        if (members.length === 1 && !reads(only).includes(only)) {
            solution[only] = write(only, node => solution[node] ?? FALSE);
        } else {
            solveLoop(members, { count, reads, write }, solution);
        }
    }
    return solution;
}

function solveLoop(members: readonly number[], { reads, write }: Equations, solution: Ref[]): void {
    const cut = feedback(members, reads);
    const isCut = new Set(cut);
    const inside = new Set(members);
    // Without the edges out of the cut what is left has no loop: each node after what it reads.
    const order = components(members, node => reads(node).filter(each => inside.has(each) && !isCut.has(each))).flat();
    for (let round = 0; round <= cut.length; round++) {
        const before = new Map(cut.map(node => [node, solution[node] ?? FALSE]));
        for (const node of order) {
            solution[node] = write(node, other => before.get(other) ?? solution[other] ?? FALSE);
        }
        if (cut.every(node => before.get(node) === solution[node])) {
            return;
        }
    }
}

/** Nodes without which no loop is left: of each loop the one with most ways through it. Few, not always fewest. */
function feedback(members: readonly number[], reads: (node: number) => readonly number[]): number[] {
    const cut: number[] = [];
    const open = [members];
    for (let group = open.pop(); group; group = open.pop()) {
        const inside = new Set(group);
        const within = (node: number): number[] => [...new Set(reads(node))].filter(each => inside.has(each));
        const readers = new Map<number, number>();
        for (const node of group) {
            for (const each of within(node)) {
                readers.set(each, (readers.get(each) ?? 0) + 1);
            }
        }
        const ways = (node: number): number => within(node).length * (readers.get(node) ?? 0);
        const chosen = group.reduce((best, node) => ways(node) > ways(best) ? node : best);
        cut.push(chosen);
        const rest = group.filter(node => node !== chosen);
        const left = new Set(rest);
        const loops = components(rest, node => reads(node).filter(each => left.has(each)))
            .filter(each => each.length > 1 || (each[0] !== undefined && reads(each[0]).includes(each[0])));
        open.push(...loops);
    }
    return cut.sort((a, b) => a - b);
}
