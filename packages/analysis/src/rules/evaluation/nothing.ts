import type { Expression } from '@nvs/model';
import { missing, type Value } from '../value.js';
import { spelt } from './path.js';

/** Of a list that is asked about and has nothing in it. */
export const NOTHING_IN_IT = 'nothing is given';

/** What has nothing in it, by its name. */
export function saysWhat(asked: Expression, value: Value): Value {
    return value.type === 'missing' && value.why === NOTHING_IN_IT && (asked.type === 'element' || asked.type === 'variable')
        ? missing(`${spelt(asked)} has nothing in it`)
        : value;
}
