import type { Measure, RiskModel } from '@nvs/model';
import { message, type Message } from '@nvs/words';
import { daysOf, whenOn } from './days.js';

/** A model without a measure and with it, otherwise the same: the residual state of each is what is compared. */
export interface Variants {
    readonly without: RiskModel;
    readonly with: RiskModel;
}

/**
 * A measure *alone* is added to the measures in place; *last* it is added to these and all that are planned. A proposed measure counts as planned. Undefined: it
 * cannot be answered, for it is in place and values were judged with it.
 */
export function variantsOf(
    model: RiskModel,
    id: string,
    judgedWithout: boolean
): { readonly alone: Variants; readonly last: Variants } | undefined {
    const measure = model.measures.find(each => each.id === id);
    if (!measure || (measure.status === 'in_place' && !judgedWithout)) {
        return undefined;
    }
    const others = model.measures.filter(each => each !== measure);
    const added: Measure = measure.status === 'in_place' ? measure : { ...measure, status: 'planned' };
    const pair = (base: readonly Measure[]): Variants => ({
        without: { ...model, measures: [...base] },
        with: { ...model, measures: [...base, added] }
    });
    return {
        alone: pair(measure.status === 'in_place' ? [] : others.filter(each => each.status === 'in_place')),
        last: pair(others.filter(each => each.status === 'in_place' || each.status === 'planned'))
    };
}

/** Why a measure changes nothing on the day that is looked at; undefined: it works. */
export function whyNot(model: RiskModel, measure: Measure): Message | undefined {
    const { last } = daysOf(model);
    switch (whenOn(measure, last)) {
        case 'works':
            return undefined;
        case 'begins_later':
            return message('ruleReasons.beginsLater', { date: measure.since ?? '', last: last ?? '' });
        case 'ends_earlier':
            return message('ruleReasons.endsEarlier', { date: measure.until ?? '', last: last ?? '' });
    }
}
