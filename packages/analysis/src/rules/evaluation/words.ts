import type { Expression } from '@nvs/model';
import { message } from '@nvs/words';
import { isTrue } from '../operators/logic.js';
import { byItem, mayBeEmpty } from '../perhaps.js';
import { asWritten, boolean, isOpen, missing, say, type Value } from '../value.js';
import type { World } from '../world.js';
import { NOTHING_IN_IT, saysWhat } from './nothing.js';
import type { Evaluation } from './scope.js';

/** Whether a value is a word, or is not. */
export function isWord({ world, see }: Evaluation, { operand, word, negated }: Extract<Expression, { type: 'is' }>): Value {
    const value = saysWhat(operand, is(world, see(operand), word));
    return value.type === 'boolean' && negated ? boolean(!value.value) : value;
}

/** A value against a word: empty, judged, withheld, else the word itself or the name of an element. */
function is(world: World, of: Value, asked: string): Value {
    const value = of.type === 'state' ? of.risk : of;
    const withheld = 'withheld' in value && value.withheld === true;
    switch (asked) {
        case 'empty':
            return mayBeEmpty(value) ?? boolean(!isGiven(value) && !withheld);
        case 'judged':
            return mayBeEmpty(value) ?? boolean(withheld || (isGiven(value) && (!isOpen(value) || isBand(value))));
        case 'withheld':
            return boolean(withheld);
        default:
            return isNamed(world, value, asked);
    }
}

/** Limits that somebody stated are a judgement; limits of what nobody judged are none. */
const isBand = (value: Value): boolean => 'band' in value && value.band === true;

const isGiven = (value: Value): boolean =>
    value.type !== 'missing' &&
    !(value.type === 'list' && value.items.length === 0) &&
    !(value.type === 'supply' && value.shares.length === 0) &&
    !(value.type === 'text' && value.value === '');

function isNamed(world: World, value: Value, asked: string): Value {
    switch (value.type) {
        case 'missing':
            return value;
        case 'boolean':
            return boolean(value.value === (asked === 'yes' || asked === 'true'));
        case 'text':
        case 'word':
            return boolean(value.value === asked);
        case 'element':
            return boolean((world.elements.get(value.id)?.name ?? value.id.split('.').at(-1)) === asked || value.id === asked);
        case 'scale':
            return value.best
                ? boolean(value.best.name === asked)
                : missing(message('ruleReasons.limitsOf', { limits: say(value, asWritten) }));
        case 'list': {
            const found = value.items.map(each => byItem(each, is(world, each, asked), true));
            return found.some(isTrue)
                ? boolean(true)
                : (found.find(each => each.type === 'missing') ?? (value.items.length > 0 ? boolean(false) : missing(NOTHING_IN_IT)));
        }
        default:
            return missing(message('ruleReasons.noWord'));
    }
}
