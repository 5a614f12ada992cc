import { compare, type RiskModel } from '@nvs/model';
import type { Lookup } from '../lookup.js';
import type { Gap, GapKind } from '../results/gap.js';

export function measureGaps({ model, assessment }: Lookup): Gap[] {
    return [
        ...judgedBefore(model, assessment),
        ...model.measures.flatMap(measure => {
            const gaps: Gap[] = [];
            const add = (lacks: boolean, kind: GapKind, message: string): void => {
                if (lacks) {
                    gaps.push({ kind, id: measure.id, at: measure.at, message: `${message} "${measure.title}".` });
                }
            };
            add(measure.cost.length === 0, 'measure_without_cost', 'No cost is stated for');
            add(measure.effects.length === 0, 'measure_without_effect', 'No effect is stated for');
            add(
                measure.status === undefined,
                'measure_without_status',
                'Nothing says whether it is proposed, planned or in place, so no effect is counted of'
            );
            add(measure.owner.length === 0, 'measure_without_owner', 'Nobody is named as the owner of');
            add(measure.strategy.length === 0, 'measure_without_strategy', 'No strategy is named for');
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
    const which =
        open
            .slice(0, 3)
            .map(each => `"${each.title}"`)
            .join(', ') + (open.length > 3 ? ` and ${open.length - 3} more` : '');
    return [
        {
            kind: 'judged_before_measures',
            id: first.id,
            at: first.at,
            message: `Were the values judged with ${which} in place, or before? Nothing tells it: add since: to ${open.length === 1 ? 'the measure' : 'these measures'}, and date: to the assessment.`
        }
    ];
}
