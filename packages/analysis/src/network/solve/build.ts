import type { Bdd } from '../bdd/bdd.js';
import { sift } from '../bdd/reorder.js';
import { ONE, OVER, ZERO, type Edge } from '../bdd/store.js';
import { indexOf, isNegated, Kind, type Ref } from '../formula/formula.js';
import type { Cone } from './cone.js';

const FIRST_COLLECTION = 1 << 15;
/** When more than this part of all nodes is still needed after freeing the rest, there is no point in going on. */
const MOST_KEPT = 0.5;

export interface Effort {
    /** Nodes in use at any one time. */
    nodes: number;
    /** Results worked out, sifting not counted. */
    steps: number;
    /** From how many nodes on variables are reordered; absent: never. */
    siftFrom?: number;
    /** Counts the steps that are taken, for those who share an effort. */
    tally?: { steps: number };
}

/**
 * Builds the diagram of a cone over its leaves, whose places are the variables. Variables and result say that a node differs
 * from its value at rest, so that a diagram is false when nothing happens.
 */
export class Builder {
    /** Diagrams of the gates that are still needed. */
    private readonly edges = new Map<number, Edge>();
    private readonly uses = new Map<number, number>();
    /** Diagrams within the gate at work. */
    private open: Edge[] = [];
    private collectAt = FIRST_COLLECTION;
    private siftAt: number;

    private done = 0;

    /** @param rest the value of each node when no event happens */
    constructor(readonly bdd: Bdd, private readonly cone: Cone, private readonly rest: Uint8Array, private readonly effort: Effort) {
        this.siftAt = effort.siftFrom ?? Infinity;
        bdd.store.limit = effort.nodes;
        for (const gate of cone.gates) {
            for (const arg of cone.formula.args[gate] ?? []) {
                this.uses.set(indexOf(arg), (this.uses.get(indexOf(arg)) ?? 0) + 1);
            }
        }
    }

    /** How many gates are done, and with how many nodes they are held. */
    get progress(): { gates: number; nodes: number } {
        return { gates: this.done, nodes: this.bdd.store.mark(this.held()).reduce((sum, each) => sum + each, 0) };
    }

    /** Goes on until the diagram is there, or `steps` in all are taken: then `OVER`, and it can be run again with more, which finds the work so far in the cache. */
    run(steps: number): Edge {
        const { formula, gates, root } = this.cone;
        this.bdd.stepLimit = Math.min(steps, this.effort.steps);
        for (; this.done < gates.length; this.done++) {
            const gate = gates[this.done] ?? root;
            const args = formula.args[gate] ?? [];
            const edge = this.combine(formula.kinds[gate] ?? Kind.And, args, formula.numbers[gate] ?? 0);
            this.open = [];
            if (edge < 0) {
                return OVER;
            }
            this.edges.set(gate, edge);
            args.forEach(arg => { this.finish(indexOf(arg)); });
        }
        return this.edgeOf(root * 2) ^ (this.rest[root] ?? 0);
    }

    private edgeOf(ref: Ref): Edge {
        const index = indexOf(ref);
        const leaf = this.cone.leafAt[index] ?? -1;
        const edge = leaf >= 0 ? this.bdd.literal(leaf) ^ (this.rest[index] ?? 0) : this.edges.get(index) ?? ONE;
        return isNegated(ref) ? edge ^ 1 : edge;
    }

    private finish(index: number): void {
        const left = (this.uses.get(index) ?? 0) - 1;
        this.uses.set(index, left);
        if (left === 0) {
            this.edges.delete(index);
        }
    }

    private combine(kind: Kind, args: readonly Ref[], number: number): Edge {
        const { store } = this.bdd;
        // Those that stand lowest in the order first: each step then adds on top.
        this.open = args.map(arg => this.edgeOf(arg)).sort((a, b) => store.levelOf(b) - store.levelOf(a));
        return kind === Kind.AtLeast ? this.atLeast(number) : this.fold(kind);
    }

    private fold(kind: Kind): Edge {
        while (this.open.length > 1) {
            const edge = this.step(() => {
                const [f = ONE, g = ONE] = this.open;
                return kind === Kind.Xor ? this.bdd.xor(f, g) : this.bdd.and(f, g);
            });
            if (edge < 0) {
                return OVER;
            }
            this.open.splice(0, 2, edge);
            this.tidy();
        }
        return this.open[0] ?? ONE;
    }

    /**
     * At least `count` of the arguments: by dynamic programming over how many are still wanted,
     * T(i, k) = ite(x_i, T(i+1, k-1), T(i+1, k)), so n·k steps rather than all combinations.
     */
    private atLeast(count: number): Edge {
        const args = this.open;
        const wanted: Edge[] = [ONE, ...new Array<Edge>(count).fill(ZERO)];
        for (let left = args.length - 1; left >= 0; left--) {
            const arg = args[args.length - 1 - left] ?? ZERO;
            // Only what the arguments still to come can leave wanted.
            for (let k = count; k >= Math.max(1, count - left); k--) {
                this.open = [...args, ...wanted];
                const edge = this.step(() => this.bdd.ite(arg, wanted[k - 1] ?? ONE, wanted[k] ?? ZERO));
                if (edge < 0) {
                    return OVER;
                }
                wanted[k] = edge;
            }
            this.open = [...args, ...wanted];
            this.tidy();
        }
        return wanted[count] ?? ONE;
    }

    /** One operation. Where it runs out of room, what nobody needs is freed, variables are reordered if wished, and it is tried again. */
    private step(operation: () => Edge): Edge {
        const { store } = this.bdd;
        for (let room = this.siftAt; ; room *= 2) {
            store.limit = Math.min(this.effort.nodes, Math.max(store.live * 2, room * 2));
            const edge = operation();
            if (edge >= 0 || this.bdd.steps > this.bdd.stepLimit) {
                return edge;
            }
            const wasFull = store.limit >= this.effort.nodes;
            const before = store.live;
            this.collect();
            if (this.siftAt < Infinity) {
                this.reorder();
            }
            // Nothing gained: what is needed does not fit.
            if (wasFull && store.live > before * MOST_KEPT) {
                return OVER;
            }
        }
    }

    /** Between operations, where nothing but `edges` and `open` matters. */
    private tidy(): void {
        const { store } = this.bdd;
        if (store.live > Math.min(this.collectAt, this.siftAt)) {
            this.collect();
            this.collectAt = Math.max(FIRST_COLLECTION, store.live * 2);
            if (store.live > this.siftAt / 2) {
                this.reorder();
            }
        }
    }

    private collect(): void {
        this.bdd.collect(this.held());
    }

    private reorder(): void {
        const { store } = this.bdd;
        sift(store, this.held());
        this.bdd.forget();
        this.siftAt = Math.max(this.effort.siftFrom ?? 0, store.live * 4);
    }

    private held(): Edge[] {
        return [...this.edges.values(), ...this.open];
    }
}
