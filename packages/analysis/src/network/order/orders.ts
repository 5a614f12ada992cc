import type { Cone } from '../solve/cone.js';
import { byWeight, depthFirst } from './depth-first.js';
import { heights, occurrences, usesWithin } from './weights.js';

/** A way to order variables. None is best for all formulas, so several are tried. */
export interface Ordering { readonly name: string; order(cone: Cone): number[] }

export const ORDERINGS: readonly Ordering[] = [
    { name: 'small subtrees first', order: cone => depthFirst(cone, byWeight(occurrences(cone), 1)) },
    { name: 'as written', order: cone => depthFirst(cone, args => args) },
    { name: 'large subtrees first', order: cone => depthFirst(cone, byWeight(occurrences(cone), -1)) },
    { name: 'shallow first', order: cone => depthFirst(cone, byWeight(heights(cone), 1)) },
    { name: 'shared first', order: cone => depthFirst(cone, byWeight(usesWithin(cone), -1)) }
];
