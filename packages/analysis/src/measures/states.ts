import type { Measure } from '@nvs/model';
import type { RiskState } from '../results/figure.js';
import { whenOn, type Days } from './days.js';

type Judged = 'with_measures' | 'without_measures';
type Status = NonNullable<Measure['status']>;

/**
 * Which measures a state adds to the values as typed (formula `measure.states`): measures in place are in typed values already,
 * unless these are judged without measures. The current state is that of the date of the assessment, the residual and the what-if
 * that of the last day of the horizon; a measure that begins later or ends earlier has no effect in it. Undefined: the state is not known.
 */
export function addedIn(days: Days, state: RiskState, judged: Judged): ((measure: Measure) => boolean) | undefined {
    const statuses = statusesIn(state, judged);
    const day = state === 'current' ? days.date : days.last;
    return statuses && (measure => measure.status !== undefined && statuses.includes(measure.status) && whenOn(measure, day) === 'works');
}

function statusesIn(state: RiskState, judged: Judged): Status[] | undefined {
    const inPlace: Status[] = judged === 'without_measures' ? ['in_place'] : [];
    switch (state) {
        case 'inherent':
            return judged === 'without_measures' ? [] : undefined;
        case 'current':
            return inPlace;
        case 'residual':
            return [...inPlace, 'planned'];
        case 'what_if':
            return [...inPlace, 'planned', 'proposed'];
    }
}

/** The state that a state is compared with: without the measures that make the difference. */
export const BEFORE = { residual: 'current', what_if: 'residual' } as const;
