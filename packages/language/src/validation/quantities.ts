import type { Quantity as ModelQuantity } from '@nvs/model';
import type { Value } from '../generated/ast.js';
import { isClassValue } from '../generated/ast.js';
import { lowerQuantity } from '../lowering/quantities.js';

/** What a quantity is, as a sentence speaks of it. */
export function what(quantity: ModelQuantity): string {
    const per = quantity.per === undefined ? '' : ' per period';
    switch (quantity.dimension) {
        case 'duration': return `a duration${per}`;
        case 'money': return `an amount of ${quantity.unit ?? 'money'}${per}`;
        case 'share': return `a percentage${per}`;
        case 'number': return quantity.per === undefined ? 'a number without a unit' : 'a frequency';
        case 'other': return `a number of ${quantity.unit ?? 'something'}${per}`;
    }
}

export function read(value: Value | undefined, like?: Value): ModelQuantity | undefined {
    if (!value || isClassValue(value)) return undefined;
    return lowerQuantity(value, like && !isClassValue(like) ? like : undefined);
}

/** Whether two quantities can stand in one range: the same dimension and unit, both per period or neither. */
export function alike(a: ModelQuantity, b: ModelQuantity): boolean {
    return a.dimension === b.dimension && a.unit === b.unit && (a.per === undefined) === (b.per === undefined);
}

/** The amount that ranges compare by: per hour where there is a period. */
export function size(quantity: ModelQuantity): number {
    return quantity.per === undefined ? quantity.amount : quantity.amount / quantity.per;
}
