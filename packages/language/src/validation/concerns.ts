import { message } from '@nvs/words';
import type { Dependency } from '../generated/ast.js';
import { isImpact } from '../generated/ast.js';
import { concernOf, concernsOf, notCounted } from '../references/concerns.js';
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

/** Harm without a loss is of one of the worries that the dependency states. */
export const harmShouldBeOfAConcern: Check<Dependency> = (node, { accept }) => {
    const said = concernOf(node);
    for (const table of node.properties.filter(isImpact)) {
        const { of } = table;
        if (isReverse(node)) {
            accept({ code: 'dependency/not-counted', node: table, property: 'of', message: message('concerns.harmOfTheirs') });
        } else if (of === undefined || of === 'interruption') {
            accept({
                code: 'property/qualifier',
                node: table,
                ...(of ? { property: 'of' } : {}),
                message: message('concerns.impactOfWhich', { of })
            });
        } else if ((of === 'access' || of === 'coercion') && !concernsOf(node).includes(of)) {
            accept({
                code: 'dependency/concern',
                node: table,
                property: 'of',
                message: message('concerns.notAConcern', { of, all: [...concernsOf(node), of] }),
                ...(said ? { related: [{ node: said, message: message('concerns.here') }] } : {})
            });
        }
    }
};
