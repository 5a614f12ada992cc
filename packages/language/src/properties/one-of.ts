import { KINDS } from '@nvs/model';
import type { KindName } from '@nvs/model';

/** `an actor or an organisation`. */
export function oneOf(types: readonly KindName[]): string {
    const names = types.map(type => KINDS[type].a);
    const last = names.pop() ?? 'an element';
    return names.length > 0 ? `${names.join(', ')} or ${last}` : last;
}
