import { HOURS } from '@nvs/model';
import { chanceOfRate, overHorizon } from '../scoring/probability.js';
import { addMoney, areMoney, judgeMoney, scaleMoney, type Horizon } from './money.js';
import { boolean, missing, single, type Numbers, type NumberValue, type Value } from './value.js';

type Order = '<' | '<=' | '>' | '>=';

/** Forgives what floating-point arithmetic loses. */
const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b));

function compareNumbers(a: number, operator: Order, b: number): boolean {
    switch (operator) {
        case '<': return a < b && !near(a, b);
        case '<=': return a < b || near(a, b);
        case '>': return a > b && !near(a, b);
        case '>=': return a > b || near(a, b);
    }
}

/** By best estimates; where one has limits only, it is judged if all that lies between them says the same. */
function byRange(a: Numbers, operator: Order, b: Numbers): Value {
    if (a.best !== undefined && b.best !== undefined) {
        return boolean(compareNumbers(a.best, operator, b.best));
    }
    const corners = [a.best ?? a.low, a.best ?? a.high].flatMap(x => [b.best ?? b.low, b.best ?? b.high].map(y => compareNumbers(x, operator, y)));
    return corners.every(each => each === corners[0]) ? boolean(corners[0] ?? false) : missing('only its limits are known, and they do not decide it');
}

export function compare(left: Value, operator: Order, right: Value, horizon: Horizon): Value {
    if (areMoney(left, right)) {
        return judgeMoney(left, right, horizon, (a, b) => byRange(a, operator, b));
    }
    const pair = alike(single(left), single(right));
    return 'type' in pair ? pair : byRange(pair.a, operator, pair.b);
}

/** Two values as numbers of one kind, or why that is not possible. */
function alike(left: Value, right: Value): { a: Numbers; b: Numbers } | (Value & { type: 'missing' }) {
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
        const orders = (value: typeof left): Numbers => ({ low: value.low.order, best: value.best?.order, high: value.high.order });
        return left.scale === right.scale ? { a: orders(left), b: orders(right) } : no('they are on different scales');
    }
    if (left.type === 'scale' && right.type === 'number') {
        const b = onScale(right, left.horizon);
        const value = (each: { value?: number | undefined } | undefined): number | undefined => each?.value;
        const low = value(left.low);
        const high = value(left.high);
        return b && low !== undefined && high !== undefined ? { a: { low, best: value(left.best), high }, b } : no('the class has no number to compare with');
    }
    if (left.type === 'number' && right.type === 'scale') {
        const turned = alike(right, left);
        return 'type' in turned ? turned : { a: turned.b, b: turned.a };
    }
    if (left.type === 'number' && right.type === 'number') {
        const plain = (value: NumberValue): boolean => value.dimension === 'number' || value.dimension === 'share';
        if (!(plain(left) && plain(right)) && (left.dimension !== right.dimension || left.unit !== right.unit) && !(left.dimension === 'other' && plain(right)) && !(right.dimension === 'other' && plain(left))) {
            return no('they are measured in different units');
        }
        if (left.per === right.per) {
            return { a: left, b: right };
        }
        // A bare number beside a frequency counts a year.
        const yearly = (value: NumberValue, other: NumberValue): NumberValue => value.per === undefined && value.dimension === 'number' && other.dimension === 'number' ? { ...value, per: HOURS.year } : value;
        const [a, b] = [yearly(left, right), yearly(right, left)];
        return a.per !== undefined && b.per !== undefined ? { a: asRate(a), b: asRate(b) } : no('one of them is per period, and the other is not');
    }
    const dates = left.type === 'date' && right.type === 'date';
    return dates ? { a: numbers(Date.parse(left.value)), b: numbers(Date.parse(right.value)) } : no('they cannot be compared');
}

const numbers = (value: number): Numbers => ({ low: value, best: value, high: value });

export function mapNumbers(value: Numbers, f: (value: number) => number): Numbers {
    return { low: f(value.low), best: value.best === undefined ? undefined : f(value.best), high: f(value.high) };
}

/** A chance as a rate an hour, a number per period as a number an hour. */
function asRate(value: NumberValue): Numbers {
    const { per = 1, dimension } = value;
    return mapNumbers(value, amount => dimension === 'share' ? -Math.log1p(-Math.min(amount, 1)) / per : amount / per);
}

/** A chance or rate as a chance over the horizon of a scale, or a frequency a year where it has none. */
function onScale(value: NumberValue, horizon: number | undefined): Numbers | undefined {
    const { per, dimension } = value;
    if (per === undefined) {
        return value;
    }
    return mapNumbers(value, amount => horizon === undefined ? (dimension === 'share' ? -Math.log1p(-Math.min(amount, 1)) : amount) * HOURS.year / per
        : dimension === 'share' ? overHorizon(amount, per, horizon) : chanceOfRate(amount / per, horizon));
}

/** Whether two values are the same; of a list and one thing, whether it is among them. */
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
    if (a.type === 'list' && b.type === 'list') {
        const has = (items: Value[], one: Value): boolean => items.some(each => isTrue(equal(each, one, horizon)));
        return boolean(a.items.length === b.items.length && a.items.every(each => has(b.items, each)) && b.items.every(each => has(a.items, each)));
    }
    if (a.type === 'list' || b.type === 'list') {
        const [items, one] = a.type === 'list' ? [a.items, b] : [b.type === 'list' ? b.items : [], a];
        return items.length === 0 ? missing('nothing is given') : boolean(items.some(each => isTrue(equal(each, one, horizon))));
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

/** Whether two numbers are the same, by their best estimates. */
function same(a: Numbers, b: Numbers): Value {
    return a.best === undefined || b.best === undefined
        ? a.high < b.low || b.high < a.low ? boolean(false) : missing('only its limits are known') : boolean(near(a.best, b.best));
}

export const isTrue = (value: Value): boolean => value.type === 'boolean' && value.value;

/** Arithmetic with units; ranges by their corners. */
export function arithmetic(left: Value, operator: '+' | '-' | '*' | '/', right: Value): Value {
    const [a, b] = [single(left), single(right)];
    if (a.type === 'missing' || b.type === 'missing') {
        return a.type === 'missing' ? a : b;
    }
    const money = operator === '+' ? addMoney(left, right, 1) : operator === '-' ? addMoney(left, right, -1)
        : operator === '*' ? b.type === 'number' ? scaleMoney(a, b) : a.type === 'number' ? scaleMoney(b, a) : undefined : undefined;
    if (money) {
        return money;
    }
    if (a.type !== 'number' || b.type !== 'number') {
        return missing('it is no number to calculate with');
    }
    const plain = (value: NumberValue): boolean => (value.dimension === 'number' || value.dimension === 'share') && value.per === undefined;
    const alikeUnits = a.dimension === b.dimension && a.unit === b.unit && a.per === b.per;
    const f = { '+': (x: number, y: number) => x + y, '-': (x: number, y: number) => x - y, '*': (x: number, y: number) => x * y, '/': (x: number, y: number) => x / y }[operator];
    const kind: Pick<NumberValue, 'dimension' | 'unit' | 'per' | 'span'> | undefined = operator === '+' || operator === '-'
        ? alikeUnits ? a : plain(a) && plain(b) ? { dimension: 'number' } : undefined
        : operator === '*' ? plain(b) ? a : plain(a) ? b : undefined
            : alikeUnits ? { dimension: 'number' } : plain(b) ? a : undefined;
    if (!kind) {
        return missing('their units do not go together');
    }
    const corners = [a.low, a.high].flatMap(x => [b.low, b.high].map(y => f(x, y)));
    const best = a.best === undefined || b.best === undefined ? undefined : f(a.best, b.best);
    if (corners.some(each => !Number.isFinite(each)) || (best !== undefined && !Number.isFinite(best))) {
        return missing('it would divide by zero');
    }
    return { type: 'number', dimension: kind.dimension, unit: kind.unit, per: kind.per, span: kind.span, low: Math.min(...corners), best, high: Math.max(...corners) };
}
