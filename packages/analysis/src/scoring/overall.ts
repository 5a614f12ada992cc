import { message } from '@nvs/words';
import type { Lookup } from '../lookup.js';
import { caveats } from '../results/figure.js';
import type { Method } from '@nvs/model';
import { combineTerms, termsOf } from './aggregate.js';
import { isJudged, type Harmed } from './criterion.js';
import { aggregateCriteria, weightIn, type Aggregate } from './interest.js';
import { highestIn, weightedIn, type Whole } from './whole.js';

/** One figure for all harm (formulas `overall.*`); undefined where the method has none. */
export function aggregateOverall(
    look: Lookup,
    harmed: readonly Harmed[],
    interests: Map<string, Aggregate>,
    wholes: ReadonlyMap<string, Whole>
): Aggregate | undefined {
    return wholes.size > 0 && OVER_CRITERIA.has(look.method?.overall ?? 'profile')
        ? withWholes(look, harmed, interests, wholes)
        : overCriteria(look, harmed, interests);
}

const OVER_CRITERIA: ReadonlySet<Method['overall']> = new Set(['weighted_sum', 'max', 'sum']);

function overCriteria(look: Lookup, harmed: readonly Harmed[], interests: Map<string, Aggregate>): Aggregate | undefined {
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

/** Over all criteria, of which those of an interest judged as a whole count together. */
function withWholes(
    look: Lookup,
    harmed: readonly Harmed[],
    interests: Map<string, Aggregate>,
    wholes: ReadonlyMap<string, Whole>
): Aggregate {
    const overall = look.method?.overall === 'max' ? 'max' : look.method?.overall === 'sum' ? 'sum' : 'weighted_sum';
    const how = overall === 'weighted_sum' ? 'mean' : overall;
    const own = weightIn(look);
    const weight = (id: string): number => (overall === 'weighted_sum' ? own(id) * own(look.criteria.get(id)?.interest ?? '') : 1);
    const read = termsOf(
        harmed.filter(each => !wholes.has(each.criterion.interest)),
        weight,
        how,
        overall === 'sum'
    );
    const parts = [...wholes].map(([id, whole]) => {
        const within = harmed.filter(each => each.criterion.interest === id);
        const aggregate = interests.get(id);
        const corners =
            !aggregate || aggregate.reason
                ? undefined
                : overall === 'max'
                  ? highestIn(look, whole, within, aggregate)
                  : overall === 'sum'
                    ? aggregate.combined?.corners
                    : weightedIn(look, whole, within, aggregate);
        return {
            aggregate,
            corners,
            weight: overall === 'weighted_sum' ? within.reduce((sum, each) => sum + weight(each.criterion.id), 0) : 1
        };
    });
    const open = parts.find(each => each.corners === undefined);
    const measures = [
        ...('reason' in read || read.terms.length === 0 ? [] : [read.measure]),
        ...parts.flatMap(each => (each.aggregate ? [each.aggregate.measure] : []))
    ];
    const currencies = [...new Set(measures.flatMap(each => (each.in === 'money' && each.currency !== '' ? [each.currency] : [])))].sort();
    const reason =
        ('reason' in read ? read.reason : undefined) ??
        (open ? (open.aggregate?.reason ?? message('scoring.classesWithoutValues')) : undefined) ??
        (new Set(measures.map(each => each.in)).size > 1 ? message('scoring.interestsUnlike') : undefined) ??
        (currencies.length > 1 ? message('scoring.addsCurrencies', { currencies }) : undefined);
    const terms = [
        ...('reason' in read ? [] : read.terms),
        ...parts.flatMap(({ corners, weight: share }) => (corners ? [{ corners, weight: share }] : []))
    ];
    const combined = reason === undefined ? combineTerms(terms, how) : undefined;
    return {
        combined,
        measure: measures.find(each => each.in !== 'money' || each.currency !== '') ?? measures[0] ?? { in: 'value' },
        reason: combined ? undefined : (reason ?? message('scoring.nothingWithWeight')),
        formula: `overall.${overall}`,
        judged: harmed.every(each => wholes.has(each.criterion.interest) || isJudged(each)),
        inputs: [
            ...harmed.filter(each => !wholes.has(each.criterion.interest) && each.status !== 'not_judged').map(each => each.criterion.id),
            ...wholes.keys()
        ],
        restsOn: caveats([look.method, ...harmed.flatMap(each => each.restsOn), ...parts.flatMap(each => each.aggregate?.restsOn ?? [])]),
        byInterest: true
    };
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
        ...(all.some(([, each]) => each.byInterest) ? { byInterest: true as const } : {}),
        judged: all.every(([, each]) => each.judged === true),
        formula: `overall.interest_${how}`,
        inputs: all.map(([id]) => id),
        restsOn: caveats([look.method, ...all.flatMap(([, each]) => each.restsOn)])
    };
}
