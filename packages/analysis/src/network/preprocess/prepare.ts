import type { GateGraph, Ref } from '../formula/formula.js';
import { factor } from './factor.js';
import { group } from './group.js';
import { simplify, type Simplified } from './simplify.js';

/** The same functions in the form in which their diagrams are smallest. */
export function prepare(formula: GateGraph, roots: readonly Ref[]): Simplified {
    const shared = factor(simplify(formula, roots));
    return group(simplify(shared.formula, shared.roots));
}
