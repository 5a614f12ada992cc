import type { Expression } from '@nvs/model';
import type { Looked } from '../../results/rules.js';
import { unjudged } from '../operators/logic.js';
import { byItem, itself } from '../perhaps.js';
import { boolean, type Value } from '../value.js';
import type { World } from '../world.js';
import type { Evaluation, Scope } from './scope.js';
import { lookAlso } from './trace.js';

/** What a loop goes through: a list, the rows of a supply, the members of a group. */
export function itemsOf(world: World, value: Value): Value[] | undefined {
    switch (value.type) {
        case 'list':
            return value.items;
        case 'supply':
            return value.shares.map(share => ({ type: 'row', share }));
        case 'element': {
            const element = world.elements.get(value.id);
            return element?.kind === 'group' ? element.members.map(id => ({ type: 'element', id })) : [value];
        }
        case 'missing':
            return undefined;
        default:
            return [value];
    }
}

/** A scope in which a variable stands for an item. */
export function inLoop(scope: Scope, variable: string, item: Value): Scope {
    return { ...scope, variables: new Map([...scope.variables, [variable, itself(item)]]) };
}

/** Whether a condition holds of some of the items, or of every one. */
export function quantifier(
    { world, scope, see }: Evaluation,
    { type, variable, over, condition }: Extract<Expression, { type: 'some' | 'every' }>
): Value {
    const from = see(over);
    const items = itemsOf(world, from);
    if (!items) {
        return from;
    }
    let open: { value: Value; looked: Looked[] } | undefined;
    for (const item of items) {
        const looked: Looked[] = [];
        const value = byItem(item, see(condition, { ...inLoop(scope, variable, item), looked }), type === 'some');
        if (value.type === 'boolean' && value.value === (type === 'some')) {
            // The one that decides belongs in the trace, else the one that cannot be judged.
            lookAlso(scope, looked);
            return value;
        }
        open ??= value.type === 'boolean' ? undefined : { value: unjudged(value), looked };
    }
    if (open) {
        lookAlso(scope, open.looked);
    }
    return open?.value ?? boolean(type === 'every');
}
