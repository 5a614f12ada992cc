import type { Cone } from '../solve/cone.js';
import { byWeight, depthFirst } from './depth-first.js';
import { force } from './force.js';
import { byShare } from './shares.js';
import { mostUsed, usesWithin } from './weights.js';

/** A way to order variables. None is best for all formulas, so several are tried. */
export interface Ordering {
    readonly name: string;
    order(cone: Cone): number[];
}

/** Leaves are met in the order of a depth-first walk. */
const written = (cone: Cone): number[] => cone.leaves.map((_, place) => place);
const shared = (cone: Cone): number[] => depthFirst(cone, byWeight(usesWithin(cone), -1));
const used = (cone: Cone): number[] => depthFirst(cone, byWeight(mostUsed(cone), -1));

/** The first is seldom bad, and costs least to find. */
export const ORDERINGS: readonly Ordering[] = [
    { name: 'as written', order: written },
    { name: 'shared first, pulled together', order: cone => force(cone, shared(cone)) },
    { name: 'most used below first', order: used },
    { name: 'largest share first', order: byShare }
];
