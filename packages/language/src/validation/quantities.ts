import { message, type Message } from '@nvs/words';
import type { Value } from '../generated/ast.js';
import { isClassValue } from '../generated/ast.js';
import { readQuantity } from '../lowering/quantities.js';
import type { Reading } from '../lowering/quantities.js';

/** What a quantity is, to stand in a message. */
export const kindOfQuantity = ({ dimension, unit, per }: Reading): Message =>
    message('values.quantity', { dimension, unit, per: per !== undefined });

/** Reads a quantity as lowering does; nothing for a broken one or a class. In a range a number takes from `like` what it does not say itself. */
export function read(value: Value | undefined, like?: Value): Reading | undefined {
    return !value || isClassValue(value) ? undefined : readQuantity(value, like && !isClassValue(like) ? like : undefined);
}

/** Whether two quantities can stand in one range: the same dimension and unit, both per period or neither. */
export function alike(a: Reading, b: Reading): boolean {
    return a.dimension === b.dimension && a.unit === b.unit && (a.per === undefined) === (b.per === undefined);
}

/** The amount that ranges compare by: per hour where there is a period. */
export function size(quantity: Reading): number {
    return quantity.per === undefined ? quantity.amount : quantity.amount / quantity.per;
}
