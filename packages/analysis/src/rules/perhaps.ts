import { doubtOf, list, missing, type Value } from './value.js';

/** An item by itself, that is in its list for certain. */
export const itself = (item: Value): Value => (item.type === 'element' && item.perhaps ? { type: 'element', id: item.id } : item);

/** What an item says about its list: where it would decide by a truth, and is perhaps not there, nothing can be judged by it. */
export function byItem(item: Value, value: Value, deciding: boolean): Value {
    const doubt = doubtOf(item);
    return doubt && value.type === 'boolean' && value.value === deciding ? missing(doubt) : value;
}

/** What is asked of an item: where that is perhaps not in its list, so is what belongs to it. */
export function ofItem(item: Value, value: Value): Value {
    const doubt = doubtOf(item);
    if (!doubt) {
        return value;
    }
    switch (value.type) {
        case 'element':
            return list([{ ...value, perhaps: doubt }]);
        case 'list':
            return list(value.items.map(each => (each.type === 'element' ? { ...each, perhaps: doubt } : missing(doubt))));
        default:
            return missing(doubt);
    }
}

/** Why it is not known whether a list has anything in it. Undefined: that is known. */
export const mayBeEmpty = (value: Value): Extract<Value, { type: 'missing' }> | undefined => {
    const doubts = value.type === 'list' ? value.items.map(doubtOf) : [];
    const [first] = doubts;
    return first && doubts.every(each => each !== undefined) ? missing(first) : undefined;
};
