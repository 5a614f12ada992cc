import type { Location } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import type { Looked } from '../../results/rules.js';
import { asWritten, say, single, unsureOf, type Value } from '../value.js';
import { toNumber } from '../../exact.js';
import { TRACE, type Evaluation, type Scope } from './scope.js';

/** What was looked at goes into the trace, each thing once. */
export function look({ world, scope }: Evaluation, what: Message, value: Value, owner: string | undefined, at: Location): void {
    const element = owner === undefined ? undefined : world.elements.get(owner);
    const entry: Looked = {
        what,
        value: say(value, world.title),
        hours: hoursOf(single(value)),
        ...(single(value).type === 'missing' ? { missing: true } : {}),
        ...(unsureOf(single(value)) ? { unsure: true } : {}),
        id: element?.id,
        at: element?.at ?? at
    };
    if (!scope.looked.some(each => each.id === entry.id && isSame(each.what, entry.what) && isSame(each.value, entry.value))) {
        scope.looked.push(entry);
    }
}

function hoursOf(value: Value): Looked['hours'] {
    return value.type === 'number' && value.dimension === 'duration' && value.per === undefined
        ? { low: toNumber(value.low), best: value.best === undefined ? undefined : toNumber(value.best), high: toNumber(value.high) }
        : undefined;
}

const isSame = (a: Message, b: Message): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** Figures that count as equal only within rounding are said to. */
export function nearly(scope: Scope, result: Value, a: Value, b: Value): Value {
    if (result.type === 'boolean' && result.near && scope.looked.length < TRACE) {
        scope.looked.push({
            what: message('ruleValues.beside', { left: say(a, asWritten), right: say(b, asWritten) }),
            value: message('ruleValues.nearlyEqual')
        });
    }
    return result;
}

/** What was looked at inside a loop, as far as there is room for it. */
export function lookAlso(scope: Scope, looked: readonly Looked[]): void {
    scope.looked.push(...looked.slice(0, Math.max(0, TRACE - scope.looked.length)));
}
