import { message } from '@nvs/words';
import { boolean, missing, type Value } from '../value.js';

/** True where both are, false where one is: what cannot be judged decides nothing. */
export function both(a: Value, b: Value): Value {
    return isFalse(a) ? a : isFalse(b) ? b : a.type !== 'boolean' ? a : b;
}

export function either(a: Value, b: Value): Value {
    return isTrue(a) ? a : isTrue(b) ? b : a.type !== 'boolean' ? a : b;
}

export const isTrue = (value: Value): boolean => value.type === 'boolean' && value.value;
const isFalse = (value: Value): boolean => value.type === 'boolean' && !value.value;

/** A condition as it is, or why it is neither true nor false. */
export const condition = (value: Value): Value => (value.type === 'boolean' ? value : unjudged(value));

/** What a condition that is neither true nor false comes to. */
export function unjudged(value: Value): Value {
    return value.type === 'missing' ? value : missing(message('ruleReasons.noTruth'));
}

/** A condition that must not hold. */
export const negated = (value: Value): Value => (value.type === 'boolean' ? boolean(!value.value) : unjudged(value));

/** The first of some values that is missing. */
export function firstMissing(...values: readonly Value[]): Extract<Value, { type: 'missing' }> | undefined {
    return values.find(each => each.type === 'missing');
}
