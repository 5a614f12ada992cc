import type { Make } from './way.js';
import { writeProperty } from './write.js';

/** What fills a gap, by its kind: each of the words that can stand there. A figure, a name or a judgement is the analyst's to give. */
export const FILLS: ReadonlyMap<string, Make> = new Map([
    ['measure_without_status', writeProperty('status: proposed', 'status: planned', 'status: in_place')],
    ['threat_without_nature', writeProperty('nature: natural', 'nature: unintentional', 'nature: intentional')]
]);

/** Gaps that the rows of a method fill, to be judged one by one. */
export const FILLED_BY_ROWS: ReadonlySet<string> = new Set(['criteria_not_judged', 'threat_without_impact']);

/** Who tells of gaps in a text. */
export const GAP_SOURCE = 'nvs gap';
