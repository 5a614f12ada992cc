import { HOURS } from '@nvs/model';
import {
    add,
    divide,
    least,
    most,
    multiply,
    order,
    roundedTo,
    subtract,
    toNumber,
    type Amount,
    type Amounts,
    type Interval
} from '../exact.js';
import { chanceOfRate, overHorizon } from '../scoring/probability.js';
import { addMoney, areMoney, judgeMoney, scaleMoney, type Horizon } from './money.js';
import { boolean, interval, missing, single, within, type NumberValue, type Value } from './value.js';

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

const LIMITS = 'only its limits are known, and they do not decide it';

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

export function compare(left: Value, operator: Order, right: Value, horizon: Horizon): Value {
    if (areMoney(left, right)) {
        return judgeMoney(left, right, horizon, (a, b) => byRange(a, operator, b));
    }
    const pair = alike(single(left), single(right));
    return 'type' in pair ? pair : byRange(pair.a, operator, pair.b);
}

/** Two values as numbers of one kind, or why that is not possible. */
function alike(left: Value, right: Value): { a: Amounts; b: Amounts } | (Value & { type: 'missing' }) {
    const no = (why: string): Value & { type: 'missing' } => ({ type: 'missing', why, withheld: false });
    for (const each of [left, right]) {
        if (each.type === 'missing') {
            return each;
        }
    }
    if (left.type === 'list' || right.type === 'list') {
        return no('several values cannot be compared with one');
    }
    if (left.type === 'scale' && right.type === 'scale') {
        const orders = (value: typeof left): Amounts => ({ low: value.low.order, best: value.best?.order, high: value.high.order });
        return left.scale === right.scale ? { a: orders(left), b: orders(right) } : no('they are on different scales');
    }
    if (left.type === 'scale' && right.type === 'number') {
        const b = onScale(right, left.horizon);
        const value = (each: { value?: number | undefined } | undefined): number | undefined => each?.value;
        const low = value(left.low);
        const high = value(left.high);
        return b && low !== undefined && high !== undefined
            ? { a: { low, best: value(left.best), high }, b }
            : no('the class has no number to compare with');
    }
    if (left.type === 'number' && right.type === 'scale') {
        const turned = alike(right, left);
        return 'type' in turned ? turned : { a: turned.b, b: turned.a };
    }
    if (left.type === 'number' && right.type === 'number') {
        const plain = (value: NumberValue): boolean => value.dimension === 'number' || value.dimension === 'share';
        if (
            !(plain(left) && plain(right)) &&
            (left.dimension !== right.dimension || left.unit !== right.unit) &&
            !(left.dimension === 'other' && plain(right)) &&
            !(right.dimension === 'other' && plain(left))
        ) {
            return no('they are measured in different units');
        }
        if (left.per === right.per) {
            return { a: left, b: right };
        }
        // A bare number beside a frequency counts a year.
        const yearly = (value: NumberValue, other: NumberValue): NumberValue =>
            value.per === undefined && value.dimension === 'number' && other.dimension === 'number' ? { ...value, per: HOURS.year } : value;
        const [a, b] = [yearly(left, right), yearly(right, left)];
        return a.per !== undefined && b.per !== undefined
            ? { a: asRate(a), b: asRate(b) }
            : no('one of them is per period, and the other is not');
    }
    const dates = left.type === 'date' && right.type === 'date';
    return dates ? { a: numbers(Date.parse(left.value)), b: numbers(Date.parse(right.value)) } : no('they cannot be compared');
}

const numbers = (value: number): Amounts => ({ low: value, best: value, high: value });

/** By a function that never falls. */
function mapAmounts({ low, best, high, between }: Amounts, f: (value: Amount) => Amount): Amounts {
    return {
        low: f(low),
        best: best === undefined ? undefined : f(best),
        high: f(high),
        between: between && { low: f(between.low), high: f(between.high) }
    };
}

const rateOf = (chance: Amount): number => -Math.log1p(-Math.min(toNumber(chance), 1));

/** A chance as a rate an hour, a number per period as a number an hour. */
function asRate(value: NumberValue): Amounts {
    const { per = 1, dimension } = value;
    return mapAmounts(value, amount =>
        dimension === 'share' ? rateOf(amount) / per : (divide(amount, { n: BigInt(Math.round(per)), d: 1n }) ?? 0)
    );
}

/** A chance or rate as a chance over the horizon of a scale, or a frequency a year where it has none. */
function onScale(value: NumberValue, horizon: number | undefined): Amounts | undefined {
    const { per, dimension } = value;
    if (per === undefined || (per === horizon && dimension === 'share')) {
        return value;
    }
    return mapAmounts(value, amount =>
        horizon === undefined
            ? ((dimension === 'share' ? rateOf(amount) : toNumber(amount)) * HOURS.year) / per
            : dimension === 'share'
              ? overHorizon(toNumber(amount), per, horizon)
              : chanceOfRate(toNumber(amount) / per, horizon)
    );
}

/** Whether two values are the same. A list is the same as another with the same members, and as one thing if that is all it has. */
export function equal(left: Value, right: Value, horizon: Horizon): Value {
    const [a, b] = [single(left), single(right)];
    for (const each of [a, b]) {
        if (each.type === 'missing') {
            return each;
        }
    }
    if (areMoney(left, right)) {
        return judgeMoney(left, right, horizon, same);
    }
    if (a.type === 'list' || b.type === 'list') {
        const [x, y] = [listed(a), listed(b)];
        return both(contains(x, y, horizon), contains(y, x, horizon));
    }
    if (a.type === 'element' && b.type === 'element') {
        return boolean(a.id === b.id);
    }
    if ('value' in a && 'value' in b && a.type !== 'boolean' && b.type !== 'boolean' && a.type !== 'date') {
        return boolean(a.value === b.value);
    }
    if (a.type === 'boolean' && b.type === 'boolean') {
        return boolean(a.value === b.value);
    }
    const pair = alike(a, b);
    return 'type' in pair ? pair : same(pair.a, pair.b);
}

/** Whether two numbers are the same, wherever what is not known lies. */
function same(a: Amounts, b: Amounts): Value {
    const [x, y] = [interval(a), interval(b)];
    if (order(x.high, y.low) < 0 || order(y.high, x.low) < 0) {
        return boolean(false);
    }
    const exact = order(x.low, x.high) === 0 && order(y.low, y.high) === 0;
    return exact ? decided(order(x.low, y.low) === 0, [[x.low, y.low]]) : missing(LIMITS);
}

/** Whether two lists have a member in common; an empty one has none with any. */
export function overlaps(left: Value, right: Value, horizon: Horizon): Value {
    for (const each of [left, right]) {
        if (each.type === 'missing') {
            return each;
        }
    }
    const others = listed(right);
    const asked = finder(others, horizon);
    return listed(left).reduce<Value>((found, each) => either(found, asked(each)), boolean(false));
}

const listed = (value: Value): readonly Value[] => (value.type === 'list' ? value.items : [value]);

/** Whether each of the items is among the others. */
function contains(items: readonly Value[], others: readonly Value[], horizon: Horizon): Value {
    const asked = finder(others, horizon);
    return items.reduce<Value>((found, each) => both(found, asked(each)), boolean(true));
}

/** Whether something is among the items: by hash where it has a name; what is withheld or not judged may be anything. */
function finder(items: readonly Value[], horizon: Horizon): (item: Value) => Value {
    const names = new Set(items.map(nameOf));
    const nameless = items.filter(each => nameOf(each) === undefined);
    const never = boolean(false);
    return item => {
        const name = nameOf(item);
        if (name !== undefined && names.has(name)) {
            return boolean(true);
        }
        if (item.type === 'missing') {
            return items.length === 0 ? never : item;
        }
        return (name === undefined ? items : nameless).reduce<Value>((found, each) => either(found, equal(each, item, horizon)), never);
    };
}

function nameOf(value: Value): string | undefined {
    switch (value.type) {
        case 'element':
            return `element ${value.id}`;
        case 'text':
        case 'word':
            return `word ${value.value}`;
        case 'date':
            return `date ${value.value}`;
        default:
            return undefined;
    }
}

/** True where both are, false where one is: what cannot be judged decides nothing. */
export function both(a: Value, b: Value): Value {
    return isFalse(a) ? a : isFalse(b) ? b : a.type !== 'boolean' ? a : b;
}

export function either(a: Value, b: Value): Value {
    return isTrue(a) ? a : isTrue(b) ? b : a.type !== 'boolean' ? a : b;
}

export const isTrue = (value: Value): boolean => value.type === 'boolean' && value.value;
const isFalse = (value: Value): boolean => value.type === 'boolean' && !value.value;

/** Arithmetic with units; ranges by their corners. */
export function arithmetic(left: Value, operator: '+' | '-' | '*' | '/', right: Value): Value {
    const [a, b] = [single(left), single(right)];
    if (a.type === 'missing' || b.type === 'missing') {
        return a.type === 'missing' ? a : b;
    }
    const money =
        operator === '+'
            ? addMoney(left, right, 1)
            : operator === '-'
              ? addMoney(left, right, -1)
              : operator === '*'
                ? b.type === 'number'
                    ? scaleMoney(a, b)
                    : a.type === 'number'
                      ? scaleMoney(b, a)
                      : undefined
                : undefined;
    if (money) {
        return money;
    }
    if (a.type !== 'number' || b.type !== 'number') {
        return missing('it is no number to calculate with');
    }
    const plain = (value: NumberValue): boolean => (value.dimension === 'number' || value.dimension === 'share') && value.per === undefined;
    const alikeUnits = a.dimension === b.dimension && a.unit === b.unit && a.per === b.per;
    const kind: Pick<NumberValue, 'dimension' | 'unit' | 'per' | 'span' | 'yearly'> | undefined =
        operator === '+' || operator === '-'
            ? alikeUnits
                ? a
                : plain(a) && plain(b)
                  ? { dimension: 'number' }
                  : undefined
            : operator === '*'
              ? plain(b)
                  ? a
                  : plain(a)
                    ? b
                    : undefined
              : alikeUnits
                ? { dimension: 'number' }
                : plain(b)
                  ? a
                  : undefined;
    if (!kind) {
        return missing('their units do not go together');
    }
    const limits = corners(a, operator, b);
    const between = corners(interval(a), operator, interval(b));
    if (!limits || !between) {
        return missing('it would divide by zero');
    }
    const finite = [limits.low, limits.high].every(each => Number.isFinite(toNumber(each)));
    return finite
        ? {
              type: 'number',
              dimension: kind.dimension,
              unit: kind.unit,
              per: kind.per,
              span: kind.span,
              yearly: kind.yearly,
              ...within(between, limits)
          }
        : missing('it is too large to calculate with');
}

const CALCULATE = { '+': add, '-': subtract, '*': multiply, '/': divide };

/** The least and the most that two intervals give; nothing where one would divide by zero. */
function corners(a: Interval, operator: '+' | '-' | '*' | '/', b: Interval): Interval | undefined {
    if (operator === '/' && order(b.low, 0) <= 0 && order(b.high, 0) >= 0) {
        return undefined;
    }
    const found = [a.low, a.high].flatMap(x => [b.low, b.high].map(y => CALCULATE[operator](x, y) ?? 0));
    return { low: least(found) ?? 0, high: most(found) ?? 0 };
}

/** The higher or lower of two figures, where they are figures of one kind. */
export function extremeOf(a: NumberValue, b: NumberValue, type: 'max' | 'min'): NumberValue | undefined {
    // Amounts of money that count over periods of their own compare by these.
    if (a.dimension !== b.dimension || a.unit !== b.unit || a.per !== b.per || a.span || b.span || a.yearly !== b.yearly) {
        return undefined;
    }
    const f = type === 'max' ? most : least;
    const of = (x: Interval, y: Interval): Interval => ({ low: f([x.low, y.low]) ?? 0, high: f([x.high, y.high]) ?? 0 });
    return {
        type: 'number',
        dimension: a.dimension,
        unit: a.unit,
        per: a.per,
        yearly: a.yearly,
        ...within(of(interval(a), interval(b)), of(a, b))
    };
}
