import { compare, type Estimate } from '@nvs/model';
import { oncePerObject } from '../memo.js';

/**
 * A name for each row of a list that does not depend on the order of rows: all that it says but its estimates, so that it keeps its name when these change.
 * Rows that say the same are numbered in the order of their estimates.
 */
export const rowNames = oncePerObject((rows: readonly unknown[]): readonly string[] => {
    const texts = rows.map(row => ({ name: textOf(row, false), whole: textOf(row, true) }));
    return texts.map(({ name, whole }, i) => {
        const before = texts.filter((other, j) => other.name === name && (compare(other.whole, whole) || j - i) < 0);
        return `${name} ${before.length}`;
    });
});

/** What a row says, whatever the order of its keys and lists, and wherever it is written. */
function textOf(value: unknown, estimates: boolean): string {
    if (typeof value !== 'object' || value === null) {
        return typeof value === 'string' ? JSON.stringify(value) : String(value);
    }
    if (!estimates && isEstimate(value)) {
        return '';
    }
    const parts = Array.isArray(value)
        ? value.map(each => textOf(each, estimates))
        : Object.entries(value)
              .filter(([key, item]) => key !== 'at' && item !== undefined)
              .map(([key, item]) => `${key}: ${textOf(item, estimates)}`);
    return `{${parts.sort(compare).join()}}`;
}

export function isEstimate(value: object): value is Estimate {
    return 'ranged' in value && 'withheld' in value && 'provenance' in value;
}
