import { compare, isWithheldId } from '@nvs/model';
import type { Lookup } from '../lookup.js';
import { GAP_KINDS, type Gap } from '../results/gap.js';
import type { ObjectiveResult } from '../results/objective.js';
import type { RiskResult } from '../results/risk.js';
import { measureGaps } from './measures.js';
import { methodGaps } from './method.js';
import { networkGaps } from './network.js';
import { objectiveGaps } from './objectives.js';
import { judgeGaps } from './judges.js';
import { questionGaps, withQuestions } from './questions.js';
import { threatGaps } from './threats.js';
import { titleGaps } from './titles.js';

/** What the model leaves out, by kind and then by element. @param objectives as they are judged, where there are any */
export function findGaps(look: Lookup, risks: readonly RiskResult[], objectives?: readonly ObjectiveResult[]): Gap[] {
    const order = new Map(GAP_KINDS.map((kind, i) => [kind, i]));
    return [
        ...methodGaps(look, risks),
        ...threatGaps(look, risks),
        ...networkGaps(look),
        ...measureGaps(look),
        ...objectiveGaps(look, objectives),
        ...titleGaps(look),
        ...questionGaps(look),
        ...judgeGaps(look)
    ]
        .filter(each => each.id === undefined || !isWithheldId(each.id))
        .map(withQuestions(look))
        .sort(
            (a, b) =>
                (order.get(a.kind) ?? 0) - (order.get(b.kind) ?? 0) ||
                compare(a.id ?? '', b.id ?? '') ||
                compare(JSON.stringify(a.message), JSON.stringify(b.message))
        );
}
