import type { Row } from '../sheet.js';
import { readClass } from '../values/class.js';
import { currencyIn, factorIn } from '../values/number.js';
import type { Yardstick } from '../yardstick.js';
import type { Column } from './recognise.js';

/** A header that says that numbers below it are no classes. */
const COUNTS = /\b(aantal|number of|count)\b|\((aantal|number)\)|%|percent/i;

/**
 * The columns, by index, whose numbers are amounts, chances in percent or fractions, and no classes: their header says so, or one of their numbers
 * is none of the classes. One column is one or the other.
 */
export function amountColumns(columns: readonly Column[], rows: readonly Row[], yardstick: Yardstick): ReadonlySet<number> {
    return new Set(columns.filter(each => isOfAmounts(each, rows, yardstick)).map(({ index }) => index));
}

function isOfAmounts({ index, header, role }: Column, rows: readonly Row[], { likelihoods }: Yardstick): boolean {
    const numbers = rows.flatMap(({ cells }) => {
        const text = cells[index]?.text ?? '';
        return /^[\d.,]+$/.test(text) ? [text] : [];
    });
    if (role === 'share') {
        return numbers.length > 0 && numbers.every(each => Number(each.replace(',', '.')) <= 1);
    }
    if (role === 'likelihood') {
        return /%|percent/i.test(header) && (numbers.some(each => !readClass(each, likelihoods)) || !/1\s*-\s*\d/.test(header));
    }
    if (typeof role === 'string' || !('criterion' in role) || role.criterion.unit === undefined) {
        return false;
    }
    const { classes } = role.criterion;
    return (
        COUNTS.test(header) || factorIn(header) !== 1 || currencyIn(header) !== undefined || numbers.some(each => !readClass(each, classes))
    );
}
