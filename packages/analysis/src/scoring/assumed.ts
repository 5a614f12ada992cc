import type { Campaign, Estimate, Judgement, Threat } from '@nvs/model';
import { groupBy, type Lookup } from '../lookup.js';
import type { Input } from '../results/figure.js';
import type { AssumedCriteria } from '../results/impact.js';
import type { Harmed } from './criterion.js';
import { NOT_APPLICABLE } from './impact.js';

/** Where a model says that what has no row is not harmed. */
export interface Assumption {
    readonly by: Input;
}

/** The assumption for an element in one area: of its own table there, of itself, of a judgement of it there, of the assessment. */
export function assumptionFor(
    look: Lookup,
    element: Threat | Campaign,
    judgements: readonly Judgement[],
    scope: string | undefined
): Assumption | undefined {
    const table = ({ othersAssumed = [] }: Pick<Threat, 'othersAssumed'>): Estimate | undefined =>
        othersAssumed.find(each => each.scope === scope)?.value;
    const own = table(element) ?? (element.kind === 'threat' ? element.notJudged : undefined);
    const judged = own ?? judgements.map(table).find(each => each !== undefined);
    return assumedBy(look, element.id, judged);
}

/** What an element says of the rest, else what the assessment says. */
export function assumedBy({ assessment }: Lookup, id: string, own: Estimate | undefined): Assumption | undefined {
    if (own) {
        return { by: { id, at: own.at } };
    }
    return assessment?.notJudged && { by: { id: assessment.id, at: assessment.notJudged.at } };
}

/**
 * Interests without any value are not harmed, where that is assumed (formula `impact.assumed`). A withheld value is a value, and where
 * there is none at all nothing is assumed.
 * @param wholes interests with a value as a whole
 */
export function withAssumption(
    harmed: readonly Harmed[],
    assumption: Assumption | undefined,
    wholes: { has(interest: string): boolean }
): readonly Harmed[] {
    if (!assumption || harmed.every(each => isOpen(each) && !wholes.has(each.criterion.interest))) {
        return harmed;
    }
    const byInterest = groupBy(harmed, each => [each.criterion.interest]);
    return harmed.map(each =>
        !wholes.has(each.criterion.interest) && (byInterest.get(each.criterion.interest) ?? []).every(isOpen)
            ? {
                  ...each,
                  status: 'assumed',
                  assumed: true,
                  corners: { low: NOT_APPLICABLE, best: NOT_APPLICABLE, high: NOT_APPLICABLE },
                  formula: 'impact.assumed',
                  inputs: [assumption.by]
              }
            : each
    );
}

const isOpen = ({ status }: Harmed): boolean => status === 'not_judged';

/** How many criteria a figure assumes to be without harm. */
export function assumedIn(harmed: readonly Harmed[]): AssumedCriteria | undefined {
    const criteria = harmed.filter(each => each.assumed).length;
    return criteria === 0 ? undefined : { criteria, of: harmed.length };
}
