import type { Objective } from '@nvs/model';
import { message, titled } from '@nvs/words';
import type { Lookup } from '../lookup.js';
import type { Gap, GapKind } from '../results/gap.js';
import type { ObjectiveResult } from '../results/objective.js';

/** What is to be reached without anything done for it, what nobody can judge, and what is for a day that is over. */
export function objectiveGaps({ model, assessment }: Lookup, judged: readonly ObjectiveResult[] = []): Gap[] {
    const served = new Set(model.measures.flatMap(each => each.partOf ?? []));
    return (model.objectives ?? []).flatMap(objective => {
        const { id, targets } = objective;
        const open = judged.find(each => each.id === id)?.targets.filter(each => each.result === 'cannot_be_judged') ?? [];
        const over = targets.filter(({ by }) => by !== undefined && assessment?.date !== undefined && by < assessment.date);
        return [
            ...(served.has(id) ? [] : [gap(objective, 'objective_without_measure', 'gapWithoutMeasure', targets.length, targets.length)]),
            ...(open.length === 0 ? [] : [gap(objective, 'objective_not_judged', 'gapNotJudged', open.length, targets.length)]),
            ...(over.length === 0 ? [] : [gap(objective, 'objective_day_over', 'gapDayOver', over.length, targets.length)])
        ];
    });
}

/** @param count of how many targets it is said */
function gap(
    objective: Objective,
    kind: GapKind,
    what: 'gapWithoutMeasure' | 'gapNotJudged' | 'gapDayOver',
    count: number,
    of: number
): Gap {
    return { kind, id: objective.id, at: objective.at, message: message(`objectives.${what}`, { title: titled(objective), count, of }) };
}
