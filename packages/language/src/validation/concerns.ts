import { message } from '@nvs/words';
import type { Dependency } from '../generated/ast.js';
import { concernOf, notCounted } from '../references/concerns.js';
import { isReverse } from '../references/reverse.js';
import type { Check } from './check.js';
import { keyOf } from './keys.js';

/** What says how a loss is bridged, passed on or made good: nothing where no loss counts. */
const OF_LOSSES: ReadonlySet<string> = new Set(['buffer', 'refill', 'strength', 'needs', 'to_start', 'kind']);

/** Where interruption is no concern, nothing says what becomes of one; what they need of us is no worry of ours. */
export const concernShouldFitWhatIsSaid: Check<Dependency> = (node, { accept }) => {
    const concern = notCounted(node);
    const said = concernOf(node);
    if (said && isReverse(node)) {
        accept({ code: 'dependency/not-counted', node: said, message: message('concerns.ofTheirs') });
    }
    if (!concern) {
        return;
    }
    for (const property of node.properties) {
        const key = keyOf(property);
        if (key !== undefined && OF_LOSSES.has(key)) {
            accept({ code: 'dependency/not-counted', node: property, message: message('concerns.bridged', { key, concern }) });
        }
    }
};
