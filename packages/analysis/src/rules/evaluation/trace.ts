import type { Location } from '@nvs/model';
import type { Looked } from '../../results/rules.js';
import { say, single, type Value } from '../value.js';
import { TRACE, type Evaluation, type Scope } from './scope.js';

/** What was looked at goes into the trace, each thing once. */
export function look({ world, scope }: Evaluation, what: string, value: Value, owner: string | undefined, at: Location): void {
    const element = owner === undefined ? undefined : world.elements.get(owner);
    const entry: Looked = {
        what,
        value: say(value, id => world.elements.get(id)?.title ?? id),
        ...(single(value).type === 'missing' ? { missing: true } : {}),
        id: element?.id,
        at: element?.at ?? at
    };
    if (!scope.looked.some(each => each.what === entry.what && each.value === entry.value && each.id === entry.id)) {
        scope.looked.push(entry);
    }
}

/** Figures that count as equal only within rounding are said to. */
export function nearly(scope: Scope, result: Value, a: Value, b: Value): Value {
    if (result.type === 'boolean' && result.near && scope.looked.length < TRACE) {
        const title = (value: Value): string => say(value, id => id);
        scope.looked.push({
            what: `${title(a)} beside ${title(b)}`,
            value: 'equal: they differ by less than one part in 10^12, which is rounding'
        });
    }
    return result;
}

/** What was looked at inside a loop, as far as there is room for it. */
export function lookAlso(scope: Scope, looked: readonly Looked[]): void {
    scope.looked.push(...looked.slice(0, Math.max(0, TRACE - scope.looked.length)));
}
