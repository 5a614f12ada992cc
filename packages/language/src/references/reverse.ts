import type { Dependency } from '../generated/ast.js';
import { isActor, isCountry, isGroup } from '../generated/ast.js';

/** Whether a dependency is of somebody abroad on something of ours. */
export function isReverse({ of }: Dependency): boolean {
    const who = of?.ref;
    return isCountry(who) || isGroup(who) || isActor(who);
}
