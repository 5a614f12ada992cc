import type { Cone } from '../solve/cone.js';
import { byWeight, depthFirst } from './depth-first.js';
import { force } from './force.js';
import { heights, occurrences, usesWithin } from './weights.js';

/** A way to order variables. None is best for all formulas, so several are tried, those first that most often win. */
export interface Ordering { readonly name: string; order(cone: Cone): number[] }

const written = (cone: Cone): number[] => depthFirst(cone, args => args);
const small = (cone: Cone): number[] => depthFirst(cone, byWeight(occurrences(cone), 1));
const large = (cone: Cone): number[] => depthFirst(cone, byWeight(occurrences(cone), -1));
const shallow = (cone: Cone): number[] => depthFirst(cone, byWeight(heights(cone), 1));
const shared = (cone: Cone): number[] => depthFirst(cone, byWeight(usesWithin(cone), -1));

export const ORDERINGS: readonly Ordering[] = [
    { name: 'large subtrees first', order: large },
    { name: 'as written', order: written },
    { name: 'small subtrees first, pulled together', order: cone => force(cone, small(cone)) },
    { name: 'shared first', order: shared },
    { name: 'large subtrees first, pulled together', order: cone => force(cone, large(cone)) },
    { name: 'shallow first', order: shallow }
];
