import { FALSE, GateGraph, negate, TRUE, type Ref } from './network/formula/formula.js';
import type { Effort } from './network/solve/build.js';
import { diagramOf } from './network/solve/diagram.js';
import { chanceOf } from './network/solve/probability.js';
import { countCutSets, cutSetsOf } from './network/zbdd/cut-sets.js';

/** What connects the arguments of a formula; `atleast` so many of them, `cardinality` from so many to so many. */
export type Connective = 'and' | 'or' | 'not' | 'xor' | 'iff' | 'nand' | 'nor' | 'imply' | 'atleast' | 'cardinality';

/** A formula over gates and basic events, by name. */
export type FaultFormula =
    | { readonly type: 'gate' | 'event'; readonly name: string }
    | { readonly type: 'constant'; readonly value: boolean }
    | { readonly type: Connective; readonly min?: number; readonly max?: number; readonly args: readonly FaultFormula[] };

/** A fault tree of any formulas, of another tool for one. */
export interface FaultFormulas {
    /** Those that others stand on come first; what no gate of these is, is false. */
    readonly gates: Iterable<readonly [name: string, formula: FaultFormula]>;
    readonly tops: readonly string[];
    /** From 0 to 1, or constant; undefined where nobody knows. */
    event(name: string): number | boolean | undefined;
}

/** What is said of one top event. */
export interface SolvedTop {
    readonly top: string;
    /** Exact. Null where an event has no probability, or the effort did not suffice. */
    readonly probability: number | null;
    /** A decimal number of any length. With negations: sets of events that suffice when no other event happens. */
    readonly minimalCutSets: string | null;
}

/** Every top event, exactly. @param effort for each of them */
export function solveFaultTree(tree: FaultFormulas, effort?: Effort): SolvedTop[] {
    const { graph, roots, events } = graphOf(tree);
    const chances = events.map(name => tree.event(name));
    return tree.tops.map((top, i) => {
        const diagram = diagramOf(graph, roots[i] ?? TRUE, effort);
        const probability = chanceOf(diagram, variable => {
            const chance = chances[variable];
            return typeof chance === 'number' ? chance : NaN;
        });
        const sets = cutSetsOf(diagram);
        return {
            top,
            probability: Number.isNaN(probability) ? null : probability,
            minimalCutSets: sets ? countCutSets(sets).toString() : null
        };
    });
}

/** The gates as one graph. Variables are numbered in the order in which the top events meet them. */
function graphOf({ gates, tops, event }: FaultFormulas): { readonly graph: GateGraph; readonly roots: Ref[]; readonly events: string[] } {
    const graph = new GateGraph();
    const done = new Map<string, Ref>();
    const numbers = new Map<string, number>();
    const write = (formula: FaultFormula): Ref => {
        switch (formula.type) {
            case 'event': {
                const known = event(formula.name);
                if (typeof known === 'boolean') {
                    return known ? TRUE : FALSE;
                }
                const number = numbers.get(formula.name) ?? numbers.size;
                numbers.set(formula.name, number);
                return graph.variable(number);
            }
            case 'gate':
                return done.get(formula.name) ?? FALSE;
            case 'constant':
                return formula.value ? TRUE : FALSE;
            default:
                return connect(graph, formula, formula.args.map(write));
        }
    };
    for (const [name, formula] of gates) {
        done.set(name, write(formula));
    }
    return { graph, roots: tops.map(top => done.get(top) ?? FALSE), events: [...numbers.keys()] };
}

function connect(graph: GateGraph, { type, min = 0, max = 0 }: Extract<FaultFormula, { type: Connective }>, args: Ref[]): Ref {
    const [first = TRUE, second = TRUE] = args;
    switch (type) {
        case 'and':
            return graph.and(args);
        case 'or':
            return graph.or(args);
        case 'not':
            return negate(first);
        case 'xor':
            return graph.xor(args);
        case 'iff':
            return negate(graph.xor(args));
        case 'nand':
            return negate(graph.and(args));
        case 'nor':
            return negate(graph.or(args));
        case 'imply':
            return graph.or([negate(first), second]);
        case 'atleast':
            return graph.atLeast(min, args);
        case 'cardinality':
            return graph.and([graph.atLeast(min, args), negate(graph.atLeast(max + 1, args))]);
    }
}
