import { compare, lastDay, type Measure, type RiskModel } from '@nvs/model';

/** The two days that the states of a model are on. Absent: the model does not say it. */
export interface Days {
    /** The date of the assessment: the day of the current state. */
    readonly date: string | undefined;
    /** The last day of the horizon: the day of the residual and the what-if state. */
    readonly last: string | undefined;
}

/** The days of a model: of the horizon of its assessment, else of its scale of likelihoods. */
export function daysOf(model: Pick<RiskModel, 'assessments' | 'defaultMethod' | 'methods' | 'scales'>): Days {
    const assessment = [...model.assessments].sort((a, b) => compare(a.id, b.id))[0];
    const method = model.methods.find(each => each.id === model.defaultMethod);
    const horizon = assessment?.horizon ?? model.scales.find(each => each.id === method?.likelihoodScale)?.horizon;
    const date = assessment?.date;
    return { date, last: date === undefined || horizon === undefined ? undefined : lastDay(date, horizon) };
}

/** Where a day lies beside the time in which a measure works; a side that is not stated is open, and so is a day that is not known. */
export function whenOn(
    { since, until }: Pick<Measure, 'since' | 'until'>,
    day: string | undefined
): 'works' | 'begins_later' | 'ends_earlier' {
    return day === undefined
        ? 'works'
        : since !== undefined && since > day
          ? 'begins_later'
          : until !== undefined && until < day
            ? 'ends_earlier'
            : 'works';
}
