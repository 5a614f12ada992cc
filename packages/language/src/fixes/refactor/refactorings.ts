import { classAsBand, quantityAsClass } from './class-and-quantity.js';
import { oneOfSeveral } from './dependencies.js';
import { extractElement } from './extract.js';
import type { Asked, Refactoring } from './refactoring.js';
import { rowsByMethod } from './rows.js';

/** What can be written in another way where somebody is. */
export const refactoringsAt = (asked: Asked): Refactoring[] => [
    ...rowsByMethod(asked),
    ...classAsBand(asked),
    ...quantityAsClass(asked),
    ...oneOfSeveral(asked),
    ...extractElement(asked)
];
