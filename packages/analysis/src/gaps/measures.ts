import { compare, type RiskModel } from '@nvs/model';
import { message, titled } from '@nvs/words';
import type { Lookup } from '../lookup.js';
import type { Gap, GapKind } from '../results/gap.js';

export function measureGaps({ model, assessment }: Lookup): Gap[] {
    const lines = new Set(model.measures.flatMap(each => each.partOf ?? []));
    return [
        ...judgedBefore(model, assessment),
        ...model.measures.flatMap(measure => {
            const isLine = lines.has(measure.id);
            const gaps: Gap[] = [];
            const add = (lacks: boolean, kind: GapKind, what: 'cost' | 'effect' | 'status' | 'owner' | 'strategy'): void => {
                if (lacks) {
                    gaps.push({
                        kind,
                        id: measure.id,
                        at: measure.at,
                        message: message('gaps.measureWithout', { what, title: titled(measure) })
                    });
                }
            };
            add(!isLine && measure.cost.length === 0, 'measure_without_cost', 'cost');
            add(!isLine && measure.effects.length === 0, 'measure_without_effect', 'effect');
            add(!isLine && measure.status === undefined, 'measure_without_status', 'status');
            add(measure.owner.length === 0, 'measure_without_owner', 'owner');
            add(!isLine && measure.strategy.length === 0, 'measure_without_strategy', 'strategy');
            return gaps;
        })
    ];
}

/** Whether values were judged with a measure in place or before it came is asked once, where no dates tell it. */
function judgedBefore({ measures }: RiskModel, assessment: Lookup['assessment']): Gap[] {
    const open = measures
        .filter(
            each =>
                each.status === 'in_place' &&
                each.effects.length + each.goal.length > 0 &&
                (each.since === undefined || assessment?.date === undefined)
        )
        .sort((a, b) => compare(a.id, b.id));
    const [first] = open;
    if (!first || assessment?.judged === 'without_measures') {
        return [];
    }
    return [
        {
            kind: 'judged_before_measures',
            id: first.id,
            at: first.at,
            message: message('gaps.judgedBefore', { titles: open.slice(0, 3).map(titled), count: open.length })
        }
    ];
}
