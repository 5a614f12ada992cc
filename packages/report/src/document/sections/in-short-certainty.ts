import { message } from '@nvs/words';
import { sentence } from '../cells.js';
import type { Sentence } from '../document.js';
import type { Facts } from '../facts.js';

/** How many risks rest on less than a judgement of every criterion: what is assumed never passes for known. */
export function certaintyInShort({ risks }: Facts): Sentence | undefined {
    const assumed = risks.flatMap(each => each.risk.current.impact.overall?.assumed ?? each.risk.current.impact.disruption?.assumed ?? []);
    return assumed.length === 0
        ? undefined
        : sentence(
              message('assumptions.inShort', { assumed: assumed.length, of: risks.length }),
              message('assumptions.inShortHow', { criteria: assumed.reduce((sum, each) => sum + each.criteria, 0) })
          );
}
