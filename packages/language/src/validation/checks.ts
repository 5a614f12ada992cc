import type { Model } from '../generated/ast.js';
import type { NvsServices } from '../module.js';
import type { Accept } from './finding.js';

/** Runs the checks of a file over its elements. */
export function checkModel(_model: Model, _accept: Accept, _services: NvsServices): void {
    // Filled by the checks of each concern.
}
