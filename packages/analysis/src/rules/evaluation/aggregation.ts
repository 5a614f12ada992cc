import type { Expression } from '@nvs/model';
import { message } from '@nvs/words';
import { exact, least, most, type Amount } from '../../exact.js';
import { TOO_MUCH } from '../effort.js';
import { arithmetic, extremeOf } from '../operators/arithmetic.js';
import { compare } from '../operators/compare.js';
import { isTrue, unjudged } from '../operators/logic.js';
import { byItem } from '../perhaps.js';
import { boolean, exactly, interval, missing, single, within, type NumberValue, type Value } from '../value.js';
import type { World } from '../world.js';
import { inLoop, itemsOf } from './loops.js';
import type { Evaluation } from './scope.js';

/** How many items there are, or the sum, most or least of their figures. */
export function aggregate(
    { world, scope, see }: Evaluation,
    { type, variable, over, condition, value }: Extract<Expression, { type: 'count' | 'sum' | 'max' | 'min' }>
): Value {
    const from = see(over);
    const items = itemsOf(world, from);
    if (!items) {
        return from;
    }
    const counted: Value[] = [];
    const perhaps: Value[] = [];
    let open: Value | undefined;
    for (const item of items) {
        const each = inLoop(scope, variable, item);
        const holds = byItem(item, condition ? see(condition, each) : boolean(true), true);
        const figure = (): Value => (type === 'count' ? item : value ? see(value, each) : item);
        if (holds.type !== 'boolean') {
            open ??= unjudged(holds);
            perhaps.push(figure());
        } else if (holds.value) {
            counted.push(figure());
        }
    }
    if (open && isTooMuch(open)) {
        return open;
    }
    if (type === 'count') {
        // What cannot be judged may count or not.
        return perhaps.length === 0
            ? exactly(counted.length)
            : between(exact(counted.length), exact(counted.length + perhaps.length), exactly(0));
    }
    const flat = (values: readonly Value[]): Value[] => values.flatMap(each => (each.type === 'list' ? each.items : [each])).map(single);
    const all = flat(counted);
    const certain =
        type === 'sum'
            ? all.reduce((sum: Value | undefined, each) => (sum === undefined ? each : arithmetic(sum, '+', each)), undefined)
            : all.reduce((found: Value | undefined, each) => (found === undefined ? each : extreme(world, found, each, type)), undefined);
    return open
        ? withPerhaps(type, certain, flat(perhaps), open)
        : (certain ?? (type === 'sum' ? exactly(0) : missing(message('ruleReasons.nothingToChoose'))));
}

const isTooMuch = (value: Value): boolean => value.type === 'missing' && value.why === TOO_MUCH;

const between = (low: Amount, high: Amount, like: NumberValue): NumberValue => ({
    type: 'number',
    dimension: like.dimension,
    unit: like.unit,
    per: like.per,
    yearly: like.yearly,
    ...within({ low, high }, { low, high })
});

/** A figure over items of which some may count or not: from where none of them does to where those do that change it most. */
function withPerhaps(type: 'sum' | 'max' | 'min', certain: Value | undefined, perhaps: readonly Value[], open: Value): Value {
    let found: Value = certain ?? (type === 'sum' && perhaps[0]?.type === 'number' ? { ...perhaps[0], ...within(NOTHING, NOTHING) } : open);
    for (const each of perhaps) {
        if (each.type !== 'number' || found.type !== 'number') {
            return open;
        }
        const more: Value = type === 'sum' ? arithmetic(found, '+', orNothing(each)) : (extremeOf(found, each, type) ?? open);
        found = type === 'sum' || more.type !== 'number' ? more : hull(found, more);
    }
    return found;
}

const NOTHING = { low: exact(0), high: exact(0) };

/** A figure, or 0. */
function orNothing(value: NumberValue): NumberValue {
    return hull({ ...value, ...within(NOTHING, NOTHING) }, value);
}

function hull(a: NumberValue, b: NumberValue): NumberValue {
    const span = (x: { low: Amount; high: Amount }, y: { low: Amount; high: Amount }) => ({
        low: least([x.low, y.low]) ?? x.low,
        high: most([x.high, y.high]) ?? x.high
    });
    return { type: 'number', dimension: a.dimension, unit: a.unit, per: a.per, ...within(span(interval(a), interval(b)), span(a, b)) };
}

function extreme(world: World, a: Value, b: Value, type: 'max' | 'min'): Value {
    if (a.type === 'number' && b.type === 'number') {
        const found = extremeOf(a, b, type);
        if (found) {
            return found;
        }
    }
    const higher = compare(b, type === 'max' ? '>' : '<', a, world.horizon);
    return higher.type === 'missing' ? higher : isTrue(higher) ? b : a;
}
