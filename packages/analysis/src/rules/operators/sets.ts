import { areMoney, judgeMoney, type Horizon } from '../money.js';
import { byItem } from '../perhaps.js';
import { boolean, doubtOf, missing, single, type Value } from '../value.js';
import { alike } from './alike.js';
import { same } from './compare.js';
import { both, either, firstMissing } from './logic.js';

/** Whether two values are the same. A list is the same as another with the same members, and as one thing if that is all it has. */
export function equal(left: Value, right: Value, horizon: Horizon): Value {
    const [a, b] = [single(left), single(right)];
    const unknown = firstMissing(a, b);
    if (unknown) {
        return unknown;
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

/** Whether two lists have a member in common; an empty one has none with any. */
export function overlaps(left: Value, right: Value, horizon: Horizon): Value {
    const unknown = firstMissing(left, right);
    if (unknown) {
        return unknown;
    }
    const others = listed(right);
    const asked = finder(others, horizon);
    return listed(left).reduce<Value>((found, each) => either(found, byItem(each, asked(each), true)), boolean(false));
}

const listed = (value: Value): readonly Value[] => (value.type === 'list' ? value.items : [value]);

/** Whether each of the items is among the others. */
function contains(items: readonly Value[], others: readonly Value[], horizon: Horizon): Value {
    const asked = finder(others, horizon);
    return items.reduce<Value>((found, each) => both(found, byItem(each, asked(each), false)), boolean(true));
}

/** Whether something is among the items: by hash where it has a name; what is withheld or not judged may be anything. */
function finder(items: readonly Value[], horizon: Horizon): (item: Value) => Value {
    const names = new Set(items.filter(each => !doubtOf(each)).map(nameOf));
    const perhaps = new Map(items.flatMap(each => (doubtOf(each) ? [[nameOf(each), doubtOf(each)] as const] : [])));
    const nameless = items.filter(each => nameOf(each) === undefined);
    const never = boolean(false);
    return item => {
        const name = nameOf(item);
        if (name !== undefined && names.has(name)) {
            return boolean(true);
        }
        const doubt = name === undefined ? undefined : perhaps.get(name);
        if (doubt) {
            return missing(doubt);
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
