import { FALSE, GateGraph, indexOf, isNegated, Kind, TRUE, type Ref } from '../formula/formula.js';
import { fanouts, inOrder } from '../formula/walk.js';

/** How many gates deep what a gate settles is followed. What lies deeper is left as it is, which is as true. */
const DEEPEST = 500;

export interface Simplified {
    readonly formula: GateGraph;
    readonly roots: readonly Ref[];
}

/**
 * The same functions with fewer gates: constants go, an `and` within an `and` becomes one, and what an argument of a gate
 * settles is put into its other arguments: `x and (x or g)` is `x`, `x and (not x or g)` is `x and g`. What that makes
 * possible takes another pass.
 */
export function simplify(from: Simplified): Simplified {
    return new Rewriter(from).run();
}

class Rewriter {
    private readonly to = new GateGraph();
    /** What was written for the nodes that stand by themselves. */
    private readonly done: Ref[] = [TRUE];
    private readonly order: number[];
    private readonly uses: Int32Array;
    /** Whether a gate is written where it is used, because nothing else uses it. */
    private readonly own: Uint8Array;
    /** What holds where the walk is: 1 true, -1 false, by index of the old node. */
    private readonly settled: Int8Array;

    constructor(private readonly from: Simplified) {
        this.order = inOrder(from.formula, from.roots);
        this.uses = fanouts(from.formula, from.roots, this.order);
        this.settled = new Int8Array(from.formula.size);
        this.own = this.findOwn();
    }

    private findOwn(): Uint8Array {
        const { formula, roots } = this.from;
        const tops = new Set(roots.map(indexOf));
        const own = new Uint8Array(formula.size);
        const height = new Int32Array(formula.size);
        for (const index of this.order) {
            const above = 1 + (formula.args[index] ?? []).reduce((most, arg) => Math.max(most, height[indexOf(arg)] ?? 0), 0);
            const isGate = (formula.args[index] ?? []).length > 0;
            if (isGate && this.uses[index] === 1 && !tops.has(index) && above < DEEPEST) {
                own[index] = 1;
                height[index] = above;
            }
        }
        return own;
    }

    run(): Simplified {
        for (const index of this.order) {
            if (this.own[index] === 0) {
                this.done[index] = this.write(index);
            }
        }
        return { formula: this.to, roots: this.from.roots.map(root => (this.done[indexOf(root)] ?? TRUE) ^ (root & 1)) };
    }

    private argument(ref: Ref): Ref {
        const index = indexOf(ref);
        const known = this.settled[index];
        if (known !== 0) {
            return (known === 1 ? TRUE : FALSE) ^ (ref & 1);
        }
        return (this.own[index] === 1 ? this.write(index) : (this.done[index] ?? TRUE)) ^ (ref & 1);
    }

    private write(index: number): Ref {
        const { formula } = this.from;
        const kind = formula.kinds[index] ?? Kind.Constant;
        const args = formula.args[index] ?? [];
        return kind === Kind.And
            ? this.conjunction(this.flatten(args))
            : this.to.gate(
                  kind,
                  args.map(arg => this.argument(arg)),
                  formula.numbers[index] ?? 0
              );
    }

    /** What a conjunction's shared arguments settle holds within those that only it uses. */
    private conjunction(args: readonly Ref[]): Ref {
        const isOwn = (ref: Ref): boolean => this.own[indexOf(ref)] === 1;
        const written: Ref[] = [];
        const settledHere: number[] = [];
        for (const arg of args) {
            if (!isOwn(arg)) {
                written.push(this.argument(arg));
                const index = indexOf(arg);
                if (this.settled[index] === 0) {
                    this.settled[index] = isNegated(arg) ? -1 : 1;
                    settledHere.push(index);
                }
            }
        }
        if (!written.includes(FALSE)) {
            for (const arg of args) {
                if (isOwn(arg)) {
                    written.push(this.argument(arg));
                }
            }
        }
        for (const index of settledHere) {
            this.settled[index] = 0;
        }
        return this.to.and(written);
    }

    private flatten(args: readonly Ref[]): readonly Ref[] {
        const { formula } = this.from;
        const inner = (ref: Ref): boolean => !isNegated(ref) && formula.kind(ref) === Kind.And && this.own[indexOf(ref)] === 1;
        if (!args.some(inner)) {
            return args;
        }
        const flat: Ref[] = [];
        const open = [...args].reverse();
        for (let arg = open.pop(); arg !== undefined; arg = open.pop()) {
            if (inner(arg)) {
                const under = formula.arguments(arg);
                for (let i = under.length - 1; i >= 0; i--) {
                    open.push(under[i] ?? TRUE);
                }
            } else {
                flat.push(arg);
            }
        }
        return flat;
    }
}
