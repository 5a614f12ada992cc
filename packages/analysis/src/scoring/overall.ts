import { message } from '@nvs/words';
import type { Lookup } from '../lookup.js';
import { caveats } from '../results/figure.js';
import { combineTerms } from './aggregate.js';
import type { Harmed } from './criterion.js';
import { aggregateCriteria, weightIn, type Aggregate } from './interest.js';

/** One figure for all harm (formulas `overall.*`); undefined where the method has none. */
export function aggregateOverall(look: Lookup, harmed: Harmed[], interests: Map<string, Aggregate>): Aggregate | undefined {
    const weight = weightIn(look);
    switch (look.method?.overall) {
        case undefined:
        case 'profile':
            return undefined;
        case 'weighted_sum':
            return aggregateCriteria(
                look,
                harmed,
                'mean',
                false,
                'overall.weighted_sum',
                id => weight(id) * weight(look.criteria.get(id)?.interest ?? '')
            );
        case 'max':
            return aggregateCriteria(look, harmed, 'max', false, 'overall.max', () => 1);
        case 'sum':
            return aggregateCriteria(look, harmed, 'sum', true, 'overall.sum', () => 1);
        case 'interest_max':
            return overInterests(look, interests, 'max');
        case 'interest_mean':
            return overInterests(look, interests, 'mean');
    }
}

function overInterests(look: Lookup, interests: Map<string, Aggregate>, how: 'mean' | 'max'): Aggregate {
    const weight = weightIn(look);
    const all = [...interests.entries()];
    const measures = new Set(all.map(([, each]) => each.measure.in));
    const reason =
        all.find(([, each]) => each.reason !== undefined)?.[1].reason ??
        (measures.size > 1 ? message('scoring.interestsUnlike') : undefined);
    const terms = all.flatMap(([id, each]) =>
        each.combined ? [{ corners: each.combined.corners, weight: how === 'max' ? 1 : weight(id) }] : []
    );
    const combined = reason === undefined ? combineTerms(terms, how) : undefined;
    return {
        combined,
        measure: all[0]?.[1].measure ?? { in: 'value' },
        reason: combined ? undefined : (reason ?? message('scoring.nothingWithWeight')),
        formula: `overall.interest_${how}`,
        inputs: all.map(([id]) => id),
        restsOn: caveats([look.method, ...all.flatMap(([, each]) => each.restsOn)])
    };
}
