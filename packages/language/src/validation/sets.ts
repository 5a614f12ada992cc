import type { Effect } from '../generated/ast.js';

/** Effects with `=`; those of supply and requirement always are. */
export function sets(effect: Effect): boolean {
    return effect.operator === '=' || effect.aspect === 'supply' || effect.aspect === 'requirement';
}
