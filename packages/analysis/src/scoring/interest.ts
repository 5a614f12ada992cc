import { message, type Message } from '@nvs/words';
import type { Lookup } from '../lookup.js';
import { mapCorners, type Corners } from '../corners.js';
import { caveats, type Caveat, type Formula } from '../results/figure.js';
import type { AggregatePoint, AssumedCriteria, Certainty, Disrupted, InterestFigure, OverallFigure } from '../results/impact.js';
import { aggregatePoint, combineTerms, termsOf, type Combined, type Measure } from './aggregate.js';
import { isJudged, type Harmed } from './criterion.js';

/** Harm to an interest or overall, as numbers. */
export interface Aggregate {
    readonly combined: Combined | undefined;
    readonly measure: Measure;
    readonly reason: Message | undefined;
    readonly formula: Formula;
    readonly inputs: readonly string[];
    readonly restsOn: readonly Caveat[];
    /** An interest was judged as a whole. */
    readonly byInterest?: true | undefined;
    /** Of the interest that was judged as a whole. */
    readonly judgedAs?: Corners<string> | undefined;
    /** The one impact that was published. */
    readonly published?: true | undefined;
    /** Whether all that goes into it is judged, some of it perhaps by limits alone. Else: nothing is said but what is withheld, or something is not judged. */
    readonly judged: boolean | 'withheld';
}

/** Weight of a criterion or interest; 1 where the method gives none. */
export function weightIn(look: Lookup): (id: string) => number {
    const weights = new Map((look.method?.weights ?? []).map(each => [each.target, each.weight]));
    return id => weights.get(id) ?? 1;
}

/** Combines criteria; `reason` says why where it cannot. */
export function aggregateCriteria(
    look: Lookup,
    harmed: readonly Harmed[],
    how: 'mean' | 'max' | 'sum',
    money: boolean,
    formula: Formula,
    weight: (id: string) => number
): Aggregate {
    const read = termsOf(harmed, weight, how, money);
    const unreadable = 'reason' in read;
    const combined = unreadable ? undefined : combineTerms(read.terms, how);
    return {
        combined,
        formula,
        measure: unreadable ? { in: 'value' } : read.measure,
        reason: unreadable ? read.reason : combined ? undefined : message('scoring.nothingWithWeight'),
        judged: harmed.every(isJudged),
        inputs: harmed.filter(each => each.status !== 'not_judged').map(each => each.criterion.id),
        restsOn: caveats([look.method, ...harmed.flatMap(each => each.restsOn)])
    };
}

/** Harm to one interest from its criteria (formulas `interest.*`). */
export function aggregateInterest(look: Lookup, harmed: readonly Harmed[]): Aggregate {
    const how = look.method?.interestValue ?? 'mean';
    const money = how === 'sum' && look.method?.overall === 'sum';
    return aggregateCriteria(look, harmed, how, money, money ? 'interest.money' : `interest.${how}`, weightIn(look));
}

export function aggregateFigure(look: Lookup, aggregate: Aggregate, assumed: AssumedCriteria | undefined): Omit<OverallFigure, 'atLeast'> {
    const { combined, measure, reason, formula, inputs, restsOn } = aggregate;
    const certainty = certaintyOf(aggregate, assumed);
    const status = statusOf(aggregate);
    const point = (value: number, isUpperEnd = false): AggregatePoint => aggregatePoint(value, measure, look.impactScale, isUpperEnd);
    const points = combined && {
        ...mapCorners(combined.corners, value => point(value)),
        // limits that a band or the class of an interest leaves end where they end, and do not reach into what begins there
        high: point(
            combined.corners.high,
            combined.corners.high > combined.corners.low && (status === 'limits' || aggregate.byInterest === true)
        )
    };
    return {
        status,
        low: points?.low,
        best: points?.best,
        high: points?.high,
        currency: measure.in === 'money' && measure.currency !== '' ? measure.currency : undefined,
        reason,
        assumed,
        certainty,
        formula,
        inputs: inputs.map(id => ({ id })),
        restsOn: [...restsOn]
    };
}

const statusOf = ({ combined, judged }: Aggregate): OverallFigure['status'] =>
    !combined ? 'not_computable' : combined.complete ? 'complete' : judged === 'withheld' ? 'withheld' : judged ? 'limits' : 'incomplete';

/** The weakest of what a figure rests on. */
export const certaintyOf = (
    { byInterest, published }: Pick<Aggregate, 'byInterest' | 'published'>,
    assumed: AssumedCriteria | undefined
): Certainty | undefined => (assumed ? 'assumed' : published ? 'as_published' : byInterest ? 'by_interest' : undefined);

export function interestFigure(
    look: Lookup,
    interest: string,
    aggregate: Aggregate,
    disruption: Disrupted | undefined,
    assumed: AssumedCriteria | undefined
): InterestFigure {
    return { interest, ...aggregateFigure(look, aggregate, assumed), judgedAs: aggregate.judgedAs, disruption };
}
