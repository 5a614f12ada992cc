import { compare, type RiskModel } from '@nvs/model';
import type { MeasuresInTime } from '../results/measures.js';
import { moneyOfMeasures } from './cost.js';
import { daysOf, whenOn } from './days.js';

/** Which measures count on which day (formula `measure.states`), and which do not. */
export function measuresInTime(model: RiskModel): MeasuresInTime {
    const { date, last } = daysOf(model);
    const measures = [...model.measures].sort((a, b) => compare(a.id, b.id));
    const planned = measures.filter(each => each.status === 'planned' && whenOn(each, last) === 'works');
    return {
        date,
        day: last,
        planned: planned.map(each => each.id),
        latestSince: planned
            .flatMap(each => each.since ?? [])
            .sort()
            .at(-1),
        withoutSince: planned.filter(each => each.since === undefined).map(each => each.id),
        withoutEffect: measures.flatMap(({ id, at, status, since = '', until = '' }, i) => {
            const when = whenOn(measures[i] ?? {}, status === 'in_place' ? date : last);
            return status === undefined || when === 'works'
                ? []
                : [{ id, at, status, why: when, date: when === 'begins_later' ? since : until }];
        }),
        ending: measures.flatMap(({ id, at, status, until }, i) =>
            status === 'in_place' &&
            until !== undefined &&
            whenOn(measures[i] ?? {}, date) === 'works' &&
            whenOn({ until }, last) === 'ends_earlier'
                ? [{ id, at, until }]
                : []
        ),
        money: moneyOfMeasures(model),
        formula: 'measure.states'
    };
}
