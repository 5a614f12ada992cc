import { probability } from '../bdd/probability.js';
import { indexOf } from '../formula/formula.js';
import { trueAtRest, variablesOf, type Diagram } from './diagram.js';

/** The chance of each variable and part, by index of the node: that it differs from its value at rest. */
function chancesOfChange(diagram: Diagram, chance: (variable: number) => number): Float64Array {
    const result = new Float64Array(diagram.formula.size);
    for (const [index, variable] of variablesOf(diagram)) {
        result[index] = chance(variable);
    }
    for (const { cone, solved } of diagram.parts) {
        result[cone.root] = solved
            ? probability(
                  solved.bdd.store,
                  solved.root,
                  cone.leaves.map(leaf => result[leaf] ?? 0)
              )
            : NaN;
    }
    return result;
}

/** The chance that the function is true; not a number where a part could not be solved. */
export function chanceOf(diagram: Diagram, chance: (variable: number) => number): number {
    const change = chancesOfChange(diagram, chance)[indexOf(diagram.root)] ?? 0;
    return trueAtRest(diagram) ? 1 - change : change;
}
