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
                message: 'The model names no method, so its threats are not scored.'
            }
        ];
    }
    const gaps: Gap[] = [];
    if (method.disruption !== 'none' && method.disruptionFrom === undefined) {
        gaps.push({
            kind: 'method_without_disruption_class',
            id: method.id,
            at: method.at,
            message: `The method "${method.title}" does not say from which class harm is a disruption of society, so none is reported.`
        });
    }
    if (assessment?.horizon === undefined) {
        gaps.push({
            kind: 'no_horizon',
            id: assessment?.id,
            at: assessment?.at,
            message: 'The model states no horizon, so chances are given over the horizon of the scale only.'
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
                message: `No threat is judged to harm the interest "${interest.title}".`
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
                message: `The criterion "${criterion.title}" is not judged for any threat.`
            });
        }
    }
    return gaps;
}
