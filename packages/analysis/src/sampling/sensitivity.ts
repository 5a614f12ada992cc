import { compare, type Criterion } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import type { Sensitivity } from '../results/sampling.js';
import { aggregator, type Aggregation } from './aggregation.js';

/** A risk by its best estimates: its likelihood factor, and the position and value of each criterion. */
export interface BestRisk {
    readonly id: string;
    readonly likelihood: number;
    readonly values: readonly number[];
    readonly positions: readonly number[];
}

/** The order of risks under variants of the method: aggregation, weights, base of the classes, one criterion left out. */
export function sensitivity(
    criteria: readonly Criterion[],
    own: Aggregation,
    risks: readonly BestRisk[],
    classes: number,
    base: number | undefined
): Sensitivity[] {
    const keys = (
        of: readonly Criterion[],
        aggregation: Aggregation,
        values: (risk: BestRisk) => readonly number[]
    ): readonly number[] | undefined => {
        const combine = aggregator(of, aggregation);
        return combine && risks.map(risk => risk.likelihood * combine(values(risk)));
    };
    const reference = keys(criteria, own, risk => risk.values);
    if (!reference || risks.length < 2) {
        return [];
    }
    const found: Sensitivity[] = [];
    const add = (variant: Message, other: readonly number[] | undefined): void => {
        if (other) {
            found.push({ variant, kendall: kendall(reference, other), ...moves(risks, reference, other) });
        }
    };
    for (const overall of ['weighted_sum', 'interest_mean', 'interest_max', 'max'] as const) {
        for (const interestValue of overall === 'interest_mean' || overall === 'interest_max'
            ? (['mean', 'max'] as const)
            : [own.interestValue]) {
            if (overall !== own.overall || interestValue !== own.interestValue) {
                add(
                    message('scoring.aggregation', { overall, interestValue: overall.startsWith('interest') ? interestValue : undefined }),
                    keys(criteria, { ...own, overall, interestValue }, risk => risk.values)
                );
            }
        }
    }
    add(
        message('scoring.equalWeights'),
        keys(criteria, { ...own, weight: () => 1 }, risk => risk.values)
    );
    for (const other of [2, 3, 10]) {
        if (base === undefined || Math.abs(base - other) > 1e-9) {
            add(
                message('scoring.classesCount', { factor: other }),
                keys(criteria, own, risk => risk.positions.map(position => (position < 0 ? 0 : other ** (position - classes + 1))))
            );
        }
    }
    criteria.forEach((criterion, index) => {
        add(
            message('scoring.withoutCriterion', { criterion: criterion.id }),
            keys(
                criteria.filter(each => each !== criterion),
                own,
                risk => risk.values.filter((_, i) => i !== index)
            )
        );
    });
    return found;
}

/** Kendall's τ-b: (concordant - discordant) / √((n₀ - n₁)(n₀ - n₂)), with ties taken out of either side. 1 where both are all ties. */
export function kendall(a: readonly number[], b: readonly number[]): number {
    let sum = 0;
    let inA = 0;
    let inB = 0;
    for (let i = 0; i < a.length; i++) {
        for (let j = i + 1; j < a.length; j++) {
            const x = order(a[i] ?? 0, a[j] ?? 0);
            const y = order(b[i] ?? 0, b[j] ?? 0);
            sum += x * y;
            inA += x * x;
            inB += y * y;
        }
    }
    return inA === 0 && inB === 0 ? 1 : inA === 0 || inB === 0 ? 0 : sum / Math.sqrt(inA * inB);
}

/** Which is more, forgiving what floating-point arithmetic loses. */
export function order(a: number, b: number): -1 | 0 | 1 {
    return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b)) ? 0 : a > b ? 1 : -1;
}

function moves(
    risks: readonly BestRisk[],
    before: readonly number[],
    after: readonly number[]
): Pick<Sensitivity, 'first' | 'moved' | 'mover'> {
    const places = (keys: readonly number[]): number[] => keys.map(key => 1 + keys.filter(each => order(each, key) > 0).length);
    const from = places(before);
    const to = places(after);
    const all = risks.map((risk, i) => ({ id: risk.id, moved: Math.abs((from[i] ?? 0) - (to[i] ?? 0)), place: to[i] ?? 0 }));
    const furthest = [...all].sort((a, b) => b.moved - a.moved || compare(a.id, b.id))[0];
    return {
        first: all.filter(each => each.place === 1).sort((a, b) => compare(a.id, b.id))[0]?.id,
        moved: furthest?.moved ?? 0,
        mover: furthest && furthest.moved > 0 ? furthest.id : undefined
    };
}
