import { message } from '@nvs/words';
import { order, roundedTo, type Amount, type Amounts } from '../../exact.js';
import { areMoney, judgeMoney, type Horizon } from '../money.js';
import { boolean, interval, missing, single, type Value } from '../value.js';
import { alike } from './alike.js';

type Order = '<' | '<=' | '>' | '>=';

function compareAmounts(a: Amount, operator: Order, b: Amount): boolean {
    const found = order(a, b);
    switch (operator) {
        case '<':
            return found < 0;
        case '<=':
            return found <= 0;
        case '>':
            return found > 0;
        case '>=':
            return found >= 0;
    }
}

const LIMITS = message('ruleReasons.limitsDecideNothing');

/** Judgements by best estimates; where something is not known, it holds if it holds wherever that lies. */
function byRange(a: Amounts, operator: Order, b: Amounts): Value {
    const [x, y] = [interval(a), interval(b)];
    const pairs = [
        [x.low, y.low],
        [x.low, y.high],
        [x.high, y.low],
        [x.high, y.high]
    ] as const;
    const corners = pairs.map(([left, right]) => compareAmounts(left, operator, right));
    return corners.every(each => each === corners[0]) ? decided(corners[0] ?? false, pairs) : missing(LIMITS);
}

/** A comparison that rests on two figures being equal within rounding says so. */
function decided(value: boolean, pairs: readonly (readonly [Amount, Amount])[]): Value {
    return pairs.some(([a, b]) => roundedTo(a, b)) ? { type: 'boolean', value, near: true } : boolean(value);
}

/** Whether one value is more or less than another. */
export function compare(left: Value, operator: Order, right: Value, horizon: Horizon): Value {
    if (areMoney(left, right)) {
        return judgeMoney(left, right, horizon, (a, b) => byRange(a, operator, b));
    }
    const pair = alike(single(left), single(right));
    return 'type' in pair ? pair : byRange(pair.a, operator, pair.b);
}

/** Whether two numbers are the same, wherever what is not known lies. */
export function same(a: Amounts, b: Amounts): Value {
    const [x, y] = [interval(a), interval(b)];
    if (order(x.high, y.low) < 0 || order(y.high, x.low) < 0) {
        return boolean(false);
    }
    const exact = order(x.low, x.high) === 0 && order(y.low, y.high) === 0;
    return exact ? decided(order(x.low, y.low) === 0, [[x.low, y.low]]) : missing(LIMITS);
}
