import type { Expression } from '@nvs/model';
import { message } from '@nvs/words';
import { missing, type Value } from '../value.js';
import { spelt } from './path.js';

/** Of a list that is asked about and has nothing in it. */
export const NOTHING_IN_IT = message('ruleReasons.nothingGiven');

/** What has nothing in it, by its name. */
export function saysWhat(asked: Expression, value: Value): Value {
    return value.type === 'missing' && value.why === NOTHING_IN_IT && (asked.type === 'element' || asked.type === 'variable')
        ? missing(message('ruleReasons.nothingIn', { text: spelt(asked) }))
        : value;
}
