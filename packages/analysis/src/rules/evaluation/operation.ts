import type { Expression, Location } from '@nvs/model';
import { TOO_MUCH } from '../effort.js';
import { areMoney, sayMoney } from '../money.js';
import { arithmetic } from '../operators/arithmetic.js';
import { compare } from '../operators/compare.js';
import { both, condition, either } from '../operators/logic.js';
import { equal, overlaps } from '../operators/sets.js';
import { missing, single, type Value } from '../value.js';
import type { World } from '../world.js';
import { inside } from './membership.js';
import { saysWhat } from './nothing.js';
import { TRACE, type Evaluation, type Scope } from './scope.js';
import { nearly } from './trace.js';

type Binary = Extract<Expression, { type: 'binary' }>;

/** Two values and what stands between them. */
export function operation({ world, scope, see }: Evaluation, { operator, left, right, at }: Binary): Value {
    const a = see(left);
    switch (operator) {
        case 'and':
        case 'or': {
            // One false decides an "and", one true an "or", whatever else cannot be judged.
            const decides = operator === 'or';
            if (a.type === 'boolean' && a.value === decides) {
                return a;
            }
            const b = see(right);
            return condition(operator === 'or' ? either(a, b) : both(a, b));
        }
        default: {
            const b = see(right);
            return world.effort.spend(sizeOf(a) + sizeOf(b))
                ? saysWhat(left, operate(world, scope, a, operator, b, at))
                : missing(TOO_MUCH);
        }
    }
}

const sizeOf = (value: Value): number => (value.type === 'list' ? value.items.length : 0);

function operate(
    world: World,
    scope: Scope,
    a: Value,
    operator: Exclude<Binary['operator'], 'and' | 'or'>,
    b: Value,
    at: Location | undefined
): Value {
    switch (operator) {
        case '<':
        case '<=':
        case '>':
        case '>=': {
            const money = areMoney(a, b) ? sayMoney(a, b, world.horizon) : undefined;
            if (money) {
                // The sums say more than the amounts that they are made of.
                scope.looked.unshift(money);
                scope.looked.splice(TRACE);
            }
            return nearly(scope, compare(a, operator, b, world.horizon), a, b);
        }
        case '==':
        case '!=': {
            const same = nearly(scope, equal(a, b, world.horizon), a, b);
            if (at && a.type === 'list' && b.type === 'list' && wasOtherwise(a, b, same, world)) {
                scope.otherwise.set(`${at.file}:${at.line}:${at.column}`, at);
            }
            return same.type === 'boolean' && operator === '!=' ? { ...same, value: !same.value } : same;
        }
        case 'overlaps':
            return overlaps(a, b, world.horizon);
        case 'in':
            return inside(world, a, b);
        default:
            return arithmetic(a, operator, b);
    }
}

/** A list of one against others was once asked whether it is among them. */
function wasOtherwise(a: Value, b: Value, now: Value, world: World): boolean {
    const [x, y] = [single(a), single(b)];
    if (x.type === 'list' && y.type === 'list') {
        return false;
    }
    const before = overlaps(x, y, world.horizon);
    return before.type === 'boolean' && (now.type !== 'boolean' || before.value !== now.value);
}
