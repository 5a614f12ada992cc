import { HOURS } from '@nvs/model';
import { message } from '@nvs/words';
import { divide, toNumber, type Amount, type Amounts } from '../../exact.js';
import { chanceOfRate, overHorizon } from '../../scoring/probability.js';
import { missing, type NumberValue, type Value } from '../value.js';
import { firstMissing } from './logic.js';

/** Two numbers that compare. */
export interface Pair {
    readonly a: Amounts;
    readonly b: Amounts;
}
type Missing = Extract<Value, { type: 'missing' }>;
type ScaleValue = Extract<Value, { type: 'scale' }>;

/** Two values as numbers of one kind, or why that is not possible. */
export function alike(left: Value, right: Value): Pair | Missing {
    const unknown = firstMissing(left, right);
    if (unknown) {
        return unknown;
    }
    if (left.type === 'list' || right.type === 'list') {
        return missing(message('ruleReasons.severalWithOne'));
    }
    if (left.type === 'scale' && right.type === 'scale') {
        const orders = ({ low, best, high }: ScaleValue): Amounts => ({ low: low.order, best: best?.order, high: high.order });
        return left.scale === right.scale ? { a: orders(left), b: orders(right) } : missing(message('ruleReasons.otherScales'));
    }
    if (left.type === 'scale' && right.type === 'number') {
        return classAndNumber(left, right);
    }
    if (left.type === 'number' && right.type === 'scale') {
        const turned = classAndNumber(right, left);
        return 'type' in turned ? turned : { a: turned.b, b: turned.a };
    }
    if (left.type === 'number' && right.type === 'number') {
        return twoNumbers(left, right);
    }
    const dates = left.type === 'date' && right.type === 'date';
    return dates
        ? { a: numbers(Date.parse(left.value)), b: numbers(Date.parse(right.value)) }
        : missing(message('ruleReasons.notCompared'));
}

/** A place on a scale by the number behind it. */
function classAndNumber({ low: { value: low }, best, high: { value: high }, horizon }: ScaleValue, number: NumberValue): Pair | Missing {
    const b = onScale(number, horizon);
    return b && low !== undefined && high !== undefined
        ? { a: { low, best: best?.value, high }, b }
        : missing(message('ruleReasons.classWithoutNumber'));
}

function twoNumbers(left: NumberValue, right: NumberValue): Pair | Missing {
    const plain = (value: NumberValue): boolean => value.dimension === 'number' || value.dimension === 'share';
    if (
        !(plain(left) && plain(right)) &&
        (left.dimension !== right.dimension || left.unit !== right.unit) &&
        !(left.dimension === 'other' && plain(right)) &&
        !(right.dimension === 'other' && plain(left))
    ) {
        return missing(message('ruleReasons.otherUnits'));
    }
    if (left.per === right.per) {
        return { a: left, b: right };
    }
    // A bare number beside a frequency counts a year.
    const yearly = (value: NumberValue, other: NumberValue): NumberValue =>
        value.per === undefined && value.dimension === 'number' && other.dimension === 'number' ? { ...value, per: HOURS.year } : value;
    const [a, b] = [yearly(left, right), yearly(right, left)];
    return a.per !== undefined && b.per !== undefined ? { a: asRate(a), b: asRate(b) } : missing(message('ruleReasons.onePerPeriod'));
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
