import { HOURS } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import { exact, multiply, order, sum, toNumber, type Amount, type Amounts, type Interval } from '../exact.js';
import { plainSpan, worth, type Payment, type Span } from '../measures/money.js';
import { asWritten, interval, list, missing, say, within, type NumberValue, type Value } from './value.js';

/** What amounts of money count over: hours of the horizon of the assessment, and a discount rate a year. */
export interface Horizon {
    hours: number | undefined;
    discount: number | undefined;
}

/** Rates at which a verdict must be the same where the model states none. */
const RATES = [0, 0.1] as const;

type Money = NumberValue & { dimension: 'money' };
type Missing = Value & { type: 'missing' };

/** The amounts of a value that is money: one, or several to be added up. Undefined: it is none. */
function moneyIn(value: Value): Money[] | undefined {
    const items = value.type === 'list' ? value.items : [value];
    const amounts = items.filter(isMoney);
    return items.length > 0 && amounts.length === items.length ? amounts : undefined;
}

const isMoney = (value: Value): value is Money => value.type === 'number' && value.dimension === 'money';

/** Nothing to add up is no money of any currency. */
const isZero = (value: Value): boolean =>
    value.type === 'number' && value.dimension === 'number' && order(value.low, 0) === 0 && order(value.high, 0) === 0;

/** Whether these are two sums of money, so that periods and rates matter. */
export function areMoney(left: Value, right: Value): boolean {
    const [a, b] = [moneyIn(left), moneyIn(right)];
    return (a !== undefined || isZero(left)) && (b !== undefined || isZero(right)) && (a ?? b) !== undefined;
}

/** Two sums of money as numbers that compare, and what they count over. */
interface Pair {
    a: Amounts;
    b: Amounts;
    /** What they count over; undefined where they compare as they stand. */
    over: Message | undefined;
    rate: number | undefined;
}

/**
 * Judges two sums of money (formula `rules.money`). Where no discount rate is stated, the verdict must be the same without one and at 10%, else the rate is asked for.
 * @param judge the verdict for two numbers
 */
export function judgeMoney(left: Value, right: Value, horizon: Horizon, judge: (a: Amounts, b: Amounts) => Value): Value {
    const verdicts: Value[] = [];
    for (const rate of horizon.discount === undefined ? RATES : [horizon.discount]) {
        const pair = pairOf(left, right, horizon.hours, rate);
        if ('type' in pair) {
            return pair;
        }
        verdicts.push(judge(pair.a, pair.b));
    }
    const [first, second = first] = verdicts;
    return !first || !second
        ? missing(message('ruleReasons.noMoney'))
        : first.type === 'boolean' && second.type === 'boolean' && first.value !== second.value
          ? missing(message('ruleReasons.discountDecides', { without: first.value, discounted: second.value }))
          : first.type === 'boolean'
            ? second
            : first;
}

/** What was compared, for the reader: amounts, period, rate and convention. Undefined where amounts compare as they stand. */
export function sayMoney(left: Value, right: Value, horizon: Horizon): { what: Message; value: Message } | undefined {
    const pair = pairOf(left, right, horizon.hours, horizon.discount ?? 0);
    const amounts = [...(moneyIn(left) ?? []), ...(moneyIn(right) ?? [])];
    if ('type' in pair || !pair.over) {
        return undefined;
    }
    const currency = amounts[0]?.unit;
    const side = (of: Value, sum: Amounts): { stated: Message | undefined; total: Message } => {
        const items = moneyIn(of) ?? [];
        return {
            stated: items.length > 0 ? say(list(items), asWritten) : undefined,
            total: say({ type: 'number', dimension: 'money', unit: currency, ...sum }, asWritten)
        };
    };
    return {
        what: message('ruleValues.sum'),
        value: message('ruleValues.sums', {
            left: side(left, pair.a),
            right: side(right, pair.b),
            over: pair.over,
            discount: horizon.discount
        })
    };
}

function pairOf(left: Value, right: Value, hours: number | undefined, rate: number): Pair | Missing {
    const [a, b] = [moneyIn(left) ?? [], moneyIn(right) ?? []];
    const all = [...a, ...b];
    const currencies = [...new Set(all.map(each => each.unit ?? ''))].sort();
    if (currencies.length > 1) {
        return missing(message('ruleReasons.currencies', { currencies }));
    }
    const periods = new Set(all.map(each => each.span?.years).filter(each => each !== undefined));
    const spread = all.some(
        each => each.span && (each.span.from > 0 || each.span.to < each.span.years || each.span.once !== 0 || each.span.begins > 0)
    );
    if (all.some(each => each.yearly)) {
        return eachYear(a, b, hours === undefined ? undefined : plainSpan(hours / HOURS.year, 'horizon'), rate);
    }
    const alike = all.every(each => each.per === all[0]?.per);
    if (alike && periods.size <= 1 && !spread) {
        return { a: added(a, each => each), b: added(b, each => each), over: undefined, rate: undefined };
    }
    const horizon = hours === undefined ? undefined : plainSpan(hours / HOURS.year, 'horizon');
    const [only] = periods;
    // What states no period of its own, such as a budget, counts over that of the other side, else over the horizon.
    const own: Span | undefined = periods.size === 1 && only !== undefined ? plainSpan(only, 'horizon') : horizon;
    const yearly = periods.size > 1;
    if (!own && all.some(each => !each.span)) {
        return missing(message('ruleReasons.yearsOfThese'));
    }
    const valued = (amounts: readonly Money[]): Amounts =>
        added(amounts, (amount, { per, span = own }) =>
            span ? worth([{ amount: toNumber(amount), per, span } satisfies Payment], rate, yearly) : amount
        );
    const lifetimes = all.some(each => each.span?.of === 'lifetime');
    const over = yearly
        ? message('ruleValues.sameEachYearOver', { counts: [...periods].sort((x, y) => x - y) })
        : message('ruleValues.overYears', { count: own?.years ?? only ?? 0, of: lifetimes ? 'lifetime' : 'horizon' });
    return { a: valued(a), b: valued(b), over, rate };
}

/** Sums of which one is an amount a year: so is what has no period beside it, and all else counts as the same amount each year. */
function eachYear(a: readonly Money[], b: readonly Money[], horizon: Span | undefined, rate: number): Pair | Missing {
    const stands = ({ yearly, per, once, span }: Money): boolean => yearly === true || (per === undefined && once !== true && !span);
    const all = [...a, ...b];
    if (!horizon && all.some(each => each.once === true && !each.span)) {
        return missing(message('ruleReasons.yearsOfThis'));
    }
    const valued = (amounts: readonly Money[]): Amounts =>
        added(amounts, (amount, each) => {
            const span = each.span ?? horizon;
            return stands(each)
                ? amount
                : each.per !== undefined && !each.span
                  ? multiply(amount, exact(HOURS.year / each.per))
                  : span
                    ? worth([{ amount: toNumber(amount), per: each.per, span }], rate, true)
                    : amount;
        });
    return { a: valued(a), b: valued(b), over: all.every(stands) ? undefined : message('ruleValues.sameEachYear'), rate };
}

function added(amounts: readonly Money[], of: (amount: Amount, each: Money) => Amount): Amounts {
    const total = (pick: (each: Money) => Amount): Amount => sum(amounts.map(each => of(pick(each), each)));
    return within(
        { low: total(each => interval(each).low), high: total(each => interval(each).high) },
        { low: total(each => each.low), high: total(each => each.high) }
    );
}

/** Two sums of money added or, with the second taken off, subtracted; undefined where they are not money, or add up as they stand. */
export function addMoney(left: Value, right: Value, sign: 1 | -1): Value | undefined {
    const [a, b] = [moneyIn(left), moneyIn(right)];
    if (!a || !b || (a.length === 1 && b.length === 1 && sameTime(a[0], b[0]))) {
        return undefined;
    }
    const units = [...new Set([...a, ...b].map(each => each.unit ?? ''))].sort();
    return units.length > 1
        ? missing(message('ruleReasons.currencies', { currencies: units }))
        : list([...a, ...(sign === 1 ? b : b.map(times(exact(-1))))]);
}

/** Each amount times a factor. */
export function scaleMoney(value: Value, factor: NumberValue): Value | undefined {
    const amounts = value.type === 'list' ? moneyIn(value) : undefined;
    const plain =
        (factor.dimension === 'number' || factor.dimension === 'share') && factor.per === undefined && order(factor.low, factor.high) === 0;
    return amounts && plain && factor.best !== undefined ? list(amounts.map(times(factor.best))) : undefined;
}

const times =
    (factor: Amount) =>
    (each: Money): Money => {
        const turned = toNumber(factor) < 0;
        const scaled = ({ low, high }: Interval): Interval => ({
            low: multiply(turned ? high : low, factor),
            high: multiply(turned ? low : high, factor)
        });
        return { ...each, ...within(scaled(interval(each)), scaled(each)), percentile: undefined };
    };

function sameTime(a: Money | undefined, b: Money | undefined): boolean {
    return a?.per === b?.per && a?.yearly === b?.yearly && JSON.stringify(a?.span) === JSON.stringify(b?.span);
}
