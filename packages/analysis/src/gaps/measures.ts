import type { Lookup } from '../lookup.js';
import type { Gap, GapKind } from '../results/gap.js';

export function measureGaps({ model }: Lookup): Gap[] {
    return model.measures.flatMap(measure => {
        const gaps: Gap[] = [];
        const add = (lacks: boolean, kind: GapKind, message: string): void => {
            if (lacks) {
                gaps.push({ kind, id: measure.id, at: measure.at, message: `${message} "${measure.title}".` });
            }
        };
        add(measure.cost.length === 0, 'measure_without_cost', 'No cost is stated for');
        add(measure.effects.length === 0, 'measure_without_effect', 'No effect is stated for');
        add(measure.status === undefined, 'measure_without_status', 'Nothing says whether it is proposed, planned or in place, so no effect is counted of');
        add(measure.owner.length === 0, 'measure_without_owner', 'Nobody is named as the owner of');
        add(measure.strategy.length === 0, 'measure_without_strategy', 'No strategy is named for');
        return gaps;
    });
}
