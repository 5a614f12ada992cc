import { derivatives } from '../bdd/derivatives.js';
import { chances, nodesBelow } from '../bdd/probability.js';
import { indexOf } from '../formula/formula.js';
import { trueAtRest, variablesOf, type Diagram } from './diagram.js';
import { chanceOf, chancesOfChange } from './probability.js';

/**
 * Birnbaum's importance ∂P/∂p = P(top | event) - P(top | not event) of every variable, by its number. One pass up and one down
 * each diagram; through modules by the chain rule. Undefined where a part could not be solved.
 */
function birnbaum(diagram: Diagram, chance: (variable: number) => number): Map<number, number> | undefined {
    if (!diagram.exact) {
        return undefined;
    }
    const change = chancesOfChange(diagram, chance);
    const outer = new Float64Array(diagram.formula.size);
    outer[indexOf(diagram.root)] = trueAtRest(diagram) ? -1 : 1;
    // Parts above first.
    for (const { cone, solved } of [...diagram.parts].reverse()) {
        const factor = outer[cone.root] ?? 0;
        if (!solved || factor === 0) {
            continue;
        }
        const { store } = solved.bdd;
        const p = cone.leaves.map(leaf => change[leaf] ?? 0);
        const order = nodesBelow(store, [solved.root]);
        const inner = derivatives(store, solved.root, order, chances(store, order, p), p);
        cone.leaves.forEach((leaf, i) => {
            outer[leaf] = factor * (inner[i] ?? 0);
        });
    }
    return new Map([...variablesOf(diagram)].map(([index, variable]) => [variable, outer[index] ?? 0]));
}

/** Importance of one basic event; formulas on the methods page. P: chance of the top event, p: of the event. */
export interface EventImportance {
    /** P(top | event) - P(top | not event). */
    readonly birnbaum: number;
    /** Birnbaum · p / P. */
    readonly criticality: number;
    /** (P - P(top | not event)) / P: the part of the chance that would go if the event could not happen. */
    readonly fussellVesely: number;
    /** P(top | event) / P. */
    readonly raw: number;
    /** P / P(top | not event); infinite where the top event needs the event. */
    readonly rrw: number;
    /** P(event | top) = p · P(top | event) / P. */
    readonly diagnostic: number;
}

/** Below this part of P, P(top | not event) is worked out by itself rather than by subtraction, which would lose its digits. */
const LOST_DIGITS = 1e-6;

/** Importance of every event by its variable. Empty where the top event is impossible. */
export function importances(diagram: Diagram, chance: (variable: number) => number): Map<number, EventImportance> | undefined {
    const slopes = birnbaum(diagram, chance);
    const total = chanceOf(diagram, chance);
    if (!slopes) {
        return undefined;
    }
    return new Map(
        total > 0
            ? [...slopes].map(([variable, slope]) => {
                  const p = chance(variable);
                  const quick = total - p * slope;
                  const without =
                      Math.abs(quick) > total * LOST_DIGITS ? quick : chanceOf(diagram, each => (each === variable ? 0 : chance(each)));
                  const withIt = without + slope;
                  return [
                      variable,
                      {
                          birnbaum: slope,
                          criticality: (slope * p) / total,
                          fussellVesely: (total - without) / total,
                          raw: withIt / total,
                          rrw: without > 0 ? total / without : Infinity,
                          diagnostic: (p * withIt) / total
                      }
                  ];
              })
            : []
    );
}
