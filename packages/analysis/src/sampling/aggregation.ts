import type { Criterion, Method } from '@nvs/model';
import type { Lookup } from '../lookup.js';

/** How values of criteria make one number: the method's own way, or a variant of it. */
export interface Aggregation {
    readonly overall: Method['overall'];
    readonly interestValue: Method['interestValue'];
    weight(id: string): number;
}

export function ownAggregation({ method }: Lookup): Aggregation {
    const weights = new Map((method?.weights ?? []).map(each => [each.target, each.weight]));
    return {
        overall: method?.overall ?? 'weighted_sum',
        interestValue: method?.interestValue ?? 'mean',
        weight: id => weights.get(id) ?? 1
    };
}

/** The same as `aggregateOverall` of the scoring, over plain numbers and prepared once, for many trials. Undefined where there is no overall number. */
export function aggregator(
    criteria: readonly Criterion[],
    { overall, interestValue, weight }: Aggregation
): ((values: ArrayLike<number>) => number) | undefined {
    const all = criteria.map((_, index) => index);
    const mean = (indices: readonly number[], weights: readonly number[]): ((values: ArrayLike<number>) => number) => {
        const sum = indices.reduce((total, index) => total + (weights[index] ?? 0), 0);
        return values => (sum > 0 ? indices.reduce((total, index) => total + (values[index] ?? 0) * (weights[index] ?? 0), 0) / sum : 0);
    };
    const own = criteria.map(each => weight(each.id));
    const max =
        (indices: readonly number[]) =>
        (values: ArrayLike<number>): number =>
            indices.reduce((most, index) => Math.max(most, values[index] ?? 0), 0);
    switch (overall) {
        case 'profile':
        case 'sum':
            return undefined;
        case 'weighted_sum':
            return mean(
                all,
                criteria.map(each => weight(each.id) * weight(each.interest))
            );
        case 'max':
            return max(all);
        case 'interest_max':
        case 'interest_mean': {
            const interests = [...new Set(criteria.map(each => each.interest))];
            const inside = interests.map(interest => {
                const indices = all.filter(index => criteria[index]?.interest === interest);
                return interestValue === 'max'
                    ? max(indices)
                    : interestValue === 'mean'
                      ? mean(indices, own)
                      : (values: ArrayLike<number>): number =>
                            indices.reduce((total, index) => total + (values[index] ?? 0) * (own[index] ?? 0), 0);
            });
            const weights = interests.map(weight);
            const sum = weights.reduce((total, each) => total + each, 0);
            return overall === 'interest_max'
                ? values => inside.reduce((most, each) => Math.max(most, each(values)), 0)
                : values => (sum > 0 ? inside.reduce((total, each, index) => total + each(values) * (weights[index] ?? 0), 0) / sum : 0);
        }
    }
}
