import type { GateGraph, Ref } from '../formula/formula.js';
import { inOrder } from '../formula/walk.js';
import { factor } from './factor.js';
import { group } from './group.js';
import { simplify, type Simplified } from './simplify.js';

/** The same functions in a form in which their diagrams are small. */
export function prepare(formula: GateGraph, roots: readonly Ref[]): Simplified {
    const once = simplify(factor(simplify({ formula, roots })));
    // More rounds than two seldom pay.
    const twice = simplify(factor(once));
    return group(sizeOf(twice) < sizeOf(once) ? twice : once);
}

function sizeOf({ formula, roots }: Simplified): number {
    return inOrder(formula, roots).reduce((sum, index) => sum + 1 + (formula.args[index]?.length ?? 0), 0);
}
