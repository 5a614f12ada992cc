import { GateGraph, indexOf, isNegated, Kind, type Ref } from '../formula/formula.js';
import { valuesAtRest } from '../formula/rest.js';
import { fanouts, inOrder } from '../formula/walk.js';
import { findModules } from '../preprocess/modules.js';
import { simplify } from '../preprocess/simplify.js';

/**
 * Many functions of one formula, looked at together: a module that several of them stand on is one piece, solved once. All is said
 * of *change*: that a node differs from its value when nothing happens.
 */
export interface Forest {
    readonly formula: GateGraph;
    readonly roots: readonly Ref[];
    /** Everything below the roots, arguments before what uses them. */
    readonly order: readonly number[];
    /** Values when nothing happens. */
    readonly rest: Uint8Array;
    /** How many gates use each node. */
    readonly uses: Int32Array;
    /** Variables and modules: what they stand on is used by nothing that does not stand on them. */
    readonly independent: Uint8Array;
}

/** A function of independent leaves, each a variable, a module or a group, by its number: its index, of a group that of its gate plus the size of the formula. */
interface Piece {
    readonly leaves: readonly number[];
}

/** Changes once at least so many of its leaves have. */
export interface Counted extends Piece {
    readonly count: number;
}

/** A part of the formula by itself. Its variables are the numbers of its leaves, and its root is false at rest. */
export interface Extract extends Piece {
    readonly formula: GateGraph;
    readonly root: Ref;
    /** Arguments that only one gate has are one leaf: the group of the gate. */
    readonly groups: ReadonlyMap<number, Counted>;
    /** Gates and arguments that were copied. */
    readonly size: number;
}

export function forestOf(graph: GateGraph, tops: readonly Ref[]): Forest {
    // What a second pass finds is seldom worth a third.
    const { formula, roots } = simplify(simplify({ formula: graph, roots: tops }));
    const order = inOrder(formula, roots);
    const uses = fanouts(formula, [], order);
    // A root below another one hinders no module of that one, so it is not looked at from the outside.
    const modules = findModules(
        formula,
        [...new Set(roots.map(indexOf))].filter(index => uses[index] === 0).map(index => index * 2)
    );
    const independent = modules.map((each, index) => (each === 1 || formula.kinds[index] === Kind.Variable ? 1 : 0));
    return { formula, roots, order, rest: valuesAtRest(formula), uses, independent };
}

/** Whether all arguments have the same value when nothing happens: that value, else undefined. */
function valueOfAll({ rest }: Forest, args: readonly Ref[]): number | undefined {
    const [first, ...more] = args.map(arg => (rest[indexOf(arg)] ?? 0) ^ (arg & 1));
    return more.every(each => each === first) ? first : undefined;
}

/** How many of the arguments of a gate must change for it to change; undefined where that depends on which. */
export function wanted(forest: Forest, index: number): number | undefined {
    const { formula, rest } = forest;
    const args = formula.args[index] ?? [];
    const value = valueOfAll(forest, args);
    const kind = formula.kinds[index];
    if (value === undefined || (kind !== Kind.And && kind !== Kind.AtLeast)) {
        return undefined;
    }
    const need = kind === Kind.And ? args.length : (formula.numbers[index] ?? 0);
    return rest[index] === 1 ? args.length - need + 1 : need;
}

/** A gate over independent arguments, if it is one. */
export function countedOf(forest: Forest, index: number): Counted | undefined {
    const { formula, independent } = forest;
    const leaves = (formula.args[index] ?? []).map(indexOf);
    const count =
        leaves.every(leaf => independent[leaf] === 1) && new Set(leaves).size === leaves.length ? wanted(forest, index) : undefined;
    return count === undefined ? undefined : { leaves, count };
}

/** Copies what a gate stands on down to what is independent. Undefined where that is more than `most` gates and arguments. */
export class Extractor {
    /** References in the copy, by index; those of another copy have another stamp. */
    private readonly copies: Int32Array;
    private readonly stamps: Int32Array;
    private stamp = 0;

    constructor(private readonly forest: Forest) {
        this.copies = new Int32Array(forest.formula.size);
        this.stamps = new Int32Array(forest.formula.size);
    }

    extract(root: number, most: number): Extract | undefined {
        const { formula, rest } = this.forest;
        const copy = new GateGraph();
        const leaves = new Set<number>();
        const groups = new Map<number, Counted>();
        let size = 0;
        this.stamp++;
        const stack = [root];
        for (let index = stack.at(-1); index !== undefined; index = stack.at(-1)) {
            const args = formula.args[index] ?? [];
            const open =
                this.stamps[index] === this.stamp
                    ? []
                    : args.map(indexOf).filter(arg => !this.isLeaf(arg, root) && this.stamps[arg] !== this.stamp);
            if (open.length > 0) {
                open.forEach(arg => stack.push(arg));
                continue;
            }
            stack.pop();
            if (this.stamps[index] !== this.stamp) {
                size += 1 + args.length;
                if (size > most) {
                    return undefined;
                }
                this.stamps[index] = this.stamp;
                this.copies[index] = this.copyOf(copy, index, root, leaves, groups);
            }
        }
        return { formula: copy, root: (this.copies[root] ?? 0) ^ (rest[root] ?? 0), leaves: [...leaves], groups, size };
    }

    private isLeaf(index: number, root: number): boolean {
        return index !== root && (this.forest.independent[index] === 1 || this.forest.formula.kinds[index] === Kind.Constant);
    }

    private copyOf(copy: GateGraph, index: number, root: number, leaves: Set<number>, groups: Map<number, Counted>): Ref {
        const { formula, rest, uses, independent } = this.forest;
        const args = formula.args[index] ?? [];
        const kind = formula.kinds[index] ?? Kind.Constant;
        const own = kind === Kind.And ? args.filter(arg => independent[indexOf(arg)] === 1 && uses[indexOf(arg)] === 1) : [];
        const value = valueOfAll(this.forest, own);
        const grouped = new Set(own.length > 1 && value !== undefined ? own : []);
        const copied = args
            .filter(arg => !grouped.has(arg))
            .map(arg => {
                const at = indexOf(arg);
                if (!this.isLeaf(at, root) || at === 0) {
                    return (at === 0 ? 0 : (this.copies[at] ?? 0)) ^ (arg & 1);
                }
                leaves.add(at);
                return copy.variable(at) ^ (rest[at] ?? 0) ^ (isNegated(arg) ? 1 : 0);
            });
        if (grouped.size > 0) {
            const group = formula.size + index;
            leaves.add(group);
            groups.set(group, { leaves: [...grouped].map(indexOf), count: value === 1 ? 1 : grouped.size });
            copied.push(copy.variable(group) ^ (value ?? 0));
        }
        return copy.gate(kind, copied, formula.numbers[index] ?? 0);
    }
}
