import { groupBy, type Certainty } from '@nvs/analysis';
import { bandsIn } from '@nvs/model';
import { message } from '@nvs/words';
import { sentence } from '../cells.js';
import type { Sentence } from '../document.js';
import type { Facts } from '../facts.js';

/** How many risks rest on less than a judgement of every criterion: what is assumed never passes for known. */
export function certaintyInShort({ risks, report: { model } }: Facts): Sentence | undefined {
    const figures = risks.map(each => each.risk.current.impact);
    const count = (certainty: Certainty): number =>
        figures.filter(each => (each.overall ?? each.disruption)?.certainty === certainty).length;
    const judgedBy = groupBy(model.judgements, each => [each.threat]);
    const hasBand = ({ threat }: Facts['risks'][number]): boolean =>
        [threat, ...(judgedBy.get(threat.id) ?? [])].some(each => bandsIn(each) > 0);
    const bands = risks.filter(hasBand).length;
    const counts = { byInterest: count('by_interest'), asPublished: count('as_published'), assumed: count('assumed'), bands };
    if (Object.values(counts).every(each => each === 0)) {
        return undefined;
    }
    const criteria = figures.reduce((sum, each) => sum + ((each.overall ?? each.disruption)?.assumed?.criteria ?? 0), 0);
    return sentence(
        message('assumptions.inShort', { ...counts, of: risks.length }),
        criteria === 0 ? undefined : message('assumptions.inShortHow', { criteria })
    );
}
