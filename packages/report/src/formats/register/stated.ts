import type { Campaign, Estimate, RiskModel, Threat } from '@nvs/model';

/** What a column of the register says that stands in the text of an element, and can be changed there. */
export interface StatedColumn {
    readonly head: string;
    /** `title`, `owner`, `marking`, `likelihood`, `impact`, or a criterion or interest by its full name. */
    readonly of: string;
    /** As the language writes it; names of others by their titles. @param scope the area of the row */
    text(element: Threat | Campaign, scope: string | undefined): string;
}

/** How heads of columns begin that have a value as the text states it. */
const STATED = 'stated_';

/** The columns of what texts state, in the order of the register: one for each criterion and interest that any of its risks has a value of. */
export function statedColumns(model: RiskModel): readonly StatedColumn[] {
    const titles = new Map(model.organisations.map(({ id, title }) => [id, title]));
    const elements = [...model.threats, ...model.campaigns];
    const measured = [
        ...new Set(
            elements.flatMap(each => [
                ...each.impact.map(({ criterion }) => criterion),
                ...(each.interestImpact ?? []).map(({ interest }) => interest)
            ])
        )
    ].sort();
    const short = (id: string): string => id.slice(namespaceOf(id, model).length);
    const isOnce = (id: string): boolean => measured.filter(each => short(each) === short(id)).length === 1;
    return [
        { head: 'title', of: 'title', text: ({ title }) => title },
        { head: 'owner', of: 'owner', text: ({ owner }) => owner.map(id => titles.get(id) ?? id).join('; ') },
        { head: 'marking', of: 'marking', text: ({ marking }) => marking ?? '' },
        { head: `${STATED}likelihood`, of: 'likelihood', text: (element, scope) => written(likelihoodOf(element, scope)) },
        {
            head: `${STATED}impact`,
            of: 'impact',
            text: ({ publishedImpact = [] }, scope) => written(publishedImpact.find(each => each.scope === scope)?.value)
        },
        ...measured.map(id => ({
            head: `${STATED}${isOnce(id) ? short(id) : id}`,
            of: id,
            text: ({ impact, interestImpact = [] }: Threat | Campaign, scope: string | undefined) =>
                written(
                    (
                        impact.find(each => each.criterion === id && each.scope === scope) ??
                        interestImpact.find(each => each.interest === id && each.scope === scope)
                    )?.value
                )
        }))
    ];
}

/** With its point. */
function namespaceOf(id: string, { criteria, interests }: RiskModel): string {
    const namespace = [...criteria, ...interests].find(each => each.id === id)?.namespace ?? '';
    return namespace === '' ? '' : `${namespace}.`;
}

function likelihoodOf(element: Threat | Campaign, scope: string | undefined): Estimate | undefined {
    const parts = 'likelihoods' in element ? (element.likelihoods ?? []) : [];
    const own = parts.find(each => each.scope === scope && each.nature === undefined && each.year === undefined);
    return own?.value ?? (scope === undefined ? element.likelihood : undefined);
}

/** An estimate as the language writes it, without who says so and why. */
function written(estimate: Estimate | undefined): string {
    if (estimate === undefined) {
        return '';
    }
    const { best, low, high, band, ranged, withheld } = estimate;
    const limits = low && high ? `${low.text} .. ${high.text}` : '';
    if (band) {
        return limits;
    }
    const itself = withheld ? 'withheld' : (best?.text ?? '');
    return ranged && limits !== '' ? `${itself} in ${limits}` : itself;
}
