import type { Results } from '../results/results.js';
import type { RiskResult } from '../results/risk.js';
import type { StressTestResult } from '../results/time.js';
import { groupBy } from '../lookup.js';
import type { Numbers } from './value.js';

/** Figures that rules may ask for. What is not there cannot be judged. */
export interface Figures {
    /** Risks of a threat or campaign, one for each area. */
    risks(id: string): RiskResult[];
    rank(id: string): number | undefined;
    /** Hours that a node or sector is down in a stress test; undefined where the test is not known. */
    downtime(id: string, stressTest: string): number | undefined;
    /** Structural figures of a node: chances from 0 to 1, a frequency a year. */
    structure?(id: string, figure: 'loss' | 'outage' | 'unavailability' | 'frequency'): Numbers | undefined;
    /** A percentile of a figure (`likelihood`, `risk`, `downtime:TEST`) under the ranges of the model. */
    percentile?(id: string, figure: string, percent: 5 | 25 | 50 | 75 | 95): number | undefined;
    disruptionOfInterest(id: string): string | undefined;
}

/** Figures as the results have them. */
export function figuresFrom(results: Pick<Results, 'risks' | 'rankings' | 'interests'>, stressTests: readonly StressTestResult[]): Figures {
    const risks = groupBy(results.risks, each => [each.id]);
    const ranks = new Map(results.rankings.filter(each => each.state === 'current' && each.scope === undefined)
        .flatMap(each => each.entries.map(entry => [entry.id, entry.rank] as const)));
    const interests = new Map(results.interests.map(each => [each.interest, each.disruption]));
    const downtimes = new Map(stressTests.map(test => [test.id, new Map([...test.downtime, ...test.sectors].map(each => [each.id, each.hours]))]));
    return {
        risks: id => risks.get(id) ?? [],
        rank: id => ranks.get(id),
        downtime: (id, test) => downtimes.has(test) ? downtimes.get(test)?.get(id) ?? 0 : undefined,
        disruptionOfInterest: id => interests.get(id)
    };
}
