import { compare } from '@nvs/model';
import type { Lookup } from '../lookup.js';
import type { Harm, InterestResult } from '../results/interest.js';
import type { RiskResult } from '../results/risk.js';
import type { Disrupted } from '../results/impact.js';
import { testsForDisruption, worst } from './disruption.js';

/** The report by interest: which threats and campaigns harm it at present, how badly, and whether society is disrupted. */
export function interestResults(look: Lookup, risks: readonly RiskResult[]): InterestResult[] {
    const harms = new Map<string, Harm[]>();
    const disrupted = new Map<string, (Disrupted | undefined)[]>();
    const worsts = new Map<string, { position: number; class: string; criterion: string; by: Set<string> }>();
    for (const risk of risks) {
        for (const { interest, low, best, high, status, disruption } of risk.current.impact.interests) {
            append(disrupted, interest, disruption);
            if (status === 'not_computable' || ((high?.value ?? (high?.class === 'X' ? 0 : 1)) > 0 && anyJudged(risk, interest, look))) {
                const harm: Harm = {
                    id: risk.id,
                    kind: risk.kind,
                    scope: risk.scope,
                    low,
                    best,
                    high,
                    incomplete: status !== 'complete',
                    disruption
                };
                append(harms, interest, harm);
            }
        }
        for (const { criterion, best } of risk.current.impact.criteria) {
            const interest = look.criteria.get(criterion)?.interest;
            if (interest !== undefined && best && best.position >= 0) {
                const known = worsts.get(interest);
                if (!known || best.position > known.position) {
                    worsts.set(interest, { position: best.position, class: best.class, criterion, by: new Set([risk.id]) });
                } else if (best.position === known.position) {
                    known.by.add(risk.id);
                }
            }
        }
    }
    return [...new Set(look.method?.interests ?? [])].map(interest => {
        const listed = (harms.get(interest) ?? []).sort(
            (a, b) => key(b) - key(a) || compare(a.id, b.id) || compare(a.scope ?? '', b.scope ?? '')
        );
        const most = worsts.get(interest);
        return {
            interest,
            harms: listed,
            worst: most && { class: most.class, criterion: most.criterion, by: [...most.by] },
            disruption: testsForDisruption(look) && risks.length > 0 ? worst(disrupted.get(interest) ?? []) : undefined
        };
    });
}

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
    const list = lists.get(key);
    if (list) {
        list.push(item);
    } else {
        lists.set(key, [item]);
    }
}

/** Whether any criterion of the interest is judged to be harmed; one that is only not judged yet is a gap, no harm. */
function anyJudged(risk: RiskResult, interest: string, look: Lookup): boolean {
    return risk.current.impact.criteria.some(each => look.criteria.get(each.criterion)?.interest === interest && each.high?.class !== 'X');
}

function key({ best, low }: Harm): number {
    return best?.value ?? low?.value ?? 0;
}
