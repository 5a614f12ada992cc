import type { Estimate } from '@nvs/model';
import { estimate } from './reading.js';
import type { Reading } from './reading.js';

/** That nothing is harmed is all that can be assumed; anything else is told as a mistake and assumes nothing. */
export const assumption = (stated: Estimate | undefined): Estimate | undefined =>
    stated?.best?.type === 'not_applicable' && !stated.ranged ? stated : undefined;

/** `not_judged: X`, where it is stated. */
export function notJudged(reading: Reading): { notJudged?: Estimate } {
    const stated = assumption(estimate(reading, 'not_judged'));
    return stated ? { notJudged: stated } : {};
}
