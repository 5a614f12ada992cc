import { message, type Message } from '@nvs/words';
import type { Quantity } from '../generated/ast.js';
import { parseUnit } from '../lowering/units.js';
import type { Accept } from './finding.js';
import { nearest } from '../references/nearest.js';
import type { Reading } from '../lowering/quantities.js';
import { powerOf } from './written-number.js';

const TIMES = ['seconds', 'minutes', 'minute', 'hours', 'hour', 'days', 'weeks', 'week', 'months', 'month', 'years', 'year'];
const PERCENTS: ReadonlySet<string> = new Set(['percent', 'procent', 'prozent', 'pct']);
/** How often, as in three times a year. */
const TIMES_WORDS: ReadonlySet<string> = new Set(['x', 'time', 'times', 'keer', 'maal', 'mal']);
const SIGNS: ReadonlyMap<string, string> = new Map([
    ['$', 'USD'],
    ['euro', 'EUR'],
    ['euros', 'EUR'],
    ['dollar', 'USD'],
    ['dollars', 'USD'],
    ['u', 'h'],
    ['wk', 'weeks'],
    ['wks', 'weeks'],
    ['mnd', 'months'],
    ['jr', 'years'],
    ['j', 'years'],
    ['mo', 'months']
]);

/** The unit of time or money that a word nearly is: a slip (`dasy`, `Eur`), or its sign. Other units are open. */
function meantUnit(unit: string): string | undefined {
    if (parseUnit(unit) || unit === 'class') {
        return undefined;
    }
    const upper = unit.toUpperCase();
    if (unit === 'H') {
        return 'h';
    }
    return (
        SIGNS.get(unit.toLowerCase()) ??
        (parseUnit(upper)?.dimension === 'money' ? upper : unit.length > 2 ? nearest(unit, TIMES) : undefined)
    );
}

/** Whether the unit is told to be none, so that nothing else is said of it. */
export function isNoUnit(quantity: Reading | undefined): boolean {
    const unit = quantity?.unit;
    if (unit === undefined) {
        return false;
    }
    const word = unit.toLowerCase();
    return (
        powerOf(unit) !== undefined ||
        PERCENTS.has(word) ||
        (TIMES_WORDS.has(word) && quantity?.per !== undefined) ||
        meantUnit(unit) !== undefined
    );
}

/** What stands behind a number is a unit: no power of ten, no percent in words, no slip of the pen. */
export function unitShouldBeKnown(node: Quantity, unit: string, accept: Accept): void {
    const word = unit.toLowerCase(),
        number = node.number ?? '1',
        power = powerOf(unit);
    const tell = (said: Message, replacement?: string): void =>
        accept({ code: 'value/unit', node, property: 'unit', message: said, ...(replacement === undefined ? {} : { replacement }) });
    if (PERCENTS.has(word)) {
        tell(message('values.percentSign', { unit, number }), '%');
    } else if (power !== undefined) {
        tell(message('values.powerNoUnit', { unit, number, power }));
    } else if (TIMES_WORDS.has(word) && node.period !== undefined) {
        tell(message('values.timesAlone', { number, periods: node.periods, period: node.period }), '');
    } else {
        const suggestion = meantUnit(unit);
        if (suggestion) {
            tell(message('values.noUnit', { unit, suggestion }), suggestion);
        }
    }
}
