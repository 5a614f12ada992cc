import { Bdd, marksBelow, ONE, ZERO, type Edge } from '../bdd/bdd.js';
import { OVER } from '../bdd/node-table.js';
import { indexOf, isNegated, Kind, type Ref } from '../formula/formula.js';
import type { Cone } from './cone.js';

const FIRST_COLLECTION = 1 << 18;
/** When more than this part of all nodes is still needed after freeing the rest, there is no point in going on. */
const MOST_KEPT = 0.5;

export interface Effort {
    /** Nodes in use at any one time. */
    readonly nodes: number;
    /** Results worked out. */
    readonly steps: number;
    /** Counts the steps that are taken, for those who share an effort. */
    readonly tally?: { steps: number };
}

/**
 * Builds the diagram of a cone over its leaves, the variables. Variables and result say that a node differs from its value at
 * rest, so that a diagram is false when nothing happens.
 */
export class Builder {
    readonly bdd: Bdd;
    /** Diagrams of the gates that are still needed. */
    private readonly edges = new Map<number, Edge>();
    private readonly uses = new Map<number, number>();
    /** Of the leaves, by their place. */
    private literals: Edge[] = [];
    /** What is still to be combined within the gate at work. */
    private open: Edge[] = [];
    private collectAt = FIRST_COLLECTION;
    private done = 0;

    /**
     * @param cone its leaves in the order of the variables, the top one first
     * @param rest the value of each node when no event happens
     */
    constructor(
        readonly cone: Cone,
        private readonly rest: Uint8Array,
        private readonly effort: Effort
    ) {
        this.bdd = new Bdd(effort.nodes);
        cone.leaves.forEach((leaf, level) => {
            this.literals[cone.placeOf[leaf] ?? 0] = this.bdd.literal(level);
        });
        for (const gate of cone.gates) {
            for (const arg of cone.formula.args[gate] ?? []) {
                this.uses.set(indexOf(arg), (this.uses.get(indexOf(arg)) ?? 0) + 1);
            }
        }
    }

    /** How many gates are done, with the part that is done of the one at work, and with how many nodes they are held. */
    get progress(): { gates: number; nodes: number } {
        const args = this.cone.formula.args[this.cone.gates[this.done] ?? 0]?.length ?? 1;
        return {
            gates: this.done + (this.open.length === 0 ? 0 : 1 - this.open.length / args),
            nodes: marksBelow(this.bdd.store, this.held()).reduce((sum, each) => sum + each, 0)
        };
    }

    /** Goes on until the diagram is there, or `steps` in all are taken: then `OVER`, and it can be run again with more, which goes on from there. */
    run(steps: number): Edge {
        const { formula, gates, root } = this.cone;
        this.bdd.stepLimit = Math.min(steps, this.effort.steps);
        for (; this.done < gates.length; this.done++) {
            const gate = gates[this.done] ?? root;
            const args = formula.args[gate] ?? [];
            const edge = this.combine(formula.kinds[gate] ?? Kind.And, args, formula.numbers[gate] ?? 0);
            if (edge < 0) {
                return OVER;
            }
            this.open = [];
            this.edges.set(gate, edge);
            args.forEach(arg => {
                this.finish(indexOf(arg));
            });
        }
        return this.edgeOf(root * 2) ^ (this.rest[root] ?? 0);
    }

    private edgeOf(ref: Ref): Edge {
        const index = indexOf(ref);
        const place = this.cone.placeOf[index] ?? -1;
        const edge =
            place >= 0 && index !== this.cone.root
                ? (this.literals[place] ?? ZERO) ^ (this.rest[index] ?? 0)
                : (this.edges.get(index) ?? ONE);
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
        if (this.open.length === 0) {
            // Those that stand lowest in the order first: each step then adds on top.
            this.open = args.map(arg => this.edgeOf(arg)).sort((a, b) => this.bdd.levelOf(b) - this.bdd.levelOf(a));
        }
        return kind === Kind.AtLeast ? this.atLeast(number) : this.fold(kind);
    }

    private fold(kind: Kind): Edge {
        while (this.open.length > 1) {
            const edge = this.step(([f = ONE, g = ONE]) => (kind === Kind.Xor ? this.bdd.xor(f, g) : this.bdd.and(f, g)));
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
        const number = this.open.length;
        // After the arguments stands what the arguments so far say of each number still wanted.
        this.open.push(ONE, ...new Array<Edge>(count).fill(ZERO));
        for (let done = 0; done < number; done++) {
            // Only what the arguments still to come can leave wanted.
            for (let k = count; k >= Math.max(1, count - (number - 1 - done)); k--) {
                const edge = this.step(open => this.bdd.ite(open[done] ?? ZERO, open[number + k - 1] ?? ONE, open[number + k] ?? ZERO));
                if (edge < 0) {
                    // To be begun anew.
                    this.open = [];
                    return OVER;
                }
                this.open[number + k] = edge;
            }
            this.tidy();
        }
        return this.open[number + count] ?? ONE;
    }

    /** One operation. Where it runs out of room, what nobody needs is freed and it is tried again. */
    private step(operation: (open: readonly Edge[]) => Edge): Edge {
        const edge = operation(this.open);
        if (edge >= 0 || this.bdd.steps > this.bdd.stepLimit) {
            return edge;
        }
        this.collect();
        return this.bdd.store.size > this.effort.nodes * MOST_KEPT ? OVER : operation(this.open);
    }

    /** Between operations, where nothing but what is held matters. */
    private tidy(): void {
        if (this.bdd.store.size > this.collectAt) {
            this.collect();
            this.collectAt = Math.max(FIRST_COLLECTION, this.bdd.store.size * 3);
        }
    }

    private collect(): void {
        const renamed = this.bdd.collect(this.held());
        for (const [gate, edge] of this.edges) {
            this.edges.set(gate, renamed(edge));
        }
        this.open = this.open.map(renamed);
        this.literals = this.literals.map(renamed);
    }

    private held(): Edge[] {
        return [...this.edges.values(), ...this.open, ...this.literals];
    }
}
