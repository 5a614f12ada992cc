import { message } from '@nvs/words';
import { add, divide, least, most, multiply, order, subtract, toNumber, type Interval } from '../../exact.js';
import { addMoney, scaleMoney } from '../money.js';
import { interval, missing, single, within, type NumberValue, type Value } from '../value.js';
import { firstMissing } from './logic.js';

type Operator = '+' | '-' | '*' | '/';

/** Arithmetic with units; ranges by their corners. */
export function arithmetic(left: Value, operator: Operator, right: Value): Value {
    const [a, b] = [single(left), single(right)];
    const decided = firstMissing(a, b) ?? withMoney(left, operator, right);
    if (decided) {
        return decided;
    }
    if (a.type !== 'number' || b.type !== 'number') {
        return missing(message('ruleReasons.noNumber'));
    }
    const kind = kindOf(a, operator, b);
    if (!kind) {
        return missing(message('ruleReasons.unitsApart'));
    }
    const limits = corners(a, operator, b);
    const between = corners(interval(a), operator, interval(b));
    if (!limits || !between) {
        return missing(message('ruleReasons.byZero'));
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
        : missing(message('ruleReasons.tooLarge'));
}

/** Several amounts of money, which add up only once they are compared; undefined where they are none. */
function withMoney(left: Value, operator: Operator, right: Value): Value | undefined {
    const [a, b] = [single(left), single(right)];
    switch (operator) {
        case '+':
            return addMoney(left, right, 1);
        case '-':
            return addMoney(left, right, -1);
        case '*':
            return b.type === 'number' ? scaleMoney(a, b) : a.type === 'number' ? scaleMoney(b, a) : undefined;
        case '/':
            return undefined;
    }
}

type Kind = Pick<NumberValue, 'dimension' | 'unit' | 'per' | 'span' | 'yearly'>;

/** What a calculation gives; undefined where the units do not go together. */
function kindOf(a: NumberValue, operator: Operator, b: NumberValue): Kind | undefined {
    const isPlain = (value: NumberValue): boolean =>
        (value.dimension === 'number' || value.dimension === 'share') && value.per === undefined;
    const areAlike = a.dimension === b.dimension && a.unit === b.unit && a.per === b.per;
    switch (operator) {
        case '+':
        case '-':
            return areAlike ? a : isPlain(a) && isPlain(b) ? { dimension: 'number' } : undefined;
        case '*':
            return isPlain(b) ? a : isPlain(a) ? b : undefined;
        case '/':
            return areAlike ? { dimension: 'number' } : isPlain(b) ? a : undefined;
    }
}

const CALCULATE = { '+': add, '-': subtract, '*': multiply, '/': divide };

/** The least and the most that two intervals give; nothing where one would divide by zero. */
function corners(a: Interval, operator: Operator, b: Interval): Interval | undefined {
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
