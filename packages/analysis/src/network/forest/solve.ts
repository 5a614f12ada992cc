import { indexOf, Kind, type GateGraph, type Ref } from '../formula/formula.js';
import type { Effort } from '../solve/build.js';
import { diagramOf } from '../solve/diagram.js';
import { chanceOfCount, valuesOfCount, type Values } from './counted.js';
import { evaluator, supportOf } from './evaluate.js';
import { countedOf, Extractor, forestOf, type Counted, type Forest } from './forest.js';
import { gatherInfluences, type Influences, type Pieces } from './influence.js';
import { limitGate, type Limits } from './limits.js';
import { setsOfCounted, setsOfDiagram, setsOfVariable, type Sets, type Wanted } from './sets.js';

/** What is to be known of each function. */
export interface Question {
    /** Chances of the variables, one way or several. */
    readonly chances: readonly ((variable: number) => number)[];
    /** Of which of these to tell what each variable does to each function. */
    readonly influences?: readonly number[];
    /** Cut sets, listed up to an order and a number. */
    readonly sets?: Wanted;
    /** For all functions together. */
    readonly effort: Effort;
}

export interface Answer {
    /** For each way: equal limits where exact. */
    readonly limits: readonly { readonly low: number; readonly high: number }[];
    /** Absent where the effort did not suffice. */
    readonly influences?: Influences | undefined;
    readonly sets?: Sets | undefined;
}

/** What one diagram may take: about five seconds. */
const MOST_STEPS = 1e7;
/** Steps that copying and simplifying a gate or argument takes, and trying orderings on it. */
const COPYING = 32,
    ORDERING = 64;
/** Fewer steps than these mean that no orderings were tried. */
const EASY = 20_000;
/** The state of a k-of-n that is worked out without a diagram. */
const MOST_STATES = 2e6;

/**
 * Answers for many functions at once. Pieces below come first, and each is solved once; its chances, slopes and cut sets are all that is
 * kept. No function may fall with an event (formulas without negations). Each diagram may take an equal share of the effort that is left, so that what is easy leaves the more to what is hard; counted
 * in steps, the same on every machine. What is not solved within it has proven limits.
 */
export function solveTogether(
    graph: GateGraph,
    tops: readonly Ref[],
    question: Question
): { readonly answers: readonly Answer[]; readonly steps: number } {
    const forest = forestOf(graph, tops);
    const isTop = new Set(forest.roots.map(indexOf).filter(index => forest.formula.kinds[index] !== Kind.Constant));
    const solver = new Solver(forest, question, isTop);
    const answers = new Map<number, Answer>();
    for (const index of forest.order) {
        solver.visit(index);
        if (isTop.has(index)) {
            answers.set(index, solver.answer(index));
            solver.forget(index);
        }
    }
    const constant = {
        limits: question.chances.map(() => ({ low: 0, high: 0 })),
        influences: NO_INFLUENCES,
        sets: { count: 0n, byOrder: [] }
    };
    return { answers: forest.roots.map(root => turned(forest, root, answers.get(indexOf(root)) ?? constant)), steps: solver.steps };
}

const NO_INFLUENCES: Influences = { variables: new Int32Array(0), slopes: [], without: [] };

/** From change to truth: without negations nothing but the constant is true at rest. */
function turned({ rest }: Forest, root: Ref, answer: Answer): Answer {
    const atRest = ((rest[indexOf(root)] ?? 0) ^ (root & 1)) === 1;
    return !atRest
        ? answer
        : {
              limits: answer.limits.map(({ low, high }) => ({ low: 1 - high, high: 1 - low })),
              influences: answer.influences,
              sets: { count: 1n, byOrder: [[[]]] }
          };
}

class Solver {
    private readonly limits: readonly Limits[];
    private readonly pieces: Pieces;
    private readonly sets = new Map<number, Sets | undefined>();
    private readonly extractor: Extractor;
    private readonly tally = { steps: 0 };
    /** What is solved by itself: gates of independent leaves by their count, the others by a diagram. */
    private readonly alone = new Map<number, Counted | undefined>();
    /** Diagrams and functions still to come. */
    private toCome: number;

    constructor(
        private readonly forest: Forest,
        private readonly question: Question,
        isTop: ReadonlySet<number>
    ) {
        // Groups are numbered after the nodes.
        const size = forest.formula.size * 2;
        this.limits = question.chances.map(() => ({ low: new Float64Array(size), high: new Float64Array(size) }));
        this.extractor = new Extractor(forest);
        this.pieces = { formula: forest.formula, values: new Map(), variables: new Float64Array(size) };
        for (const index of forest.order) {
            if (forest.formula.kinds[index] !== Kind.Variable && (forest.independent[index] === 1 || isTop.has(index))) {
                this.alone.set(index, countedOf(forest, index));
            }
        }
        this.toCome = isTop.size + [...this.alone.values()].filter(each => !each).length;
    }

    get steps(): number {
        return this.tally.steps;
    }

    visit(index: number): void {
        const { formula } = this.forest;
        const kind = formula.kinds[index];
        if (kind === Kind.Variable) {
            const variable = formula.numbers[index] ?? 0;
            this.pieces.variables[index] = 1;
            this.question.chances.forEach((chance, i) => {
                this.set(i, index, chance(variable), chance(variable));
            });
            if (this.question.sets) {
                this.sets.set(index, setsOfVariable(variable));
            }
        } else if (kind !== Kind.Constant) {
            const counted = this.alone.get(index);
            if (!this.alone.has(index) || !(counted ? this.count(index, counted) : this.diagram(index))) {
                this.limits.forEach(each => {
                    limitGate(this.forest, index, each);
                });
            }
        }
    }

    answer(index: number): Answer {
        const limits = this.limits.map(({ low, high }) => ({ low: low[index] ?? 0, high: high[index] ?? 1 }));
        const exact = limits.every(({ low, high }) => low === high);
        const influences = this.influences(index);
        return { limits, sets: this.sets.get(index), influences: exact ? influences : undefined };
    }

    private influences(index: number): Influences | undefined {
        const most = this.share();
        this.toCome--;
        if (!this.question.influences) {
            return undefined;
        }
        const found = gatherInfluences(this.pieces, index, this.question.influences.length, most);
        this.tally.steps += found ? found.variables.length : 0;
        return found;
    }

    /** What nothing stands on, once it is answered. */
    forget(index: number): void {
        if (this.forest.independent[index] === 0) {
            this.pieces.values.delete(index);
            this.sets.delete(index);
        }
    }

    private share(): number {
        return Math.min(MOST_STEPS, Math.floor(Math.max(0, this.question.effort.steps - this.tally.steps) / Math.max(1, this.toCome)));
    }

    private set(way: number, index: number, low: number, high: number): void {
        const limits = this.limits[way];
        if (limits) {
            limits.low[index] = low;
            limits.high[index] = high;
        }
    }

    private count(index: number, piece: Counted): boolean {
        const { leaves, count } = piece;
        if (count > 1 && count < leaves.length && count * leaves.length > MOST_STATES) {
            return false;
        }
        this.solved(
            index,
            leaves,
            of => chanceOfCount(count, Float64Array.from(leaves, of)),
            of => valuesOfCount(count, Float64Array.from(leaves, of))
        );
        if (this.question.sets) {
            this.sets.set(
                index,
                setsOfCounted(piece, leaf => this.sets.get(leaf), this.question.sets)
            );
        }
        return true;
    }

    private diagram(index: number): boolean {
        const share = this.share();
        this.toCome--;
        const extract = this.extractor.extract(index, share / COPYING);
        if (!extract) {
            this.tally.steps += Math.floor(share / COPYING);
            return false;
        }
        for (const [group, piece] of extract.groups) {
            if (this.pieces.variables[group] === 0) {
                this.count(group, piece);
            }
        }
        const before = this.tally.steps;
        const diagram = diagramOf(extract.formula, extract.root, { nodes: this.question.effort.nodes, steps: share, tally: this.tally });
        this.tally.steps += extract.size * (COPYING + (this.tally.steps - before > EASY ? ORDERING : 0));
        if (!diagram.exact) {
            return false;
        }
        if (this.question.chances.length > 0) {
            const support = supportOf(diagram),
                leaves = extract.leaves.filter(leaf => support.has(leaf));
            const { chance, values } = evaluator(diagram, leaves);
            this.solved(index, leaves, chance, values);
        }
        if (this.question.sets) {
            this.sets.set(
                index,
                setsOfDiagram(diagram, leaf => this.sets.get(leaf), this.question.sets, {
                    nodes: Math.min(this.question.effort.nodes, share),
                    tally: this.tally
                })
            );
        }
        return true;
    }

    /** Takes up the chances of a piece; where its leaves have limits only, its own, for it only rises with them. */
    private solved(
        index: number,
        leaves: readonly number[],
        chance: (of: (leaf: number) => number) => number,
        values: (of: (leaf: number) => number) => Values
    ): void {
        const { influences } = this.question;
        const all = new Map<number, Values>();
        this.pieces.variables[index] = leaves.reduce((sum, leaf) => sum + (this.pieces.variables[leaf] ?? 0), 0);
        this.limits.forEach(({ low, high }, way) => {
            const exact = leaves.every(leaf => low[leaf] === high[leaf]);
            if (exact && influences?.includes(way)) {
                const found = values(leaf => low[leaf] ?? 0);
                all.set(way, found);
                this.set(way, index, found.chance, found.chance);
            } else {
                const least = chance(leaf => low[leaf] ?? 0);
                this.set(way, index, least, exact ? least : chance(leaf => high[leaf] ?? 1));
            }
        });
        const ways = influences?.flatMap(way => all.get(way) ?? []);
        if (ways && ways.length === influences?.length) {
            this.pieces.values.set(index, { leaves, ways });
        }
    }
}
