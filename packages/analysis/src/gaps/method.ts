import { message, titled } from '@nvs/words';
import type { Lookup } from '../lookup.js';
import type { Gap } from '../results/gap.js';
import type { RiskResult } from '../results/risk.js';

/** Gaps of the model as a whole, its method and its interests. */
export function methodGaps(look: Lookup, risks: readonly RiskResult[]): Gap[] {
    const { method, assessment } = look;
    if (!method) {
        return [
            {
                kind: 'no_method',
                id: assessment?.id,
                at: assessment?.at,
                message: message('gaps.noMethod')
            }
        ];
    }
    const gaps: Gap[] = [];
    if (method.disruption !== 'none' && method.disruptionFrom === undefined) {
        gaps.push({
            kind: 'method_without_disruption_class',
            id: method.id,
            at: method.at,
            message: message('gaps.noDisruptionClass', { title: titled(method) })
        });
    }
    if (assessment?.horizon === undefined) {
        gaps.push({
            kind: 'no_horizon',
            id: assessment?.id,
            at: assessment?.at,
            message: message('gaps.noHorizon')
        });
    }
    const judged = new Set(risks.flatMap(risk => risk.current.impact.criteria.map(each => each.criterion)));
    const harmed = new Set(
        risks.flatMap(risk =>
            risk.current.impact.criteria.filter(each => each.high?.class !== 'X').map(each => look.criteria.get(each.criterion)?.interest)
        )
    );
    for (const id of new Set(method.interests)) {
        const interest = look.interests.get(id);
        if (interest && !harmed.has(id)) {
            gaps.push({
                kind: 'interest_without_threat',
                id,
                at: interest.at,
                message: message('gaps.interestWithoutThreat', { title: titled(interest) })
            });
        }
    }
    for (const id of new Set(method.criteria)) {
        const criterion = look.criteria.get(id);
        if (criterion && risks.length > 0 && !judged.has(id)) {
            gaps.push({
                kind: 'criterion_never_judged',
                id,
                at: criterion.at,
                message: message('gaps.criterionNeverJudged', { title: titled(criterion) })
            });
        }
    }
    return gaps;
}
